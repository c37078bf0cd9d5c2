// From here on texts are cut, joined and have their marks widened; each keeps the lines that it came from.

/// A text with the lines of the page that it was made of.
package struct Piece: Hashable, Sendable {
  /// The text, with full-width marks between Chinese characters.
  package let text: String
  /// The numbers of its lines.
  package let lines: [Int]

  /// Makes a piece.
  package init(_ text: String, lines: [Int]) {
    self.text = text
    self.lines = lines
  }

  /// The first of its lines.
  package var line: Int { lines.first ?? 0 }
}
