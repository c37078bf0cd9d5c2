// Front matter is looked through several times for one byte: the line's end, the sign of a comment.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension SourceText {
  /// The first place of a byte in a range of the text.
  func first(_ byte: UInt8, in range: Range<Int>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      let part = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: bytes[range]))
      guard let base = part.baseAddress, let found = memchr(base, CInt(byte), part.count) else { return nil }
      return range.lowerBound + (UnsafeRawPointer(found) - base)
    }
  }
}
