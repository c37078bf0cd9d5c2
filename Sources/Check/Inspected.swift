package import Content

/// What inspecting one file gave; its source is not kept.
package struct Inspected: Sendable {
  /// The article, if one could be made.
  package let article: Article?
  /// The file's path from the site's root.
  package let path: String
  /// A sample of its runs of characters, for finding what was sent twice.
  let sample: [UInt64]
  /// What parsing and the rules found.
  package let diagnostics: [Diagnostic]
}
