// Loading reports everything that is wrong in all templates at once, so that one run is enough to fix them.

/// All failures found while templates were loaded, in the order of the templates.
public struct TemplateErrors: Error, Sendable {
  /// The failures, at least one.
  public let errors: [TemplateError]
}
