// Bounds that turn a runaway template into an error instead of a hang, a crash or a full memory.

/// How much one template may nest and one rendering may do; exceeding any of them is an error of kind `limit`.
public struct Limits: Sendable {
  /// How deep expressions and statements nest inside one template.
  public var nesting = 60
  /// How deep nodes nest while rendering, over all templates, macros and blocks together; bounds the stack.
  public var depth = 400
  /// How many rounds all loops of one rendering may make together, and how long a list may become.
  public var rounds = 1_000_000
  /// How many bytes one rendering may produce, and one text may hold.
  public var output = 64 << 20

  /// The limits that suit pages of a site.
  public static let `default` = Limits()

  /// Starts from the default limits.
  public init() {}
}
