// Archives through the real program: unpacked as somebody would who gets one by a chat. `make judge`'s crawler and the
// search in Chromium are run on one by hand; ARCHITECTURE.md has the result.

import Foundation
import Testbed
import Testing

@testable import Books
@testable import Intake

@Suite struct ArchiveTests {
  private let site: BookSite

  init() throws { site = try BookSite() }

  /// Packs, and gives the files of the archive by name.
  private func pack(_ more: String...) throws -> [String: [UInt8]] {
    let outcome = try Niangjia.program.run(
      ["archive", "--site", site.site, "--date", "2024-06-10", "--output", site["a.zip"]] + more)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let archive = try ZipArchive(try Files.read(site["a.zip"]))
    var files: [String: [UInt8]] = [:]
    for name in archive.names { files[name] = try archive.read(name) }
    return files
  }

  private func text(_ bytes: [UInt8]?) -> String { String(decoding: bytes ?? [], as: UTF8.self) }

  @Test func everythingLiesInOneFolderWithSumsThatHold() throws {
    let files = try pack()
    #expect(files.keys.allSatisfy { $0.hasPrefix("示例网站/") })
    let sums = text(files["示例网站/SHA256SUMS.txt"]).split(separator: "\n").map(String.init)
    #expect(sums.count == files.count - 1)
    for line in sums {
      let name = "示例网站/" + line.dropFirst(66)
      #expect(files[name].map { SHA256.hexadecimal(of: $0) } == String(line.prefix(64)), "\(name)")
    }
  }

  @Test func theInstructionsAreForNotepad() throws {
    let readme = try #require(try pack()["示例网站/README.txt"])
    #expect(readme.starts(with: [0xEF, 0xBB, 0xBF]))
    let text = text(readme)
    #expect(text.contains("打开我.html") && text.contains("共 5 篇文章"), "\(text)")
    #expect(!text.replacing("\r\n", with: "").contains("\n"), "every line ends as Windows ends lines")
  }

  @Test func theEntranceLeadsIn() throws {
    let files = try pack()
    #expect(text(files["示例网站/打开我.html"]).contains("url=site/index.html"))
    #expect(files["示例网站/site/index.html"] != nil)
  }

  @Test func theSameSiteGivesTheSameBytes() throws {
    _ = try pack()
    let first = try Files.read(site["a.zip"])
    _ = try pack()
    #expect(try Files.read(site["a.zip"]) == first)
  }

  @Test func thePublishedFolderIsLeftAlone() throws {
    _ = try pack()
    #expect(!Files.isThere(site["site/public"]))
  }

  @Test func aPartIsWholeWithinItself() throws {
    let files = try pack("--region", "湖州", "--since", "2024-01-01")
    let folder = "示例网站-湖州-2024-01-01起/site/"
    let names = Set(files.keys)
    #expect(names.contains(folder + "cases/yi.html") && names.contains(folder + "workers/zeng.html"))
    #expect(!names.contains(folder + "cases/er.html"), "in another region")
    #expect(!names.contains(folder + "cases/san.html"), "before the day")
    #expect(names.contains(folder + "about.html"), "pages about the site stay")
    #expect(names.allSatisfy { !$0.hasPrefix(folder + "booklets/") })
    #expect(text(files["示例网站-湖州-2024-01-01起/README.txt"]).contains("网站中“湖州、2024-01-01起”的部分，共 3 篇文章"))
    let story = text(files[folder + "cases/yi.html"])
    #expect(story.contains("第二篇的做法") && !story.contains("er.html"), "a link out of it is text")
    for (name, bytes) in files where name.hasSuffix(".html") || name.hasSuffix(".js") {
      #expect(!text(bytes).contains("第三篇"), "\(name)")
    }
    #expect(dangling(in: files) == [])
  }

  @Test func nothingThatFitsIsAnError() throws {
    let outcome = try site.run(
      "archive", "--since", "2024-05-01", "--region", "宁波", "--output", site["b.zip"])
    #expect(outcome.status == 2, "\(outcome.errors)")
    #expect(!Files.isThere(site["b.zip"]))
  }

  /// The relative links that lead to no file.
  private func dangling(in files: [String: [UInt8]]) -> [String] {
    var found: [String] = []
    for (name, bytes) in files where name.hasSuffix(".html") {
      for match in text(bytes).matches(of: /(?:href|src)="([^"#?]+)[^"]*"/) {
        let address = String(match.1)
        guard !address.contains(":") else { continue }
        var parts = name.split(separator: "/").dropLast().map(String.init)
        for part in address.split(separator: "/") {
          if part == ".." { parts.removeLast() } else { parts.append(part.removingPercentEncoding ?? "") }
        }
        if files[parts.joined(separator: "/")] == nil { found.append("\(name): \(address)") }
      }
    }
    return found
  }
}
