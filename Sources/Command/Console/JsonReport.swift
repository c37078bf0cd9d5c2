// What a build found, for other programs: editors' plug-ins, continuous integration.

internal import Content
internal import Foundation

/// The findings of a build as JSON, on standard output.
struct JsonReport: Encodable {
  /// One finding.
  struct Finding: Encodable {
    let severity: String
    let code: String
    let file: String
    let line: Int
    let column: Int
    let message: String
    let advice: String
    let excerpt: String?

    /// A finding in one language.
    init(_ finding: Diagnostic, language: Language) {
      severity = finding.severity.word(.english)
      code = finding.code
      file = finding.place.file
      line = finding.place.line
      column = finding.place.column
      message = finding.message(language)
      advice = finding.advice(language)
      excerpt = finding.excerpt?.line
    }
  }

  /// An article that will appear or vanish soon.
  struct Upcoming: Encodable {
    let day: String
    let change: String
    let file: String
    let title: String
  }

  let findings: [Finding]
  let upcoming: [Upcoming]
  let articles: Int
  let pages: Int
  let bytes: Int
  let written: Int
  let removed: Int
  let published: Bool
  /// Whether nothing had changed since the last build, so that nothing was looked at again.
  let unchanged: Bool

  /// Makes the report of a build in one language; lines are read again in the site's folder `root`.
  init(_ report: BuildReport, root: String, language: Language) {
    let printer = DiagnosticPrinter(root: root, language: language)
    findings = printer.withExcerpts(report.diagnostics.sorted()).map { Finding($0, language: language) }
    upcoming = report.upcoming.map { change in
      Upcoming(
        day: change.day.iso, change: change.kind == .appears ? "appears" : "vanishes", file: change.path,
        title: change.title)
    }
    articles = report.articles
    pages = report.pages
    bytes = report.bytes
    written = report.written
    removed = report.removed
    published = !report.hasErrors
    unchanged = report.isUnchanged
  }

  /// The report as text with sorted keys.
  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self)
  }
}
