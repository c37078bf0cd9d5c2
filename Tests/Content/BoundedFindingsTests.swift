import Testing

@testable import Content

@Suite struct BoundedFindingsTests {
  private func finding(
    _ line: Int, _ severity: Diagnostic.Severity = .warning, _ code: String = "field-unknown",
    file: String = "a.md"
  ) -> Diagnostic {
    Diagnostic(
      severity, code, at: Place(file: file, line: line, column: 1), Bilingual("第\(line)处", "line \(line)"),
      advice: Bilingual("改", "mend"))
  }

  @Test func aHundredAreListedAsTheyCame() {
    let findings = (1...100).map { finding($0) }
    #expect(BoundedFindings(findings).all == findings)
  }

  @Test func whatIsNotListedIsCountedWhereItBegins() throws {
    let all = BoundedFindings((1...250).map { finding($0) }).all
    #expect(all.count == 101)
    let last = try #require(all.last)
    #expect(last.place == Place(file: "a.md", line: 101, column: 1))
    #expect(last.code == "field-unknown" && last.severity == .warning && last.count == 150)
    #expect(last.message.chinese.contains("150") && last.message.english.contains("150 more findings"))
    #expect(all.total(.warning) == 250)
  }

  @Test func filesCodesAndSeveritiesAreCountedEachOnItsOwn() {
    let flood = (1...300).map { finding($0) }
    let others = [finding(301, .error), finding(302, .warning, "date-invalid"), finding(1, file: "b.md")]
    let all = BoundedFindings(flood + others).all
    for other in others { #expect(all.contains(other)) }
    #expect(all.total(.error) == 1)
  }

  @Test func findingsThatWereBoundedAreNotLostWhenTheyAreBoundedAgain() {
    let parsed = BoundedFindings((1...250).map { finding($0) }).all
    let linked = (400..<450).map { finding($0) }
    let all = BoundedFindings(BoundedFindings(linked + parsed).all).all
    #expect(all.count == 101)
    #expect(all.total(.warning) == 300)
    #expect(all.last?.place.line == 51, "the first that is not listed")
  }

  @Test func whatIsNotListedIsNotWorded() {
    var worded = 0
    var findings = BoundedFindings()
    func word(_ line: Int) -> Diagnostic {
      worded += 1
      return finding(line)
    }
    for line in 1...5_000 {
      findings.add(.warning, "field-unknown", at: Place(file: "a.md", line: line), word(line))
    }
    #expect(worded == BoundedFindings.most)
  }

  @Test func aFloodOfUnknownSettingsIsBounded() {
    let text = "title: 站\n" + (1...5_000).map { "key\($0): \($0)\n" }.joined()
    let source = SourceText(path: SiteConfiguration.path, bytes: Array(text.utf8))
    let (configuration, diagnostics) = SiteConfiguration.read(source)
    #expect(configuration.title == "站")
    #expect(diagnostics.count == 101 && diagnostics.total(.warning) == 5_000)
    #expect(diagnostics.last?.place.line == 102)
  }
}
