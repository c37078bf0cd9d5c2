// Everything that an editor can be told has a stable code, and everything with a code can be explained. A rule is
// one value, so that the registry, `explain`, the pages of the documentation and the tests are made from the same
// texts and can never fall apart.

package import Content

/// One thing that the program can find, with the words that explain it.
package struct Rule: Sendable {
  /// The stable code: `text-half-width`.
  package let code: String
  /// Where it belongs in lists of rules.
  package let group: RuleGroup
  /// How grave a finding is unless the site says otherwise; of codes that come in several grades, the usual one.
  package let severity: Diagnostic.Severity
  /// The rule in a few words.
  package let title: Bilingual
  /// When it is reported.
  package let what: Bilingual
  /// What comes of it if nobody mends it.
  package let why: Bilingual
  /// What is reported, as an editor would have typed it.
  package let bad: String
  /// The same, mended.
  package let good: String
  /// How the rule looks for findings.
  let inspection: Inspection

  /// What a rule looks at.
  enum Inspection: Sendable {
    /// Another stage reports it: reading, parsing, indexing, planning, rendering, publishing.
    case elsewhere
    /// One article with its source.
    case article(@Sendable (Manuscript) -> [Finding])
    /// All articles together.
    case site(@Sendable (SiteDesk) -> [Finding])
    /// The pages as they come out.
    case outputs(@Sendable (PressRoom) -> [Finding])
    /// One submission, by its column's rules.
    case column
  }

  init(
    _ code: String, _ group: RuleGroup, _ severity: Diagnostic.Severity, title: Bilingual, what: Bilingual,
    why: Bilingual, bad: String, good: String, inspection: Inspection = .elsewhere
  ) {
    self.code = code
    self.group = group
    self.severity = severity
    self.title = title
    self.what = what
    self.why = why
    self.bad = bad
    self.good = good
    self.inspection = inspection
  }

  /// Whether another stage reports it: such errors stop a build, and no setting can take them away.
  package var isReportedElsewhere: Bool { if case .elsewhere = inspection { true } else { false } }

  /// A finding as everybody else reports them.
  func diagnostic(_ finding: Finding, in source: SourceText? = nil) -> Diagnostic {
    let excerpt =
      finding.place.line > 0
      ? source?.excerpt(at: finding.place, length: finding.place.length) : nil
    return Diagnostic(
      finding.severity ?? severity, code, at: finding.place, excerpt: excerpt, finding.message,
      advice: finding.advice)
  }
}
