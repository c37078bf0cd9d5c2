// The readers of language on which rules rest, case by case.

import Chinese
import Content
import Testing

@testable import Check

@Suite struct SpokenTests {
  @Test(arguments: [
    ("我说：“我来。”她说：“我不来。”", 1), ("“我来，”老张说，“我带你去。”", 0), ("「我来，『我』也来。」他说。", 0),
    ("老张说：我来。我没有拦他。", 1), ("自我批评，忘我工作，我国我市我省", 0), ("我们去了，咱也去了，俺没去", 3), ("本人在厂里做了六年", 1),
    ("征得本人同意", 0), ("《我的祖国》唱起来", 0), ("大家你一言我一语", 0), ("老大我来", 1), ("她问：\"我行吗？\"我点点头。", 1), ("我会一直做下去", 1),
    ("“我一个人说，没有说完", 0),
  ]) func firstPerson(_ text: String, _ count: Int) {
    let scalars = Array(text.unicodeScalars)
    let mask = Spoken.mask(of: scalars)
    let narration = zip(scalars, mask).map { $1 ? "\u{FFFC}" : $0 }
    #expect(FirstPerson.count(in: narration) == count, "\(text)")
  }
}

@Suite struct PrivacyTests {
  private func has(_ text: String, _ find: ([UInt8]) -> [Range<Int>]) -> Bool {
    !find(Array(text.utf8)).isEmpty
  }

  /// The first is the example of GB 11643 itself.
  @Test(arguments: [
    ("号码11010519491231002X。", true), ("11010519491231002x", true), ("110105 19491231 002X", true),
    ("110105194912310021", false), ("11010519491331002X", false), ("A11010519491231002X", false),
    ("订单440524188001010014", true),
  ]) func identityNumbers(_ text: String, _ isOne: Bool) {
    #expect(has(text, IdentityNumber.ranges) == isOne, "\(text)")
  }

  @Test(arguments: [
    ("电话13800138000。", true), ("138-0013-8000", true), ("+8613800138000", true), ("0086 138 0013 8000", true),
    ("12351", false), ("0571-88888888", false), ("400-1380013800", false), ("13800138000.jpg", false),
    ("id=13800138000", false), ("20251380013800012", false), ("12800138000", false),
  ]) func mobileNumbers(_ text: String, _ isOne: Bool) {
    #expect(has(text, MobileNumber.ranges) == isOne, "\(text)")
  }

  @Test(arguments: [
    ("家住幸福小区3幢2单元501室的王阿姨", true), ("他住在文化路12号，", true), ("租住在五号楼三〇二室", true), ("家住城东的王阿姨", false),
    ("工会在人民路12号3楼301室", false), ("住在12号线边上", false), ("家在杭州，公司在文三路9号", false),
  ]) func homeAddresses(_ text: String, _ isOne: Bool) {
    #expect(HomeAddress.ranges(in: Array(text.unicodeScalars)).isEmpty != isOne, "\(text)")
  }
}

@Suite struct ProseTests {
  @Test func blocksAreWhatAReaderReads() {
    let text = """
      ---
      标题: 甲
      ---

      # 一 #

      第一行**强调**，
      第二行[链接](a(1).md "题")和`代码`。
      　　另起一段![图](a.png)。

      - 一条
        续行
      1. 两条

      > 引文

      ```
      不看
      ```

      | 甲 | 乙 |
      |---|---|

      [^1]: 脚注
      小标题
      ---
      """
    let source = SourceText(path: "a.md", bytes: Array(text.utf8))
    let prose = Prose.read(source, Lines(source))
    #expect(
      prose.blocks.map(\.text) == [
        "一", "第一行强调，第二行链接和x。", "另起一段。", "一条续行", "两条", "引文", "| 甲 | 乙 |", "脚注小标题",
      ])
    #expect(prose.blocks.map(\.line) == [5, 7, 9, 11, 13, 15, 21, 24])
    let place = Lines(source).column(of: prose.blocks[1].offsets[6])
    #expect(place == 1)
  }
}

@Suite struct SampleTests {
  @Test func aSampleIsPartOfAllRuns() {
    let text = String(repeating: "工会干部进车间，问需求，ＡＢＣ解难题。", count: 3) + "最后一句不一样。"
    let all = Shingles.hashes(of: text)
    let sample = Shingles.sample(of: Array(text.utf8), oneIn: 4)
    #expect(sample == all.filter { $0 % 4 == 0 })
    #expect(Shingles.sample(of: Array(text.utf8), oneIn: 1) == all)
  }
}
