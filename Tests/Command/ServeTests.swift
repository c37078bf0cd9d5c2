// The whole way: files on a disk, the system's word that they changed, the server, a visitor.

import Testbed
import Testing

@Suite struct ServeTests {
  /// A preview that runs, and a visitor who hears its news.
  private struct Preview {
    let folder: TemporaryFolder
    let run: ProgramRun
    let port: Int
    let listener: Visitor
    var site: String { folder["site"] }

    init(_ options: String...) throws {
      folder = try TemporaryFolder()
      try folder.write([
        "site/site.yaml": "title: 示例站\n",
        "site/content/activities/yi.md": Preview.article("一", "第一段。"),
        "site/content/activities/er.md": Preview.article("二", "见[一](yi.md)。"),
        "site/content/images/a.svg": "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1\"/>",
        "site/templates/article.html": "{{ article.title }}\n{{ article.body }}</body>",
      ])
      run = try Niangjia.program.start(
        ["serve", "--site", folder["site"], "--port", "0", "--date", "2024-06-10"] + options)
      let words = try #require(run.said("/（"))
      port = try #require(words.firstMatch(of: /127\.0\.0\.1:(\d+)/).flatMap { Int($0.1) })
      listener = try #require(Visitor(port: port))
      listener.send("GET /.niangjia/events HTTP/1.1\r\nHost: localhost:\(port)\r\n\r\n")
      _ = try #require(listener.receive(until: "data: "))
    }

    static func article(_ title: String, _ body: String) -> String {
      "---\ntitle: \(title)\ndate: 2024-01-01\n---\n\n\(body)\n"
    }

    func page(_ path: String) -> (status: Int, text: String) {
      let answer = Visitor.get(path, port: port)
      return (answer?.status ?? 0, String(decoding: answer?.content ?? [], as: UTF8.self))
    }

    /// Waits until a page holds a text: after each piece of news it is looked at again.
    func comes(_ text: String, on path: String, status: Int? = nil) -> Bool {
      for _ in 0..<40 {
        let answer = page(path)
        if answer.text.contains(text), status == nil || answer.status == status { return true }
        // A sign of life instead of news: nothing more is coming.
        guard let news = listener.receive(until: "\n\n"), news.contains("data: ") else { return false }
      }
      return false
    }

    func end() throws {
      listener.vanish()
      run.interrupt()
      let outcome = try run.wait()
      #expect(outcome.signal == 2, "\(outcome.errors)")
    }
  }

  @Test(arguments: [[], ["--poll"]]) func aPreviewFollowsItsFiles(_ options: [String]) throws {
    let preview = try options.isEmpty ? Preview() : Preview("--poll")
    let (folder, site) = (preview.folder, preview.site)
    #expect(preview.page("/activities/yi.html").text.contains("第一段。"))
    try folder.write(["site/content/activities/yi.md": Preview.article("一", "第二段。")])
    #expect(preview.comes("第二段。", on: "/activities/yi.html"))
    // As editors' programs do: written beside, then put in its place.
    try folder.write(["site/content/activities/yi.md.tmp": Preview.article("一", "第三段。")])
    try Files.move(site + "/content/activities/yi.md.tmp", to: site + "/content/activities/yi.md")
    #expect(preview.comes("第三段。", on: "/activities/yi.html"))

    try folder.write(["site/content/新建/子/san.md": Preview.article("三", "新的一篇。")])
    #expect(preview.comes("新的一篇。", on: "/%E6%96%B0%E5%BB%BA/%E5%AD%90/san.html"))
    try folder.write(["site/content/新建/子/san.md": Preview.article("三", "改过的一篇。")])
    #expect(preview.comes("改过的一篇。", on: "/%E6%96%B0%E5%BB%BA/%E5%AD%90/san.html"))
    try Files.move(site + "/content/新建", to: site + "/content/搬家")
    #expect(preview.comes("改过的一篇。", on: "/%E6%90%AC%E5%AE%B6/%E5%AD%90/san.html"))
    try folder.write(["site/content/搬家/子/san.md": Preview.article("三", "搬家以后。")])
    #expect(preview.comes("搬家以后。", on: "/%E6%90%AC%E5%AE%B6/%E5%AD%90/san.html"))
    try Files.remove(site + "/content/搬家")
    #expect(preview.comes("404", on: "/%E6%90%AC%E5%AE%B6/%E5%AD%90/san.html"))
    try folder.write(["site/site.yaml": "title: 改名的站\n"])
    #expect(preview.comes("改名的站", on: "/"))
    try preview.end()
  }

  @Test func findingsComeAndGo() throws {
    let preview = try Preview()
    let (folder, path) = (preview.folder, "/activities/er.html")
    try folder.write(["site/content/activities/er.md": Preview.article("二", "见[那一篇](meiyou.md)。")])
    #expect(preview.comes("content/activities/er.md:6:2", on: path))
    try folder.write(["site/content/activities/er.md": Preview.article("二", "好了。")])
    #expect(preview.comes("好了。", on: path))
    #expect(!preview.page(path).text.contains("<details"))

    try folder.write(["site/templates/article.html": "{% if"])
    // The file may be seen while it is still empty: a page then, with findings of its own at line 1.
    #expect(preview.comes("templates/article.html:1", on: path, status: 500))
    try folder.write(["site/templates/article.html": "又好了</body>"])
    #expect(preview.comes("又好了", on: path))

    let draft = "---\ntitle: 草\ndraft: true\n---\n\n写到一半。\n"
    try folder.write(["site/content/activities/cao.md": draft])
    #expect(preview.comes("草稿：这一篇还没有发布", on: "/activities/cao.html"))
    try preview.end()
  }

  @Test func whatIsServedIsWhatIsBuilt() throws {
    let preview = try Preview()
    try preview.folder.write([
      "site/content/activities/yi.md": Preview.article("改名的一", "第二段。"),
      "site/content/cases/si.md": Preview.article("四", "见[一](../activities/yi.md)和![图](../images/a.svg)。"),
    ])
    #expect(preview.comes("四", on: "/cases/si.html"))
    #expect(preview.comes("改名的一", on: "/activities/index.html"))
    let built = try Niangjia.build(preview.site, to: preview.folder["public"], date: "2024-06-10", "--drafts")
    #expect(built.status == 0, "\(built.errors)")
    let tree = try Tree(preview.folder["public"])
    #expect(tree.files.count > 20)
    for file in tree.files where file != ".niangjia" {
      let answer = try #require(Visitor.get("/" + Self.encoded(file), port: preview.port))
      let text = String(decoding: answer.content, as: UTF8.self)
        .replacing(/<!-- niangjia preview -->(?s:.*?)<!-- \/niangjia preview -->/, with: "")
      #expect(text == tree.text(file), "\(file)")
    }
    try preview.end()
  }

  private static func encoded(_ path: String) -> String {
    path.utf8.map { byte in
      byte < 0x80 && byte != 0x25 && byte > 0x20
        ? String(decoding: [byte], as: UTF8.self) : "%" + String(byte, radix: 16)
    }.joined()
  }

  @Test func aPortThatIsInUseIsSaid() throws {
    let preview = try Preview()
    let other = try Niangjia.program.run(["serve", "--site", preview.site, "--port", "\(preview.port)"])
    #expect(other.status == 1 && other.errors.contains("端口 \(preview.port) 不能用"), "\(other.errors)")
    try preview.end()
  }
}
