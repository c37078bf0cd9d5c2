// The first half of checking: one article at a time, so that the sources need not be kept and all cores can work.

package import Content

/// Applies the rules about single articles.
package struct Inspector: Sendable {
  private let lists: WordLists
  private let today: Day
  private let rules: [(rule: Rule, inspect: @Sendable (Manuscript) -> [Finding])]

  /// Makes an inspector.
  ///
  /// - Parameters:
  ///   - lists: the words that rules go by.
  ///   - today: the day of the check.
  package init(lists: WordLists, today: Day) {
    self.lists = lists
    self.today = today
    rules = Rule.articleRules.compactMap { rule in
      if case .article(let inspect) = rule.inspection { (rule, inspect) } else { nil }
    }
  }

  /// Inspects what one file gave.
  ///
  /// - Parameter bytes: the file as it was read.
  package func inspect(_ parsed: Parsed, bytes: [UInt8]) -> Inspected {
    let file = SourceFile(path: parsed.path, bytes: bytes)
    guard let article = parsed.article, case .success(let source) = SourceText.decode(file) else {
      return Inspected(
        article: parsed.article, path: parsed.path, sample: [], diagnostics: parsed.diagnostics)
    }
    let manuscript = Manuscript(article, source: source, lists: lists, today: today)
    var findings = BoundedFindings()
    for (rule, inspect) in rules {
      for finding in inspect(manuscript) {
        findings.add(
          finding.severity ?? rule.severity, rule.code, at: finding.place,
          rule.diagnostic(finding, in: source))
      }
    }
    return Inspected(
      article: article, path: parsed.path, sample: Duplicates.sample(of: article),
      diagnostics: parsed.diagnostics + findings.all)
  }
}
