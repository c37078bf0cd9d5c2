// `niangjia check` as an editor, a script and a pull request see it.

import Foundation
import Testbed
import Testing

@Suite struct CommandTests {
  @Test(arguments: ["zh", "en"]) func whatIsPrinted(_ language: String) throws {
    let folder = try TemporaryFolder()
    _ = try CheckFixture.cases("bad", in: folder)
    for format in ["text", "json", "github"] {
      // From the folder above, so that paths in messages are the same everywhere.
      let outcome = try Niangjia.program.run(
        ["check", "--site", "bad", "--date", "2026-01-01", "--format", format, "--language", language],
        in: folder.path)
      #expect(outcome.status == 1)
      let said = outcome.errors + outcome.output
      let recorded = CheckFixture.path("Golden/check.\(format).\(language).txt")
      #expect(try Golden.difference(of: said, from: recorded) == nil)
    }
  }

  @Test(arguments: ["zh", "en"]) func lettersToAuthors(_ language: String) throws {
    let folder = try TemporaryFolder()
    try folder.write(["site/content/columns/niangjiaren/_index.md": "---\n标题: 娘家事\n---\n\n请讲。\n"])
    for draft in ["good/shuwu", "faults/no-reflection", "faults/third-person"] {
      let text = try Files.text(CheckFixture.path("Columns/\(draft).md"))
      try folder.write(["site/content/columns/niangjiaren/\(draft.stem).md": text])
    }
    let outcome = try Niangjia.program.run(
      ["check", "--site", "site", "--column", "niangjiaren", "--language", language], in: folder.path)
    #expect(outcome.status == 0)
    let recorded = CheckFixture.path("Golden/letters.\(language).txt")
    #expect(try Golden.difference(of: outcome.output, from: recorded) == nil)
  }

  @Test func nothingIsWritten() throws {
    let folder = try TemporaryFolder()
    let site = try CheckFixture.cases("bad", in: folder)
    let before = try Tree(folder.path)
    _ = try CheckFixture.check(site)
    let after = try Tree(folder.path)
    #expect(after.differences(from: before).isEmpty)
    #expect(after.identities == before.identities)
  }

  @Test func theSameWithOneThreadAndFour() throws {
    let folder = try TemporaryFolder()
    let site = try CheckFixture.cases("bad", in: folder)
    let one = try CheckFixture.check(site, "--format", "json", "--threads", "1")
    let four = try CheckFixture.check(site, "--format", "json", "--threads", "4")
    #expect(one.output == four.output)
  }

  @Test func filesLimitWhatIsShown() throws {
    let folder = try TemporaryFolder()
    let site = try CheckFixture.cases("bad", in: folder)
    let one = try CheckFixture.report(site, ["content/activities/text-ocr.md"])
    #expect(Set(one.findings.map(\.file)) == ["content/activities/text-ocr.md"])
    let typed = try CheckFixture.report(site, [site + "/content/activities/text-ocr.md"])
    #expect(typed.findings.map(\.message) == one.findings.map(\.message))
    let linked = folder["link"]
    try Files.link(linked, to: site)
    let through = try CheckFixture.report(site, [linked + "/content/activities/text-ocr.md"])
    #expect(through.findings.map(\.message) == one.findings.map(\.message))
    // The rules still see the whole site: the other article of a pair is found wherever one asks.
    for name in ["article-duplicate", "article-duplicate-2"] {
      let pair = try CheckFixture.report(site, ["content/activities/\(name).md"])
      #expect(pair.findings.map(\.code) == ["article-duplicate"])
    }
    let folderOnly = try CheckFixture.report(site, ["content/pages"])
    #expect(folderOnly.findings.map(\.code) == ["page-orphan"])
  }

