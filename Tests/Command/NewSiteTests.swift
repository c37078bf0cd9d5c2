// What somebody has who was handed nothing but the executable.

import Testbed
import Testing

@Suite struct NewSiteTests {
  @Test(arguments: ["zh", "en"]) func aNewSiteBuildsWithoutAWord(_ language: String) throws {
    let folder = try TemporaryFolder()
    // Copied by a process of its own: a file that is open for writing in this one, and for an instant in every
    // child that another test starts meanwhile, cannot be run (ETXTBSY).
    try Files.makeFolder(folder["bin"])
    #expect(try Program("/bin/cp").run([Niangjia.program.path, folder["bin/niangjia"]]).status == 0)
    let program = Program(folder["bin/niangjia"])
    let made = try program.run(["init", "新站", "--language", language], in: folder.path)
    #expect(made.status == 0 && made.errors == "", "\(made.errors)")
    #expect(made.output.contains("niangjia build --site 新站"))
    let names = try Files.names(in: folder["新站"])
    #expect(names == [".vscode", "content", "site.yaml", "templates"])

    let built = try program.run(
      ["build", "--site", "新站", "--date", "2025-06-01", "--language", language], in: folder.path)
    #expect(built.status == 0 && built.errors == "", "\(built.errors)")
    let inspection = SiteInspection(try Tree(folder["新站/public"]))
    #expect(inspection.pages > 5 && inspection.problems == [])
  }

  @Test func existingFilesAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    try folder.write(["site/site.yaml": "title: 我的\n", "site/templates/home.html": "自己的首页\n"])
    let made = try Niangjia.program.run(["init", folder["site"]])
    #expect(made.status == 0)
    #expect(try Files.text(folder["site/site.yaml"]) == "title: 我的\n")
    #expect(try Files.text(folder["site/templates/home.html"]) == "自己的首页\n")
    let before = try Tree(folder["site"])
    #expect(before.text("content/themes.yaml") != nil)
    #expect(try Niangjia.program.run(["init", folder["site"]]).status == 0)
    let after = try Tree(folder["site"])
    #expect(after == before && after.identities == before.identities)
  }

  @Test func aFileInTheFoldersPlaceIsAnError() throws {
    let folder = try TemporaryFolder()
    try folder.write(["site": "a file"])
    let made = try Niangjia.program.run(["init", folder["site"]])
    #expect(made.status == 1)
    #expect(made.errors.contains("site"))
    #expect(try Files.text(folder["site"]) == "a file")
  }
}
