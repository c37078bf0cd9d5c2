// Exports through the real program; how a body is rewritten for WeChat has tests of its own in Tests/Books.

import Testbed
import Testing

@Suite struct ExportTests {
  private let site: BookSite

  init() throws { site = try BookSite() }

  @Test func thePageDeskGetsPartsAndLength() throws {
    let outcome = try site.run("export", "content/cases/yi.md", "--for", "text", "--output", site["a.txt"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(
      try Files.text(site["a.txt"])
        == """
        \u{FEFF}【引题】引题
        【主题】第一篇 <甲> & “乙”
        【署名】（通讯员张三）
        【日期】2024年3月1日
        【来源】示例日报 2024年3月2日 3版
        【字数】正文 18 字

        ■难题
        　　见第二篇的做法和师傅。注[1]。

        【注释】
        　　1. 脚注。

        【图片】2 张
        1. tu.svg　车间　张三 摄
        2. tu.svg　同一张图　张三 摄

        """.replacing("\n", with: "\r\n"))
  }

  @Test func weChatGetsOneFileWithoutWhatItDrops() throws {
    let outcome = try site.run("export", "第二篇", "--for", "wechat", "--output", site["b.html"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let html = try Files.text(site["b.html"])
    let body = try #require(html.firstMatch(of: /(?s)<body>(.*)<\/body>/)).1
    for banned in ["class=", "id=", "<a ", "<style", "<script", "<link"] {
      #expect(!body.contains(banned), "\(banned)")
    }
    #expect(body.contains("第二篇") && body.contains("做法") && body.contains("来源：示例日报"))
  }

  @Test func whatWasWithdrawnGoesNowhere() throws {
    try site.write([
      "content/cases/che.md": "---\n标题: 示例撤下的一篇\n日期: 2024-01-01\n撤稿: 内容有误\n---\n\n撤下的正文。\n"
    ])
    for target in ["text", "wechat", "docx"] {
      let outcome = try site.run(
        "export", "content/cases/che.md", "--for", target, "--output", site["c"])
      #expect(outcome.status == 1)
      #expect(
        outcome.errors.contains("错误[export-withdrawn]") && outcome.errors.contains("内容有误"),
        "\(outcome.errors)")
      #expect(!Files.isThere(site["c"]))
    }
  }

  @Test func thePageDeskSeesTheCorrection() throws {
    try site.write([
      "content/cases/gai.md":
        "---\n标题: 示例更正的一篇\n日期: 2024-01-01\n更正: 第二段的人数应为 12 人\n---\n\n正文。\n"
    ])
    let outcome = try site.run("export", "content/cases/gai.md", "--for", "text", "--output", site["d.txt"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(try Files.text(site["d.txt"]).contains("【更正】第二段的人数应为 12 人"))
  }

  @Test func withoutPandocItSaysWhatToDo() throws {
    let outcome = try Niangjia.program.run(
      ["export", "er", "--for", "docx", "--site", site.site, "--output", site["c.docx"]],
      environment: ["PATH": "/nowhere"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("错误[export-no-pandoc]") && outcome.errors.contains("安装 pandoc"))
    #expect(!Files.isThere(site["c.docx"]))
  }

  @Test func aNameThatNothingHasNamesTheNearest() throws {
    let outcome = try site.run("export", "content/cases/ye.md", "--for", "text")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("content/cases/yi.md"), "\(outcome.errors)")
  }
}
