// What callers rely on beside the HTML.

import Chinese
import Foundation
import Testing

@testable import Markdown

@Suite struct DocumentTests {
  @Test func rangesCountFromTheFilesStart() {
    let file = "---\ntitle: 甲\n---\n乙[丙](d.md)"
    let start = file.utf8.count - "乙[丙](d.md)".utf8.count
    let document = MarkdownParser.parse(Array(file.utf8), from: start)
    #expect(document.links.first?.byteRange == start + 3..<file.utf8.count)
    #expect(String(decoding: document.htmlAsTyped(), as: UTF8.self) == "<p>乙<a href=\"d.md\">丙</a></p>\n")
  }

  @Test func holesAreFilledInOrder() {
    let document = MarkdownParser.parse(Array("## 甲\n\n[乙](c.md#d) [丙](#甲)\n\n![丁](e.png)\n".utf8))
    var output: [UInt8] = []
    document.body.write(into: &output) { content, output in
      let text =
        switch content {
        case .link(let index): "L\(index)"
        case .pictureSource(let index): "S\(index)"
        case .pictureSize: " width=\"1\" height=\"2\""
        case .idPrefix: "p-"
        }
      output.append(contentsOf: text.utf8)
    }
    #expect(
      String(decoding: output, as: UTF8.self) == """
        <h2 id="p-甲">甲</h2>
        <p><a href="L0">乙</a> <a href="#p-甲">丙</a></p>
        <figure>
        <img src="S0" alt="丁" width="1" height="2" />
        <figcaption>丁</figcaption>
        </figure>

        """)
  }

  @Test(arguments: [
    ("第一句。第二句很长很长。", 8, "第一句。"),
    ("他说：“好。”后来又说了很多话。", 8, "他说：“好。”"),
    ("没有句号的一句话，却很长很长很长", 10, "没有句号的一句话……"),
    ("短。", 10, "短。"),
    ("## 题\n\n正文。", 10, "正文。"),
    ("", 10, ""),
    ("第一行  \n第二行很长很长", 6, "第一行第二行……"),
    ("第一行  \n第二行很长很长", 5, "第一行"),
    ("一共十个字在这句话里", 10, "一共十个字在这句话里"),
    ("一共十个字在这句话里\n\n后面还有", 10, "一共十个字在这句话里"),
    ("“好好。”好好好好好好", 8, "“好好。”"),
    ("好，好\u{3000}好é好𠮷好", 7, "好……"),
  ])
  func summaries(_ source: String, _ limit: Int, _ summary: String) {
    #expect(MarkdownParser.parse(Array(source.utf8)).summary(limit: limit) == summary)
  }

  /// Expected values as Word shows them under 字数 and 字符数(不计空格).
  @Test(arguments: [
    ("天台县总工会", 6, 6), ("“工会红”助力。", 8, 8), ("服务220余人次", 6, 8), ("Swift 语言", 3, 7), ("a,b c", 2, 4),
    ("节后,天台", 5, 5), ("don’t", 1, 5), ("……", 2, 2), ("", 0, 0), ("café 王·李", 4, 7), ("甲　乙", 2, 2),
    ("don’t 王·李", 4, 8),
  ])
  func counts(_ text: String, _ words: Int, _ characters: Int) {
    let count = WordCount(of: Array(text.utf8))
    #expect(count.words == words)
    #expect(count.characters == characters)
  }

  @Test func everySwitchAloneIsCommonMarkForPlainText() {
    let source = "plain *text* with [a link](b.md)\nand a second line\n"
    #expect(render(source, .gfm) == render(source, .commonMark))
  }

  @Test func xmlReadsTheSitesOutput() throws {
    for name in CaseTests.names {
      let source = try Data(contentsOf: CaseTests.folder.appending(path: "\(name).md"))
      let html = MarkdownParser.parse(Array(source)).htmlAsTyped()
      #expect(Tags.unbalanced(html) == nil, "\(name)")
    }
  }
}
