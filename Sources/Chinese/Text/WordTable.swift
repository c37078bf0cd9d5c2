// Roles, deeds, units and the openings of news stories are found by comparing a place of a text with a list of words.
// Nearly every place begins none of them, and that is told by one bit.

/// Words and what each of them means, to be found at a place of a text.
struct WordTable<Meaning: Sendable>: Sendable {
  /// One word.
  struct Entry: Sendable {
    let word: [Unicode.Scalar]
    let meaning: Meaning
  }

  private let beginnings: ScalarSet
  /// The words by their first scalar, the longest first; of equal length in the order given.
  private let entries: [Unicode.Scalar: [Entry]]

  /// Makes a table; of a word that is given twice the first meaning counts.
  init(_ words: some Sequence<(word: String, meaning: Meaning)>) {
    var entries: [Unicode.Scalar: [Entry]] = [:]
    for (word, meaning) in words {
      let scalars = Array(word.unicodeScalars)
      if let first = scalars.first {
        entries[first, default: []].append(Entry(word: scalars, meaning: meaning))
      }
    }
    self.entries = entries.mapValues { list in
      list.enumerated().sorted { ($1.element.word.count, $0.offset) < ($0.element.word.count, $1.offset) }
        .map(\.element)
    }
    beginnings = ScalarSet(entries.keys)
  }

  /// The words that begin with a scalar, the longest first.
  func words(beginningWith scalar: Unicode.Scalar) -> [Entry] {
    beginnings.contains(scalar) ? entries[scalar] ?? [] : []
  }

  /// The longest word that stands at a place and ends before `end`, or before the text's end.
  func longest(at position: Int, upTo end: Int? = nil, of text: ScalarText) -> Entry? {
    guard position < text.count else { return nil }
    let end = min(end ?? text.count, text.count)
    return words(beginningWith: text.scalars[position]).first {
      position + $0.word.count <= end && text.has($0.word, at: position)
    }
  }

  /// What a whole run of characters means, if it is one of the words.
  func meaning(of run: ArraySlice<Unicode.Scalar>) -> Meaning? {
    guard let first = run.first else { return nil }
    return words(beginningWith: first).first { $0.word.count == run.count && run.elementsEqual($0.word) }?
      .meaning
  }
}
