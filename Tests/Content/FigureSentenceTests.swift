import Testing

@testable import Content

@Suite struct FigureSentenceTests {
  private func find(_ printed: String, _ number: String, _ label: String, in text: String) -> String? {
    var finder = FigureSentence(text: Array(text.utf8))
    return finder.find(printed, number: number, label: label)
  }

  @Test(arguments: [
    ("服务了220余人次。", "服务了220余人次。"),
    ("没有这个数。", nil),
    ("", nil),
    // Parts of longer numbers.
    ("1220余人次。服务职工220余人次。", "服务职工220余人次。"),
    ("3.220余人次。", nil),
    // Found by its number alone, which is long enough.
    ("服务220人。", "服务220人。"),
    ("编号2203。服务220人。", "服务220人。"),
    ("编号220.5。", nil),
    // A full stop that is a mark of Chinese ends no number.
    ("一共是220。", "一共是220。"),
    // Across two sentences it stands in none.
    ("一共220余\n人次。", "一共220余"),
    // Of several, the one that speaks of what was counted; of equal ones the first.
    ("走了220余人次。服务职工220余人次。", "服务职工220余人次。"),
    ("走了220余人次。来了220余人次。", "走了220余人次。"),
    ("１220余人次", "１220余人次"),
  ])
  func aFigureStandsInItsSentence(_ text: String, _ sentence: String?) {
    #expect(find("220余人次", "220", "服务职工", in: text) == sentence)
  }

  @Test func aShortNumberAloneNeedsTheLabelsWords() {
    #expect(find("5场次", "5", "培训场次", in: "第5天。") == nil)
    #expect(find("5场次", "5", "培训场次", in: "第5天。办了5期培训。") == "办了5期培训。")
    #expect(find("5场次", "5", "场", in: "办了5场。") == nil, "a label of one character has no pair")
    #expect(find("5场次", "5", "", in: "办了5场次。") == "办了5场次。")
  }

  @Test func pairsAreCountedAsOftenAsTheLabelHasThem() {
    let text = Array("岗位进社区，岗位".utf8)
    func count(_ label: String) -> Int {
      text.withUnsafeBufferPointer { PairCounter(of: label).count(in: $0) }
    }
    #expect(count("") == 0 && count("岗") == 0 && count("岗位") == 1 && count("位岗") == 0)
    #expect(count("岗位岗位") == 2 && count("进社区") == 2 && count("a岗位b") == 1)
  }

  /// Texts of few different bytes, so that needles nearly match all the time.
  @Test func needlesAreFoundWhereTheyStand() {
    var state: UInt64 = 7
    func roll(_ sides: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int((state >> 33) % UInt64(sides))
    }
    func bytes(_ count: Int) -> [UInt8] { (0..<count).map { _ in [0x31, 0x32, 0xE4, 0xB8][roll(4)] } }
    for _ in 0..<2_000 {
      let (text, needle, start) = (bytes(roll(40)), bytes(roll(4)), roll(5))
      let expected = (start..<max(start, text.count)).first {
        !needle.isEmpty && text[$0...].starts(with: needle)
      }
      let found = needle.withUnsafeBufferPointer { needle in
        text.withUnsafeBufferPointer { ByteNeedle(needle).first(in: $0, from: start) }
      }
      #expect(found == expected, "\(needle) in \(text) from \(start)")
    }
  }

  @Test(arguments: [
    ("220余场次", "|220|余场次"), ("近7,000.5名", "近|7,000.5|名"), ("百余名", "|百|余名"), ("若干", "|若干|"), ("", "||"),
    ("e\u{301}3\u{301}个", "e\u{301}|3|\u{301}个"),
  ])
  func figuresAreCutAtTheirDigits(_ text: String, _ parts: String) {
    let (before, number, after) = Figure.parts(of: text)
    #expect(Array("\(before)|\(number)|\(after)".utf8) == Array(parts.utf8))
  }

  @Test(arguments: [
    ("content/activities/2025-tiantai.md", "activities", "2025-tiantai"), ("content/about.md", "", "about"),
    ("content/columns/甲/b.md.md", "columns/甲", "b.md"),
    ("content/activities/甲\u{301}.md", "activities", "甲\u{301}"),
    ("content/activities/.md", "activities", ""), ("content/a.md/_index.md", "a.md", "_index"),
    // A character that joins what stands behind it.
    ("content/activities/a\u{600}.md", "activities", "a\u{600}"),
  ])
  func pathsTellSectionAndName(_ path: String, _ section: String, _ stem: String) {
    let location = ContentLocation(path: path)
    #expect(location.section == section)
    #expect(location.stem.unicodeScalars.elementsEqual(stem.unicodeScalars))
  }
}
