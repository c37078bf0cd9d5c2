/// What an article says of another one, by file name or by title; `Site` finds the article.
package struct Reference: Hashable, Sendable {
  /// The field that it stands in.
  package let field: Field
  /// The file name or title as typed.
  package let text: String
  /// Where it was typed.
  package let mark: YamlMark
}
