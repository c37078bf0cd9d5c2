// Nearly every front matter needs a tenth of YAML: `key: text`, lists, and values in braces. libyaml was measured to
// take 20 µs for it, most of them for memory, where 35 µs are all that an article may take. What is read here is read as
// libyaml reads it, places and all; whatever is not simple beyond doubt is left to libyaml, errors too. A test reads
// thousands of texts both ways.

/// Reads the YAML that editors commonly write, or declines.
struct SimpleYaml {
  /// Thrown at anything that is not simple; then libyaml reads the whole text.
  struct NotSimple: Error {}

  /// How deep blocks may stand within one another.
  private static let maximumDepth = 6
  /// The longest key in bytes; libyaml's own limit is 1024 scalars.
  static let maximumKey = 200

  let bytes: UnsafeBufferPointer<UInt8>
  /// The byte that is looked at.
  var position = 0
  /// The number of the line in the file, from 1.
  var line: Int
  /// The first byte of the line, its column being 1.
  private var lineStart = 0
  /// A byte of the line, and how many scalars stand before it: so a long list is counted once.
  private var counted = (offset: 0, scalars: 0)
  private var depth = 0

  /// The root of a text's one document; `nil` where the text is not simple or empty.
  static func parse(_ bytes: UnsafeBufferPointer<UInt8>, firstLine: Int) -> YamlNode? {
    var reader = SimpleYaml(bytes: bytes, line: firstLine)
    do {
      try reader.checkCharacters()
      guard let indent = reader.nextContent(), indent == 0 else { return nil }
      let root = try reader.block(indent: 0)
      return reader.nextContent() == nil ? root : nil
    } catch {
      return nil
    }
  }

  private init(bytes: UnsafeBufferPointer<UInt8>, line: Int) {
    self.bytes = bytes
    self.line = line
  }

