// What is put into the copy that libcmark sees must be told from what the editor wrote.

/// A private-use character that the source does not hold: three bytes in UTF-8, neither space nor punctuation.
struct Sentinel {
  /// The first byte of each private-use character from U+E000 to U+EFFF.
  static let lead: UInt8 = 0xEE

  /// The second byte.
  let second: UInt8
  /// The third byte.
  let third: UInt8

  /// The one for a source that holds none of them.
  static let first = Sentinel(second: 0x80, third: 0x80)

  private init(second: UInt8, third: UInt8) {
    self.second = second
    self.third = third
  }

  /// Nil if the source holds all of them.
  init?(absentFrom source: UnsafeBufferPointer<UInt8>) {
    var used = [Bool](repeating: false, count: 4096)
    var index = 0
    while index < source.count {
      if source[index] == Self.lead, index + 2 < source.count {
        used[Int(source[index + 1] & 0x3F) << 6 | Int(source[index + 2] & 0x3F)] = true
      } else if source[index] == UInt8(ascii: "&"), index + 1 < source.count,
        source[index + 1] == UInt8(ascii: "#"), let value = Self.reference(in: source, at: index + 2),
        value >= 0xE000, value < 0xF000
      {
        used[value - 0xE000] = true
      }
      index += 1
    }
    guard let free = used.firstIndex(of: false) else { return nil }
    second = 0x80 | UInt8(free >> 6)
    third = 0x80 | UInt8(free & 0x3F)
  }

  /// Whether it stands at `index`.
  @inline(__always)
  func stands(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    index + 2 < bytes.count && bytes[index] == Self.lead && bytes[index + 1] == second
      && bytes[index + 2] == third
  }

  /// The number between two sentinels at `index`, and how many bytes it takes with both.
  func number(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> (value: Int, width: Int)? {
    guard stands(in: bytes, at: index) else { return nil }
    var value = 0
    var end = index + 3
    while end < bytes.count, bytes[end] &- 0x30 < 10, end - index < 12 {
      value = value * 10 + Int(bytes[end] - 0x30)
      end += 1
    }
    return end > index + 3 && stands(in: bytes, at: end) ? (value, end + 3 - index) : nil
  }

  /// What stands between two of it before an address that is made an autolink.
  static let schemeMark = UInt8(ascii: "h")
  /// The same before one that begins with `www.`.
  static let worldWideMark = UInt8(ascii: "w")

  /// The mark of an address at `index`; it takes `markWidth` bytes.
  func addressMark(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
    guard index + Self.markWidth <= bytes.count, stands(in: bytes, at: index),
      stands(in: bytes, at: index + 4)
    else { return nil }
    let mark = bytes[index + 3]
    return mark == Self.schemeMark || mark == Self.worldWideMark ? mark : nil
  }

  /// How many bytes the mark of an address takes.
  static let markWidth = 7

  /// Appends the mark of an address and what begins the autolink.
  func append(to bytes: inout [UInt8], address mark: UInt8, _ opening: StaticString) {
    append(to: &bytes)
    bytes.append(mark)
    append(to: &bytes)
    bytes.append(opening)
  }

  /// Appends it, or a number between two of it.
  func append(to bytes: inout [UInt8], number: Int? = nil) {
    bytes.append(Self.lead)
    bytes.append(second)
    bytes.append(third)
    guard let number else { return }
    bytes.append(decimal: number)
    append(to: &bytes)
  }

  /// The value of a numeric character reference whose digits begin at `index`.
  private static func reference(in source: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
    var index = index
    var value = 0
    let isHexadecimal = index < source.count && source[index] | 0x20 == UInt8(ascii: "x")
    if isHexadecimal { index += 1 }
    let end = min(source.count, index + 8)
    while index < end {
      let byte = source[index]
      if byte &- 0x30 < 10 {
        value = value * (isHexadecimal ? 16 : 10) + Int(byte - 0x30)
      } else if isHexadecimal, (byte | 0x20) &- 0x61 < 6 {
        value = value * 16 + Int((byte | 0x20) - 0x57)
      } else {
        break
      }
      index += 1
    }
    return value
  }
}
