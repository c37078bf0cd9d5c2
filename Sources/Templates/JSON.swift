// Values as JSON that is safe inside HTML, as Jinja2's `tojson` writes it.

/// Writes JSON.
public enum JSON {
  /// A value as JSON on one line, in ASCII, with sorted keys; a value that JSON does not know is an error.
  public static func write(_ value: Value) throws(Fault) -> String { try write(value, indent: nil) }

  /// JSON with sorted keys and ASCII alone, and `< > & '` as escapes.
  static func write(_ value: Value, indent: Int?) throws(Fault) -> String {
    var result = ""
    try write(value, indent, 0, into: &result)
    return result
  }

  private static func write(_ value: Value, _ indent: Int?, _ depth: Int, into result: inout String)
    throws(Fault)
  {
    if depth > 50 { throw Fault(.limit, "值嵌套太深", "the value nests too deeply") }
    switch value {
    case .none: result += "null"
    case .bool(let bool): result += bool ? "true" : "false"
    case .int(let int): result += String(int)
    case .double(let double):
      result +=
        double.isNaN
        ? "NaN" : double.isInfinite ? (double < 0 ? "-Infinity" : "Infinity") : Decimal.repr(double)
    case .string, .markup: quote(try value.str(), into: &result)
    case .list(let items), .tuple(let items), .group(let items):
      try group(items.map { (nil, $0) }, "[", "]", indent, depth, &result)
    case .map(let map):
      let pairs = map.pairs.sorted { Value.compare($0.key, $1.key) < 0 }
      try group(pairs.map { ($0.key, $0.value) }, "{", "}", indent, depth, &result)
    case .undefined(let undefined): throw undefined.fault
    case .series, .handle:
      throw Fault(.type, "\(value.chineseType)不能写成 JSON", "\(value.typeName) is not JSON serializable")
    }
  }

  private static func group(
    _ items: [(String?, Value)], _ open: String, _ close: String, _ indent: Int?, _ depth: Int,
    _ result: inout String
  ) throws(Fault) {
    func newLine(_ depth: Int) {
      if let indent { result += "\n" + String(repeating: " ", count: max(0, min(indent, 100)) * depth) }
    }
    result += open
    for (index, item) in items.enumerated() {
      if index > 0 { result += indent == nil ? ", " : "," }
      newLine(depth + 1)
      if let key = item.0 {
        quote(key, into: &result)
        result += ": "
      }
      try write(item.1, indent, depth + 1, into: &result)
    }
    if !items.isEmpty { newLine(depth) }
    result += close
  }

  private static func quote(_ text: String, into result: inout String) {
    result += "\""
    for unit in text.utf16 {
      switch unit {
      case 0x22: result += "\\\""
      case 0x5C: result += "\\\\"
      case 0x0A: result += "\\n"
      case 0x0D: result += "\\r"
      case 0x09: result += "\\t"
      case 0x08: result += "\\b"
      case 0x0C: result += "\\f"
      case 0x20..<0x7F where ![0x26, 0x27, 0x3C, 0x3E].contains(unit):
        result.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let hex = String(unit, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      }
    }
    result += "\""
  }
}
