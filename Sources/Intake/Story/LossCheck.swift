// The count that nothing of a page was lost, on the drafts' own text: what an editor will have in hand.

/// Compares a page with what was made of it.
package enum LossCheck {
  /// The characters of a text that the stories lack, each with how often; spaces and converted marks do not count.
  package static func missing(from stories: [StoryText], of page: String) -> [Unicode.Scalar: Int] {
    var seen: Set<Piece> = []
    let pieces = stories.flatMap(\.pieces).filter { seen.insert($0).inserted }
    return CharacterBalance(PageLine.lines(of: page).map(\.text))
      .missing(from: CharacterBalance(pieces.map(\.text)))
  }
}
