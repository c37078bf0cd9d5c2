// Contexts often come as JSON. It is read as Python's `json` reads it, so that Jinja2 sees the same values: the
// order of keys is kept, whole numbers stay whole, and of a repeated key the last value counts.

/// Reads one JSON text.
public struct JSONReader {
  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0
  /// What the outermost map has so far.
  private var fields: [(String, Value)] = []

  /// How deep lists and maps may nest.
  private static let deepest = 200

  /// Reads a whole text in UTF-8; `{"__html__": "…"}` stands for markup.
  ///
  /// - Throws: a failure with its place, under the name that the text is to have in messages.
  public static func read(_ bytes: [UInt8], name: String) throws(TemplateError) -> Value {
    var fields = Map()
    return try read(bytes, name: name, fields: &fields).withMarkup()
  }

  /// Reads a whole text without any markup, and leaves in `fields` what could be read of the outermost map even where
  /// the rest is wrong.
  package static func read(_ bytes: [UInt8], name: String, fields: inout Map) throws(TemplateError) -> Value {
    var reader = JSONReader(bytes: bytes)
    defer { fields = Map(reader.fields) }
    do throws(Fault) {
      guard String(validating: bytes, as: UTF8.self) != nil else {
        throw Fault(.encoding, "JSON 不是 UTF-8 编码", "the JSON is not UTF-8")
      }
      let value = try reader.readValue()
      reader.skipSpace()
      if reader.index < bytes.count { throw reader.unexpected("文件结束", "the end") }
      return value
    } catch {
      var fault = error
      let start = min(reader.index, bytes.count)
      fault.place = Place(template: 0, start: Int32(clamping: start), end: Int32(clamping: start + 1))
      throw TemplateError(fault, sources: [(name, bytes)])
    }
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func unexpected(_ chinese: String, _ english: String) -> Fault {
    Fault(.syntax, "JSON 此处应为\(chinese)", "the JSON needs \(english) here")
  }

  private var next: UInt8? { index < bytes.count ? bytes[index] : nil }

  private mutating func skipSpace() {
    while let byte = next, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { index += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private static let words: [(String, Value)] = [
    ("null", .none), ("true", .bool(true)), ("false", .bool(false)), ("NaN", .double(.nan)),
    ("Infinity", .double(.infinity)), ("-Infinity", .double(-.infinity)),
  ]

  private mutating func readValue() throws(Fault) -> Value {
    skipSpace()
    for (word, value) in JSONReader.words where take(word) { return value }
    switch next {
    case 0x22: return .string(try readString())
    case 0x5B: return .list(try readItems(until: "]") { reader throws(Fault) in try reader.readValue() })
    case 0x7B: return try readMap()
    case .some(0x2D), .some(0x30...0x39): return try readNumber()
    default: throw unexpected("一个值", "a value")
    }
  }

  /// Reads what stands between brackets, with commas between.
  private mutating func readItems<Item>(
    until close: String, _ read: (inout JSONReader) throws(Fault) -> Item
  ) throws(Fault) -> [Item] {
    depth += 1
    defer { depth -= 1 }
    if depth > JSONReader.deepest {
      throw Fault(
        .limit, "JSON 嵌套超过 \(JSONReader.deepest) 层", "the JSON nests deeper than \(JSONReader.deepest)")
    }
    index += 1
    var items: [Item] = []
    skipSpace()
    if take(close) { return items }
    while true {
      items.append(try read(&self))
      skipSpace()
      if take(close) { return items }
      if !take(",") { throw unexpected("“,”或“\(close)”", "',' or '\(close)'") }
    }
  }

  private mutating func readMap() throws(Fault) -> Value {
    let pairs = try readItems(until: "}") { reader throws(Fault) -> (String, Value) in
      reader.skipSpace()
      guard reader.next == 0x22 else { throw reader.unexpected("用双引号括起的键", "a key in double quotes") }
      let key = try reader.readString()
      reader.skipSpace()
      if !reader.take(":") { throw reader.unexpected("“:”", "':'") }
      let pair = (key, try reader.readValue())
      if reader.depth == 1 { reader.fields.append(pair) }
      return pair
    }
    return .map(Map(pairs))
  }

  private mutating func skipDigits() throws(Fault) {
    guard let digit = next, digit >= 0x30, digit <= 0x39 else { throw unexpected("数字", "a digit") }
    while let digit = next, digit >= 0x30, digit <= 0x39 { index += 1 }
  }

  private mutating func readNumber() throws(Fault) -> Value {
    let start = index
    _ = take("-")
    if !take("0") { try skipDigits() }
    var isWhole = true
    if take(".") {
      isWhole = false
      try skipDigits()
    }
    if next == 0x65 || next == 0x45 {
      isWhole = false
      index += 1
      if next == 0x2B || next == 0x2D { index += 1 }
      try skipDigits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if !isWhole, let double = Double(text) { return .double(double) }
    if let int = Int(text) { return .int(int) }
    index = start
    throw Fault(.range, "整数 \(text) 超出 64 位", "the integer \(text) exceeds 64 bits")
  }

  private mutating func readString() throws(Fault) -> String {
    index += 1
    var result = ""
    var run = index
    while let byte = next {
      if byte < 0x20 { throw Fault(.syntax, "字符串里的控制字符应写成 \\u", "a control character must be escaped") }
      index += 1
      guard byte == 0x22 || byte == 0x5C else { continue }
      result += String(decoding: bytes[run..<index - 1], as: UTF8.self)
      if byte == 0x22 { return result }
      result.unicodeScalars.append(try readEscape())
      run = index
    }
    throw unexpected("双引号", "a double quote")
  }

  private static let escapes: [UInt8: Unicode.Scalar] = [
    0x22: "\"", 0x5C: "\\", 0x2F: "/", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n", 0x72: "\r", 0x74: "\t",
  ]

  private mutating func readEscape() throws(Fault) -> Unicode.Scalar {
    guard let letter = next else { throw unexpected("双引号", "a double quote") }
    if let scalar = JSONReader.escapes[letter] {
      index += 1
      return scalar
    }
    guard letter == 0x75 else { throw Fault(.syntax, "JSON 没有这个转义", "there is no such escape in JSON") }
    index += 1
    let first = try readUnit()
    if let scalar = Unicode.Scalar(first) { return scalar }
    if first < 0xDC00, take("\\u") {
      let second = try readUnit()
      if second >= 0xDC00, second < 0xE000,
        let scalar = Unicode.Scalar(0x1_0000 + (first - 0xD800) << 10 + (second - 0xDC00))
      {
        return scalar
      }
    }
    throw Fault(.value, "不成对的代理码不是文字", "half of a surrogate pair is no text")
  }

  private mutating func readUnit() throws(Fault) -> UInt32 {
    let digits = bytes[index..<min(index + 4, bytes.count)]
    let isHex = digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    guard digits.count == 4, isHex, let unit = UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
    else {
      throw unexpected("四位十六进制数", "four hexadecimal digits")
    }
    index += 4
    return unit
  }
}

extension Value {
  /// The value with markup in place of every map that has a text as `__html__` and nothing else.
  package func withMarkup() -> Value {
    switch self {
    case .list(let items): return .list(items.map { $0.withMarkup() })
    case .map(let map):
      if map.count == 1, case .string(let html)? = map["__html__"] { return .markup(Markup(html)) }
      return .map(Map(layout: map.layout, values: map.values.map { $0.withMarkup() }))
    default: return self
    }
  }
}
