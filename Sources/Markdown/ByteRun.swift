// Chinese text is bytes of 128 and above; eight at a time are passed over.

/// Runs of bytes that nothing is looked for in.
enum ByteRun {
  private static let highs: UInt64 = 0x8080_8080_8080_8080
  private static let ones: UInt64 = 0x0101_0101_0101_0101

  /// The first byte below 128 from an index on, or the end.
  @inline(__always)
  static func endOfHigh(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    while index + 8 <= bytes.count,
      base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & highs == highs
    {
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x80 { index += 1 }
    return index
  }

  /// The first byte below 128, or with the value of a sentinel's first byte, from an index on, or the end.
  @inline(__always)
  static func endOfHighWithoutLead(in bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var index = index
    guard let base = UnsafeRawPointer(bytes.baseAddress) else { return bytes.count }
    let lead = ones &* UInt64(Sentinel.lead)
    while index + 8 <= bytes.count {
      let word = base.loadUnaligned(fromByteOffset: index, as: UInt64.self)
      let other = word ^ lead
      guard word & highs == highs, (other &- ones) & ~other & highs == 0 else { break }
      index += 8
    }
    while index < bytes.count, bytes[index] >= 0x80, bytes[index] != Sentinel.lead { index += 1 }
    return index
  }
}
