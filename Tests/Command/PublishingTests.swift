// The published folder is either the old site or the new one, unchanged files are left alone, and what somebody
// else put there stays (DESIGN, invariant 10).

import Testbed
import Testing

@Suite struct PublishingTests {
  @Test func whatDidNotChangeIsNotTouched() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    let outcome = try small.build()
    #expect(outcome.status == 0)
    #expect(outcome.output.contains("改动 0 个文件"), "\(outcome.output)")
    let after = try small.published
    #expect(after == before)
    #expect(after.identities == before.identities)
    #expect(try small.leftovers == [])
  }

  @Test func onlyTheChangedArticleIsWritten() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    try small.write("er", "贰")
    let outcome = try small.build()
    // The text stands on its page and in the search index: its head, the pairs of characters, the texts.
    let index = ["search/index.js", "search/terms/0.js", "search/texts/0.js"]
    #expect(outcome.output.contains("改动 4 个文件"), "\(outcome.output)")
    let after = try small.published
    let changed = ["activities/er.html"] + index
    #expect(after.differences(from: before).map { String($0.prefix { $0 != ":" }) } == changed)
    for path in before.files where !changed.contains(path) && path != ".niangjia" {
      #expect(after.identities[path] == before.identities[path], "\(path) was written anew")
    }
    #expect(try small.leftovers == [])
  }

  @Test func theFilesOfARemovedArticleGo() throws {
    let small = try SmallSite()
    try small.write(["site/content/站/a.md": "---\ntitle: 站\ntags: [独有]\n---\n", "site/content/站/附件.txt": "x"])
    #expect(try small.build().status == 0)
    #expect(try small.published.entries["站/附件.txt"] != nil)
    try Files.remove(small["site/content/站"])
    try small.remove("er")
    #expect(try small.build().status == 0)
    let gone = try small.published.entries.keys.filter {
      $0.hasPrefix("站") || $0.hasPrefix("tags/独有") || $0 == "activities/er.html"
    }
    #expect(gone == [])
    #expect(try small.published.entries["activities/yi.html"] != nil)
  }

  /// A server shows it at any address, where relative links would lead from there.
  @Test func thePageForErrorsKnowsWhereTheSiteIs() throws {
    let folder = try TemporaryFolder()
    #expect(try Niangjia.program.run(["init", folder["site"]]).status == 0)
    let output = folder["public"]
    let build = ["build", "--site", folder["site"], "--output", output, "--date", "2025-06-01"]
    #expect(try Niangjia.program.run(build).status == 0)
    let plain = try #require(try Tree(output).text("404.html"))
    #expect(plain.contains("<meta name=\"robots\" content=\"noindex\">"))
    #expect(plain.contains("href=\"index.html\""))
    let base = "https://www.example.org/gonghui/"
    #expect(try Niangjia.program.run(build + ["--base-url", base]).status == 0)
    let tree = try Tree(output)
    let page = HTMLPage(try #require(tree.text("404.html")))
    let own = page.references.filter { $0.element != "a" || !$0.target.hasPrefix("#") }
      .filter { !$0.target.hasPrefix("https://beian.") }
    #expect(!own.isEmpty && own.allSatisfy { $0.target.hasPrefix(base) }, "\(own)")
    #expect(own.allSatisfy { $0.relation != "canonical" })
    #expect(SiteInspection(tree).problems == [])
    // Every other page is still relative, and may be found.
    let home = try #require(tree.text("index.html"))
    #expect(!home.contains("noindex") && !home.contains("href=\"\(base)regions"))
  }

  /// An editor who looks for an article on the site is told that it is not there yet, also where nothing has changed.
  @Test func whatIsNotShownIsCounted() throws {
    let small = try SmallSite()
    let plain = try small.build()
    #expect(!plain.output.contains("没有显示"), "\(plain.output)")
    func article(_ more: String) -> String { "---\ntitle: 示例\n\(more)\n---\n\n正文。\n" }
    try small.write([
      "site/content/activities/d1.md": article("draft: true"),
      "site/content/cases/d2.md": article("draft: true"),
      "site/content/stations/later.md": article("date: 2024-12-01"),
      "site/content/pages/gone.md": article("expires: 2024-01-01"),
    ])
    for _ in 1...2 {
      let outcome = try small.build()
      #expect(outcome.output.contains("另有草稿 2 篇、没到日期的 1 篇、已下线的 1 篇没有显示。"), "\(outcome.output)")
    }
    let drafts = try small.build("--drafts", "--language", "en")
    #expect(drafts.output.contains("Not shown: 1 before their day, 1 expired."), "\(drafts.output)")
  }

  /// A template of a name that nobody asks for changes nothing.
  @Test func aTemplateThatNothingUsesIsTold() throws {
    let small = try SmallSite()
    try small.write([
      "site/templates/articel.html": "{{ article.title }}", "site/templates/box.html": "<p>",
      "site/templates/tags.html":
        "{% extends \"default/tags.html\" %}{% block main %}{% include \"box.html\" %}{% endblock %}",
    ])
    let outcome = try small.build()
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("templates/articel.html: 提醒[template-unused]"), "\(outcome.errors)")
    #expect(outcome.errors.contains("article.html"))
    #expect(!outcome.errors.contains("templates/box.html"))
  }

  @Test func whatForceDoesIsSaidAsItIs() throws {
    let small = try SmallSite()
    try small.write(["public/index.html": "别人的首页", "public/CNAME": "example.org"])
    let refused = try small.build()
    #expect(refused.status == 1 && refused.errors.contains("和网页同名的文件会被换掉"), "\(refused.errors)")
    #expect(try small.build("--force").status == 0)
    let tree = try small.published
    #expect(tree.text("index.html") != "别人的首页" && tree.text("CNAME") == "example.org")
  }

  @Test func foreignFilesAreKept() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    try Files.write([1], to: small["elsewhere/file"])
    try small.write([
      "public/CNAME": "example.org", "public/activities/笔记.txt": "在我们的文件夹里", "public/own/deep/file": "自己的文件夹",
    ])
    try Files.link(small["public/linked"], to: small["elsewhere/file"])
    try Files.link(small["public/activities/folder"], to: small["elsewhere"])
    try Files.link(small["public/own/broken"], to: "nowhere")
    try Files.makeFolder(small["public/own/empty"])
    let foreign = try small.published
    let mine = [
      "CNAME", "activities/笔记.txt", "own", "own/deep", "own/deep/file", "linked", "activities/folder",
      "own/broken",
      "own/empty",
    ]
    for round in 1...3 {
      // Nothing changed, an article changed, all articles of the folder are gone.
      if round == 2 { try small.write("er", "二之二") }
      if round == 3 { for name in ["yi", "er", "san"] { try small.remove(name) } }
      if round == 3 { try small.write(["site/content/pages/a.md": "---\ntitle: 甲\n---\n"]) }
      #expect(try small.build().status == 0)
      let after = try small.published
      for path in mine { #expect(after.entries[path] == foreign.entries[path], "\(path) in round \(round)") }
      for path in mine { #expect(after.identities[path] == foreign.identities[path]) }
    }
    #expect(try small.published.entries["activities/yi.html"] == nil)
    #expect(try Files.read(small["elsewhere/file"]) == [1])
    #expect(try small.leftovers == [])
  }

  @Test func aForeignFileInTheWayOfAFolderIsKept() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    try small.write(["public/新栏目": "somebody's"])
    try small.write(["site/content/新栏目/a.md": "---\ntitle: 甲\n---\n"])
    let before = try small.published
    let status = try small.build().status
    let after = try small.published
    #expect(status == 1 && after == before)
  }

  @Test func aForeignLinkInTheWayOfAFolderIsKept() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    try Files.makeFolder(small["elsewhere"])
    try Files.link(small["public/新栏目"], to: small["elsewhere"])
    try small.write(["site/content/新栏目/a.md": "---\ntitle: 甲\n---\n"])
    let before = try small.published
    let status = try small.build().status
    let after = try small.published
    #expect(status == 1 && after == before)
    #expect(try Files.names(in: small["elsewhere"]) == [])
  }

  @Test func aForeignFileOfAPagesNameIsAnError() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    try small.write(["public/activities/si.html": "somebody's"])
    try small.write("si", "四")
    let before = try small.published
    let outcome = try small.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("output-foreign"))
    #expect(outcome.errors.contains("activities/si.html"))
    #expect(try small.published == before)
    #expect(try small.build("--force").status == 0)
    #expect(try small.published.text("activities/si.html")?.contains("四") == true)
    #expect(try small.leftovers == [])
  }

  @Test func aFolderThatIsNotOursIsRefusedUnlessForced() throws {
    let small = try SmallSite()
    try small.write(["public/photo.txt": "somebody's", "public/index.html": "an index of somebody's"])
    let before = try small.published
    let outcome = try small.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("output-not-ours"))
    #expect(outcome.errors.contains("--force"))
    let after = try small.published
    #expect(after == before && after.identities == before.identities)
    #expect(try small.leftovers == [])

    #expect(try small.build("--force").status == 0)
    #expect(try small.published.text("photo.txt") == "somebody's")
    #expect(try small.published.text("index.html")?.contains("<title>") == true)
    #expect(try small.build().status == 0, "it is ours from now on")
    #expect(try small.published.text("photo.txt") == "somebody's")
  }

  @Test func anEmptyFolderIsTaken() throws {
    let small = try SmallSite()
    try Files.makeFolder(small.output)
    #expect(try small.build().status == 0)
    #expect(try small.published.entries["index.html"] != nil)
  }

  @Test func aFileInTheFoldersPlaceIsRefused() throws {
    let small = try SmallSite()
    try small.write(["public": "a file"])
    let outcome = try small.build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("output-not-folder"))
    #expect(try Files.text(small.output) == "a file")
    #expect(try small.leftovers == [])
  }

  @Test func aSymbolicLinkStaysOne() throws {
    let small = try SmallSite()
    try Files.makeFolder(small["elsewhere/www"])
    try Files.link(small.output, to: small["elsewhere/www"])
    #expect(try small.build().status == 0)
    try small.write("er", "二之二")
    #expect(try small.build().status == 0)
    #expect(try Files.names(in: small["elsewhere"]).filter { !$0.hasPrefix(".") } == ["www"])
    #expect(try Tree(small["."]).entries["public"] == .link(to: small["elsewhere/www"]))
    #expect(try Tree(small["elsewhere/www"]).text("activities/er.html")?.contains("二之二") == true)
  }

  @Test func aLinkToNowhereIsAnError() throws {
    let small = try SmallSite()
    try Files.link(small.output, to: "nowhere")
    #expect(try small.build().status == 1)
    #expect(try Tree(small["."]).entries["public"] == .link(to: "nowhere"))
    #expect(try small.leftovers == [])
  }

  @Test func errorsInContentLeaveTheSiteAsItWas() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    try small.write("er", "改过的二")
    try small.write(["site/content/activities/cuo.md": "---\ndate: 2025-2-30\n---\n"])
    let outcome = try small.build()
    #expect(outcome.status == 1)
    #expect(outcome.output == "")
    #expect(outcome.errors.contains("date-invalid") && outcome.errors.contains("title-missing"))
    let after = try small.published
    #expect(after == before && after.identities == before.identities)
    #expect(try small.leftovers == [])
  }

  @Test func errorsInTemplatesLeaveTheSiteAsItWas() throws {
    let small = try SmallSite()
    #expect(try small.build().status == 0)
    let before = try small.published
    for template in ["{{ article.titel }}", "{% if %}", "{% include 'none.html' %}"] {
      try small.write(["site/templates/article.html": "一行\n\(template)\n"])
      let outcome = try small.build()
      #expect(outcome.status == 1)
      #expect(outcome.errors.contains("templates/article.html:2:"), "\(outcome.errors)")
      let after = try small.published
      #expect(after == before && after.identities == before.identities)
      #expect(try small.leftovers == [])
    }
  }

  @Test func aFirstBuildWithErrorsLeavesNothing() throws {
    let small = try SmallSite()
    try small.write(["site/content/activities/cuo.md": "没有开头"])
    #expect(try small.build().status == 1)
    #expect(!Files.isThere(small.output))
    #expect(try small.leftovers == [])
  }

  @Test func theOutputsPathIsTakenAsShellsTakeIt() throws {
    let small = try SmallSite()
    func build(_ output: String) throws -> Int32 {
      try Niangjia.program.run(["build", "--output", output, "--date", "2024-06-10"], in: small.site).status
    }
    #expect(try build("../elsewhere/a/b/") == 0)
    #expect(try build("./public") == 0)
    #expect(try Niangjia.program.run(["build", "--date", "2024-06-10"], in: small.site).status == 0)
    #expect(try Tree(small["elsewhere/a/b"]) == Tree(small["site/public"]))
    #expect(
      try Files.names(in: small.site).filter { !$0.hasPrefix(".") } == ["content", "public", "templates"])
  }
}
