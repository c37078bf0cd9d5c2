// Booklets through the real program: the EPUB as other programs read it, the printed file, what stops a book, and its
// page on the site. epubcheck itself runs in `make judge`, over what the site offers.

import Foundation
import Testbed
import Testing

@testable import Intake

#if canImport(FoundationXML)
  import FoundationXML
#endif

@Suite struct BookletTests {
  private let site: BookSite

  init() throws { site = try BookSite() }

  private func epub(_ more: String...) throws -> [String: [UInt8]] {
    let outcome = try Niangjia.program.run(
      ["booklet", "nian", "--site", site.site, "--date", "2024-06-10", "--output", site["out"]] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let archive = try ZipArchive(try Files.read(site["out/nian.epub"]))
    var files: [String: [UInt8]] = [:]
    for name in archive.names { files[name] = try archive.read(name) }
    return files
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func everyDocumentIsWellFormed() throws {
    for (name, bytes) in try epub() where [".xhtml", ".opf", ".xml"].contains(where: name.hasSuffix) {
      let parser = XMLParser(data: Data(bytes))
      #expect(parser.parse(), "\(name): \(String(describing: parser.parserError))")
    }
  }

  @Test func everyFileIsInTheManifestAndEveryLinkLeadsSomewhere() throws {
    let files = try epub()
    let package = text(files["EPUB/package.opf"])
    let listed = Set(package.matches(of: /<item id="[^"]*" href="([^"]*)"/).map { "EPUB/" + $0.1 })
    let there = Set(files.keys).subtracting(["mimetype", "META-INF/container.xml", "EPUB/package.opf"])
    #expect(listed == there)
    for (name, bytes) in files where name.hasSuffix(".xhtml") {
      for match in text(bytes).matches(of: /(?:href|src)="([^"]*)"/) {
        let parts = match.1.split(separator: "#", omittingEmptySubsequences: false).map(String.init)
        let target = parts[0].isEmpty ? name : "EPUB/" + parts[0]
        #expect(files[target] != nil, "\(name): \(match.1)")
        if parts.count > 1, let id = parts[1].removingPercentEncoding {
          #expect(text(files[target]).contains("id=\"\(id)\""), "\(name): \(match.1)")
        }
      }
    }
  }

  @Test func storiesStandByRegionWithAllThatBelongsToThem() throws {
    let files = try epub()
    let contents = text(files["EPUB/contents.xhtml"])
    let order = ["宁波市", "第二篇", "湖州市", "第一篇 &lt;甲&gt; &amp; “乙”", "第三篇"]
    let places = order.compactMap { contents.range(of: $0)?.lowerBound }
    #expect(places.count == order.count && places == places.sorted())
    let story = text(files["EPUB/story-0002.xhtml"])
    for word in ["引题", "（通讯员张三）", "难题是什么", "张三 摄", "12余场", "累计，2024", "来源：示例日报 2024年3月2日 3版", "脚注。"] {
      #expect(story.contains(word), "\(word)")
    }
    #expect(
      story.contains("href=\"story-0001.xhtml#s1-"), "a link to another story leads to its place in the book")
    #expect(!story.contains("zeng"), "a link out of the book stays as text where no site is known")
    #expect(
      files.keys.filter { $0.hasPrefix("EPUB/images/") }.count == 1, "a picture that is used twice is in once"
    )
    let indexes = text(files["EPUB/indexes.xhtml"])
    let people = ["<h3>S</h3>", "单雄", "<h3>Z</h3>", "曾师傅"].compactMap { indexes.range(of: $0)?.lowerBound }
    #expect(people.count == 4 && people == people.sorted(), "people by pinyin, 单 as shan and 曾 as zeng")
  }

  @Test func theSameListGivesTheSameBytes() throws {
    _ = try epub()
    let first = try Files.read(site["out/nian.epub"])
    let print = try Files.read(site["out/nian-a4.html"])
    _ = try epub()
    #expect(try Files.read(site["out/nian.epub"]) == first)
    #expect(try Files.read(site["out/nian-a4.html"]) == print)
  }

  @Test func thePrintedFileHoldsEverything() throws {
    _ = try epub("--paper", "16k")
    let html = try Files.text(site["out/nian-16k.html"])
    #expect(html.contains("size: 185mm 260mm"))
    #expect(
      html.contains("@page story-2 { @top-right { content: \"2　第一篇 \\3c 甲> & “乙”\";"),
      "a story's pages bear its number and title, and nothing in it ends the stylesheet")
    #expect(html.contains("src=\"data:image/svg+xml;base64,"))
    #expect(!html.contains("book-picture:") && !html.contains("loading=\"lazy\""))
    for match in html.matches(of: /(?:href|src)="([^"]*)"/) {
      let address = String(match.1)
      guard address.hasPrefix("#") else {
        #expect(address.hasPrefix("data:"), "\(address)")
        continue
      }
      let id = address.dropFirst().removingPercentEncoding ?? ""
      #expect(html.contains("id=\"\(id)\""), "\(address)")
    }
  }

  @Test func whatIsMissingStopsIt() throws {
    try site.write([
      "content/cases/er.md":
        "---\ntitle: 第二篇\ndate: 2024-04-01\nregion: 宁波市\n---\n\n## 做法\n\n![无名的图](tu.svg)\n"
    ])
    let outcome = try site.run("booklet", "nian", "--output", site["out"])
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/cases/er.md:1: 错误[booklet-no-source]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("content/cases/er.md:9:1: 错误[booklet-no-credit]"))
    #expect(outcome.errors.contains("来源: {名称:"))
    #expect(!Files.isThere(site["out/nian.epub"]))
  }

  @Test func aListThatNamesNothingStopsIt() throws {
    try site.write(["content/booklets/nian.yaml": "标题: 甲\n文章: [cases/yi.md, cases/yi.md, cases/wu.md]\n"])
    let outcome = try site.run("booklet", "nian", "--output", site["out"])
    #expect(outcome.status == 1)
    #expect(
      outcome.errors.contains("content/booklets/nian.yaml:2:19: 错误[booklet-doubled]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("content/booklets/nian.yaml:2:32: 错误[booklet-story]"))
  }

  @Test func conditionsChooseAsListDoes() throws {
    let outcome = try site.run(
      "booklet", "--kind", "案例", "--region", "湖州", "--title", "湖州案例", "--output", site["out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 篇"), "\(outcome.output)")
    let archive = try ZipArchive(try Files.read(site["out/湖州案例.epub"]))
    let first = try archive.read("EPUB/story-0001.xhtml")
    #expect(text(first).contains("第三篇"), "the oldest first")
  }

  @Test func conditionsPassOverWhatIsNotOnTheSite() throws {
    try site.write([
      "content/cases/si.md":
        "---\ntitle: 第四篇\ndate: 2024-04-01\nregion: 湖州市\ndraft: true\nsource: {name: 示例日报}\n---\n\n草稿。\n",
      "content/cases/wu.md":
        "---\ntitle: 第五篇\ndate: 2024-07-01\nregion: 湖州市\nsource: {name: 示例日报}\n---\n\n还没到日期。\n",
    ])
    let outcome = try site.run(
      "booklet", "--kind", "案例", "--region", "湖州", "--title", "湖州 1.0/案例", "--output", site["out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("2 篇"), "\(outcome.output)")
    #expect(Files.isThere(site["out/湖州 1.0／案例.epub"]) && Files.isThere(site["out/湖州 1.0／案例-a4.html"]))
  }

  @Test func nothingThatIsThereIsWrittenOver() throws {
    let words = ["booklet", "--kind", "案例", "--region", "湖州", "--title", "湖州/案例", "--output", site["out"]]
    func make() throws -> Program.Outcome {
      try Niangjia.program.run(words + ["--site", site.site, "--date", "2024-06-10"])
    }
    #expect(try make().status == 0)
    let book = try Files.read(site["out/湖州／案例.epub"])
    // The same book again is the same files.
    #expect(try make().status == 0)
    #expect(try Files.names(in: site["out"]).count == 2)
    // Somebody has edited the file for the printer.
    try Files.write(Array("改过".utf8), to: site["out/湖州／案例-a4.html"])
    let outcome = try make()
    #expect(outcome.status == 0 && outcome.output.contains("没有动它"), "\(outcome.output)")
    #expect(try Files.text(site["out/湖州／案例-a4.html"]) == "改过")
    #expect(try Files.read(site["out/湖州／案例-2.epub"]) == book)
    #expect(Files.isThere(site["out/湖州／案例-2-a4.html"]))
  }

  @Test func theSiteHasItsPageAndTheBook() throws {
    let outcome = try site.run("build", "--output", site["public"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let page = try Files.text(site["public/booklets/nian.html"])
    #expect(page.contains("href=\"../booklets/nian.epub\""))
    #expect(Files.isThere(site["public/booklets/nian.epub"]))
    #expect(!Files.isThere(site["public/booklets/nian.yaml"]))
  }

  @Test func aBookThatIsNotCompleteDoesNotStopTheSite() throws {
    try site.write([
      "content/cases/er.md": "---\ntitle: 第二篇\ndate: 2024-04-01\nregion: 宁波市\n---\n\n## 做法\n\n做。\n"
    ])
    let outcome = try site.run("build", "--output", site["public"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("提醒[booklet-no-source]"), "\(outcome.errors)")
    #expect(!Files.isThere(site["public/booklets/nian.epub"]))
    let page = try Files.text(site["public/booklets/nian.html"])
    #expect(page.contains("还没有编成") && !page.contains("nian.epub"))
  }
}
