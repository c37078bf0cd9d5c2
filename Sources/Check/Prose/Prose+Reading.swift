// A body is read line by line, as an editor sees it. This is no second Markdown parser: it only has to tell
// paragraphs, items, headings, rows and code apart, and to leave out what no reader sees.

internal import Content

extension Prose {
  /// Reads the body of a source.
  static func read(_ source: SourceText, _ lines: Lines) -> Prose {
    let start = bodyStart(of: source.bytes)
    var reader = ProseReader(bytes: source.bytes)
    var line = lines.line(of: start)
    while line <= lines.count {
      let range = lines.range(of: line)
      if range.lowerBound >= start { reader.add(range, line: line) }
      line += 1
    }
    return Prose(blocks: reader.finish(), start: start)
  }

  /// Where the body begins: behind the second line of `---`, or at once where there is no first.
  static func bodyStart(of bytes: [UInt8]) -> Int {
    guard let first = fenceEnd(bytes, 0) else { return 0 }
    var line = first
    while line < bytes.count {
      if let end = fenceEnd(bytes, line) { return end }
      guard let newline = bytes[line...].firstIndex(of: UInt8(ascii: "\n")) else { break }
      line = newline + 1
    }
    return bytes.count
  }

  /// The end of a line of `---` that begins at an offset.
  private static func fenceEnd(_ bytes: [UInt8], _ start: Int) -> Int? {
    guard bytes[start...].starts(with: [0x2D, 0x2D, 0x2D]) else { return nil }
    var index = start + 3
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 { index += 1 }
    if index == bytes.count { return index }
    return bytes[index] == UInt8(ascii: "\n") ? index + 1 : nil
  }
}
