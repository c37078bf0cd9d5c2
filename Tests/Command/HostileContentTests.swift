// What no editor would do on purpose: it must neither crash nor hang, nor be passed over in silence.

import Testbed
import Testing

@Suite struct HostileContentTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(["site/content/activities/good.md": "---\ntitle: 好的一篇\n---\n"])
  }

  private func build() throws -> Program.Outcome {
    try Niangjia.program.run(
      ["build", "--site", "site", "--output", "public", "--date", "2024-06-10"], in: folder.path)
  }

  /// Builds a site with one more article and expects one error at that article.
  private func expectError(_ code: String, _ bytes: [UInt8]) throws {
    try Files.write(bytes, to: folder["site/content/activities/a.md"])
    let outcome = try build()
    #expect(outcome.status == 1 && outcome.signal == 0)
    #expect(outcome.errors.hasPrefix("content/activities/a.md"))
    #expect(outcome.errors.contains("[\(code)]"), "\(outcome.errors.prefix(300))")
  }

  @Test func aFileOfZeros() throws {
    try expectError("encoding-binary", [UInt8](repeating: 0, count: 1_000_000))
  }

  @Test func fiftyMegabytes() throws {
    try expectError(
      "file-too-large", Array("---\ntitle: x\n---\n".utf8) + [UInt8](repeating: 0x61, count: 50_000_000))
  }

  @Test(arguments: [0x00, 0x0A, 0x22, 0x2D, 0x5B, 0x7B, 0x80, 0xC3, 0xFF] as [UInt8]) func aMegabyteOfOneByte(
    _ byte: UInt8
  ) throws {
    try Files.write([UInt8](repeating: byte, count: 1_000_000), to: folder["site/content/activities/a.md"])
    let outcome = try build()
    #expect(outcome.status == 1 && outcome.signal == 0)
    #expect(outcome.errors.contains("content/activities/a.md"))
  }

  @Test(arguments: ["[", "![", "> ", "*", "`", "[^", "- ", "<", "&", "|", "#"]) func aHundredThousandOpenings(
    _ text: String
  ) throws {
    try folder.write([
      "site/content/activities/a.md": "---\ntitle: x\n---\n" + String(repeating: text, count: 100_000) + "\n"
    ])
    #expect(try build().signal == 0)
  }

  @Test func yamlOfAHundredThousandBrackets() throws {
    try expectError("yaml-depth", Array("---\nextra: \(String(repeating: "[", count: 100_000))\n---\n".utf8))
  }

  @Test func anEmptyContentFolder() throws {
    try Files.remove(folder["site/content/activities"])
    #expect(try build().status == 0)
    #expect(try Tree(folder["public"]).entries["index.html"] != nil)
  }

  @Test func aLinkThatLeadsAboveItself() throws {
    try Files.link(folder["site/content/activities/up"], to: "../")
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/activities/up"))
    #expect(outcome.errors.contains("folder-loop"))
  }

  @Test func linksThatLeadToOneAnother() throws {
    try Files.link(folder["site/content/activities/a.md"], to: "b.md")
    try Files.link(folder["site/content/activities/b.md"], to: "a.md")
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("activities/a.md") && outcome.errors.contains("activities/b.md"))
  }

  @Test func aLinkToAnotherFolderIsRead() throws {
    try folder.write(["elsewhere/b.md": "---\ntitle: 乙\n---\n"])
    try Files.link(folder["site/content/linked"], to: folder["elsewhere"])
    #expect(try build().status == 0)
    #expect(try Tree(folder["public"]).entries["linked/b.html"] != nil)
  }

  @Test func editorsOwnFilesArePassedOver() throws {
    let names = [".DS_Store", "a.md~", "~$a.docx", "Thumbs.db", ".a.md.swp", ".hidden/a.md", "desktop.ini"]
    try folder.write(Dictionary(uniqueKeysWithValues: names.map { ("site/content/activities/" + $0, "x") }))
    let outcome = try build()
    #expect(outcome.status == 0 && outcome.errors == "")
    let published = try Tree(folder["public"]).files.filter { $0.hasPrefix("activities/") }
    #expect(published == ["activities/good.html", "activities/index.html"])
  }

  @Test func filesThatDifferInCase() throws {
    try folder.write([
      "site/content/images/A.txt": "A", "site/content/images/a.txt": "a", "site/content/Images/b.txt": "b",
    ])
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("address-collision"))
    #expect(outcome.errors.contains("images/A.txt"))
  }

  @Test func foldersThatDifferInCase() throws {
    try folder.write(["site/content/images/a.txt": "a", "site/content/Images/b.txt": "b"])
    let outcome = try build()
    #expect(outcome.status == 1)
  }

  @Test func aFileInTheWayOfASectionsFolder() throws {
    try folder.write(["site/content/regions": "x"])
    let outcome = try build()
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("content/regions:"))
  }

  @Test(arguments: ["what?.txt", "a\nb.txt", "con.txt", "end."]) func filesWithNamesThatAreNotPortable(
    _ name: String
  ) throws {
    try folder.write(["site/content/activities/\(name)": "x"])
    let outcome = try build()
    #expect(outcome.status == 1)
  }

  @Test func namesThatDifferOnlyInComposition() throws {
    for name in ["\u{E9}", "e\u{301}"] {
      try folder.write(["site/content/activities/\(name).md": "---\ntitle: x\n---\n"])
    }
    let outcome = try build()
    #expect(outcome.signal == 0 && outcome.status == 1)
  }

  @Test func aDecomposedNameIsPublishedAsItIsLinked() throws {
    try folder.write([
      "site/content/activities/e\u{301}.svg": "<svg width=\"1\" height=\"1\"/>",
      "site/content/activities/a.md": "---\ntitle: x\n---\n\n![x](\u{E9}.svg)\n",
    ])
    #expect(try build().status == 0)
    let inspection = SiteInspection(try Tree(folder["public"]))
    #expect(inspection.problems == [])
  }
}