  /// Declines characters that libyaml refuses or takes for line ends, and tabs.
  private func checkCharacters() throws(NotSimple) {
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      switch byte {
      case 0x20...0x7E, 0x0A: index += 1
      case 0xC2: index = try passed(index, 2, second: 0xA0)
      case 0xC3...0xDF: index += 2
      // U+2028 and U+2029 are E2 80 A8 and E2 80 A9.
      case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80 && bytes[index + 2] & 0xFE == 0xA8:
        throw NotSimple()
      // U+FEFF, U+FFFE and U+FFFF are EF BB BF, EF BF BE and EF BF BF.
      case 0xEF where index + 1 < bytes.count && (bytes[index + 1] == 0xBB || bytes[index + 1] == 0xBF):
        throw NotSimple()
      case 0xE0...0xEC, 0xEE, 0xEF: index += 3
      default: throw NotSimple()
      }
    }
  }

  private func passed(_ index: Int, _ width: Int, second: UInt8) throws(NotSimple) -> Int {
    guard index + 1 < bytes.count, bytes[index + 1] >= second else { throw NotSimple() }
    return index + width
  }

  /// Goes to the first character of the next line that is neither blank nor a comment, if it is not on it already;
  /// its indentation, or `nil` at the end.
  mutating func nextContent() -> Int? {
    while position < bytes.count {
      var index = position
      while index < bytes.count, bytes[index] == UInt8(ascii: " ") { index += 1 }
      guard index < bytes.count else { break }
      if bytes[index] == UInt8(ascii: "\n") {
        beginLine(at: index + 1)
      } else if bytes[index] == UInt8(ascii: "#") {
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") { index += 1 }
        if index == bytes.count { break }
        beginLine(at: index + 1)
      } else {
        position = index
        return index - lineStart
      }
    }
    position = bytes.count
    return nil
  }

  private mutating func beginLine(at start: Int) {
    position = start
    lineStart = start
    counted = (start, 0)
    line += 1
  }

  /// A list or a mapping whose first character is looked at, each of its lines with the same indentation.
  private mutating func block(indent: Int) throws(NotSimple) -> YamlNode {
    guard depth < SimpleYaml.maximumDepth else { throw NotSimple() }
    depth += 1
    defer { depth -= 1 }
    let mark = mark(from: position)
    if isEntry { return YamlNode(content: .sequence(try entries(indent: indent)), mark: mark) }
    return YamlNode(content: .mapping(try pairs(indent: indent)), mark: mark)
  }

  /// Whether `- ` is looked at.
  private var isEntry: Bool {
    bytes[position] == UInt8(ascii: "-") && position + 1 < bytes.count
      && bytes[position + 1] == UInt8(ascii: " ")
  }

  private mutating func entries(indent: Int) throws(NotSimple) -> [YamlNode] {
    var items: [YamlNode] = []
    while isEntry {
      position += 1
      skipSpaces()
      if endOfKey(from: position) != nil {
        items.append(try block(indent: position - lineStart))
      } else {
        items.append(try inline())
        try endLine()
      }
      guard let next = nextContent(), next >= indent else { break }
      guard next == indent else { throw NotSimple() }
    }
    return items
  }

  private mutating func pairs(indent: Int) throws(NotSimple) -> [YamlNode.Pair] {
    var pairs: [YamlNode.Pair] = []
    pairs.reserveCapacity(indent == 0 ? 12 : 4)
    while true {
      guard let colon = endOfKey(from: position) else { throw NotSimple() }
      let (key, mark) = (text(position..<colon), mark(from: position, to: colon))
      position = colon + 1
      let value = try value(indent: indent)
      pairs.append(YamlNode.Pair(key: key, mark: mark, value: value))
      guard let next = nextContent(), next >= indent else { return pairs }
      guard next == indent else { throw NotSimple() }
    }
  }

  /// What stands behind the colon of a key with some indentation.
  private mutating func value(indent: Int) throws(NotSimple) -> YamlNode {
    let afterColon = mark(from: position)
    skipSpaces()
    if !isAtLineEnd {
      let node = try inline()
      try endLine()
      return node
    }
    try endLine()
    if let next = nextContent(), next > indent || next == indent && isEntry { return try block(indent: next) }
    return YamlNode(content: .scalar("", isPlain: true), mark: afterColon)
  }

  /// The colon of a key that begins at a byte: letters, digits, `_`, `-` and characters beyond ASCII, then `:` and a space
  /// or the line's end.
  private func endOfKey(from start: Int) -> Int? {
    var index = start
    while index < bytes.count, index - start < SimpleYaml.maximumKey {
      switch bytes[index] {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "_"), 0x80...: break
      case UInt8(ascii: "-") where index > start: break
      case UInt8(ascii: ":") where index > start:
        let isEnd = index + 1 == bytes.count || bytes[index + 1] == 0x20 || bytes[index + 1] == 0x0A
        return isEnd ? index : nil
      default: return nil
      }
      index += 1
    }
    return nil
  }

  /// Whether the line's end or a comment is looked at.
  private var isAtLineEnd: Bool {
    position == bytes.count || bytes[position] == UInt8(ascii: "\n")
      || bytes[position] == UInt8(ascii: "#") && position > 0 && bytes[position - 1] == UInt8(ascii: " ")
  }

  /// Goes past spaces, a comment and the line's end; anything else is not simple.
  private mutating func endLine() throws(NotSimple) {
    skipSpaces()
    guard isAtLineEnd else { throw NotSimple() }
    while position < bytes.count, bytes[position] != UInt8(ascii: "\n") { position += 1 }
    if position < bytes.count { beginLine(at: position + 1) }
  }

  mutating func skipSpaces() {
    while position < bytes.count, bytes[position] == UInt8(ascii: " ") { position += 1 }
  }

  func text(_ range: Range<Int>) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self)
  }

  /// The mark of a range on the current line; without an end it takes one place.
  mutating func mark(from start: Int, to end: Int? = nil) -> YamlMark {
    if start < counted.offset { counted = (lineStart, 0) }
    counted = (start, counted.scalars + scalars(counted.offset..<start))
    return YamlMark(
      line: line, column: counted.scalars + 1, length: max(1, end.map { scalars(start..<$0) } ?? 1))
  }

  private func scalars(_ range: Range<Int>) -> Int {
    var count = 0
    for byte in UnsafeBufferPointer(rebasing: bytes[range]) where byte & 0xC0 != 0x80 { count &+= 1 }
    return count
  }
}
