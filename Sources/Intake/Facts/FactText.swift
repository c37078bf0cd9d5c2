// What facts are looked for in: a story fresh from a page, or an article that exists, both as pieces with lines.

/// Texts to be searched, the headline apart.
package struct FactText: Sendable {
  /// Kicker, title and subtitle.
  package let headline: [Piece]
  /// The paragraphs.
  package let body: [Piece]

  /// Makes a text of its pieces.
  package init(headline: [Piece], body: [Piece]) {
    self.headline = headline
    self.body = body
  }

  /// The text of a story.
  package init(_ story: StoryText) {
    headline = [story.section, story.kicker, story.title, story.subtitle].compactMap { $0 }
    body = story.parts.flatMap { part -> [Piece] in
      guard case .markdown(let piece) = part else { return [part.piece] }
      return piece.text.split(separator: "\n").map { Piece(MarkdownText.plain($0), lines: piece.lines) }
    }
  }

  /// All pieces, the headline first.
  var pieces: [Piece] { headline + body }

  /// How much a mention in a piece counts: three in the headline, two in the first paragraph, else one.
  func weight(of index: Int) -> Int { index < headline.count ? 3 : index == headline.count ? 2 : 1 }
}
