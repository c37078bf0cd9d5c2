/// A value that a template can name.
public enum Value: Sendable {
  /// `none` in a template.
  case none
}
