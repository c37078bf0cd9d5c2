// Files that appear in `public/` at the worst moments are kept: DESIGN, invariant 10.

import Testbed
import Testing

@testable import Command

@Suite struct ForeignFileTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write([
      "old/page.html": "old", "old/new.html": "somebody's", "old/CNAME": "changed",
      "old/late/deep/file": "late",
      "new/page.html": "new", "new/new.html": "ours", "new/CNAME": "stale",
    ])
  }

  private func rescue(_ moment: ForeignFiles.Moment) throws -> Tree {
    try ForeignFiles.rescue(
      from: folder["old"], to: folder["new"], made: Manifest(["page.html"]), at: moment)
    return try Tree(folder["new"])
  }

  @Test func afterTheExchange() throws {
    let tree = try rescue(.afterExchange(Manifest(["page.html", "new.html"]), isForced: false))
    #expect(tree.text("page.html") == "new")
    #expect(tree.text("new.html") == "ours" && tree.text("new.html.kept") == "somebody's")
    #expect(tree.text("CNAME") == "changed", "of two that are somebody's the newer one stays")
    #expect(tree.text("late/deep/file") == "late")
    #expect(tree.files.count == 5)
  }

  @Test func whereForceAskedForThePage() throws {
    let tree = try rescue(.afterExchange(Manifest(["page.html", "new.html"]), isForced: true))
    #expect(tree.text("new.html") == "ours" && tree.entries["new.html.kept"] == nil)
  }

  @Test func afterAKill() throws {
    let tree = try rescue(.afterKill)
    #expect(tree.text("CNAME") == "stale" && tree.text("CNAME.kept") == "changed")
    #expect(tree.text("new.html.kept") == "somebody's")
    // Nothing is kept twice, however often it is tried.
    #expect(try rescue(.afterKill) == tree)
  }

  @Test func aFileWhosePlaceAFolderHasTaken() throws {
    try folder.write(["old/now": "somebody's", "new/now/page.html": "ours"])
    let tree = try rescue(
      .afterExchange(Manifest(["page.html", "new.html", "now/page.html"]), isForced: false))
    #expect(tree.text("now.kept") == "somebody's")
  }
}
