// Editors pay, plan and check by Word's 字数; the column's rules are in the same unit.

/// How long a text is.
package struct WordCount: Sendable, Equatable {
  /// 字数 as Word counts it: each Chinese character and each Chinese mark is one, each run of other characters
  /// between white space or Chinese is one.
  package let words: Int
  /// 字符数 without white space.
  package let characters: Int
  /// Chinese characters alone, without marks, letters and digits.
  package let ideographs: Int

  /// Nothing.
  package static let zero = WordCount(of: [])

  /// Minutes to read it at 400 字 a minute, at least 1 for a text that is not empty.
  /// (400 is between the 300 of careful and the 500 of usual silent reading of Chinese.)
  package var readingMinutes: Int { words == 0 ? 0 : max(1, (words + 200) / 400) }

  /// Counts a text in UTF-8. Bytes that are no UTF-8 count as letters.
  package init(of text: [UInt8]) {
    self = text.withUnsafeBufferPointer { Self($0) }
  }

  private init(_ text: UnsafeBufferPointer<UInt8>) {
    var words = 0
    var characters = 0
    var ideographs = 0
    var inWord = false
    var index = 0
    let count = text.count
    while index < count {
      let first = index
      // Nearly all of a text is characters of this range, three bytes each.
      while index + 2 < count, text[index] >= 0xE4, text[index] <= 0xE9 { index += 3 }
      if index > first {
        words += (index - first) / 3
        ideographs += (index - first) / 3
        inWord = false
        continue
      }
      if Self.isMark(text, at: index) {
        words += 1
        characters += 1
        inWord = false
        index += 3
        continue
      }
      let (scalar, width) = Self.scalar(in: text, at: index)
      index += width
      switch CharacterClass(scalar) {
      case .space:
        inWord = false
        continue
      case .ideograph, .hangul:
        words += 1
        ideographs += 1
        inWord = false
        continue
      case .wideMark: inWord = false
      case .sharedMark:
        if inWord, index < count, Self.isWordByte(text[index]) {
          characters += 1
          continue
        }
        inWord = false
      case .mark, .digit, .other:
        characters += 1
        if !inWord { words += 1 }
        inWord = true
        continue
      }
      words += 1
      characters += 1
    }
    self.words = words
    self.characters = characters + ideographs
    self.ideographs = ideographs
  }

  /// Whether one of the most frequent Chinese marks stands there: 、。《》「」 and ，；：！？（）.
  @inline(__always)
  private static func isMark(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index + 2 < text.count else { return false }
    let third = text[index + 2]
    switch (text[index], text[index + 1]) {
    case (0xE3, 0x80): return third == 0x81 || third == 0x82 || (third >= 0x88 && third <= 0x91)
    case (0xEF, 0xBC): return third <= 0x8F || (third >= 0x9A && third <= 0xA0)
    default: return false
    }
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static func scalar(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> (UInt32, Int) {
    let lead = text[index]
    guard lead >= 0xC0 else { return (UInt32(lead), 1) }
    let width = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard index + width <= text.count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(width))
    for offset in 1..<width {
      value = value << 6 | UInt32(text[index + offset] & 0x3F)
    }
    return (value, width)
  }
}
