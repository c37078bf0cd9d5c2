// A page that was opened from a file may load nothing but scripts, so every part of the index is one: a call of one
// function with its kind, its number and its strings.

/// Writes a shard as a script.
struct Script: Sendable {
  /// The function that the search page defines.
  static let callback = "niangjia"

  /// The script so far, in UTF-8.
  private(set) var bytes: [UInt8]

  /// Begins a call for a part of the index.
  init(_ kind: String, _ number: Int) {
    bytes = Array("\(Script.callback)(\"\(kind)\",\(number)".utf8)
  }

  /// Adds a string of symbols.
  mutating func add(_ symbols: SymbolWriter) { addRaw(symbols.bytes) }

  /// Adds a string whose bytes need no escapes.
  mutating func addRaw(_ text: [UInt8]) {
    bytes.reserveCapacity(bytes.count + text.count + 8)
    bytes += ",\"".utf8
    bytes += text
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds a text as a string.
  mutating func add(_ text: some StringProtocol) {
    bytes.append(UInt8(ascii: ","))
    bytes += Script.quoted(text).utf8
  }

  /// Adds a value that is a script already.
  mutating func add(value: String) {
    bytes.append(UInt8(ascii: ","))
    bytes += value.utf8
  }

  /// The whole script.
  consuming func finished() -> [UInt8] {
    bytes += ");\n".utf8
    return bytes
  }

  /// A text as a string of JavaScript, as ECMAScript 5 already reads it.
  static func quoted(_ text: some StringProtocol) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\0": result += "\\u0000"
      case "\u{2028}", "\u{2029}": result += " "
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  /// Values as a list.
  static func list(_ values: some Sequence<String>) -> String { "[" + values.joined(separator: ",") + "]" }
}
