// Rules point at places as editors' programs count them; the source is one run of bytes.

internal import Content

/// Where the lines of a source begin.
struct Lines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]

  init(_ source: SourceText) {
    bytes = source.bytes
    var starts = [0]
    for (offset, byte) in source.bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  /// How many lines there are.
  var count: Int { starts.count }

  /// The line of a byte, from 1.
  func line(of offset: Int) -> Int {
    var (low, high) = (0, starts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  /// The column of a byte in Unicode scalars, from 1.
  func column(of offset: Int) -> Int {
    let start = starts[line(of: offset) - 1]
    return bytes[start..<min(offset, bytes.count)].reduce(1) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
  }

  /// The bytes of a line, from 1, without its end.
  func range(of line: Int) -> Range<Int> {
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] - 1 : bytes.count
    return start..<max(start, end)
  }
}
