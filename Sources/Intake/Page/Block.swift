// The second stage: each line of a page as one block. A paragraph that a column break cut is several blocks still.

internal import Chinese

/// A line of a page with what it is.
struct Block: Sendable {
  /// What a line is.
  enum Kind: Sendable, Hashable {
    /// A line of a headline, or a subheading: which of the two is decided with the stories.
    case title
    /// A paragraph, or a piece of one.
    case text
    /// What is seen on a picture.
    case caption
    /// Who took a picture, or who wrote what stands before.
    case credit
    /// Who supplied the whole page.
    case notice
    /// A line of the page itself.
    case pageLine
    /// A second copy of a line that stands elsewhere.
    case doubled
  }

  let kind: Kind
  let signs: LineSigns
  /// Whether the piece of text goes on from the piece before it.
  let isContinued: Bool
  /// Whether it stands elsewhere on the page, and was brought to where it fits.
  var isMoved = false

  var line: PageLine { signs.line }

  /// The same line as something else.
  func becoming(_ kind: Kind, isContinued: Bool? = nil) -> Block {
    Block(kind: kind, signs: signs, isContinued: isContinued ?? self.isContinued, isMoved: isMoved)
  }

  /// The same line in a story that it did not stand in.
  func moved(isContinued: Bool) -> Block {
    Block(kind: kind, signs: signs, isContinued: isContinued, isMoved: true)
  }
}
