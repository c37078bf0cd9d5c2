// Contexts of cases are JSON; this reads them with the order of keys kept, into template values.

package import Templates

/// Reads one JSON text; `{"__html__": "…"}` stands for markup.
package struct JSONReader {
  /// What is wrong with the text.
  package struct Failure: Error {
    /// The offset of the byte.
    public let offset: Int
  }

  private let bytes: [UInt8]
  private var index = 0

  /// Reads a whole text.
  package static func read(_ text: String) throws -> Value {
    var reader = JSONReader(bytes: Array(text.utf8))
    let value = try reader.readValue()
    reader.skipSpace()
    if reader.index < reader.bytes.count { throw Failure(offset: reader.index) }
    return value
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func skipSpace() {
    while index < bytes.count, [0x20, 0x09, 0x0A, 0x0D].contains(bytes[index]) { index += 1 }
  }

  private mutating func take(_ text: String) -> Bool {
    guard bytes[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }

  private mutating func readValue() throws -> Value {
    skipSpace()
    guard index < bytes.count else { throw Failure(offset: index) }
    if take("null") { return .none }
    if take("true") { return .bool(true) }
    if take("false") { return .bool(false) }
    switch bytes[index] {
    case 0x22: return .string(try readString())
    case 0x5B: return .list(try readList())
    case 0x7B: return try readMap()
    default: return try readNumber()
    }
  }

  private mutating func readList() throws -> [Value] {
    index += 1
    var items: [Value] = []
    skipSpace()
    if take("]") { return items }
    while true {
      items.append(try readValue())
      skipSpace()
      if take("]") { return items }
      guard take(",") else { throw Failure(offset: index) }
    }
  }

  private mutating func readMap() throws -> Value {
    index += 1
    var pairs: [(String, Value)] = []
    skipSpace()
    while !take("}") {
      skipSpace()
      let key = try readString()
      skipSpace()
      guard take(":") else { throw Failure(offset: index) }
      pairs.append((key, try readValue()))
      skipSpace()
      if !take(","), index >= bytes.count || bytes[index] != 0x7D { throw Failure(offset: index) }
    }
    if pairs.count == 1, pairs[0].0 == "__html__", case .string(let html) = pairs[0].1 {
      return .markup(Markup(html))
    }
    return .map(Map(pairs))
  }

  private mutating func readNumber() throws -> Value {
    let start = index
    while index < bytes.count, "+-.eE0123456789".utf8.contains(bytes[index]) { index += 1 }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    if let int = Int(text) { return .int(int) }
    guard let double = Double(text) else { throw Failure(offset: start) }
    return .double(double)
  }

  private mutating func readString() throws -> String {
    guard index < bytes.count, bytes[index] == 0x22 else { throw Failure(offset: index) }
    index += 1
    var units: [UInt16] = []
    var run = index
    while index < bytes.count {
      let byte = bytes[index]
      guard byte == 0x22 || byte == 0x5C else {
        index += 1
        continue
      }
      units += String(decoding: bytes[run..<index], as: UTF8.self).utf16
      index += 1
      if byte == 0x22 { return String(decoding: units, as: UTF16.self) }
      guard index < bytes.count else { break }
      let letter = bytes[index]
      index += 1
      let simple: [UInt8: UInt16] = [0x6E: 0x0A, 0x72: 0x0D, 0x74: 0x09, 0x62: 0x08, 0x66: 0x0C]
      if letter == 0x75 {
        let end = min(index + 4, bytes.count)
        guard let unit = UInt16(String(decoding: bytes[index..<end], as: UTF8.self), radix: 16) else { break }
        units.append(unit)
        index = end
      } else {
        units.append(simple[letter] ?? UInt16(letter))
      }
      run = index
    }
    throw Failure(offset: index)
  }
}
