// What a reader of the page sees may not be lost on the way to the page desk: numbers of lists, columns, notes.

import Markdown
import Testing

@testable import Books

@Suite struct DeskParagraphsTests {
  private func lines(_ markdown: String) -> [String] {
    var body: [UInt8] = []
    MarkdownParser.parse(Array(markdown.utf8)).body.write(into: &body) { _, _ in }
    return DeskParagraphs.lines(of: body)
  }

  @Test func paragraphsAndHeadings() {
    #expect(
      lines("第一段，**强调**。\n\n## 做法\n\n第二段 a < b & “c”。")
        == ["　　第一段，强调。", "", "■做法", "　　第二段 a < b & “c”。"])
  }

  @Test func listsKeepTheirNumbers() {
    #expect(
      lines("3. 三\n4. 四\n   - 甲\n   - 乙\n5. 五")
        == ["　　3. 三", "　　4. 四", "　　　　· 甲", "　　　　· 乙", "　　5. 五"])
    #expect(
      lines("1. 一\n\n   又一段\n\n2. 二") == ["　　1. 一", "　　又一段", "　　2. 二"],
      "the number stands before the first paragraph alone")
    #expect(lines("- [x] 摸底\n- [ ] 试跑") == ["　　· ☑ 摸底", "　　· ☐ 试跑"])
  }

  @Test func cellsArePartedByTabs() {
    #expect(
      lines("| 名目 | 数值 | 说明 |\n|---|---:|---|\n| 次数 | 12 | |\n| | 3 | 后补 |")
        == ["名目\t数值\t说明", "次数\t12\t", "\t3\t后补"])
  }

  @Test func notesKeepTheirMarks() {
    #expect(lines("正文[^a]。\n\n[^a]: 注释。") == ["　　正文[1]。", "", "【注释】", "　　1. 注释。"])
  }

  @Test func figuresAreListedApartAndLinesOfVerseStay() {
    #expect(lines("甲\n\n![车间（张三 摄）](a.png)\n\n乙") == ["　　甲", "　　乙"])
    #expect(lines("上句，  \n下句。") == ["　　上句，", "　　下句。"])
    #expect(lines("```\na < b\n\nc\n```") == ["　　a < b", "　　c"])
  }
}
