// Import and extract as an editor runs them: what they write builds, nothing that exists is touched, and all of an
// import is written or nothing.

import Foundation
import Testbed
import Testing

@Suite struct ImportTests {
  private static let pages = Fixture.repository + "/Tests/Intake/Pages/"

  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Niangjia.program.run(["init", folder["site"]]).status == 0)
    return folder
  }

  private func run(_ folder: TemporaryFolder, _ words: [String], environment: [String: String] = [:]) throws
    -> Program.Outcome
  {
    try Niangjia.program.run(words + ["--site", folder["site"]], environment: environment)
  }

  private func drafts(_ folder: TemporaryFolder, _ section: String = "activities") throws -> [String] {
    try Files.names(in: folder["site/content/\(section)"]).filter { $0 != "2025-05-01-shili.md" }
  }

  @Test(arguments: ["zh", "en"]) func everyDraftBuilds(_ language: String) throws {
    let folder = try site()
    for page in [
      "bracket-bylines", "narrow-columns", "closing-bylines", "byline-line", "torn-page", "no-bylines",
    ] {
      let outcome = try run(
        folder,
        [
          "import", Self.pages + page + ".txt", "--issue-date", "2025-03-06", "--source", "示例: \"报\"",
          "--page", "3版", "--language", language,
        ])
      #expect(outcome.status == 0 && outcome.errors == "", "\(outcome.errors)")
    }
    #expect(try drafts(folder).count == 17)
    let text = try Files.text(folder["site/content/activities/" + drafts(folder)[0]])
    #expect(text.contains(language == "zh" ? "\n草稿: 是\n" : "\ndraft: true\n"))
    // Drafts are not shown, and shown they build without an error.
    let quiet = try Niangjia.build(folder["site"], to: folder["public"], date: "2025-06-01")
    #expect(quiet.status == 0 && quiet.errors == "", "\(quiet.errors)")
    let shown = try Niangjia.build(folder["site"], to: folder["drafts"], date: "2025-06-01", "--drafts")
    #expect(shown.status == 0 && !shown.errors.contains("error"), "\(shown.errors)")
    #expect(SiteInspection(try Tree(folder["drafts"])).problems == [])
  }

  @Test func whatIsThereIsSaidAndLeftAlone() throws {
    let folder = try site()
    let words = ["import", Self.pages + "narrow-columns.txt", "--issue-date", "2025-03-06"]
    #expect(try run(folder, words).status == 0)
    let before = try Tree(folder["site"])
    let again = try run(folder, words)
    #expect(again.status == 1)
    #expect(again.output.contains("新：") && again.output.contains("旧：") && again.errors.contains("--force"))
    let after = try Tree(folder["site"])
    #expect(after == before && after.identities == before.identities)
    #expect(try run(folder, words + ["--skip-known"]).status == 0)
    #expect(try Tree(folder["site"]) == before)
    #expect(try run(folder, words + ["--force"]).status == 0)
    #expect(try drafts(folder).count == 6)
    #expect(try drafts(folder).contains { $0.hasSuffix("-2.md") })
    #expect(try Tree(folder["site"]).differences(from: before).count == 3)
  }

  @Test func dryRunsAndRefusalsWriteNothing() throws {
    let folder = try site()
    let before = try Tree(folder["site"])
    let page = Self.pages + "torn-page.txt"
    #expect(try run(folder, ["import", page, "--dry-run"]).status == 0)
    // One of two files cannot be read: neither is written.
    try folder.write(["broken.docx": "PK\u{3}\u{4}"])
    let refused = try run(folder, ["import", page, folder["broken.docx"]])
    #expect(refused.status == 1 && refused.errors.contains("word-broken"))
    for wrong in [["--kind", "活东"], ["--into", "../elsewhere"], ["--issue-date", "2025-2-30"]] {
      #expect(try run(folder, ["import", page] + wrong).status == 2)
    }
    try folder.write(["empty.txt": "\n\n"])
    #expect(try run(folder, ["import", folder["empty.txt"]]).errors.contains("import-empty"))
    #expect(try Tree(folder["site"]) == before)
  }

  @Test func aFinishedArticleIsNoPage() throws {
    let folder = try site()
    let before = try Tree(folder["site"])
    try folder.write(["old.md": "\u{FEFF}\n---\ntitle: 夜校开课\ndate: 2024-01-01\ntags:\n- 夜校\n---\n\n正文。\n"])
    let refused = try run(folder, ["import", folder["old.md"]])
    #expect(refused.status == 1 && refused.errors.contains("错误[import-front-matter]"), "\(refused.errors)")
    #expect(refused.errors.contains("content/activities"))
    #expect(try Tree(folder["site"]) == before)
    // A line of dashes in a page is a line.
    try folder.write(["page.txt": "---\n夜校开课\n---\n本报讯 通讯员李示例报道 夜校开课了，学员很多。\n"])
    #expect(try run(folder, ["import", folder["page.txt"]]).status == 0)
  }

  /// Both streams into one pipe, as with `2>&1`: what was said first stands first, and no character is cut.
  @Test func whatIsSaidKeepsItsOrderInOnePipe() throws {
    let folder = try site()
    let words = ["import", Self.pages + "narrow-columns.txt", "--issue-date", "2025-03-06"]
    #expect(try run(folder, words).status == 0)
    let again = try run(folder, words)
    let shell = Program("/bin/sh")
    let both = try shell.run(
      ["-c", "exec \"$0\" \"$@\" 2>&1", Niangjia.program.path] + words + ["--site", folder["site"]])
    #expect(both.status == 1)
    #expect(both.output == again.output + again.errors)
  }

  @Test func encodingsAndFolders() throws {
    let folder = try site()
    let text = "示例县总工会送岗进社区\n本报讯 通讯员李示例报道 日前,示例县总工会带来岗位820个。\n"
    let units = Array(text.utf16)
    let files: [(String, [UInt8])] = [
      ("marked.txt", [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      ("big.txt", units.flatMap { [UInt8($0 >> 8), UInt8($0 & 255)] }),
      ("little.txt", units.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }),
      ("utf8.txt", [0xEF, 0xBB, 0xBF] + Array(text.replacing("\n", with: "\r\n").utf8)),
    ]
    for (name, bytes) in files {
      try Files.write(bytes, to: folder[name])
      let outcome = try run(folder, ["import", folder[name], "--into", "法律援助/\(name.dropLast(4))"])
      #expect(outcome.status == 0, "\(outcome.errors)")
      let names = try Files.names(in: folder["site/content/法律援助/\(name.dropLast(4))"])
      #expect(names == ["shi-li-xian-zong-gong-hui-song-gang-jin-she-qu.md"])
      try Files.remove(folder["site/content/法律援助"])
    }
  }

  @Test func wordFilesWithTheirPictures() throws {
    let folder = try site()
    // The smallest PNG: one grey pixel's header is enough for a size.
    let png: [UInt8] = [
      0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0,
      0, 1, 8, 0, 0,
      0, 0, 0x3A, 0x7E, 0x9B, 0x55, 0, 0, 0, 10, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9C, 0x63, 0x60, 0, 0, 0, 2,
      0, 1, 0x48,
      0xAF, 0xA4, 0x71, 0, 0, 0, 0, 0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82,
    ]
    let drawing =
      "<w:p><w:r><w:drawing><wp:inline><a:graphic><a:blip r:embed=\"p\"/></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    let body =
      WordFile.paragraph("夜校办进工地") + WordFile.paragraph("本报讯 通讯员李示例报道 学员有56名。") + drawing
      + WordFile.paragraph("图为夜校课堂。")
    try Files.write(
      WordFile.bytes(
        body: body, links: [("p", "image", "media/image1.png")], media: ["media/image1.png": png]),
      to: folder["gao.docx"])
    let outcome = try run(
      folder, ["import", folder["gao.docx"], "--issue-date", "2025-03-06", "--kind", "案例"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let names = try drafts(folder, "cases")
    #expect(names == ["2025-03-06-ye-xiao-ban-jin-gong-di-1.png", "2025-03-06-ye-xiao-ban-jin-gong-di.md"])
    #expect(try Files.read(folder["site/content/cases/" + names[0]]) == png)
    let built = try Niangjia.build(folder["site"], to: folder["public"], date: "2025-06-01", "--drafts")
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
  }

  @Test func withoutConvertersOneSentenceSaysWhatToDo() throws {
    let folder = try site()
    try folder.write(["a.doc": "x", "a.wps": "x", "a.odt": "x", "a.rtf": "x", "a.html": "x"])
    for ending in ["doc", "wps", "odt", "rtf", "html"] {
      let outcome = try run(
        folder, ["import", folder["a.\(ending)"]], environment: ["PATH": folder["nowhere"]])
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("import-no-converter") && outcome.errors.contains("*.docx"))
    }
  }

  @Test(arguments: ["\n", "\r\n"]) func extractAddsAndChangesNothing(_ lineEnd: String) throws {
    let folder = try site()
    let head = ["---", "标题: 天台县总工会送岗", "日期: 2025-02-13", "主题: []", "---"]
    let body = ["", "日前，天台县总工会带来岗位820个。", "", "* 星号  ", ""]
    let text = (head + body).joined(separator: lineEnd)
    try Files.write(Array(text.utf8), to: folder["site/content/activities/a.md"])
    let path = folder["site/content/activities/a.md"]
    let shown = try run(folder, ["extract", path])
    #expect(shown.status == 0 && shown.output.contains("← 第7行") && shown.output.contains("地区: 浙江/台州/天台"))
    #expect(try Files.text(path) == text)
    #expect(try run(folder, ["extract", path, "--apply"]).status == 0)
    let added = ["地区: 浙江/台州/天台", "单位: [天台县总工会]", "数据:", "  - {名目: 岗位, 数值: 820个}"]
    #expect(try Files.text(path) == (head.dropLast() + added + ["---"] + body).joined(separator: lineEnd))
    let again = try run(folder, ["extract", path, "--apply"])
    #expect(again.status == 0 && again.output.contains("没有可以补充"))
    #expect(try run(folder, ["extract", folder["site/site.yaml"]]).status == 2)
  }
}
