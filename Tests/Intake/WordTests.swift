// Word files made here, part by part: what is kept, and what is refused.

import Content
import Intake
import Testbed
import Testing

@Suite struct WordTests {
  private func read(_ bytes: [UInt8]) throws -> String {
    let story = try WordStory(bytes).story(pictureStem: "gao")
    let head = [story.kicker, story.title, story.subtitle].compactMap { $0?.text }
    return
      (head.map { "# " + $0 } + story.signatures.map { "@ " + $0.piece.text }
      + story.parts.map { part in
        if case .heading(let piece) = part { return "## " + piece.text }
        return part.piece.text
      }).joined(separator: "\n")
  }

  private let styles = WordFile.root(
    "styles",
    "<w:style w:styleId=\"a3\"><w:name w:val=\"Title\"/></w:style><w:style w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>"
  )

  @Test func headingsBylineBoldAndLinks() throws {
    let body =
      WordFile.paragraph("夜校办进工地", style: "a3")
      + WordFile.paragraph("本报讯 通讯员李示例报道 学员有56名,都*很*高兴。") + WordFile.paragraph("老师上门", style: "2")
      + "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>第一批</w:t></w:r><w:r><w:t>学员见</w:t></w:r><w:hyperlink r:id=\"h\"><w:r><w:t>名单</w:t></w:r></w:hyperlink></w:p>"
    let bytes = WordFile.bytes(
      body: body, parts: ["styles.xml": styles], links: [("h", "hyperlink", "https://example.org/a")])
    #expect(
      try read(bytes) == """
        # 夜校办进工地
        @ 本报讯 通讯员李示例报道
        学员有56名，都\\*很\\*高兴。
        ## 老师上门
        **第一批**学员见[名单](https://example.org/a)
        """)
  }

  @Test func listsTablesAndNotes() throws {
    let numbering = WordFile.root(
      "numbering",
      "<w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlText w:val=\"%1、\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"1\"><w:lvl w:ilvl=\"0\"><w:numFmt w:val=\"bullet\"/><w:lvlText w:val=\"•\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
    )
    func item(_ text: String, _ list: Int) -> String {
      WordFile.paragraph(
        text, properties: "<w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"\(list)\"/></w:numPr>")
    }
    func cell(_ text: String) -> String { "<w:tc>\(WordFile.paragraph(text))</w:tc>" }
    let body =
      WordFile.paragraph("示例标题") + WordFile.paragraph("第一段正文在这里,说明来由。") + item("建机制。", 1) + item("抓落实。", 1)
      + item("饮水机", 2) + item("微波炉", 2)
      + "<w:tbl><w:tr>\(cell("课程"))\(cell("场次"))</w:tr><w:tr>\(cell("电工|焊工"))\(cell("12场"))</w:tr></w:tbl>"
      + "<w:p><w:r><w:t>见附注</w:t></w:r><w:r><w:footnoteReference w:id=\"2\"/></w:r><w:r><w:t>。</w:t></w:r></w:p>"
    let notes = WordFile.root(
      "footnotes", "<w:footnote w:id=\"2\">\(WordFile.paragraph("由县总工会提供。"))</w:footnote>")
    let bytes = WordFile.bytes(body: body, parts: ["numbering.xml": numbering, "footnotes.xml": notes])
    #expect(
      try read(bytes) == """
        # 示例标题
        第一段正文在这里，说明来由。
        一、建机制。
        二、抓落实。
        - 饮水机
        - 微波炉
        | 课程 | 场次 |
        |---|---|
        | 电工\\|焊工 | 12场 |
        见附注[^1]。
        [^1]: 由县总工会提供。
        """)
  }

  @Test func picturesWithCaptions() throws {
    let drawing =
      "<w:p><w:r><w:drawing><wp:inline><wp:docPr descr=\"夜校课堂\"/><a:graphic><a:blip r:embed=\"p\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    let body =
      WordFile.paragraph("示例标题") + WordFile.paragraph("正文。") + drawing
      + WordFile.paragraph("图为夜校课堂。通讯员 王示例 摄") + WordFile.paragraph("又一段。")
    let bytes = WordFile.bytes(
      body: body, links: [("p", "image", "media/image1.png")], media: ["media/image1.png": [1, 2, 3]])
    let word = try WordStory(bytes)
    #expect(word.media.map(\.bytes) == [[1, 2, 3]])
    #expect(try read(bytes).contains("![夜校课堂](gao-1.png \"图为夜校课堂。通讯员 王示例 摄\")\n又一段。"))
  }

  @Test func headersAreLeftOver() throws {
    let header = WordFile.root("hdr", WordFile.paragraph("示例县总工会简报"))
    let bytes = WordFile.bytes(
      body: WordFile.paragraph("示例标题") + WordFile.paragraph("正文。"),
      parts: ["header1.xml": header, "header2.xml": header, "footer1.xml": WordFile.root("ftr", "")])
    #expect(try WordStory(bytes).story(pictureStem: "").leftOver.map(\.text) == ["示例县总工会简报"])
  }

  @Test func aWholePageInWordIsText() throws {
    let paragraphs = [
      "第一篇的标题", "本报讯 通讯员李示例报道 日前,示例县总工会送清凉。", "第二篇的标题", "本报讯 通讯员王示例报道 近日,示例市总工会送岗位。",
    ]
    let page = try WordStory(WordFile.bytes(body: paragraphs.map { WordFile.paragraph($0) }.joined()))
      .pageText
    #expect(page == paragraphs.joined(separator: "\n"))
    #expect(PageReader.stories(of: try #require(page)).map { $0.title?.text } == ["第一篇的标题", "第二篇的标题"])
    let one = try WordStory(WordFile.bytes(body: paragraphs[..<2].map { WordFile.paragraph($0) }.joined()))
    #expect(one.pageText == nil)
  }

  @Test func changesAndCommentsAreErrors() {
    let changed = WordFile.bytes(
      body:
        "<w:p><w:ins w:id=\"1\"><w:r><w:t>新</w:t></w:r></w:ins><w:del w:id=\"2\"><w:r><w:delText>旧</w:delText></w:r></w:del></w:p>"
    )
    #expect(throws: WordFailure.trackedChanges(2)) { try WordStory(changed) }
    let commented = WordFile.bytes(
      body: WordFile.paragraph("正文"),
      parts: [
        "comments.xml": WordFile.root(
          "comments", "<w:comment w:id=\"0\">\(WordFile.paragraph("改一下"))</w:comment>")
      ])
    #expect(throws: WordFailure.comments(1)) { try WordStory(commented) }
    for failure in [WordFailure.trackedChanges(2), .comments(1), .broken, .encrypted, .tooLarge, .forged] {
      let diagnostic = failure.diagnostic("a.docx")
      #expect(!diagnostic.advice(.chinese).isEmpty && !diagnostic.advice(.english).isEmpty)
    }
  }

  @Test func hostileArchivesAreRefused() {
    #expect(throws: WordFailure.broken) { try WordStory([]) }
    #expect(throws: WordFailure.broken) { try WordStory(Array("PK\u{3}\u{4}and nothing more".utf8)) }
    #expect(throws: WordFailure.broken) { try WordStory(StoredZip.bytes([("a.txt", [65])])) }
    #expect(throws: WordFailure.forged) { try WordStory(StoredZip.bytes([("../../etc/a", [65])])) }
    var bomb = StoredZip()
    bomb.add("word/document.xml", [65], claiming: 2_000_000_000)
    #expect(throws: WordFailure.tooLarge) { try WordStory(bomb.finished()) }
    let many = (0..<4001).map { (name: "f\($0)", bytes: [UInt8]()) }
    #expect(throws: WordFailure.tooLarge) { try WordStory(StoredZip.bytes(many)) }
    let whole = WordFile.bytes(body: WordFile.paragraph("正文"))
    for length in stride(from: 0, to: whole.count, by: 7) {
      _ = try? WordStory(Array(whole[..<length]))
    }
  }

  @Test(arguments: [
    "<!DOCTYPE a [<!ENTITY x \"y\">]><w:p/>", "<w:p>", "<w:p></w:r>", "<w:p>&x;</w:p>", "<w:p a=1/>", "<w:p",
    "</w:p>",
    "<w:p>&#xD800;</w:p>",
  ])
  func brokenXmlIsRefused(_ body: String) {
    #expect(throws: WordFailure.broken) { try WordStory(WordFile.bytes(body: body)) }
  }

  @Test func deepXmlIsRefused() {
    let deep = String(repeating: "<w:sdt>", count: 300) + String(repeating: "</w:sdt>", count: 300)
    #expect(throws: WordFailure.broken) { try WordStory(WordFile.bytes(body: deep)) }
  }
}
