// Signatures of filters and tests are known when templates are loaded, so wrong calls are found there.

/// A parameter of a filter or test.
public struct Parameter: Sendable, ExpressibleByStringLiteral {
  /// The name by which a template may pass it.
  public let name: String
  /// Whether it must be passed.
  public let isRequired: Bool

  /// A parameter that must be passed.
  public static func required(_ name: String) -> Parameter { Parameter(name: name, isRequired: true) }

  /// A parameter that may be left out.
  public init(stringLiteral name: String) { self.init(name: name, isRequired: false) }

  init(name: String, isRequired: Bool) {
    self.name = name
    self.isRequired = isRequired
  }
}
