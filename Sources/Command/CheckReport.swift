internal import Check
internal import Content

/// What a check found, as far as it was asked for.
struct CheckReport {
  /// The findings, sorted by file and line.
  let diagnostics: [Diagnostic]
  /// How submissions stand to their columns' rules, by file.
  let submissions: [ColumnReport]
  /// How many articles were looked at.
  let articles: Int
  /// Whether somebody asked about some files or a column only.
  let isLimited: Bool
  /// Whether a warning fails the check.
  private let isStrict: Bool

  /// Sorts findings, drops doubles and what nobody asked about.
  init(
    _ findings: [Diagnostic], _ submissions: [ColumnReport], _ scope: CheckScope, isStrict: Bool,
    articles: Int
  ) {
    var seen: Set<Diagnostic> = []
    let shown = findings.compactMap(scope.shown).filter { seen.insert($0).inserted }.sorted()
    diagnostics = BoundedFindings(shown).all.sorted()
    self.submissions = submissions.map { $0.renamed(scope.guests[$0.file] ?? $0.file) }
    self.articles = articles
    isLimited = scope.focus != nil
    self.isStrict = isStrict
  }

  /// How many findings have a severity.
  func count(_ severity: Diagnostic.Severity) -> Int { diagnostics.total(severity) }

  /// Whether the exit status is 1.
  var fails: Bool { count(.error) > 0 || isStrict && count(.warning) > 0 }
}
