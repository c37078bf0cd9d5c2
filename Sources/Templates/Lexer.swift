// Text to tokens, by the rules of Jinja2's lexer: what is text and what a tag, and what a sign takes away.

/// Cuts one normalized template into tokens.
struct Lexer {
  private let source: [UInt8]
  private let template: Int32
  private var index = 0
  private var tokens: [Token] = []

  /// All tokens of a text, the last of kind `end`.
  static func tokens(of source: [UInt8], template: Int32) throws(Fault) -> [Token] {
    var lexer = Lexer(source: source, template: template)
    while lexer.index < source.count { try lexer.readText() }
    lexer.tokens.append(Token(kind: .end, start: source.count, end: source.count))
    return lexer.tokens
  }

  private init(source: [UInt8], template: Int32) {
    self.source = source
    self.template = template
  }

  private func fault(_ chinese: String, _ english: String, _ start: Int, _ end: Int? = nil) -> Fault {
    Fault(
      .syntax, chinese, english,
      at: Place(template: template, start: Int32(start), end: Int32(end ?? min(start + 2, source.count))))
  }

  private func has(_ text: StaticString, at offset: Int) -> Bool {
    text.withUTF8Buffer { part in
      offset + part.count <= source.count && part.indices.allSatisfy { source[offset + $0] == part[$0] }
    }
  }

