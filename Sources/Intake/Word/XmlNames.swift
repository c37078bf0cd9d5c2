// The namespaces of Office Open XML (ECMA-376, transitional and strict) with the prefixes that Word gives them.

/// The names that a Word file's XML uses.
enum XmlNames {
  /// The usual prefix of a namespace; empty for one that is not known.
  static func prefix(of namespace: String) -> String {
    prefixes.first { namespace.hasSuffix($0.ending) }?.prefix ?? ""
  }

  private static let prefixes: [(ending: String, prefix: String)] = [
    ("/wordprocessingml/2006/main", "w"), ("/wordprocessingml/main", "w"),
    ("/officeDocument/2006/relationships", "r"), ("/officeDocument/relationships", "r"),
    ("/package/2006/relationships", "rel"), ("/drawingml/2006/main", "a"), ("/drawingml/main", "a"),
    ("/drawingml/2006/wordprocessingDrawing", "wp"), ("/drawingml/wordprocessingDrawing", "wp"),
    ("/drawingml/2006/picture", "pic"), ("/drawingml/picture", "pic"), ("/markup-compatibility/2006", "mc"),
    ("schemas-microsoft-com:vml", "v"), ("/officeDocument/2006/math", "m"), ("/officeDocument/math", "m"),
    ("/word/2010/wordprocessingShape", "wps"),
  ]

  /// The text of an entity by its name: the five of XML, and numbers.
  static func entity(_ name: String) -> String? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.hasPrefix("#") else { return nil }
    let digits = name.dropFirst()
    let number = digits.hasPrefix("x") ? UInt32(digits.dropFirst(), radix: 16) : UInt32(digits)
    return number.flatMap(Unicode.Scalar.init).map { String(Character($0)) }
  }
}
