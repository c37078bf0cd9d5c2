// What is passed over eight characters at a time must come out as if each had been looked at alone: texts of characters of every
// kind, drawn so that blocks begin and end at every place, are counted both ways.

import Testing

@testable import Chinese

@Suite struct WideBlockTests {
  /// Characters of one to four bytes: of each first byte of three, the space of full width, and what is written like it.
  private static let alphabet: [Unicode.Scalar] = [
    "工", "会", "㐀", "一", "龥", "，", "。", "、", "“", "Ａ", "가", "힣", "\u{3000}", "ぁ", "ꀀ", "ࠀ", "\u{FFFD}",
    "\u{3040}",
    "é", "a", "1", " ", "\n", "’", "·", "𠮷",
  ]

  /// A generator of the same numbers in every run (Knuth's MMIX).
  private struct Dice {
    var state: UInt64
    mutating func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
  }

  private func texts() -> [String] {
    var dice = Dice(state: 1)
    return (0..<2_000).map { number in
      // Mostly Chinese characters: among others a block is rare.
      var text = String.UnicodeScalarView()
      for _ in 0..<dice.roll(70) {
        text.append(dice.roll(12) > number % 12 ? "工" : Self.alphabet[dice.roll(Self.alphabet.count)])
      }
      return String(text)
    }
  }

  /// 字数, 字符数 and Chinese characters, one character at a time.
  private func counted(_ text: String) -> [Int] {
    let scalars = Array(text.unicodeScalars)
    var (words, characters, ideographs, isInWord) = (0, 0, 0, false)
    for (index, scalar) in scalars.enumerated() {
      let kind = CharacterClass(scalar.value)
      let next = index + 1 < scalars.count ? scalars[index + 1] : " "
      let joins =
        kind == .sharedMark && isInWord && (next.properties.isAlphabetic && next.isASCII || next == "1")
      if kind == .space {
        isInWord = false
        continue
      }
      characters += 1
      let isWord = [.mark, .digit, .other].contains(kind) || joins
      if !isWord || !isInWord { words += 1 }
      isInWord = isWord
      let lead = String(scalar).utf8.first ?? 0
      // By the first byte, as far as three bytes go: kana and the like are counted by their class only beside others.
      if (0xE4...0xE9).contains(lead) || lead >= 0xF0 && kind == .ideograph { ideographs += 1 }
    }
    return [words, characters, ideographs]
  }

  @Test func countsAreThoseOfCharactersOneByOne() {
    for text in texts()
    where !text.unicodeScalars.contains(where: { "가힣ࠀꀀ\u{FFFD}".unicodeScalars.contains($0) }) {
      let count = WordCount(of: Array(text.utf8))
      #expect([count.words, count.characters, count.ideographs] == counted(text), "\(text)")
    }
  }

  @Test func blocksAreEightValidCharactersOfThreeBytes() {
    for text in texts() {
      let bytes = Array(text.utf8)
      let end = bytes.withUnsafeBytes { WideBlock.end(in: $0, from: 0) }
      let wide = text.unicodeScalars.prefix { $0.value >= 0x800 && $0.value < 0x1_0000 }
      // E0 and ED are left to those who look at the second byte.
      let plain = wide.prefix { ![0xE0, 0xED].contains(String($0).utf8.first ?? 0) }
      #expect(end == plain.count / 8 * 24, "\(text)")
    }
  }

  @Test(
    arguments: [
      [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xE4, 0x41, 0x80], [0xE4, 0x80, 0xC0], [0x80, 0x80, 0x80],
      [0xF4, 0x80, 0x80],
      [0xD4, 0x80, 0x80], [0xE4, 0x80, 0xE4],
    ] as [[UInt8]])
  func nothingElseIsABlock(_ wrong: [UInt8]) {
    for place in 0..<8 {
      var bytes = Array(repeating: [0xE5, 0xB7, 0xA5], count: 8).flatMap { $0 } as [UInt8]
      #expect(bytes.withUnsafeBytes { WideBlock.end(in: $0, from: 0) } == 24)
      bytes.replaceSubrange(place * 3..<place * 3 + 3, with: wrong)
      #expect(bytes.withUnsafeBytes { WideBlock.end(in: $0, from: 0) } == 0, "\(place)")
    }
  }
}