  /// The scalar at an offset and its length in bytes; the source is known to be UTF-8.
  private func scalar(at offset: Int) -> (scalar: Unicode.Scalar, length: Int) {
    let lead = source[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let text = String(decoding: source[offset..<min(offset + length, source.count)], as: UTF8.self)
    return (text.unicodeScalars.first ?? "\u{FFFD}", length)
  }

  private func afterSpace(_ start: Int) -> Int {
    var offset = start
    while offset < source.count {
      let (scalar, length) = scalar(at: offset)
      if !scalar.isPythonSpace { break }
      offset += length
    }
    return offset
  }

  private func beforeSpace(_ range: Range<Int>) -> Int {
    var end = range.upperBound
    while end > range.lowerBound {
      var start = end - 1
      while start > range.lowerBound, source[start] & 0xC0 == 0x80 { start -= 1 }
      if !scalar(at: start).scalar.isPythonSpace { break }
      end = start
    }
    return end
  }

  private mutating func addText(_ range: Range<Int>, sign: UInt8?) {
    let end = sign == 0x2D ? beforeSpace(range) : range.upperBound
    if range.lowerBound < end { tokens.append(Token(kind: .data, start: range.lowerBound, end: end)) }
  }

  /// Reads text up to the next tag, and that tag.
  private mutating func readText() throws(Fault) {
    var tag = index
    while tag < source.count {
      if source[tag] == 0x7B, tag + 1 < source.count,
        source[tag + 1] == 0x7B || source[tag + 1] == 0x25 || source[tag + 1] == 0x23
      {
        break
      }
      tag += 1
    }
    let hasSign = tag + 2 < source.count && (source[tag + 2] == 0x2D || source[tag + 2] == 0x2B)
    addText(index..<min(tag, source.count), sign: hasSign ? source[tag + 2] : nil)
    guard tag < source.count else {
      index = source.count
      return
    }
    index = tag + (hasSign ? 3 : 2)
    switch source[tag + 1] {
    case 0x23: try skipComment(from: tag)
    case 0x25:
      if let start = rawStart() { return try readRaw(from: start, tag: tag) }
      tokens.append(Token(kind: .blockBegin, start: tag, end: index))
      try readTag(isBlock: true, from: tag)
    default:
      tokens.append(Token(kind: .variableBegin, start: tag, end: index))
      try readTag(isBlock: false, from: tag)
    }
  }

  private mutating func skipComment(from tag: Int) throws(Fault) {
    while index < source.count {
      if has("-#}", at: index) {
        index = afterSpace(index + 3)
        return
      }
      if has("#}", at: index) {
        index += 2
        return
      }
      index += 1
    }
    throw fault("注释没有结束，缺少 #}", "the comment is not closed by #}", tag)
  }

  /// The offset after `raw %}` if the tag that begins here is one.
  private func rawStart() -> Int? {
    var offset = afterSpace(index)
    guard has("raw", at: offset) else { return nil }
    offset = afterSpace(offset + 3)
    if has("-%}", at: offset) { return afterSpace(offset + 3) }
    return has("%}", at: offset) ? offset + 2 : nil
  }

  private mutating func readRaw(from start: Int, tag: Int) throws(Fault) {
    var offset = start
    while offset < source.count {
      if has("{%", at: offset) {
        let sign = offset + 2 < source.count ? source[offset + 2] : 0
        var end = afterSpace(offset + (sign == 0x2D || sign == 0x2B ? 3 : 2))
        if has("endraw", at: end) {
          end = afterSpace(end + 6)
          let close = has("-%}", at: end) ? 3 : has("+%}", at: end) ? 3 : has("%}", at: end) ? 2 : 0
          if close > 0 {
            addText(start..<offset, sign: sign)
            index = has("-%}", at: end) ? afterSpace(end + 3) : end + close
            return
          }
        }
      }
      offset += 1
    }
    throw fault("raw 没有结束，缺少 {% endraw %}", "raw is not closed by {% endraw %}", tag)
  }

  /// Reads the inside of a tag up to its end.
  private mutating func readTag(isBlock: Bool, from tag: Int) throws(Fault) {
    var open: [Character] = []
    while true {
      index = afterSpace(index)
      let start = index
      guard index < source.count else {
        let end = isBlock ? "%}" : "}}"
        throw fault("标签没有结束，缺少 \(end)", "the tag is not closed by \(end)", tag)
      }
      if open.isEmpty, try readEnd(isBlock: isBlock) { return }
      let byte = source[index]
      if byte >= 0x30, byte <= 0x39 {
        try readNumber()
      } else if byte == 0x22 || byte == 0x27 {
        try readString(quote: byte)
      } else if readName() {
      } else {
        try readSign(&open)
      }
      if index == start { return }
    }
  }

  private mutating func readEnd(isBlock: Bool) throws(Fault) -> Bool {
    let isMinus = isBlock ? has("-%}", at: index) : has("-}}", at: index)
    let isPlus = isBlock && has("+%}", at: index)
    guard isMinus || isPlus || (isBlock ? has("%}", at: index) : has("}}", at: index)) else { return false }
    let end = index + (isMinus || isPlus ? 3 : 2)
    tokens.append(Token(kind: isBlock ? .blockEnd : .variableEnd, start: index, end: end))
    index = isMinus ? afterSpace(end) : end
    return true
  }

  private mutating func readSign(_ open: inout [Character]) throws(Fault) {
    for sign in ["//", "**", "==", "!=", ">=", "<="] {
      let bytes = Array(sign.utf8)
      if index + 1 < source.count, source[index] == bytes[0], source[index + 1] == bytes[1] {
        tokens.append(Token(kind: .sign(sign), start: index, end: index + 2))
        index += 2
        return
      }
    }
    let (scalar, length) = scalar(at: index)
    let sign = Character(scalar)
    guard "+-/*%~[](){}><=.:|,;".contains(sign) else {
      throw fault("标签里不能有字符“\(sign)”", "unexpected character '\(sign)'", index, index + length)
    }
    let closing: [Character: Character] = ["(": ")", "[": "]", "{": "}"]
    if let close = closing[sign] { open.append(close) }
    if ")]}".contains(sign), open.popLast() != sign {
      throw fault("多出的“\(sign)”", "unexpected '\(sign)'", index, index + 1)
    }
    tokens.append(Token(kind: .sign(String(sign)), start: index, end: index + 1))
    index += 1
  }

  private mutating func readName() -> Bool {
    let start = index
    while index < source.count {
      let (scalar, length) = scalar(at: index)
      switch scalar {
      case "a"..."z", "A"..."Z", "_", "0"..."9", "\u{3400}"..."\u{4DBF}", "\u{4E00}"..."\u{9FFF}",
        "\u{20000}"..."\u{2F7FF}":
        index += length
        continue
      default: break
      }
      break
    }
    if index == start { return false }
    tokens.append(Token(kind: .name(text(start..<index)), start: start, end: index))
    return true
  }

  private func text(_ range: Range<Int>) -> String { String(decoding: source[range], as: UTF8.self) }

  /// The offset after digits of a base with single underscores between them, or nil without a digit.
  private func afterDigits(_ start: Int, radix: Int = 10) -> Int? {
    var offset = start
    while offset < source.count {
      if Character(Unicode.Scalar(source[offset])).hexDigitValue ?? 99 < radix {
        offset += 1
      } else if offset > start, source[offset] == 0x5F, source[offset - 1] != 0x5F, offset + 1 < source.count,
        Character(Unicode.Scalar(source[offset + 1])).hexDigitValue ?? 99 < radix
      {
        offset += 1
      } else {
        break
      }
    }
    return offset > start ? offset : nil
  }

  private mutating func readNumber() throws(Fault) {
    let start = index
    let isAfterDot = start > 0 && source[start - 1] == 0x2E
    if !isAfterDot, let end = floatEnd(start) {
      let digits = text(start..<end).filter { $0 != "_" }
      tokens.append(Token(kind: .float(Double(digits) ?? 0), start: start, end: end))
      index = end
      return
    }
    var (end, radix, skip) = (start + 1, 10, 0)
    if source[start] == 0x30 {
      let letter = start + 1 < source.count ? source[start + 1] | 0x20 : 0
      let prefixed = letter == 0x62 ? 2 : letter == 0x6F ? 8 : letter == 0x78 ? 16 : 0
      if prefixed > 0, let after = afterDigits(start + 2, radix: prefixed) {
        (end, radix, skip) = (after, prefixed, 2)
      } else {
        while end < source.count, source[end] == 0x30 { end += 1 }
      }
    } else {
      end = afterDigits(start) ?? end
    }
    let digits = text(start + skip..<end).filter { $0 != "_" }
    guard let value = Int(digits, radix: radix) else {
      throw fault("整数超出 64 位", "the integer exceeds 64 bits", start, end)
    }
    tokens.append(Token(kind: .integer(value), start: start, end: end))
    index = end
  }

  /// The offset after a number with a point or an exponent, or nil.
  private func floatEnd(_ start: Int) -> Int? {
    guard var end = afterDigits(start) else { return nil }
    var isFloat = false
    if end < source.count, source[end] == 0x2E, let after = afterDigits(end + 1) {
      end = after
      isFloat = true
    }
    if end < source.count, source[end] | 0x20 == 0x65 {
      let hasSign = end + 1 < source.count && (source[end + 1] == 0x2B || source[end + 1] == 0x2D)
      if let after = afterDigits(end + (hasSign ? 2 : 1)) { return after }
    }
    return isFloat ? end : nil
  }

  private mutating func readString(quote: UInt8) throws(Fault) {
    let start = index
    var result = ""
    var run = index + 1
    index += 1
    while index < source.count {
      let byte = source[index]
      if byte == quote {
        result += text(run..<index)
        index += 1
        tokens.append(Token(kind: .string(result), start: start, end: index))
        return
      }
      index += 1
      if byte == 0x5C {
        result += text(run..<index - 1)
        result += try readEscape()
        run = index
      }
    }
    throw fault("字符串没有结束", "the string is not closed", start)
  }

  /// Reads what follows a backslash, as Python's `unicode-escape` does.
  private mutating func readEscape() throws(Fault) -> String {
    let start = index - 1
    guard index < source.count else { return "" }
    let byte = source[index]
    index += 1
    let simple: [UInt8: String] = [
      0x0A: "", 0x5C: "\\", 0x27: "'", 0x22: "\"", 0x61: "\u{7}", 0x62: "\u{8}", 0x66: "\u{C}", 0x6E: "\n",
      0x72: "\r", 0x74: "\t", 0x76: "\u{B}",
    ]
    if let text = simple[byte] { return text }
    var (count, radix) = (0, 16)
    switch byte {
    case 0x78: count = 2
    case 0x75: count = 4
    case 0x55: count = 8
    case 0x30...0x37:
      radix = 8
      index -= 1
      while count < 3, index + count < source.count, source[index + count] & 0xF8 == 0x30 { count += 1 }
    case 0x4E, 0x80...: throw fault("不支持这个转义", "this escape is not supported", start)
    default: return "\\" + text(index - 1..<index)
    }
    let digits = text(index..<min(index + count, source.count))
    guard digits.utf8.count == count, digits.allSatisfy(\.isHexDigit),
      let value = UInt32(digits, radix: radix),
      let scalar = Unicode.Scalar(value)
    else { throw fault("转义不完整", "the escape is not valid", start) }
    index += count
    return String(scalar)
  }
}
