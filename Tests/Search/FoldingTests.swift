import Search
import Testing

/// What readers take for the same must be the same in the index.
@Suite("Folding") struct FoldingTests {
  private let folding = Folding()

  private func folded(_ text: String) -> String {
    String(String.UnicodeScalarView(folding.folded(text).filter { $0.value != 2 }))
  }

  @Test(
    "Two spellings are one",
    arguments: [
      ("ＡＥＤ", "aed"), ("勞模工匠", "劳模工匠"), ("24 小时", "24小时"), ("pH 值", "PH值"), ("《工人日报》", "工人日报"),
      ("“一号工程”2.0", "一号工程２．０"), ("New  York", "new york"), ("驻　企", "驻企"), ("ÉCOLE", "école"),
    ])
  func same(one: String, other: String) {
    #expect(folded(one) == folded(other))
  }

  @Test("Two texts stay two", arguments: [("new york", "newyork"), ("10", "1 0"), ("，", "。"), ("é", "e")])
  func different(one: String, other: String) {
    #expect(folded(one) != folded(other))
  }

  @Test("Ends of lines in a row are one separator")
  func lines() {
    #expect(folding.folded("甲\n\n 乙 \n").map(\.value) == [0x7532, 2, 0x4E59, 2])
  }
}
