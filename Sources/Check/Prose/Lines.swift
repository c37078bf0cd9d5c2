// Rules point at places as editors' programs count them; the source is one run of bytes.

internal import Content

/// Where the lines of a source begin.
struct Lines: Sendable {
  private let bytes: [UInt8]
  private let starts: [Int]
  /// How many scalars begin before each block of bytes: a line of 2 MB may have 200,000 findings, and counting its
  /// scalars from its start for each took minutes.
  private let scalarsBefore: [Int]

  private static let block = 256

  init(_ source: SourceText) {
    bytes = source.bytes
    var starts = [0]
    var scalars = 0
    var scalarsBefore: [Int] = []
    scalarsBefore.reserveCapacity(bytes.count / Lines.block + 1)
    for (offset, byte) in source.bytes.enumerated() {
      if offset % Lines.block == 0 { scalarsBefore.append(scalars) }
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if byte == UInt8(ascii: "\n") { starts.append(offset + 1) }
    }
    self.starts = starts
    self.scalarsBefore = scalarsBefore
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
    scalars(before: min(offset, bytes.count)) - scalars(before: starts[line(of: offset) - 1]) + 1
  }

  /// How many scalars begin before a byte.
  private func scalars(before offset: Int) -> Int {
    let block = min(offset / Lines.block, scalarsBefore.count - 1)
    guard block >= 0 else { return 0 }
    return bytes[block * Lines.block..<offset].reduce(scalarsBefore[block]) {
      $1 & 0xC0 == 0x80 ? $0 : $0 + 1
    }
  }

  /// The bytes of a line, from 1, without its end.
  func range(of line: Int) -> Range<Int> {
    let start = starts[line - 1]
    let end = line < starts.count ? starts[line] - 1 : bytes.count
    return start..<max(start, end)
  }
}
