// The page of a column with issues as newspapers number them: in figures, in words, or not at all.

import Testbed
import Testing

@Suite struct ColumnPageTests {
  @Test(arguments: [
    ("3", "<span>第 3 期</span>"), ("第1期", "<span>第1期</span>"), ("第一期", "<span>第一期</span>"),
    ("十二", "<span>十二</span>"), ("总第5期", "<span>总第5期</span>"), ("2025年第3期", "<span>2025年第3期</span>"),
    ("No.3", "<span>No.3</span>"), ("2025_3", "<span>2025_3</span>"), ("07", "<span>07</span>"),
    ("１２", "<span>１２</span>"), ("99999999999999999999", "<span>99999999999999999999</span>"),
    ("\"-\"", "<span>-</span>"),
  ])
  func anIssueIsPrintedAsTyped(_ issue: String, _ expected: String) throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "site/site.yaml": "名称: 示例\n",
      "site/content/columns/shi/_index.md": "---\n标题: 示例栏目\n---\n\n说明。\n",
      "site/content/columns/shi/a.md": "---\n标题: 示例来稿\n日期: 2024-01-01\n期次: \(issue)\n---\n\n正文。\n",
    ])
    let outcome = try Niangjia.program.run(
      ["build", "--site", folder["site"], "--output", folder["public"], "--date", "2024-06-10"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try Files.text(folder["public/columns/shi/index.html"])
    #expect(page.contains("<p class=\"meta\">\(expected)"), "\(page)")
  }
}
