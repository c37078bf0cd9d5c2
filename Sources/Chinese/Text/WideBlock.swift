// Nearly all of a Chinese text is characters of three bytes. Passes over whole texts (is it UTF-8, how many 字 are there)
// took 5 to 8 instructions a byte one character at a time; eight characters looked at with three loads take 2.

/// Eight characters of three bytes each, as their twenty-four bytes tell.
package struct WideBlock {
  /// How many bytes a block takes.
  package static let width = 24

  private let address: UnsafeRawPointer
  private let words: (UInt64, UInt64, UInt64)

  /// The block at an address, whatever stands there.
  @inline(__always)
  init(at address: UnsafeRawPointer) {
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: address.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    self.address = address
    words = (word(0), word(8), word(16))
  }

  /// The bytes 0, 3, 6 … 21, in no order. No two of them have the same place within their words, so that they go into one without
  /// being moved; neither have the bytes 2, 5, 8 … 23.
  @inline(__always)
  private var firsts: UInt64 {
    words.0 & 0x00FF_0000_FF00_00FF | words.1 & 0xFF00_00FF_0000_FF00 | words.2 & 0x0000_FF00_00FF_0000
  }

  @inline(__always)
  private var thirds: UInt64 {
    words.0 & 0x0000_FF00_00FF_0000 | words.1 & 0x00FF_0000_FF00_00FF | words.2 & 0xFF00_00FF_0000_FF00
  }

  /// Whether it is eight characters of three bytes in valid UTF-8, none of which begins with E0 or ED: there the second byte tells
  /// whether it is a character at all.
  @inline(__always)
  var isValid: Bool {
    // A first byte is 1110xxxx, the two behind it are 10xxxxxx.
    let wrong =
      (words.0 & 0xC0F0_C0C0_F0C0_C0F0 ^ 0x80E0_8080_E080_80E0)
      | (words.1 & 0xF0C0_C0F0_C0C0_F0C0 ^ 0xE080_80E0_8080_E080)
      | (words.2 & 0xC0C0_F0C0_C0F0_C0C0 ^ 0x8080_E080_80E0_8080)
    guard wrong == 0 else { return false }
    let kinds = firsts & WideBlock.each(0x0F)
    return WideBlock.all(kinds, areNot: 0x00) && WideBlock.all(kinds, areNot: 0x0D)
  }

  /// Whether each of the eight begins with E3 to EF, as Chinese characters and marks do.
  @inline(__always)
  var isWide: Bool {
    let firsts = firsts
    return firsts & WideBlock.each(0xF0) == WideBlock.each(0xE0)
      && WideBlock.atLeast(0x03, firsts & WideBlock.each(0x0F)) == WideBlock.each(0x80)
  }

  /// How many of them, all wide, begin with E4 to E9, from U+4000 to U+9FFF: Chinese characters.
  @inline(__always)
  var ideographs: Int {
    let kinds = firsts & WideBlock.each(0x0F)
    let marks = WideBlock.atLeast(0x04, kinds) & ~WideBlock.atLeast(0x0A, kinds)
    return Int(((marks >> 7) &* WideBlock.each(1)) >> 56)
  }

  /// Whether one of them is the full-width space, E3 80 80.
  @inline(__always)
  var holdsSpace: Bool {
    // Half of all blocks have no first byte of E3, and seven of eight no third byte of 80.
    if WideBlock.all(firsts & WideBlock.each(0x0F), areNot: 0x03)
      || WideBlock.all(thirds & WideBlock.each(0x3F), areNot: 0x00)
    {
      return false
    }
    let bytes = UnsafeRawBufferPointer(start: address, count: WideBlock.width)
    return stride(from: 0, to: WideBlock.width, by: 3).contains {
      bytes[$0] == 0xE3 && bytes[$0 + 1] == 0x80 && bytes[$0 + 2] == 0x80
    }
  }

  /// Where the valid blocks end that stand one behind the other from an offset on.
  package static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    while index &+ width <= bytes.count, WideBlock(at: base + index).isValid { index &+= width }
    return index
  }

  // MARK: Eight bytes at once

  /// A byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// The highest bit of each byte that is at least a limit; all of them are below 16.
  @inline(__always)
  private static func atLeast(_ limit: UInt8, _ bytes: UInt64) -> UInt64 {
    (bytes &+ each(0x80 - limit)) & each(0x80)
  }

  /// Whether no byte has a value; all of them are below 128.
  @inline(__always)
  private static func all(_ bytes: UInt64, areNot value: UInt8) -> Bool {
    ((bytes ^ each(value)) &+ each(0x7F)) & each(0x80) == each(0x80)
  }
}
