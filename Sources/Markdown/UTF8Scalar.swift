// Text stays bytes; the few characters that matter are decoded where they stand.

/// One character of a run of UTF-8.
struct UTF8Scalar {
  /// Its code point; U+FFFD for bytes that are none.
  let value: UInt32
  /// How many bytes it takes.
  let width: Int

  /// The character whose first byte is at `index`, which must be inside.
  init(in bytes: UnsafeBufferPointer<UInt8>, at index: Int) {
    let lead = bytes[index]
    let expected = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0
    guard expected > 1, index + expected <= bytes.count else {
      value = expected == 1 ? UInt32(lead) : 0xFFFD
      width = 1
      return
    }
    var value = UInt32(lead) & (0x7F >> UInt32(expected))
    for offset in 1..<expected {
      guard bytes[index + offset] & 0xC0 == 0x80 else {
        self.value = 0xFFFD
        width = 1
        return
      }
      value = value << 6 | UInt32(bytes[index + offset] & 0x3F)
    }
    self.value = value
    width = expected
  }
}
