import Foundation
import Testing

@testable import Content

@Suite struct DiagnosticCodeTests {
  /// Every code that the source reports is one that `allow` knows, and the other way round.
  @Test func everyCodeIsListed() throws {
    let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "../../Sources")
    let names = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
    let pattern = /(?:\.(?:error|warning|hint),|error\()\s*"([a-z0-9]+(?:-[a-z0-9]+)+)"/
    var found: Set<String> = []
    for name in names where name.hasSuffix(".swift") {
      let text = try String(contentsOfFile: sources.path + "/" + name, encoding: .utf8)
      for match in text.matches(of: pattern) { found.insert(String(match.1)) }
    }
    #expect(found.count > 80)
    #expect(found.subtracting(DiagnosticCodes.all).sorted() == [], "not listed")
    #expect(DiagnosticCodes.all.subtracting(found).sorted() == [], "listed, never reported")
  }

  @Test func errorsAreNeverAllowed() throws {
    let text = "---\ntitle: 示例\nallow: [field-unknown, date-invalid]\nfoo: x\ndate: 2025-2-30\n---\n"
    let parser = ArticleParser(
      configuration: SiteConfiguration(), themes: .empty, regions: RegionResolver(divisions: .national))
    let parsed = parser.parse(SourceFile(path: "content/activities/a.md", bytes: Array(text.utf8)))
    #expect(parsed.diagnostics.map(\.code) == ["field-unknown", "date-invalid"])
    let article = try #require(parsed.article)
    #expect(
      Diagnostic.notAllowed(parsed.diagnostics, by: Allowances([article])).map(\.code) == ["date-invalid"])
    #expect(Diagnostic.notAllowed(parsed.diagnostics, by: .none).count == 2)
  }
}
