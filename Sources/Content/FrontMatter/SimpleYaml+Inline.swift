// What stands on one line: a text, a text in quotes, a list in brackets, a mapping in braces.

extension SimpleYaml {
  /// A value on the current line, after which the position stands.
  mutating func inline() throws(NotSimple) -> YamlNode {
    guard position < bytes.count else { throw NotSimple() }
    switch bytes[position] {
    case UInt8(ascii: "["): return try flowSequence()
    case UInt8(ascii: "{"): return try flowMapping()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): return try quoted()
    default: return try plain()
    }
  }

  /// A text without quotes, as far as the line or a comment. Whoever asked for it declines a next line that is indented
  /// deeper, for the text would go on there.
  private mutating func plain() throws(NotSimple) -> YamlNode {
    let start = position
    guard SimpleYaml.canBeginPlain(bytes[start]) else { throw NotSimple() }
    var end = start
    while position < bytes.count {
      let byte = bytes[position]
      if byte >= 0x80 {
        position += 1
        end = position
        continue
      }
      if byte == UInt8(ascii: "\n") { break }
      if byte == UInt8(ascii: "#"), bytes[position - 1] == UInt8(ascii: " ") { break }
      position += 1
      if byte == UInt8(ascii: ":"),
        position == bytes.count || bytes[position] == UInt8(ascii: " ")
          || bytes[position] == UInt8(ascii: "\n")
      {
        throw NotSimple()
      }
      if byte != UInt8(ascii: " ") { end = position }
    }
    return YamlNode(content: .scalar(text(start..<end), isPlain: true), mark: mark(from: start, to: end))
  }

  /// YAML's indicators, and what begins one only before a space, are left to libyaml.
  private static func canBeginPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
    case UInt8(ascii: "("), UInt8(ascii: "/"), UInt8(ascii: "+"), UInt8(ascii: "~"), UInt8(ascii: "."),
      UInt8(ascii: "_"):
      true
    default: false
    }
  }

  /// A text in quotes of either kind, without the signs that mean something in it.
  private mutating func quoted() throws(NotSimple) -> YamlNode {
    let (start, quote) = (position, bytes[position])
    position += 1
    while position < bytes.count, bytes[position] != quote {
      if bytes[position] == UInt8(ascii: "\n") || bytes[position] == UInt8(ascii: "\\") { throw NotSimple() }
      position += 1
    }
    guard position < bytes.count else { throw NotSimple() }
    position += 1
    // '' is a quote within a text, and a text before a colon is a key.
    if position < bytes.count, bytes[position] == quote || bytes[position] == UInt8(ascii: ":") {
      throw NotSimple()
    }
    return YamlNode(
      content: .scalar(text(start + 1..<position - 1), isPlain: false), mark: mark(from: start, to: position))
  }

  private mutating func flowSequence() throws(NotSimple) -> YamlNode {
    let mark = mark(from: position)
    var items: [YamlNode] = []
    items.reserveCapacity(4)
    try flow(until: UInt8(ascii: "]")) { reader throws(NotSimple) in items.append(try reader.flowValue()) }
    return YamlNode(content: .sequence(items), mark: mark)
  }

  private mutating func flowMapping() throws(NotSimple) -> YamlNode {
    let mark = mark(from: position)
    var pairs: [YamlNode.Pair] = []
    pairs.reserveCapacity(4)
    try flow(until: UInt8(ascii: "}")) { reader throws(NotSimple) in pairs.append(try reader.flowPair()) }
    return YamlNode(content: .mapping(pairs), mark: mark)
  }

  /// Reads what stands between brackets, one part before each comma.
  private mutating func flow(
    until close: UInt8, part: (inout SimpleYaml) throws(NotSimple) -> Void
  ) throws(NotSimple) {
    position += 1
    skipSpaces()
    if position < bytes.count, bytes[position] == close {
      position += 1
      return
    }
    while true {
      try part(&self)
      skipSpaces()
      guard position < bytes.count else { throw NotSimple() }
      position += 1
      if bytes[position - 1] == close { return }
      guard bytes[position - 1] == UInt8(ascii: ",") else { throw NotSimple() }
      skipSpaces()
    }
  }

  private mutating func flowPair() throws(NotSimple) -> YamlNode.Pair {
    let key = try flowPlain()
    guard let text = key.text, text.utf8.count < SimpleYaml.maximumKey, position + 1 < bytes.count,
      bytes[position] == UInt8(ascii: ":"),
      bytes[position + 1] == UInt8(ascii: " ")
    else { throw NotSimple() }
    position += 1
    skipSpaces()
    return YamlNode.Pair(key: text, mark: key.mark, value: try flowValue())
  }

  private mutating func flowValue() throws(NotSimple) -> YamlNode {
    guard position < bytes.count else { throw NotSimple() }
    let isQuoted = bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    return isQuoted ? try quoted() : try flowPlain()
  }

  /// A text within brackets: letters, digits, spaces, a few marks, and characters beyond ASCII.
  private mutating func flowPlain() throws(NotSimple) -> YamlNode {
    let start = position
    guard start < bytes.count, SimpleYaml.canBeginPlain(bytes[start]) else { throw NotSimple() }
    var end = start
    scan: while position < bytes.count {
      switch bytes[position] {
      case 0x80...:
        position += 1
        end = position
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "/"), UInt8(ascii: "("),
        UInt8(ascii: ")"),
        UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "_"), UInt8(ascii: "~"):
        position += 1
        end = position
      case UInt8(ascii: " "): position += 1
      default: break scan
      }
    }
    // What ended it is a comma, a bracket or a colon, or is declined by whoever asked for it.
    return YamlNode(content: .scalar(text(start..<end), isPlain: true), mark: mark(from: start, to: end))
  }
}
