// JSON is written here rather than by Foundation's encoder: keys keep their order, and a million articles do not
// become a tree in memory first.

/// A value of JSON (RFC 8259) with its keys in order.
package enum JSON {
  /// `null`.
  case null
  /// `true` or `false`.
  case bool(Bool)
  /// A whole number.
  case number(Int)
  /// A text.
  case string(String)
  /// Values in order.
  case list([JSON])
  /// Pairs in the order in which they are written.
  case object([(String, JSON)])

  /// A text, or null.
  package static func optional(_ text: String?) -> JSON { text.map { .string($0) } ?? .null }

  /// An object without the keys whose value is null.
  package static func compact(_ pairs: [(String, JSON)]) -> JSON {
    .object(pairs.filter { if case .null = $0.1 { false } else { true } })
  }

  /// Appends the value; `<`, `>` and `&` are escaped, so that it can stand in a `script` element.
  package func write(into output: inout [UInt8]) {
    switch self {
    case .null: output += "null".utf8
    case .bool(let bool): output += (bool ? "true" : "false").utf8
    case .number(let number): output += String(number).utf8
    case .string(let text): JSON.write(text, into: &output)
    case .list(let items):
      output.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        item.write(into: &output)
      }
      output.append(UInt8(ascii: "]"))
    case .object(let pairs):
      output.append(UInt8(ascii: "{"))
      for (index, pair) in pairs.enumerated() {
        if index > 0 { output.append(UInt8(ascii: ",")) }
        JSON.write(pair.0, into: &output)
        output.append(UInt8(ascii: ":"))
        pair.1.write(into: &output)
      }
      output.append(UInt8(ascii: "}"))
    }
  }

  static func write(_ text: String, into output: inout [UInt8]) {
    var text = text
    output.append(UInt8(ascii: "\""))
    text.withUTF8 { bytes in
      // Runs of plain bytes are copied whole.
      var start = 0
      for index in bytes.indices where isSpecial(bytes[index]) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<index]))
        escape(bytes[index], into: &output)
        start = index + 1
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start...]))
    }
    output.append(UInt8(ascii: "\""))
  }

  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "\\"), 0x7F:
      true
    default: false
    }
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): output += "\\\"".utf8
    case UInt8(ascii: "\\"): output += "\\\\".utf8
    case UInt8(ascii: "\n"): output += "\\n".utf8
    default:
      let digits = String(byte, radix: 16)
      output += ("\\u" + String(repeating: "0", count: 4 - digits.count) + digits).utf8
    }
  }
}
