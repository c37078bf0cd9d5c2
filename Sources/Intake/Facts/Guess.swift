// Nothing that the program reads out of a text is a fact before an editor has seen where it comes from.

package import Content

/// A value for a field of front matter, with the words that speak for it.
package struct Guess: Hashable, Sendable {
  /// The field.
  package let field: Field
  /// The value as front matter takes it.
  package let value: String
  /// The line of the page or file.
  package let line: Int
  /// The words.
  package let quote: String
  /// Whether it is written into the draft; what is not is only shown.
  package let isSure: Bool
  /// What else it could be.
  package let alternatives: [String]

  /// Makes a guess.
  init(
    _ field: Field, _ value: String, line: Int, quote: String, isSure: Bool = true,
    alternatives: [String] = []
  ) {
    self.field = field
    self.value = value
    self.line = line
    self.quote = quote
    self.isSure = isSure
    self.alternatives = alternatives
  }
}
