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
    if let counts = Self.quick(text) {
      self = counts
    } else {
      self.init(slowly: text)
    }
  }

  private init(words: Int, characters: Int, ideographs: Int) {
    self.words = words
    self.characters = characters
    self.ideographs = ideographs
  }

  /// The count of a text whose characters take one byte or three, as nearly all of ours do: the long ones by
  /// their first bytes, many at once, and only the ASCII between them one by one.
  private static func quick(_ text: UnsafeBufferPointer<UInt8>) -> WordCount? {
    var long = 0
    var ideographs = 0
    var others = 0
    for byte in text {
      long &+= byte &- 0xE2 < 14 ? 1 : 0
      ideographs &+= byte &- 0xE4 < 6 ? 1 : 0
      others &+= byte &- 0xC0 < 0x22 ? 1 : 0
      others &+= byte >= 0xF0 ? 1 : 0
    }
    var spaces = 0
    for index in 0..<max(0, text.count - 2) {
      spaces &+= text[index] == 0xE3 && text[index + 1] == 0x80 && text[index + 2] == 0x80 ? 1 : 0
    }
    guard others == 0 else { return nil }
    let ascii = asciiRuns(text)
    let marks = long - spaces
    return WordCount(
      words: marks + ascii.words - ascii.joined, characters: marks + ascii.characters, ideographs: ideographs)
  }

  /// The words and characters of ASCII, and how many apostrophes of three bytes stand within words.
  private static func asciiRuns(
    _ text: UnsafeBufferPointer<UInt8>
  ) -> (words: Int, characters: Int, joined: Int) {
    var runs = (words: 0, characters: 0, joined: 0)
    var index = 0
    var inWord = false
    while index < text.count {
      let byte = text[index]
      if byte >= 0x80 {
        let joins =
          inWord && byte == 0xE2 && index + 3 < text.count && text[index + 1] == 0x80
          && (text[index + 2] == 0x98 || text[index + 2] == 0x99) && isWordByte(text[index + 3])
        if joins {
          runs.joined += 1
          index += 3
        } else {
          inWord = false
          index = endOfHigh(text, index)
        }
        continue
      }
      let isSpace = byte == 32 || byte &- 9 < 5
      if !isSpace {
        runs.characters += 1
        if !inWord { runs.words += 1 }
      }
      inWord = !isSpace
      index += 1
    }
    return runs
  }

  @inline(__always)
  private static func endOfHigh(_ text: UnsafeBufferPointer<UInt8>, _ start: Int) -> Int {
    var index = start
    guard let base = UnsafeRawPointer(text.baseAddress) else { return text.count }
    while index + 8 <= text.count,
      base.loadUnaligned(fromByteOffset: index, as: UInt64.self) & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080
    {
      index += 8
    }
    while index < text.count, text[index] >= 0x80 { index += 1 }
    return index
  }

  /// The count of any text.
  private init(slowly text: UnsafeBufferPointer<UInt8>) {
    var words = 0
    var characters = 0
    var ideographs = 0
    var inWord = false
    var index = 0
    let count = text.count
    while index < count {
      // Nearly all of a text is characters and marks of three bytes, each a word of its own.
      let first = index
      while index + 2 < count, text[index] &- 0xE3 < 13 {
        if text[index] == 0xE3, text[index + 1] == 0x80, text[index + 2] == 0x80 { break }
        ideographs += text[index] &- 0xE4 < 6 ? 1 : 0
        index += 3
      }
      if index > first {
        words += (index - first) / 3
        characters += (index - first) / 3
        inWord = false
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
