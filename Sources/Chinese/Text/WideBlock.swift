// Nearly all of a Chinese text is characters of three bytes. Passes over whole texts (is it UTF-8, how many 字 are there)
// took 5 to 8 instructions a byte one character at a time; eight characters looked at with three loads take 2.

/// Eight characters of three bytes each, as their twenty-four bytes tell.
package struct WideBlock {
  /// How many bytes a block takes.
  package static let width = 24
  /// The low halves of the eight first bytes, each in a byte, in no order.
  private let kinds: UInt64

  /// The block at an address; `nil` where its bytes are not eight valid characters of three bytes each, that is of U+0800
  /// and above without the surrogates.
  @inline(__always)
  init?(at address: UnsafeRawPointer) {
    let (first, second, third) = WideBlock.words(at: address)
    // A first byte is 1110xxxx, the two behind it are 10xxxxxx.
    let wrong =
      (first & 0xC0F0_C0C0_F0C0_C0F0 ^ 0x80E0_8080_E080_80E0)
      | (second & 0xF0C0_C0F0_C0C0_F0C0 ^ 0xE080_80E0_8080_E080)
      | (third & 0xC0C0_F0C0_C0F0_C0C0 ^ 0x8080_E080_80E0_8080)
    guard wrong == 0 else { return nil }
    kinds = WideBlock.every(third: (first, second, third), masked: 0x0F)
    // E0 and ED begin other spellings and surrogates too, by their second byte.
    guard WideBlock.all(kinds, areNot: 0x00), WideBlock.all(kinds, areNot: 0x0D) else { return nil }
  }

  /// How many are of U+4000 to U+9FFF, with a first byte of E4 to E9: Chinese characters all.
  @inline(__always)
  var ideographs: Int {
    let atLeast4 = kinds &+ WideBlock.each(0x80 - 0x04)
    let atLeast10 = kinds &+ WideBlock.each(0x80 - 0x0A)
    let marks = (atLeast4 & ~atLeast10 & WideBlock.each(0x80)) >> 7
    return Int((marks &* WideBlock.each(1)) >> 56)
  }

  /// Whether none is below U+3000, with a first byte of E0 to E2.
  @inline(__always)
  var isEastAsian: Bool {
    (kinds &+ WideBlock.each(0x80 - 0x03)) & WideBlock.each(0x80) == WideBlock.each(0x80)
  }

  /// Whether a block at an address holds a full-width space, E3 80 80. Two bytes behind the block are looked at too.
  @inline(__always)
  func holdsSpace(at address: UnsafeRawPointer) -> Bool {
    let seconds = WideBlock.every(third: WideBlock.words(at: address + 1), masked: 0x3F)
    let thirds = WideBlock.every(third: WideBlock.words(at: address + 2), masked: 0x3F)
    return !WideBlock.all(kinds ^ WideBlock.each(0x03) | seconds | thirds, areNot: 0x00)
  }

  /// Where the blocks end that stand one behind the other from an offset on.
  package static func end(in bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var index = start
    while index &+ width <= bytes.count, WideBlock(at: base + index) != nil { index &+= width }
    return index
  }

  // MARK: Eight bytes at once

  private typealias Words = (UInt64, UInt64, UInt64)

  @inline(__always)
  private static func words(at address: UnsafeRawPointer) -> Words {
    func word(_ offset: Int) -> UInt64 {
      UInt64(littleEndian: address.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
    return (word(0), word(8), word(16))
  }

  /// Bytes 0, 3, 6 … 21 in one word. Within their words no two of them have the same place, so that they go into one
  /// without being moved.
  @inline(__always)
  private static func every(third words: Words, masked mask: UInt8) -> UInt64 {
    words.0 & each(mask) & 0x00FF_0000_FF00_00FF | words.1 & each(mask) & 0xFF00_00FF_0000_FF00
      | words.2 & each(mask) & 0x0000_FF00_00FF_0000
  }

  /// A byte eight times.
  @inline(__always)
  private static func each(_ byte: UInt8) -> UInt64 { UInt64(byte) &* 0x0101_0101_0101_0101 }

  /// Whether no byte has a value; all of them are below 128.
  @inline(__always)
  private static func all(_ bytes: UInt64, areNot value: UInt8) -> Bool {
    ((bytes ^ each(value)) &+ each(0x7F)) & each(0x80) == each(0x80)
  }
}
