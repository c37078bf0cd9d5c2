// Each `Golden/NAME.md` has a `NAME.expected` beside it with all that the site makes of it.
// `UPDATE_GOLDEN=1` records them anew.

import Foundation
import MarkdownTrials
import Testing

@testable import Markdown

@Suite struct CaseTests {
  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".md") }.map { String($0.dropLast(3)) }.sorted()
  }()

  static let folder = SharedData.tests.appending(path: "Golden")

  @Test(arguments: names) func siteOutput(_ name: String) throws {
    let source = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).md")))
    let expected = Self.folder.appending(path: "\(name).expected")
    let report = CaseReport.text(of: MarkdownParser.parse(source), source)
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" {
      try Data(report.utf8).write(to: expected)
    } else {
      #expect(report == (try? String(contentsOf: expected, encoding: .utf8)))
    }
  }

  @Test(arguments: names) func equalsLibcmark(_ name: String) throws {
    let source = Array(try Data(contentsOf: Self.folder.appending(path: "\(name).md")))
    #expect(MarkdownParser.parse(source, options: .commonMark).body.html == Reference.html(source))
  }

  @Test func thereAreCases() { #expect(Self.names.count > 10) }
}
