// Which findings are shown, and how grave they are here: a site's own settings, and what an editor has accepted in
// one article. Errors of reading and building are facts, not opinions; no setting takes them away.

package import Content

/// What a site and its articles say about rules.
package struct RulePolicy: Sendable {
  private let settings: [String: RuleSetting]
  private let allowed: [String: Set<String>]
  /// What is wrong with the settings themselves.
  package let diagnostics: [Diagnostic]

  /// Makes a policy from `site.yaml` and from `allow` in the articles.
  package init(_ entries: [RuleEntry], articles: [Article]) {
    var settings: [String: RuleSetting] = [:]
    var findings = BoundedFindings()
    for entry in entries {
      guard let rule = Rule.named(entry.key) else {
        let place = entry.place(in: SiteConfiguration.path)
        findings.add(.warning, "rule-unknown", at: place, RulePolicy.unknown(entry.key, at: place))
        continue
      }
      guard let setting = RuleSetting(entry.values.first ?? "") else {
        findings.add(RulePolicy.badSetting(entry))
        continue
      }
      settings[rule.code] = setting
      if rule.isReportedElsewhere, rule.severity == .error, setting != .error {
        findings.add(RulePolicy.fixed(rule, entry))
      }
    }
    self.settings = settings
    var allowed: [String: Set<String>] = [:]
    for article in articles where !article.allowed.isEmpty {
      allowed[article.path] = Set(article.allowed.compactMap { Rule.named($0.code)?.code })
      for unknown in article.allowed where Rule.named(unknown.code) == nil {
        let place = unknown.mark.place(in: article.path)
        findings.add(.warning, "rule-unknown", at: place, RulePolicy.unknown(unknown.code, at: place))
      }
    }
    self.allowed = allowed
    diagnostics = findings.all
  }

  /// The findings that are left, with the severity that the site gives them.
  package func apply(to findings: [Diagnostic]) -> [Diagnostic] {
    findings.compactMap { finding in
      let isFact = finding.severity == .error && (Rule.named(finding.code)?.isReportedElsewhere ?? true)
      if isFact { return finding }
      if allowed[finding.place.file]?.contains(finding.code) ?? false { return nil }
      switch settings[finding.code] {
      case .off: return nil
      case let setting?: return finding.with(setting.severity ?? finding.severity)
      case nil: return finding
      }
    }
  }

  private static func unknown(_ code: String, at place: Place) -> Diagnostic {
    let nearest = NearestRule.code(to: code)
    return Diagnostic(
      .warning, "rule-unknown", at: place,
      Bilingual("没有代号为“\(code)”的检查。", "There is no rule `\(code)`."),
      advice: nearest.map { Bilingual("是不是“\($0)”？", "Did you mean `\($0)`?") }
        ?? Bilingual(
          "代号写在每条结果的方括号里；运行 niangjia explain 可以看全部。",
          "Codes stand in square brackets in each finding; `niangjia explain` lists them all."))
  }

  private static func badSetting(_ entry: RuleEntry) -> Diagnostic {
    let found = entry.values.first ?? ""
    return Diagnostic(
      .warning, "rule-setting", at: entry.place(in: SiteConfiguration.path),
      Bilingual("“\(entry.key)”不能设成“\(found)”。", "`\(entry.key)` cannot be \(found)."),
      advice: Bilingual("写错误、提醒、提示或者关。", "Write error, warning, hint or off."))
  }

  private static func fixed(_ rule: Rule, _ entry: RuleEntry) -> Diagnostic {
    Diagnostic(
      .warning, "rule-fixed", at: entry.place(in: SiteConfiguration.path),
      Bilingual(
        "“\(rule.code)”是读不懂、做不出页面的错误，不能关掉，也不能降级。",
        "`\(rule.code)` means that something cannot be read or built; it can be neither switched off nor lowered."
      ),
      advice: Bilingual("删去这一行，改正文章。", "Remove this line, and mend the article."))
  }
}

extension RuleEntry {
  /// Where the entry stands.
  func place(in file: String) -> Place { mark.place(in: file) }
}

extension YamlMark {
  /// The place in a file.
  fileprivate func place(in file: String) -> Place {
    Place(file: file, line: line, column: column, length: length)
  }
}
