// Two sites, one article for each rule: in `bad` its rule is broken, in `good` it is kept where it is easily taken
// for broken.

import Foundation
import Testbed
import Testing

@testable import Check

@Suite struct RuleTests {
  @Test func everyRuleFindsItsBadCase() throws {
    let folder = try TemporaryFolder()
    let output = try CheckFixture.report(CheckFixture.cases("bad", in: folder))
    let found = Set(output.findings.map { "\($0.file.stem) \($0.code)" })
    let codes = Set(output.findings.map(\.code))
    let site: Set<String> = [
      "theme-unused", "campaign-unknown", "page-link-dead", "page-anchor-dead", "asset-heavy",
    ]
    for rule in Rule.articleRules + Rule.siteRules + Rule.outputRules {
      let isThere =
        site.contains(rule.code)
        ? codes.contains(rule.code)
        : found.contains("\(rule.code) \(rule.code)") || found.contains("\(rule.code)-2 \(rule.code)")
      #expect(isThere, "\(rule.code)")
    }
    for code in ["rule-unknown", "rule-fixed", "rule-setting", "list-line"] { #expect(codes.contains(code)) }
  }

  @Test func noBadCaseBreaksAnotherRule() throws {
    let folder = try TemporaryFolder()
    let output = try CheckFixture.report(CheckFixture.cases("bad", in: folder))
    let known = Set((Rule.articleRules + Rule.siteRules).map(\.code))
    for finding in output.findings where known.contains(finding.code) && known.contains(finding.file.stem) {
      #expect(finding.file.stem == finding.code, "\(finding.file):\(finding.line) \(finding.code)")
    }
  }

  @Test func goodCasesAreLeftAlone() throws {
    let folder = try TemporaryFolder()
    let output = try CheckFixture.report(CheckFixture.cases("good", in: folder), ["--strict"])
    #expect(
      output.findings.isEmpty, "\(output.findings.map { "\($0.file):\($0.line) \($0.code) \($0.message)" })")
    #expect(output.passed)
    let names = Set(
      try ["activities", "stations"].flatMap {
        try Files.names(in: CheckFixture.path("Cases/good/content/" + $0))
      }
      .map(\.stem))
    for rule in Rule.articleRules { #expect(names.contains(rule.code), "\(rule.code)") }
  }

  @Test func theRepositoryPassesStrictly() throws {
    let outcome = try CheckFixture.check(CheckFixture.repository, "--strict")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors == "")
  }
}
