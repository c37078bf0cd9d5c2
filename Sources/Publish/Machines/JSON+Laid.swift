// For people who read what a program writes: a pair a line. Pages are written without this.

extension JSON {
  /// The value as text, a pair or item a line, indented by two spaces; short lists stay on their line.
  package func laid(indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent + 2)
    let end = "\n" + String(repeating: " ", count: indent)
    switch self {
    case .list(let items) where !items.allSatisfy(\.isShort):
      return "[\n" + items.map { margin + $0.laid(indent: indent + 2) }.joined(separator: ",\n") + end + "]"
    case .list(let items):
      return "[" + items.map { $0.laid(indent: indent) }.joined(separator: ", ") + "]"
    case .object(let pairs) where !pairs.isEmpty:
      let lines = pairs.map { key, value in
        margin + JSON.string(key).laid() + ": " + value.laid(indent: indent + 2)
      }
      return "{\n" + lines.joined(separator: ",\n") + end + "}"
    default:
      var bytes: [UInt8] = []
      write(into: &bytes)
      return String(decoding: bytes, as: UTF8.self)
    }
  }

  private var isShort: Bool {
    switch self {
    case .list, .object: false
    case .null, .bool, .number, .string: true
    }
  }
}
