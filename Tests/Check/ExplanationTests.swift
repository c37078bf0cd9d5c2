// Whatever the program can print can be explained, in both languages, and the documentation says the same.

import Content
import Foundation
import Testbed
import Testing

@testable import Check

@Suite struct ExplanationTests {
  /// Words of the source that have the form of a code and are none.
  private static let others: Set<String> = [
    "part-main", "photo-news", "front-matter", "unknown-filter", "unknown-test", "unknown-tag",
    "unknown-template",
    "unknown-block", "unknown-method", "libreoffice-writer", "chromium-browser", "google-chrome",
    "google-chrome-stable", "microsoft-edge", "sans-serif",
  ]

  @Test func everyCodeOfTheSourceHasARule() throws {
    let sources = CheckFixture.repository + "/Sources"
    var codes: Set<String> = ["disk-full", "disk-permission", "disk-missing", "disk-error"]
    for room in ["Content", "Publish", "Command", "Check", "Intake"] {
      let folder = sources + "/" + room
      let paths = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
      // What is handed on with the program has names with hyphens, no codes.
      for path in paths where path.hasSuffix(".swift") && !path.hasPrefix("Supply/") {
        for match in try Files.text(folder + "/" + path).matches(of: /"([a-z]+(?:-[a-z0-9]+)+)"/) {
          codes.insert(String(match.1))
        }
      }
    }
    let faults = try Files.text(sources + "/Templates/Fault.swift")
    let kinds = try #require(faults.firstMatch(of: /(?s)public enum Kind: String, Sendable \{(.*?)\n  \}/)).1
    for match in kinds.matches(of: /"([a-z-]+)"/) { codes.insert("template-" + match.1) }
    for line in kinds.split(separator: "\n") where !line.contains("=") {
      for name in line.replacingOccurrences(of: "case", with: "").split(separator: ",") {
        codes.insert("template-" + name.trimmingCharacters(in: .whitespaces))
      }
    }
    #expect(codes.count > 120)
    for code in codes.subtracting(ExplanationTests.others).sorted() {
      #expect(Rule.named(code) != nil, "\(code)")
    }
  }

  @Test func everyCodeOfTheRecordedMessagesHasARule() throws {
    let tests = CheckFixture.repository + "/Tests"
    let paths = FileManager.default.enumerator(atPath: tests)?.compactMap { $0 as? String } ?? []
    var codes: Set<String> = []
    for path in paths where path.hasSuffix(".txt") {
      for match in try Files.text(tests + "/" + path).matches(
        of: /(?:错误|提醒|提示|error|warning|hint)\[([a-z-]+)\]/)
      {
        codes.insert(String(match.1))
      }
    }
    #expect(codes.count > 60)
    for code in codes.sorted() { #expect(Rule.named(code) != nil, "\(code)") }
  }

  @Test func codesAreUniqueAndTextsWhole() {
    #expect(Set(Rule.all.map(\.code)).count == Rule.all.count)
    func hasHan(_ text: String) -> Bool { text.unicodeScalars.contains { $0.isHan } }
    for rule in Rule.all {
      for text in [rule.title, rule.what, rule.why] {
        #expect(hasHan(text.chinese), "\(rule.code): \(text.chinese)")
        let letters = text.english.unicodeScalars.count { $0.isLetter }
        #expect(letters >= 6 && letters * 3 > text.english.count, "\(rule.code): \(text.english)")
      }
      #expect(!rule.bad.isEmpty && !rule.good.isEmpty && rule.bad != rule.good, "\(rule.code)")
    }
  }

  @Test func everyFindingIsSaidInBothLanguages() throws {
    let folder = try TemporaryFolder()
    let site = try CheckFixture.cases("bad", in: folder)
    let chinese = try CheckFixture.report(site, ["--language", "zh"]).findings
    let english = try CheckFixture.report(site, ["--language", "en"]).findings
    #expect(chinese.map(\.code) == english.map(\.code))
    for (one, other) in zip(chinese, english) {
      #expect(one.message != other.message && one.advice != other.advice, "\(one.code): \(one.message)")
      #expect(one.message.unicodeScalars.contains { $0.isHan } && !one.advice.isEmpty)
      #expect(other.message.unicodeScalars.contains { $0.isLetter } && !other.advice.isEmpty)
    }
  }

  @Test func documentationIsWhatTheProgramSays() throws {
    let folder = CheckFixture.repository + "/docs/rules/"
    for rule in Rule.all {
      #expect(try Golden.difference(of: RulePage(rule).markdown(), from: folder + rule.code + ".md") == nil)
    }
    #expect(try Golden.difference(of: RulePage.index(), from: folder + "README.md") == nil)
    let pages = try Files.names(in: folder).filter { $0 != "README.md" }.map(\.stem)
    #expect(Set(pages) == Set(Rule.all.map(\.code)))
  }

  @Test func explainSpeaksBothLanguagesAndCorrects() throws {
    let chinese = try Niangjia.program.run(["explain", "text-half-width", "date-invalid", "--language", "zh"])
    let english = try Niangjia.program.run(["explain", "text-half-width", "date-invalid", "--language", "en"])
    #expect(
      try Golden.difference(of: chinese.output, from: CheckFixture.path("Golden/explain.zh.txt")) == nil)
    #expect(
      try Golden.difference(of: english.output, from: CheckFixture.path("Golden/explain.en.txt")) == nil)
    let all = try Niangjia.program.run(["explain"])
    for rule in Rule.all { #expect(all.output.contains(rule.code)) }
    let slip = try Niangjia.program.run(["explain", "text-halfwidth"])
    #expect(slip.status == 2)
    #expect(slip.errors.contains("text-half-width"))
  }
}
