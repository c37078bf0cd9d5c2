import Testing

@testable import Content

@Suite struct EncodingTests {
  private func text(_ bytes: [UInt8]) -> String? {
    (try? SourceText.decode(SourceFile(path: "a.md", bytes: bytes)).get()).map {
      String(decoding: $0.bytes, as: UTF8.self)
    }
  }

  private func utf16(_ text: String, isBig: Bool) -> [UInt8] {
    ([0xFEFF] + Array(text.utf16)).flatMap { unit in
      isBig ? [UInt8(unit >> 8), UInt8(unit & 0xFF)] : [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
  }

  @Test func everyEncodingGivesTheSameText() {
    let expected = "标题：𠮷\n第二行\n"
    #expect(text(Array(expected.utf8)) == expected)
    #expect(text([0xEF, 0xBB, 0xBF] + Array(expected.utf8)) == expected)
    #expect(text(utf16(expected, isBig: true)) == expected)
    #expect(text(utf16(expected, isBig: false)) == expected)
    #expect(text(Array(expected.replacing("\n", with: "\r\n").utf8)) == expected)
    #expect(text(Array(expected.replacing("\n", with: "\r").utf8)) == expected)
    #expect(text(utf16(expected.replacing("\n", with: "\r\n"), isBig: false)) == expected)
    // “标题：”, a line end and “第” in GB18030.
    #expect(text([0xB1, 0xEA, 0xCC, 0xE2, 0xA3, 0xBA, 0x0D, 0x0A, 0xB5, 0xDA]) == "标题：\n第")
    // 小班组里的: the first two bytes are by chance a character of UTF-8, too.
    #expect(text([0xD0, 0xA1, 0xB0, 0xE0, 0xD7, 0xE9, 0xC0, 0xEF, 0xB5, 0xC4]) == "小班组里的")
  }

  @Test func whatIsInDoubtIsRefused() {
    #expect(text(Array("标题".utf8) + [0xB1, 0xEA]) == nil, "two encodings in one file")
    #expect(text([0xE9, 0x20, 0xE0]) == nil, "Latin-1")
    #expect(text([0xFF, 0xFE, 0x00]) == nil, "half a unit")
    #expect(text([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00]) == nil, "half a surrogate pair")
    #expect(text([0x61, 0x00]) == nil, "UTF-16 without its mark")
    #expect(text([0xED, 0xA0, 0x80]) == nil, "a surrogate in UTF-8")
    #expect(text([0xF4, 0x90, 0x80, 0x80]) == nil, "beyond Unicode")
  }

  @Test func placesAreCountedInCharacters() {
    let source = SourceText(path: "a.md", bytes: Array("一二\n三𠮷b\n".utf8))
    var cursor = PlaceCursor(source)
    #expect(cursor.mark(of: 0..<1) == YamlMark(line: 1, column: 1, length: 1))
    #expect(cursor.mark(of: 14..<15) == YamlMark(line: 2, column: 3, length: 1))
    #expect(cursor.mark(of: 0..<6) == YamlMark(line: 1, column: 1, length: 2), "back again")
    #expect(source.line(2) == "三𠮷b")
    #expect(source.line(3) == "")
    #expect(source.line(4) == nil)
    #expect(cursor.mark(of: 10_000..<10_001).line == 3, "past the end")
  }

  /// Damage of every kind at every place of a text, and between blocks of eight characters.
  @Test func whatIsNoUTF8IsFoundWhereItStands() {
    let text = Array("工会组织劳模工匠深入企业，a问需求、解“难题”é𠮷\u{D7FF}\u{E000}送服务到一线去。".utf8)
    for place in text.indices {
      for byte in [0x00, 0x0D, 0x41, 0x80, 0xA0, 0xC0, 0xC3, 0xE0, 0xE3, 0xED, 0xEF, 0xF0, 0xF5, 0xFF]
        as [UInt8]
      {
        var bytes = text
        bytes[place] = byte
        let scan = TextScan(bytes)
        let isValid = String(validating: bytes, as: UTF8.self) != nil
        #expect((scan.firstInvalid == nil) == isValid, "\(byte) at \(place)")
        let end = scan.firstInvalid ?? bytes.count
        #expect(String(validating: bytes[..<end], as: UTF8.self) != nil && end + 4 > min(place, end + 4))
        if isValid {
          #expect(scan.hasNul == (byte == 0) && scan.hasCarriageReturn == (byte == 0x0D))
        }
      }
    }
  }
}
