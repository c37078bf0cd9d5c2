/// The text of a block while its lines are added: without the marks of emphasis, links, pictures and code.
struct InlineText {
  /// The text.
  private(set) var scalars: [Unicode.Scalar] = []
  /// Where each scalar stands in the source, in bytes.
  private(set) var offsets: [Int] = []
  /// The scalars before which a line ended.
  private(set) var breaks: [Int] = []

  /// Stands for a run of code or an address, which no rule of language applies to.
  private static let opaque: Unicode.Scalar = "x"

  /// Adds a line.
  mutating func add(_ bytes: [UInt8], _ line: Range<Int>) {
    let isJoined = !scalars.isEmpty
    let before = scalars.count
    var index = line.lowerBound
    while index < line.upperBound, isSpace(bytes, index) > 0 { index += isSpace(bytes, index) }
    if isJoined { breaks.append(before) }
    while index < line.upperBound {
      if let next = skipMark(bytes, index, line.upperBound) {
        index = next
      } else {
        append(bytes, &index)
      }
    }
    // Between Chinese a line's end is nothing, as on the page; between Latin words it is a space.
    if isJoined, scalars.count > before, scalars[before - 1].isASCII, scalars[before].isASCII {
      scalars.insert(" ", at: before)
      offsets.insert(offsets[before], at: before)
    }
  }

  /// Takes the spaces at both ends away.
  mutating func trim() {
    func isSpace(_ scalar: Unicode.Scalar) -> Bool { scalar.value <= 0x20 || scalar.value == 0x3000 }
    let trailing = scalars.reversed().prefix(while: isSpace).count
    scalars.removeLast(trailing)
    offsets.removeLast(trailing)
    let leading = scalars.prefix(while: isSpace).count
    scalars.removeFirst(leading)
    offsets.removeFirst(leading)
    breaks = breaks.map { $0 - leading }.filter { $0 > 0 && $0 < scalars.count }
  }

  private func isSpace(_ bytes: [UInt8], _ index: Int) -> Int {
    if bytes[index] == 0x20 || bytes[index] == 0x09 { return 1 }
    return bytes[index...].starts(with: [0xE3, 0x80, 0x80]) ? 3 : 0
  }

  private mutating func append(_ bytes: [UInt8], _ index: inout Int) {
    let lead = bytes[index]
    let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = width == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(width))
    for offset in 1..<max(width, 1) where width > 1 && index + offset < bytes.count {
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    scalars.append(Unicode.Scalar(value) ?? "\u{FFFD}")
    offsets.append(index)
    index += width
  }

  /// The end of a mark that no reader sees; nil where there is none.
  private mutating func skipMark(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    let next = index + 1 < end ? bytes[index + 1] : 0
    switch bytes[index] {
    case UInt8(ascii: "\\")
    where next >= 0x21 && next < 0x80 && !(next | 0x20 &- 0x61 < 26) && next &- 0x30 >= 10:
      scalars.append(Unicode.Scalar(next))
      offsets.append(index + 1)
      return index + 2
    case UInt8(ascii: "*"): return index + 1
    case UInt8(ascii: "~") where next == UInt8(ascii: "~"): return index + 2
    case UInt8(ascii: "`"): return skipCode(bytes, index, end)
    case UInt8(ascii: "!") where next == UInt8(ascii: "["):
      return skipPicture(bytes, index + 1, end)
    case UInt8(ascii: "[") where next == UInt8(ascii: "^"):
      return find("]", bytes, index, end).map { $0 + 1 }
    case UInt8(ascii: "["):
      return linkTextEnd(bytes, index, end) == nil ? nil : index + 1
    case UInt8(ascii: "]") where next == UInt8(ascii: "("):
      return destinationEnd(bytes, index + 1, end)
    case UInt8(ascii: "<") where next == UInt8(ascii: "h"):
      return skipAddress(bytes, index + 1, end).map { $0 < end ? $0 + 1 : $0 }
    case UInt8(ascii: "h"): return skipAddress(bytes, index, end)
    default: return nil
    }
  }

  private mutating func skipCode(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    var count = 0
    while index + count < end, bytes[index + count] == UInt8(ascii: "`") { count += 1 }
    var position = index + count
    while position < end {
      guard bytes[position] == UInt8(ascii: "`") else {
        position += 1
        continue
      }
      var run = 0
      while position < end, bytes[position] == UInt8(ascii: "`") { (position, run) = (position + 1, run + 1) }
      if run == count {
        addOpaque(at: index)
        return position
      }
    }
    return nil
  }

  private mutating func skipAddress(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard bytes[index..<end].starts(with: "http://".utf8) || bytes[index..<end].starts(with: "https://".utf8)
    else { return nil }
    addOpaque(at: index)
    return bytes[index..<end].firstIndex {
      $0 <= 0x20 || $0 >= 0x80 || $0 == 0x3C || $0 == 0x3E || $0 == 0x29
    } ?? end
  }

  private mutating func addOpaque(at index: Int) {
    scalars.append(InlineText.opaque)
    offsets.append(index)
  }

  private func skipPicture(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    linkTextEnd(bytes, index, end).flatMap { destinationEnd(bytes, $0 + 1, end) }
  }

  /// The `]` of a link that begins at `index` and has a destination.
  private func linkTextEnd(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    var depth = 0
    for position in index..<end {
      if bytes[position] == UInt8(ascii: "[") { depth += 1 }
      if bytes[position] == UInt8(ascii: "]") { depth -= 1 }
      if depth == 0 {
        return position + 1 < end && bytes[position + 1] == UInt8(ascii: "(") ? position : nil
      }
    }
    return nil
  }

  /// The end of a destination in round brackets that begins at `index`.
  private func destinationEnd(_ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    var depth = 0
    for position in index..<end {
      if bytes[position] == UInt8(ascii: "(") { depth += 1 }
      if bytes[position] == UInt8(ascii: ")") { depth -= 1 }
      if depth == 0 { return position + 1 }
    }
    return nil
  }

  private func find(_ mark: Character, _ bytes: [UInt8], _ index: Int, _ end: Int) -> Int? {
    guard let byte = mark.asciiValue else { return nil }
    return bytes[index..<end].firstIndex(of: byte)
  }
}
