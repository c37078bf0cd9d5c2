// How values become text: Python's `str` and `repr`, and the escaped writing of a page.

extension Value {
  /// Writes the value for a page: markup as it is, everything else escaped.
  func write(into output: inout [UInt8]) throws(Fault) {
    switch self {
    case .string(let string): Markup.escape(string, into: &output)
    case .markup(let markup): output.append(contentsOf: markup.bytes)
    case .int(let int): Value.write(int, into: &output)
    case .bool, .none, .double: output.append(contentsOf: try str().utf8)
    default: Markup.escape(try str(), into: &output)
    }
  }

  /// Writes a whole number in decimal.
  private static func write(_ int: Int, into output: inout [UInt8]) {
    if int < 0 { output.append(0x2D) }
    var divisor: UInt = 1
    while int.magnitude / divisor >= 10 { divisor *= 10 }
    while divisor > 0 {
      output.append(0x30 + UInt8(truncatingIfNeeded: int.magnitude / divisor % 10))
      divisor /= 10
    }
  }

  /// Python's `str()`.
  public func str() throws(Fault) -> String {
    switch self {
    case .string(let string): return string
    case .markup(let markup): return markup.text
    case .undefined(let undefined):
      if undefined.isLenient { return "" }
      throw undefined.fault
    default:
      var result = ""
      try repr(into: &result, depth: 0)
      return result
    }
  }

  /// Python's `repr()`.
  func repr() throws(Fault) -> String {
    var result = ""
    try repr(into: &result, depth: 0)
    return result
  }

  private func repr(into result: inout String, depth: Int) throws(Fault) {
    if depth > 50 { throw Fault(.limit, "值嵌套太深", "the value nests too deeply") }
    switch self {
    case .none: result += "None"
    case .bool(let bool): result += bool ? "True" : "False"
    case .int(let int): result += String(int)
    case .double(let double): result += Decimal.repr(double)
    case .string(let string): try Value.quote(string, into: &result)
    case .markup(let markup):
      result += "Markup("
      try Value.quote(markup.text, into: &result)
      result += ")"
    case .list(let items): try Value.list(items, "[", "]", &result, depth)
    case .tuple(let items), .group(let items):
      try Value.list(items, "(", items.count == 1 ? ",)" : ")", &result, depth)
    case .map(let map): try Value.map(map, into: &result, depth)
    case .series(let series) where series.count != nil && series.kind != .range:
      result += "dict_\(series.kind)("
      try Value.list(try series.read(), "[", "])", &result, depth)
    case .undefined(let undefined):
      // Inside a list, Python shows that something is undefined instead of refusing.
      if depth == 0 { throw undefined.fault }
      result += "Undefined"
    case .series, .handle:
      throw Fault(
        .unsupported, "\(chineseType)不能直接输出，可先用 |list 或 |join",
        "\(typeName) cannot be printed; try |list or |join")
    }
  }

  private static func map(_ map: Map, into result: inout String, _ depth: Int) throws(Fault) {
    result += "{"
    for (index, pair) in map.pairs.enumerated() {
      if index > 0 { result += ", " }
      try quote(pair.key, into: &result)
      result += ": "
      try pair.value.repr(into: &result, depth: depth + 1)
    }
    result += "}"
  }

  private static func list(
    _ items: [Value], _ open: String, _ close: String, _ result: inout String, _ depth: Int
  ) throws(Fault) {
    result += open
    for (index, item) in items.enumerated() {
      if index > 0 { result += ", " }
      try item.repr(into: &result, depth: depth + 1)
    }
    result += close
  }

  /// Python's quoted form of a text: single quotes unless only those occur, escapes for what does not print.
  private static func quote(_ string: String, into result: inout String) throws(Fault) {
    let quote: Unicode.Scalar = string.utf8.contains(0x27) && !string.utf8.contains(0x22) ? "\"" : "'"
    result.unicodeScalars.append(quote)
    for scalar in string.unicodeScalars {
      switch scalar {
      case quote, "\\": result += "\\" + String(scalar)
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\t": result += "\\t"
      case " "..."~": result.unicodeScalars.append(scalar)
      default:
        if try scalar.isPrintable() {
          result.unicodeScalars.append(scalar)
        } else {
          let hex = String(scalar.value, radix: 16)
          let (letter, width) = hex.count <= 2 ? ("x", 2) : hex.count <= 4 ? ("u", 4) : ("U", 8)
          result += "\\\(letter)" + String(repeating: "0", count: width - hex.count) + hex
        }
      }
    }
    result.unicodeScalars.append(quote)
  }
}
