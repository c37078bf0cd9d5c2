package import Content
package import Publish
package import Templates

/// The templates and assets that a preview is rendered with.
package struct Look: Sendable {
  /// The templates, linked; `nil` where they have errors.
  package let environment: Environment?
  /// The stylesheet, the script and other files.
  package let assets: Assets
  /// What is wrong with the templates.
  package let diagnostics: [Diagnostic]

  /// What tells one state of their files from another.
  package let stamp: ContentHash

  /// Makes a look.
  package init(environment: Environment?, assets: Assets, diagnostics: [Diagnostic], stamp: ContentHash) {
    self.environment = environment
    self.assets = assets
    self.diagnostics = diagnostics
    self.stamp = stamp
  }
}
