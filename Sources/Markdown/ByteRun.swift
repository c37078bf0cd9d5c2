// Chinese text is bytes of 128 and above; sixteen at a time are passed over. What is rare is looked for with the
// C library's `memchr`, which compares 32 bytes at once.

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#else
  private import Darwin
#endif

/// Runs of bytes that nothing is looked for in.
enum ByteRun {
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The first byte below 128 from an index on, or the end.
  @inline(__always)
  static func endOfHigh(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    while index &+ 16 <= bytes.count, word(base, index) & word(base, index &+ 8) & highs == highs {
      index &+= 16
    }
    while index &+ 8 <= bytes.count {
      let low = ~word(base, index) & highs
      if low != 0 { return index &+ low.trailingZeroBitCount >> 3 }
      index &+= 8
    }
    while index < bytes.count, bytes[index] >= 0x80 { index &+= 1 }
    return index
  }

  /// The first byte below 128, or with the value of a sentinel's first byte, from an index on, or the end.
  @inline(__always)
  static func endOfHighWithoutLead(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    let lead = ones &* UInt64(Sentinel.lead)
    while index &+ 8 <= bytes.count {
      let word = word(base, index)
      let other = word ^ lead
      guard word & highs == highs, (other &- ones) & ~other & highs == 0 else { break }
      index &+= 8
    }
    while index < bytes.count, bytes[index] >= 0x80, bytes[index] != Sentinel.lead { index &+= 1 }
    return index
  }

  /// The first place of a byte from an index on, or nil.
  @inline(__always)
  static func first(
    _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from index: Int = 0
  ) -> Int? {
    guard let base = UnsafeRawPointer(bytes.baseAddress), index < bytes.count,
      let found = memchr(base + index, CInt(byte), bytes.count - index)
    else { return nil }
    return UnsafeRawPointer(found) - base
  }

  /// Eight bytes, the first one lowest.
  @inline(__always)
  private static func word(_ base: UnsafeRawPointer, _ index: Int) -> UInt64 {
    UInt64(littleEndian: base.loadUnaligned(fromByteOffset: index, as: UInt64.self))
  }
}
