/// A larger priority that a small story can open onto, with the words by which it is spoken of.
struct Priority: Sendable {
  /// The name by which it is reported.
  let name: String
  /// Words that mean it wherever they stand.
  private let plain: PhraseList
  /// Words that mean it only where the sentence looks further than the story: 入会 is also just a deed.
  private let wide: PhraseList

  /// Reads a line of the list: the name, other words for it, and behind a `|` those that need a wide sentence;
  /// with spaces or `、` between.
  init(_ line: String) {
    let halves = line.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false).map {
      $0.split { " \t、".contains($0) }.map(String.init)
    }
    name = halves.first?.first ?? line
    plain = PhraseList(halves.first ?? [])
    wide = PhraseList(halves.count > 1 ? halves[1] : [])
  }

  /// Whether a sentence speaks of it.
  func isNamed(in text: [Unicode.Scalar], isWide: Bool) -> Bool {
    !plain.hits(in: text[...]).isEmpty || isWide && !wide.hits(in: text[...]).isEmpty
  }
}
