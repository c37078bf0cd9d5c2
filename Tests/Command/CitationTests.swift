// Citations after GB/T 7714: what a newspaper printed is ［N］, what stands on the net alone is ［EB/OL］.

import Testbed
import Testing

@Suite struct CitationTests {
  @Test func aPageThatNoNewspaperPrintedIsNoNewspaper() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "site/site.yaml": "名称: 示例网\n网址: https://www.example.org/\n",
      "site/content/stations/zhan.md": "---\n标题: 示例驿站\n日期: 2024-05-01\n---\n\n正文。\n",
      "site/content/activities/bao.md":
        "---\n标题: 示例报道\n日期: 2024-05-01\n来源: {名称: 示例报, 日期: 2024-05-02, 版次: 3版}\n---\n\n正文。\n",
    ])
    #expect(try Niangjia.build(folder["site"], to: folder["public"], date: "2024-06-10").status == 0)
    let tree = try Tree(folder["public"])
    func citation(_ page: String) throws -> String {
      let text = try #require(tree.text(page))
      return String(try #require(text.firstMatch(of: /<p id="part-citation">(.*?)<\/p>/)).1)
    }
    #expect(
      try citation("stations/zhan.html")
        == "示例驿站［EB/OL］．示例网（2024-05-01）．https://www.example.org/stations/zhan.html")
    #expect(try citation("activities/bao.html") == "示例报道［N］．示例报，2024-05-02（3版）．")
  }
}
