/// A hash of bytes that is the same on every machine: FNV-1a, 64 bits. It tells versions of a file apart; it is
/// no protection against somebody who wants two files to look alike.
package struct ContentHash: Hashable, Sendable {
  /// The hash.
  package let value: UInt64

  /// The hash of some bytes.
  package init(_ bytes: [UInt8]) { self.init(bytes[...]) }

  /// The hash of some bytes of an array.
  package init(_ bytes: ArraySlice<UInt8>) {
    value = bytes.withUnsafeBufferPointer { buffer in
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in buffer { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      return hash
    }
  }

  /// Eight hexadecimal digits.
  var short: String {
    let digits = String((value ^ value >> 32) & 0xFFFF_FFFF, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
