import Testing

@testable import Content

@Suite struct AllowanceTests {
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
