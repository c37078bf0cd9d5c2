// What a check found, for other programs.

internal import Check
internal import Content
internal import Foundation

/// A check as JSON, on standard output.
struct CheckJson: Encodable {
  /// How a submission stands to the rules of its column.
  struct Submission: Encodable {
    let file: String
    let title: String
    let rules: [Entry]
  }

  /// How it stands to one rule.
  struct Entry: Encodable {
    let rule: String
    let code: String
    let verdict: String
    let line: Int
    let evidence: String
    let advice: String
  }

  let findings: [JsonReport.Finding]
  let submissions: [Submission]
  let articles: Int
  let errors: Int
  let warnings: Int
  let hints: Int
  let passed: Bool

  /// Makes the report of a check in one language. The rules of a column keep their Chinese names in both.
  init(_ report: CheckReport, root: String, language: Language) {
    let printer = DiagnosticPrinter(root: root, language: language)
    findings = printer.withExcerpts(report.diagnostics).map { JsonReport.Finding($0, language: language) }
    submissions = report.submissions.map { submission in
      Submission(
        file: submission.file, title: submission.title,
        rules: submission.entries.map { entry in
          Entry(
            rule: entry.name(.chinese), code: entry.code, verdict: entry.verdict.rawValue, line: entry.line,
            evidence: entry.evidence, advice: entry.advice(language))
        })
    }
    articles = report.articles
    errors = report.count(.error)
    warnings = report.count(.warning)
    hints = report.count(.hint)
    passed = !report.fails
  }

  /// The report as text with sorted keys.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
