// A small reader for the XML that Word and its like write: UTF-8 or UTF-16, well formed, without document types.
// What it does not know it refuses; entities beyond the five of XML would let a short file fill the memory.

internal import Content

/// Reads XML.
struct XmlReader {
  /// Why a text is no XML that is read here.
  enum Failure: Error, Hashable {
    /// It is not well formed; the byte.
    case malformed(at: Int)
    /// It declares a document type.
    case documentType
    /// Elements lie deeper in one another than any document's.
    case tooDeep
  }

  /// How deep elements may lie in one another.
  static let maximumDepth = 200

  private let bytes: [UInt8]
  private var position = 0
  private var stack: [XmlNode] = []
  private var prefixes: [[String: String]] = [[:]]

  /// The root element of a document.
  static func read(_ bytes: [UInt8]) throws(Failure) -> XmlNode {
    guard case .success(let text) = SourceText.decode(SourceFile(path: "xml", bytes: bytes)) else {
      throw .malformed(at: 0)
    }
    var reader = XmlReader(bytes: text.bytes)
    return try reader.root()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func root() throws(Failure) -> XmlNode {
    while position < bytes.count {
      if bytes[position] != UInt8(ascii: "<") {
        try readText()
      } else if starts("<!--") {
        try skip(past: "-->")
      } else if starts("<?") {
        try skip(past: "?>")
      } else if starts("<![CDATA[") {
        try readCData()
      } else if starts("<!") {
        throw .documentType
      } else if starts("</") {
        if let root = try readEnd() { return root }
      } else if let root = try readStart() {
        return root
      }
    }
    throw .malformed(at: position)
  }

  private func starts(_ text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard position + count <= bytes.count else { return false }
    return (0..<count).allSatisfy { bytes[position + $0] == text.utf8Start[$0] }
  }

  private mutating func skip(past end: StaticString) throws(Failure) {
    while position < bytes.count, !starts(end) { position += 1 }
    guard position < bytes.count else { throw .malformed(at: position) }
    position += end.utf8CodeUnitCount
  }

  private mutating func readText() throws(Failure) {
    let start = position
    while position < bytes.count, bytes[position] != UInt8(ascii: "<") { position += 1 }
    try append(decoded(start..<position))
  }

  private mutating func readCData() throws(Failure) {
    position += 9
    let start = position
    try skip(past: "]]>")
    append(String(decoding: bytes[start..<position - 3], as: UTF8.self))
  }

  private mutating func append(_ text: String) {
    guard !stack.isEmpty, !text.isEmpty else { return }
    stack[stack.count - 1].children.append(.text(text))
  }

  private mutating func readStart() throws(Failure) -> XmlNode? {
    guard stack.count < XmlReader.maximumDepth else { throw .tooDeep }
    position += 1
    let name = try readName()
    var raw: [(name: String, value: String)] = []
    var scope = prefixes.last ?? [:]
    while true {
      skipSpaces()
      guard position < bytes.count else { throw .malformed(at: position) }
      if bytes[position] == UInt8(ascii: ">") || bytes[position] == UInt8(ascii: "/") { break }
      let attribute = try readAttribute()
      if attribute.name.hasPrefix("xmlns:") {
        scope[String(attribute.name.dropFirst(6))] = XmlNames.prefix(of: attribute.value)
      } else if attribute.name == "xmlns" {
        scope[""] = XmlNames.prefix(of: attribute.value)
      } else {
        raw.append(attribute)
      }
    }
    var node = XmlNode(name: XmlReader.usual(name, scope, isElement: true))
    for attribute in raw {
      node.attributes[XmlReader.usual(attribute.name, scope, isElement: false)] = attribute.value
    }
    let isEmpty = bytes[position] == UInt8(ascii: "/")
    position += isEmpty ? 2 : 1
    guard position <= bytes.count, bytes[position - 1] == UInt8(ascii: ">") else {
      throw .malformed(at: position)
    }
    if isEmpty { return close(node) }
    stack.append(node)
    prefixes.append(scope)
    return nil
  }

  private mutating func readEnd() throws(Failure) -> XmlNode? {
    position += 2
    let name = try readName()
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: ">"), let node = stack.popLast() else {
      throw .malformed(at: position)
    }
    position += 1
    guard XmlReader.usual(name, prefixes.popLast() ?? [:], isElement: true) == node.name else {
      throw .malformed(at: position)
    }
    return close(node)
  }

  /// Puts a complete element into the one around it; the root has none and is returned.
  private mutating func close(_ node: XmlNode) -> XmlNode? {
    guard !stack.isEmpty else { return node }
    stack[stack.count - 1].children.append(.element(node))
    return nil
  }

  private mutating func readAttribute() throws(Failure) -> (name: String, value: String) {
    let name = try readName()
    skipSpaces()
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { throw .malformed(at: position) }
    position += 1
    skipSpaces()
    guard position < bytes.count,
      bytes[position] == UInt8(ascii: "\"") || bytes[position] == UInt8(ascii: "'")
    else {
      throw .malformed(at: position)
    }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    guard position < bytes.count else { throw .malformed(at: position) }
    defer { position += 1 }
    return (name, try decoded(start..<position))
  }

  private mutating func readName() throws(Failure) -> String {
    let start = position
    while position < bytes.count, !" \t\r\n/>=<\"'".utf8.contains(bytes[position]) { position += 1 }
    guard position > start else { throw .malformed(at: position) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func skipSpaces() {
    while position < bytes.count, " \t\r\n".utf8.contains(bytes[position]) { position += 1 }
  }

  /// Text with its entities decoded.
  private func decoded(_ range: Range<Int>) throws(Failure) -> String {
    guard bytes[range].contains(UInt8(ascii: "&")) else {
      return String(decoding: bytes[range], as: UTF8.self)
    }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      guard bytes[index] == UInt8(ascii: "&") else {
        result.append(bytes[index])
        index += 1
        continue
      }
      guard let end = bytes[index..<range.upperBound].firstIndex(of: UInt8(ascii: ";")), end - index <= 12
      else {
        throw .malformed(at: index)
      }
      guard let text = XmlNames.entity(String(decoding: bytes[index + 1..<end], as: UTF8.self)) else {
        throw .malformed(at: index)
      }
      result += text.utf8
      index = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// A name with the usual prefix of its namespace.
  private static func usual(_ name: String, _ scope: [String: String], isElement: Bool) -> String {
    guard let colon = name.firstIndex(of: ":") else {
      guard isElement, let prefix = scope[""], !prefix.isEmpty else { return name }
      return prefix + ":" + name
    }
    let prefix = String(name[..<colon])
    let local = name[name.index(after: colon)...]
    return (scope[prefix] ?? prefix) + ":" + local
  }
}
