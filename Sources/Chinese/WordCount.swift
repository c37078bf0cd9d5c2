// Editors pay, plan and check by Word's 字数; the column's rules are in the same unit.

/// How long a text is.
package struct WordCount: Sendable, Equatable {
  /// 字数 as Word counts it: each Chinese character and each Chinese mark is one, each run of other characters
  /// between white space or Chinese is one.
  package let words: Int
  /// 字符数 without white space.
  package let characters: Int
  /// Chinese characters alone, without marks, kana, letters and digits.
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
      // Nearly all of a text is characters and marks of three bytes, each a word of its own.
      let (end, passed) = Self.run(in: text, from: index)
      if end > index {
        words &+= (end &- index) / 3
        characters &+= (end &- index) / 3
        ideographs &+= passed
        inWord = false
        index = end
        continue
      }
      let byte = text[index]
      if byte < 0x80 {
        index &+= 1
        let isSpace = byte == 32 || byte &- 9 < 5
        if !isSpace {
          characters &+= 1
          if !inWord { words &+= 1 }
        }
        inWord = !isSpace
        continue
      }
      let (scalar, width) = Self.scalar(in: text, at: index)
      index += width
      switch CharacterClass(scalar) {
      case .space:
        inWord = false
        continue
      case .ideograph, .hangul:
        ideographs += 1
        inWord = false
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
    self.characters = characters
    self.ideographs = ideographs
  }

  /// The end of a run of characters and marks of three bytes that are words, and how many of them are Chinese characters.
  @inline(__always)
  private static func run(in text: UnsafeBufferPointer<UInt8>, from start: Int) -> (end: Int, ideographs: Int)
  {
    guard text[start] &- 0xE3 < 13, let base = UnsafeRawPointer(text.baseAddress) else { return (start, 0) }
    var (index, ideographs) = (start, 0)
    while index &+ WideBlock.width <= text.count {
      let block = WideBlock(at: base + index)
      guard block.isWide, !block.holdsSpace else { break }
      ideographs &+= block.ideographs
      index &+= WideBlock.width
    }
    while index &+ 2 < text.count {
      let lead = text[index]
      guard lead &- 0xE3 < 13 else { break }
      if lead == 0xE3, text[index &+ 1] == 0x80, text[index &+ 2] == 0x80 { break }
      ideographs &+= lead &- 0xE4 < 6 ? 1 : 0
      index &+= 3
    }
    return (index, ideographs)
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
