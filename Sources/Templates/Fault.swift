// What went wrong, told by the part that noticed it; the renderer or the linker adds the place.

/// A failure without its place: what a filter or a test throws, and the core of every `TemplateError`.
public struct Fault: Error, Sendable {
  /// What sort of failure; the raw value is a stable code.
  public enum Kind: String, Sendable {
    case syntax, unsupported, encoding, duplicate
    case unknownFilter = "unknown-filter"
    case unknownTest = "unknown-test"
    case unknownTag = "unknown-tag"
    case unknownTemplate = "unknown-template"
    case unknownBlock = "unknown-block"
    case unknownMethod = "unknown-method"
    case arguments, undefined, type, value, range, limit, inheritance
  }

  /// What sort of failure it is.
  public var kind: Kind
  /// The text for Chinese readers.
  public var chinese: String
  /// The text for English readers.
  public var english: String
  /// A known name that was probably meant.
  public var nearest: String?
  /// The template that was looked for in vain.
  public internal(set) var missingTemplate: String?
  /// Where it happened; the innermost node sets it.
  var place: Place?
  /// Through which templates, blocks and macros it came, innermost first.
  var stack: [(role: TemplateError.Role, name: String, place: Place)] = []

  /// Describes a failure in both languages.
  public init(_ kind: Kind, chinese: String, english: String, nearest: String? = nil) {
    self.kind = kind
    self.chinese = chinese
    self.english = english
    self.nearest = nearest
  }

  init(_ kind: Kind, _ chinese: String, _ english: String, at place: Place? = nil) {
    self.init(kind, chinese: chinese, english: english)
    self.place = place
  }

  /// A template that nobody handed over.
  static func unknownTemplate(_ name: String, among known: some Sequence<String>, at place: Place? = nil)
    -> Fault
  {
    var fault = Fault(.unknownTemplate, "没有模板“\(name)”", "there is no template '\(name)'", at: place)
    fault.nearest = NearestName.of(name, among: known)
    fault.missingTemplate = name
    return fault
  }

  /// Something of Jinja2 that this engine leaves out on purpose.
  static func unsupported(_ chinese: String, _ english: String, at place: Place? = nil) -> Fault {
    Fault(
      .unsupported, "不支持\(chinese.first?.isASCII == true ? " " : "")\(chinese)", "not supported: \(english)",
      at: place)
  }
}
