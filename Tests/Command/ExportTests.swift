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
        【企业】示例企业
        【难题】难题是什么

        ■难题
        　　见第二篇的做法和师傅。注[1]。

        【注释】
        　　1. 脚注。

        【图片】2 张
        1. tu.svg　车间　张三 摄
        2. tu.svg　同一张图　张三 摄

        """.replacing("\n", with: "\r\n"))
  }

  @Test func factsGoAlong() throws {
    try site.write([
      "content/stations/zhan.md":
        "---\n标题: 示例驿站\n日期: 2024-05-01\n地址: 示例路1号\n开放时间: 06:30-22:00\n电话: 0000-1\n---\n\n正文。\n",
      "content/demands/dan.md": "---\n标题: 示例需求\n日期: 2024-05-01\n企业: 示例厂\n专长: [焊接, 模具]\n---\n\n正文。\n",
    ])
    for (name, facts) in [
      ("yi", [("企业", "示例企业"), ("难题", "难题是什么")]),
      ("zhan", [("地址", "示例路1号"), ("开放时间", "06:30-22:00"), ("电话", "0000-1")]),
      ("dan", [("企业", "示例厂"), ("专长", "焊接、模具")]),
    ] {
      let text = try site.run("export", name, "--for", "text", "--output", site["a.txt"])
      #expect(text.status == 0, "\(text.errors)")
      let chat = try site.run("export", name, "--for", "wechat", "--output", site["a.html"])
      #expect(chat.status == 0, "\(chat.errors)")
      for (label, fact) in facts {
        #expect(try Files.text(site["a.txt"]).contains("【\(label)】\(fact)\r\n"), "\(label)")
        #expect(try Files.text(site["a.html"]).contains("\(label)：</strong>\(fact)"), "\(label)")
      }
    }
    // What was withdrawn says nothing more.
    try site.write(["content/stations/zhan.md": "---\n标题: 示例驿站\n日期: 2024-05-01\n地址: 示例路1号\n撤稿: 有误\n---\n"])
    let outcome = try site.run("export", "zhan", "--for", "text", "--output", site["b.txt"])
    let said = outcome.status == 0 ? try Files.text(site["b.txt"]) : ""
    #expect(!said.contains("示例路1号"))
  }

  @Test func whatStandsThereIsLeftAloneUnlessItIsNamed() throws {
    let folder = try TemporaryFolder()
    try folder.write(["er.txt": "改过的稿子"])
    let words = ["export", "er", "--for", "text", "--site", site.site, "--date", "2024-06-10"]
    for _ in 1...2 {
      let outcome = try Niangjia.program.run(words, in: folder.path)
      #expect(outcome.status == 0 && outcome.output.contains("er-2.txt"), "\(outcome.output)")
    }
    #expect(try Files.text(folder["er.txt"]) == "改过的稿子")
    #expect(try Files.names(in: folder.path) == ["er-2.txt", "er.txt"])
    #expect(try Niangjia.program.run(words + ["--output", "er.txt"], in: folder.path).status == 0)
    #expect(try Files.text(folder["er.txt"]).contains("第二篇"))
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
