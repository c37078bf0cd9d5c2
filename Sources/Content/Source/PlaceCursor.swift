#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Finds the places of many ranges of one text in one pass: each is counted from the one before, so that an article
/// of fifty thousand links takes no longer than its length.
struct PlaceCursor {
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var column = 1

  /// Starts at the beginning of a text.
  init(_ source: SourceText) {
    bytes = source.bytes
  }

  /// The mark of a range, as far as its first line; ranges before the last one are counted from the beginning.
  mutating func mark(of range: Range<Int>) -> YamlMark {
    let start = min(range.lowerBound, bytes.count)
    if start < offset { (offset, line, column) = (0, 1, 1) }
    bytes.withUnsafeBufferPointer { advance(to: start, in: $0) }
    var length = 0
    for byte in bytes[start..<max(start, min(range.upperBound, bytes.count))] {
      if byte == UInt8(ascii: "\n") { break }
      if byte & 0xC0 != 0x80 { length += 1 }
    }
    return YamlMark(line: line, column: column, length: max(1, length))
  }

  /// Goes on to an offset: by whole lines, and within the last one by scalars.
  private mutating func advance(to end: Int, in bytes: UnsafeBufferPointer<UInt8>) {
    while offset < end, let base = bytes.baseAddress {
      guard let newline = memchr(base + offset, 0x0A, end - offset) else { break }
      offset = UnsafeRawPointer(newline) - UnsafeRawPointer(base) + 1
      line += 1
      column = 1
    }
    while offset < end {
      if bytes[offset] & 0xC0 != 0x80 { column += 1 }
      offset += 1
    }
  }
}
