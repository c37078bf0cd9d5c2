// The drafts were written before the rules: good ones that must pass, ones with a single planted fault, and reports
// by others that are no submissions.

import Foundation
import Testbed
import Testing

@Suite struct ColumnTests {
  private static func reports(of folder: String) throws -> CheckOutput {
    let temporary = try TemporaryFolder()
    try temporary.write([
      "site/content/columns/niangjiaren/_index.md": "---\n标题: 《“娘家人”讲娘家事》\n---\n\n请您来讲讲。\n"
    ])
    let drafts = CheckFixture.path("Columns/" + folder)
    let files = try Files.names(in: drafts).map { drafts + "/" + $0 }
    return try CheckFixture.report(temporary["site"], ["--column", "niangjiaren"] + files)
  }

  @Test func goodDraftsPass() throws {
    let output = try ColumnTests.reports(of: "good")
    #expect(output.submissions.count >= 8)
    for submission in output.submissions {
      let open = submission.rules.filter { $0.verdict != "met" }.map { "\($0.rule) \($0.verdict) \($0.line)" }
      #expect(open.isEmpty, "\(submission.file.stem): \(open)")
      #expect(submission.rules.count == 9)
    }
    #expect(output.findings.isEmpty, "\(output.findings.map { "\($0.file):\($0.line) \($0.code)" })")
  }

  @Test func samplesOfTheRepositoryPass() throws {
    let output = try CheckFixture.report(CheckFixture.repository, ["--column", "niangjiaren"])
    #expect(output.submissions.count == 3)
    for submission in output.submissions {
      #expect(submission.rules.allSatisfy { $0.verdict == "met" }, "\(submission.file)")
    }
  }

  @Test func reportsByOthersFailTheFirstPerson() throws {
    let output = try ColumnTests.reports(of: "news")
    #expect(output.submissions.count >= 6)
    for submission in output.submissions {
      let viewpoint = submission.rules.first { $0.rule == "第一视角" }
      #expect(viewpoint?.verdict == "missing", "\(submission.file.stem)")
      #expect(viewpoint?.evidence.isEmpty == false)
    }
  }

  @Test func newsOfTheRepositoryFailsTheFirstPerson() throws {
    let folder = CheckFixture.repository + "/content/activities"
    let files = try Files.names(in: folder).map { "content/activities/" + $0 }
    let output = try CheckFixture.report(CheckFixture.repository, ["--column", "niangjiaren"] + files)
    #expect(output.submissions.count == files.count)
    for submission in output.submissions {
      let viewpoint = submission.rules.first { $0.rule == "第一视角" }
      #expect(viewpoint?.verdict == "missing", "\(submission.file)")
    }
  }

  @Test func eachPlantedFaultIsReportedAndNothingGraver() throws {
    let output = try ColumnTests.reports(of: "faults")
    let table = try Files.text(CheckFixture.path("Columns/faults.tsv")).split(separator: "\n").dropFirst()
    #expect(table.count >= 12)
    #expect(table.count == output.submissions.count)
    for row in table.map({ $0.split(separator: "\t").map(String.init) }) {
      let submission = try #require(output.submissions.first { $0.file.stem == row[0] })
      let entry = try #require(submission.rules.first { $0.rule == row[1] })
      #expect(entry.verdict == row[2], "\(row[0]): \(entry.evidence)")
      #expect(entry.line == Int(row[3]), "\(row[0]): \(entry.line)")
      #expect(!entry.advice.isEmpty)
      let others = submission.rules.filter { $0.rule != row[1] }.map(\.verdict)
      #expect(!others.contains("missing"), "\(row[0]): \(submission.rules.map { $0.rule + $0.verdict })")
      let warnings = output.findings.filter { $0.file.stem == row[0] && $0.severity != "hint" }
      #expect(warnings.count == (row[2] == "missing" ? 1 : 0), "\(row[0]): \(warnings.map(\.code))")
    }
  }

  @Test func aColumnSetsItsOwnRules() throws {
    let temporary = try TemporaryFolder()
    let draft = try Files.text(CheckFixture.path("Columns/faults/too-short.md"))
    let index = """
      ---
      标题: 短讲
      规则:
        全部: 关
        篇幅: 100至300
        第一视角: 错误
        见微知著: 提示
        重点: [公交]
        心得: 关
      ---

      短短讲一件。

      """
    try temporary.write([
      "site/content/columns/duan/_index.md": index, "site/content/columns/duan/yi.md": draft,
      "site/content/columns/duan/er.md": draft.replacingOccurrences(of: "我", with: "他"),
    ])
    let output = try CheckFixture.report(temporary["site"], ["--column", "短讲"])
    let first = try #require(output.submissions.first { $0.file.stem == "yi" })
    #expect(first.rules.map(\.rule) == ["第一视角", "见微知著", "篇幅"])
    #expect(first.rules.map(\.verdict) == ["met", "met", "met"])
    let codes = output.findings.map { "\($0.file.stem) \($0.severity) \($0.code)" }
    #expect(codes.contains("er error column-viewpoint"))
    #expect(codes.contains("_index warning rule-unknown"))
    #expect(!codes.contains { $0.hasPrefix("yi") && $0.contains("column") })
  }
}
