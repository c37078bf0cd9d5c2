/// What one file gave: an article where it could be made, and everything that was found.
///
/// An article with errors is still made where its title can be read, so that links to it resolve and do not
/// bring forth findings of their own.
package struct Parsed: Sendable {
  /// The file's path from the site's root.
  package let path: String
  /// The article, if enough could be read.
  package let article: Article?
  /// What was found, in the order of places.
  package let diagnostics: [Diagnostic]

  /// What a file gave.
  package init(path: String, article: Article?, diagnostics: [Diagnostic]) {
    self.path = path
    self.article = article
    self.diagnostics = diagnostics
  }
}
