// What could not be read in a byline. Rooms that know the file turn these into diagnostics.

/// Something in a byline that was not understood, or only guessed.
package struct BylineProblem: Sendable, Hashable {
  /// What kinds of problem there are.
  package enum Kind: Sendable, Hashable {
    /// Text that is neither role, name nor mark; it is in no credit.
    case unknownText
    /// A name of an unusual shape, perhaps two names without a mark between them; it is in a credit.
    case doubtfulName
    /// A role without a name after it.
    case missingName
    /// Nothing to read at all.
    case empty
  }

  package let kind: Kind
  /// The place, in UTF-8 bytes of the text that was read.
  package let range: Range<Int>
  /// The text at that place.
  package let text: String

  /// Makes a problem at a range of UTF-8 bytes.
  package init(kind: Kind, range: Range<Int>, text: String) {
    self.kind = kind
    self.range = range
    self.text = text
  }
}
