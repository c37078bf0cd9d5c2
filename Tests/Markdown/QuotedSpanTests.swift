// The quoted spans of real newspaper pages, each made bold where it stands; the pages are read where present.

import Foundation
import Testing

@testable import Markdown

@Suite struct QuotedSpanTests {
  /// The lines of the pages that hold quotations.
  static let lines: [String] = {
    let folder = SharedData.tests.appending(path: "../../../shared/seeds")
    let files =
      (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
    return files.sorted { $0.path < $1.path }.flatMap { file in
      ((try? String(contentsOf: file, encoding: .utf8)) ?? "").split(separator: "\n").map(String.init)
    }
  }()

  @Test(arguments: [
    ("*", "<em>"), ("**", "<strong>"), ("***", "<em><strong>"), ("~~", "<del>"),
  ])
  func allBecomeMarkup(_ mark: String, _ tag: String) {
    var spans = 0
    for line in Self.lines {
      for span in line.matches(of: /“[^“”]+”/) {
        let source =
          line[..<span.range.lowerBound] + mark + span.output + mark + line[span.range.upperBound...]
        spans += 1
        #expect(render(String(source)).contains(tag + "“"), "\(source)")
      }
    }
    #expect(Self.lines.isEmpty || spans > 200)
  }
}
