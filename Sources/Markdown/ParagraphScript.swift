// Quotation marks, dashes and dots are the same characters in Chinese and in Western text. Which of the two they
// are is told by the paragraph that they stand in.

internal import Chinese

/// Tells of places in a source whether their paragraph is Chinese; remembers the last paragraph.
struct ParagraphScript {
  let source: UnsafeBufferPointer<UInt8>
  /// Where the body begins.
  let start: Int
  private var paragraph = 0..<0
  private var isChinese = false

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int) {
    self.source = source
    self.start = start
  }

  /// Whether the lines around a place, up to blank lines, hold a Chinese character or mark.
  mutating func isChinese(at offset: Int) -> Bool {
    if paragraph.contains(offset) { return isChinese }
    var lower = min(offset, source.count)
    let floor = paragraph.upperBound <= lower ? max(start, paragraph.upperBound) : start
    while lower > floor, !endsParagraph(at: lower - 1) { lower -= 1 }
    var upper = lower
    isChinese = false
    while upper < source.count, upper < offset || !endsParagraph(at: upper) {
      upper = source[upper] < 0x80 ? upper + 1 : ByteRun.endOfHigh(in: source, from: upper)
    }
    paragraph = lower..<max(upper, offset + 1)
    for index in lower..<upper where source[index] >= 0xE3 {
      if CharacterClass(UTF8Scalar(in: source, at: index).value).isChinese {
        isChinese = true
        break
      }
    }
    return isChinese
  }

  /// Whether a line ending there is followed by a blank line.
  func endsParagraph(at index: Int) -> Bool {
    guard source[index] == 10 || source[index] == 13, index + 1 < source.count else { return false }
    if source[index + 1] == 10 { return source[index] == 10 }
    return source[index + 1] == 13
  }
}
