/// An earlier address that leads to an article.
package struct Alias: Hashable, Sendable {
  /// The address from the site's root.
  package let address: String
  /// Where it was typed.
  package let mark: YamlMark
}
