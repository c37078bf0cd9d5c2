// The columns' rules, applied to submissions; each column may set them differently.

package import Content

/// The columns of a site with the rules that each sets.
package struct Columns: Sendable {
  private let lists: WordLists
  private let settings: [String: ColumnSettings]

  /// What is wrong with the columns' settings.
  package let diagnostics: [Diagnostic]

  /// Reads the columns' own rules from their `_index.md`.
  package init(articles: [Article], lists: WordLists) {
    self.lists = lists
    var settings: [String: ColumnSettings] = [:]
    for article in articles where article.isSectionIndex && article.kind == .submission {
      settings[article.section] = ColumnSettings(article)
    }
    self.settings = settings
    diagnostics = settings.sorted { $0.key < $1.key }.flatMap(\.value.diagnostics)
  }

  /// Judges a submission by the rules of a column, named by its folder below `content/`.
  package func judge(_ article: Article, source: SourceText, for folder: String) -> Judged {
    let settings = self.settings[folder] ?? .standard
    // The columns' rules know no day.
    let manuscript = Manuscript(article, source: source, lists: lists, today: Day(daysSinceEpoch: 0))
    let judge = Judge(manuscript, settings)
    var entries: [ColumnReport.Entry] = []
    var findings: [Diagnostic] = []
    for rule in ColumnRule.allCases where settings.settings[rule] != .off {
      let judgement = judge.judge(rule)
      entries.append(
        ColumnReport.Entry(
          code: rule.code, name: rule.name, verdict: judgement.verdict, line: judgement.place.line,
          evidence: judgement.evidence, advice: judgement.advice))
      if let finding = Columns.finding(judgement, rule, settings.settings[rule]) {
        findings.append(finding.with(excerptFrom: source))
      }
    }
    return Judged(
      report: ColumnReport(file: article.path, title: article.headline.title, entries: entries),
      findings: findings)
  }

  /// What is missing is as grave as the column says, a warning if it says nothing; what is doubtful is a hint.
  private static func finding(_ judgement: Judgement, _ rule: ColumnRule, _ setting: RuleSetting?)
    -> Diagnostic?
  {
    guard judgement.verdict != .met, let known = Rule.named(rule.code) else { return nil }
    let severity = judgement.verdict == .missing ? setting?.severity ?? known.severity : .hint
    let name = rule.name
    return known.diagnostic(
      Finding(
        judgement.place,
        Bilingual(
          "\(name.chinese)：\(judgement.message.chinese)",
          "\(name.chinese) (\(name.english)): \(judgement.message.english)"),
        advice: judgement.advice, severity: severity))
  }
}

extension Diagnostic {
  /// The finding with its line.
  func with(excerptFrom source: SourceText) -> Diagnostic {
    Diagnostic(
      severity, code, at: place, excerpt: source.excerpt(at: place, length: place.length), message,
      advice: advice)
  }
}
