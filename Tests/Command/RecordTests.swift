// A build that finds nothing changed parses nothing and says what the last one said. Whatever could make a page other
// than it is must be seen, also where sizes and times look as before.

import Content
import Foundation
import Publish
import Testbed
import Testing

@testable import Command

@Suite struct RecordTests {
  private static let mark = "和上次生成时相比，什么都没有变"

  /// A site with a warning (a link to an article under embargo) and with something that appears soon.
  private func site() throws -> SmallSite {
    let small = try SmallSite([
      "yi": "见[后天的](hou.md)。", "er": "二",
    ])
    try small.write([
      "site/content/activities/hou.md": "---\ntitle: 后天\ndate: 2024-06-12\nembargo: 2024-06-12\n---\n\n正文\n"
    ])
    return small
  }

  @Test func whatTheLastBuildSaidIsSaidAgain() throws {
    let small = try site()
    let first = try small.build()
    #expect(first.status == 0, "\(first.errors)")
    #expect(!first.errors.isEmpty, "the site should have a warning")
    #expect(!first.output.contains(Self.mark))
    let before = try small.published
    let second = try small.build()
    #expect(second.status == 0)
    #expect(second.output.contains(Self.mark), "\(second.output)")
    #expect(second.errors == first.errors)
    #expect(
      second.output.split(separator: "\n").dropFirst() == first.output.split(separator: "\n").dropFirst())
    #expect(try small.published.identities == before.identities)
    #expect(try small.published == before)
    #expect(try small.leftovers == [])
  }

  @Test func otherProgramsAreToldToo() throws {
    let small = try site()
    let first = try small.build("--format", "json").output
    let second = try small.build("--format", "json").output
    #expect(first.contains(#""unchanged" : false"#))
    #expect(second.contains(#""unchanged" : true"#))
    func rest(_ text: String) -> [Substring] {
      text.split(separator: "\n").filter { !$0.contains("\"unchanged\"") && !$0.contains("\"written\"") }
    }
    #expect(rest(first) == rest(second))
    #expect(first.contains("\"severity\" : \"warning\""))
  }

  @Test func messagesComeInTheLanguageOfWhoAsks() throws {
    let small = try site()
    #expect(try small.build().status == 0)
    let english = try small.build("--language", "en")
    #expect(english.output.contains("Nothing has changed since the last build."), "\(english.output)")
    #expect(english.errors.contains("warning["))
  }

  /// What makes a build look at everything again, each with what is done to a built site.
  private static let changes:
    [(name: String, options: [String], change: @Sendable (SmallSite) throws -> Void)] = [
      ("an article is edited", [], { try $0.write("er", "贰") }),
      (
        "an article is edited; size and time look as before", [],
        { try edit($0["site/content/activities/er.md"]) }
      ),
      ("an article is new", [], { try $0.write("si", "四") }),
      ("an article is gone", [], { try $0.remove("er") }),
      ("a picture is new", [], { try $0.write(["site/content/activities/a.svg": "<svg/>"]) }),
      ("the settings are new", [], { try $0.write(["site/site.yaml": "title: 别名\n"]) }),
      ("a template is edited", [], { try edit($0["site/templates/home.html"]) }),
      ("a template is new", [], { try $0.write(["site/templates/footer.html": "底"]) }),
      ("an asset is new", [], { try $0.write(["site/templates/assets/script.js": "1"]) }),
      ("themes are new", [], { try $0.write(["site/content/themes.yaml": "- {id: a, name: 甲}\n"]) }),
      ("a page is edited; size and time look as before", [], { try edit($0["public/activities/er.html"]) }),
      ("a page is gone", [], { try Files.remove($0["public/activities/er.html"]) }),
      ("the day is another", ["--date", "2024-06-11"], { _ in }),
      ("drafts are shown", ["--drafts"], { _ in }),
      ("the address is another", ["--base-url", "https://example.org/"], { _ in }),
      ("everything is to be built", ["--force"], { _ in }),
      ("the record is cut short", [], { try damage($0) { Array($0.prefix($0.count - 1)) } }),
      ("the record is damaged", [], { try damage($0) { $0.dropLast() + [$0[$0.count - 1] ^ 1] } }),
      ("the record is empty", [], { try damage($0) { _ in [] } }),
      ("the record is gone", [], { try Files.remove($0[".public.niangjia/record"]) }),
    ]

  @Test(arguments: changes.map(\.name))
  func aChangeIsSeen(_ name: String) throws {
    let change = try #require(Self.changes.first { $0.name == name })
    let small = try site()
    #expect(try small.build().status == 0)
    #expect(try small.build().output.contains(Self.mark))
    try change.change(small)
    let run = ["build", "--site", small.site, "--date", "2024-06-10"] + change.options
    let outcome = try Niangjia.program.run(run + ["--output", small.output])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(!outcome.output.contains(Self.mark))
    // What stands there now is what a build into an empty folder gives.
    #expect(try Niangjia.program.run(run + ["--output", small["elsewhere"]]).status == 0)
    #expect(try small.published.differences(from: Tree(small["elsewhere"])) == [])
  }

  @Test func aFailedBuildIsNotTakenForTheLastOne() throws {
    let small = try site()
    #expect(try small.build().status == 0)
    try small.write(["site/content/activities/er.md": "---\ntitle: [\n---\n"])
    for _ in 0..<2 {
      let broken = try small.build()
      #expect(broken.status == 1)
      #expect(broken.errors.contains("错误["))
    }
  }

  @Test func anotherProgramBuildsAgain() throws {
    let small = try site()
    #expect(try small.build().status == 0)
    try Files.makeFolder(small["elsewhere"])
    // Copied by a program of its own: a file that this process still writes cannot be run.
    let copy = try Program("/bin/cp").run([Niangjia.program.path, small["elsewhere/niangjia"]])
    #expect(copy.status == 0)
    let other = try Program(small["elsewhere/niangjia"]).run([
      "build", "--site", small.site, "--output", small.output, "--date", "2024-06-10",
    ])
    #expect(other.status == 0)
    #expect(!other.output.contains(Self.mark))
  }

  /// Two edits within one tick of the clock leave the same state; a test cannot wait for such luck, so it puts the
  /// new state into the record by hand.
  @Test func editsWithinOneTickAreSeenByContent() throws {
    let small = try site()
    let path = small["site/content/activities/er.md"]
    #expect(try small.build().status == 0)
    let old = try #require(FileState(at: path))
    try Self.edit(path)
    let new = try #require(FileState(at: path))
    #expect(old != new)
    try Self.damage(small) { record in
      var reader = RecordReader(record)
      _ = try reader.text()
      _ = try reader.number()
      let body = Self.replacing(old, by: new, in: Array(record[reader.position...]))
      var head = RecordWriter()
      head.write("niangjia record 2")
      head.write(Int64(bitPattern: ContentHash(body).value))
      return head.bytes + body
    }
    let outcome = try small.build()
    #expect(!outcome.output.contains(Self.mark))
    #expect(outcome.output.contains("改动"))
    #expect(try small.build().output.contains(Self.mark), "the record must be whole again")
  }

  private static func replacing(_ old: FileState, by new: FileState, in bytes: [UInt8]) -> [UInt8] {
    var (before, after) = (RecordWriter(), RecordWriter())
    before.write(old)
    after.write(new)
    let range = bytes.indices.first { bytes[$0...].starts(with: before.bytes) }
    return range.map { bytes[..<$0] + after.bytes + bytes[($0 + before.bytes.count)...] } ?? []
  }

  /// Changes the last letter of a text file in place; size and time of its content stay.
  private static func edit(_ path: String) throws {
    let modified = try FileManager.default.attributesOfItem(atPath: path)[.modificationDate]
    var bytes = try Files.read(path)
    let place = try #require(bytes.lastIndex { $0 >= 0x80 || ($0 >= 0x61 && $0 <= 0x7A) })
    bytes[place] ^= 1
    let handle = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try handle.write(contentsOf: bytes)
    try handle.close()
    try FileManager.default.setAttributes([.modificationDate: modified as Any], ofItemAtPath: path)
  }

  private static func damage(_ small: SmallSite, _ change: ([UInt8]) throws -> [UInt8]) throws {
    let path = small[".public.niangjia/record"]
    try Files.write(try change(Files.read(path)), to: path)
  }
}
