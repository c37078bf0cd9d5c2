import Testing

@testable import Chinese

@Suite struct LanguageTests {
  @Test(arguments: CaseFile.cases("pinyin-persons"))
  func readsPersons(_ item: CaseFile.Case) {
    let pinyin = Pinyin(person: item.column(0))
    #expect(pinyin.slug() == item.column(1))
    if item.columns.count > 2 { #expect(pinyin.spaced == item.column(2)) }
    if item.columns.count > 3 { #expect(pinyin.initials == item.column(3)) }
  }

  @Test(arguments: CaseFile.cases("pinyin-places"))
  func readsPlaces(_ item: CaseFile.Case) {
    #expect(Pinyin(place: item.column(0)).slug() == item.column(1))
  }

  @Test(arguments: CaseFile.cases("pinyin-texts"))
  func readsTexts(_ item: CaseFile.Case) {
    #expect(Pinyin(text: item.column(0)).slug() == item.column(1))
  }

  @Test func slugsAreCutAtWords() {
    let pinyin = Pinyin(text: "情暖新业态")
    #expect(pinyin.slug(limit: 10) == "qing-nuan")
    #expect(pinyin.slug(limit: 2) == "qi")
  }

  @Test func sortsLikeANameList() {
    let names = ["张三", "李四", "黎明", "曾小明", "单小明", "吕旭强", "李华", "陆一", "Anna", "赵一", "林一"]
    let sorted = names.sorted {
      Pinyin(person: $0).sortKey.utf8.lexicographicallyPrecedes(Pinyin(person: $1).sortKey.utf8)
    }
    #expect(sorted == ["Anna", "黎明", "李华", "李四", "林一", "陆一", "吕旭强", "单小明", "曾小明", "张三", "赵一"])
  }

  @Test(arguments: CaseFile.cases("nearest"))
  func findsNearest(_ item: CaseFile.Case) {
    let names = item.column(1).split(separator: " ").map { String($0) }
    #expect(NearestName.nearest(to: item.column(0), in: names) ?? "none" == item.column(2))
  }

  @Test func editDistances() {
    #expect(EditDistance.between("summary", "sumamry", limit: 3) == 1)
    #expect(EditDistance.between("kitten", "sitting", limit: 3) == 3)
    #expect(EditDistance.between("kitten", "sitting", limit: 2) == nil)
    #expect(EditDistance.between("", "ab", limit: 2) == 2)
    #expect(EditDistance.between("天台县", "天台", limit: 1) == 1)
  }

  @Test(arguments: CaseFile.cases("punctuation"))
  func widensMarks(_ item: CaseFile.Case) {
    #expect(Punctuation.widened(item.column(0)) == item.column(1))
    for one in Punctuation.halfWidthMarks(in: item.column(0)) {
      #expect(String(decoding: Array(item.column(0).utf8)[one.range], as: UTF8.self) == one.found)
    }
    #expect(Punctuation.halfWidthMarks(in: item.column(1)).isEmpty)
  }

  @Test func widths() {
    #expect(Width.halved("Ａｂ１，　好") == "Ab1, 好")
    #expect(Width.doubled("Ab 1") == "Ａｂ　１")
    #expect(Width.halvedLettersAndDigits("Ａ１，") == "A1，")
    #expect(Width.columns(of: "标题: a") == 7)
    #expect(Width.columns(of: "，e\u{301}") == 3)
    #expect(Width.columns(of: "𠀀") == 2)
  }

  @Test(arguments: CaseFile.cases("sentences"))
  func cutsSentences(_ item: CaseFile.Case) {
    #expect(Sentences.sentences(in: item.column(0)).joined(separator: "|") == item.column(1))
  }

  @Test func summaries() {
    #expect(Summary.cut("甲来了。乙走了。丙不来。", limit: 9) == "甲来了。乙走了。")
    #expect(Summary.cut("甲乙丙丁，戊己庚辛壬癸。", limit: 10) == "甲乙丙丁，戊己庚……")
    #expect(Summary.cut("甲乙丙丁戊，己庚辛壬癸。", limit: 10) == "甲乙丙丁戊……")
    #expect(Summary.cut("", limit: 10) == "")
  }

  @Test func shingles() {
    let left = Shingles.hashes(of: "工会组织劳模工匠深入企业问需求、解难题。", length: 4)
    let right = Shingles.hashes(of: "工会组织劳模工匠\n深入企业,问需求解难题", length: 4)
    #expect(left == right && left.count == 15)
    #expect(Shingles.likeness(left, right) == 1000)
    let other = Shingles.hashes(of: "工会组织劳模工匠去了别的地方看看风景", length: 4)
    #expect(Shingles.common(left, other) == 5)
    #expect(Shingles.hashes(of: "短", length: 4).isEmpty)
    // The same in every run and on every machine.
    #expect(Shingles.hashes(of: "工会工会", length: 4) == [17_367_681_180_036_020_540])
  }
}
