// What WeChat's editor drops may not be there: classes, ids, links, scripts; and nothing that a reader sees may be lost.

import Content
import Markdown
import Testing

@testable import Books

@Suite struct PastedTextTests {
  private func pasted(_ markdown: String) -> (html: String, links: [String]) {
    let document = MarkdownParser.parse(Array(markdown.utf8))
    var body: [UInt8] = []
    document.body.write(into: &body) { hole, output in
      if case .pictureSource = hole { output += Array("data:image/png;base64,AAAA".utf8) }
      if case .link = hole { output += Array("https://niangjia.example/a.html".utf8) }
    }
    let (html, links) = PastedText.rewritten(body)
    return (String(decoding: html, as: UTF8.self), links)
  }

  private let everything = """
    ## 难题

    企业说：**人手**不够，*真不够*[^1]，见[报道](https://example.org/a?b=1&c=2)和[另一篇](b.md)。

    - [x] 摸底
    - [ ] 试跑

    > 引文

    | 名目 | 数值 |
    |---|---:|
    | 次数 | 12 |

    ![车间（张三 摄）](a.png)

    ```
    a < b
    ```

    [^1]: 注释。
    """

  @Test func nothingThatTheEditorDropsIsLeft() {
    let html = pasted(everything).html
    for banned in ["class=", "id=", "<a", "href", "<style", "<script", "<figure", "<input", "loading="] {
      #expect(!html.contains(banned), "\(banned)")
    }
  }

  @Test func everyElementCarriesItsStyle() {
    let html = pasted(everything).html
    for tag in html.matches(of: /<(p|ul|ol|blockquote|th|td|table|img|pre|h[1-6])( [^>]*)?>/) {
      #expect(tag.2?.contains("style=\"") == true, "\(tag.0)")
    }
    #expect(html.contains("text-align: right"), "a cell keeps its own alignment")
  }

  @Test func linksBecomeNumbersWithAList() {
    let (html, links) = pasted(everything)
    #expect(links == ["https://example.org/a?b=1&amp;c=2", "https://niangjia.example/a.html"])
    #expect(html.contains("报道<sup style=\"\(PastedStyles.mark)\">[1]</sup>"))
    #expect(html.contains("另一篇<sup style=\"\(PastedStyles.mark)\">[2]</sup>"))
  }

  @Test func noWordIsLost() {
    let html = pasted(everything).html
    let text = html.replacing(/<[^>]*>/) { _ in "" }
    for word in ["难题", "人手", "真不够", "摸底", "☑", "☐", "引文", "次数", "12", "车间", "张三 摄", "a &lt; b", "注释。"] {
      #expect(text.contains(word), "\(word)")
    }
  }

  @Test func tagsStayBalanced() {
    let html = pasted(everything).html
    var open: [String] = []
    for tag in html.matches(of: /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/) {
      if !tag.3.isEmpty { continue }
      if tag.1.isEmpty { open.append(String(tag.2)) } else { #expect(open.popLast() == String(tag.2)) }
    }
    #expect(open.isEmpty)
  }
}