  @Test func everyFileOfASiteCanBeAskedAbout() throws {
    let folder = try TemporaryFolder()
    let article = "---\ntitle: 示例\ndate: 2025-01-01\n---\n\n正文。\n"
    try folder.write([
      "site/content/activities/a.md": article, "site/content/activities/a.txt": "附件",
      "site/content/regions.yaml": "- {name: 某开发区, region: 朝阳区}\n", "site/content/lists/ocr.txt": "",
      "site/content/booklets/q.yaml": "标题: 甲\n文章: [无此篇]\n",
      "site/templates/article.html": "{{ article.title }}{% if %}",
    ])
    func codes(_ file: String) throws -> [String] {
      try CheckFixture.report(folder["site"], [file]).findings.map(\.code)
    }
    let regions = try codes("content/regions.yaml")
    #expect(regions == ["region-unknown"])
    let template = try codes("templates/article.html")
    #expect(!template.isEmpty && template.allSatisfy { $0.hasPrefix("template-") }, "\(template)")
    #expect(try codes("templates") == template)
    for file in ["content/lists/ocr.txt", "content/booklets/q.yaml", "content/activities/a.txt", "content"] {
      let outcome = try CheckFixture.check(folder["site"], file)
      #expect(outcome.status != 2, "\(file): \(outcome.errors)")
    }
    for file in ["content/nothing.yaml", "templates/nothing.html"] {
      #expect(try CheckFixture.check(folder["site"], file).status == 2)
    }
  }

  @Test func aSubmissionThatLiesElsewhere() throws {
    let folder = try TemporaryFolder()
    let draft = try Files.text(CheckFixture.path("Columns/faults/no-post.md"))
    try folder.write(["site/content/columns/jiang/_index.md": "---\n标题: 讲\n---\n", "来稿.md": draft])
    let output = try CheckFixture.report(folder["site"], ["--column", "jiang", folder["来稿.md"]])
    #expect(output.submissions.map(\.file) == [folder["来稿.md"]])
    #expect(output.findings.map(\.file) == [folder["来稿.md"]])
    #expect(output.findings.map(\.code) == ["column-viewpoint"])
  }

  @Test func exitStatus() throws {
    let folder = try TemporaryFolder()
    let head = "---\n标题: 示例\n日期: 2025-01-01\n"
    try folder.write([
      "clean/content/activities/a.md": head + "---\n\n没有什么要改的。\n",
      "warned/content/activities/a.md": head + "---\n\n这里,有一处。\n",
      "broken/content/activities/a.md": "---\n标题: 示例\n日期: 2025-2-30\n---\n\n坏的。\n",
    ])
    for (site, status, strict) in [("clean", 0, 0), ("warned", 0, 1), ("broken", 1, 1)] {
      #expect(try CheckFixture.check(folder[site]).status == status)
      #expect(try CheckFixture.check(folder[site], "--strict").status == strict)
    }
    #expect(try CheckFixture.check(folder["clean"], "nothing.md").status == 2)
    #expect(try CheckFixture.check(folder["clean"], "--column", "nothing").status == 2)
    #expect(try CheckFixture.check(folder["clean"], folder["warned/content/activities/a.md"]).status == 2)
    #expect(try CheckFixture.check(folder["nowhere"]).status == 1)
  }

  @Test func settingsAndAllowances() throws {
    let folder = try TemporaryFolder()
    let text = "---\n标题: 示例\n日期: 2025-01-01\n放行: [text-ellipsis]\n---\n\n这里,有一处......自已看。\n"
    try folder.write([
      "site/content/activities/a.md": text,
      "site/site.yaml": "rules:\n  text-ocr: off\n  text-half-width: 错误\n  date-invalid: off\n",
      "site/content/activities/b.md": "---\n标题: 示例乙\n日期: 2025-2-30\n放行: [date-invalid]\n---\n\n坏的。\n",
    ])
    let output = try CheckFixture.report(folder["site"])
    let found = output.findings.map { "\($0.file.stem) \($0.severity) \($0.code)" }
    #expect(found == ["a error text-half-width", "b error date-invalid", "site warning rule-fixed"])
  }

  @Test func listsAreExtended() throws {
    let folder = try TemporaryFolder()
    try folder.write([
      "site/content/activities/a.md": "---\n标题: 示例\n日期: 2025-01-01\n---\n\n他自已去了碧湖，看冻烈的水管。\n",
      "site/content/lists/ocr.txt": "# 本站的\n冻烈 → 冻裂\n-自已\n",
    ])
    let output = try CheckFixture.report(folder["site"])
    #expect(output.findings.map(\.message).joined().contains("冻烈"))
    #expect(output.findings.count == 1)
    let build = try Niangjia.build(folder["site"], to: folder["public"])
    #expect(build.status == 0)
    #expect(!Files.isThere(folder["public/lists/ocr.txt"]))
  }
}
