// What a rule means, for whoever was told its code: on the terminal and in the documentation, from the same texts.

package import Content

/// The explanation of a rule as a page.
package struct RulePage: Sendable {
  private let rule: Rule

  /// Makes the page of a rule.
  package init(_ rule: Rule) {
    self.rule = rule
  }

  /// The page on a terminal, in one language.
  package func text(_ language: Language) -> String {
    let labels = RulePage.labels
    let parts: [(Bilingual, String)] = [
      (labels.what, rule.what(language)), (labels.why, rule.why(language)), (labels.bad, rule.bad),
      (labels.good, rule.good),
    ]
    let head =
      language == .chinese ? "\(rule.code)：\(rule.title(language))" : "\(rule.code): \(rule.title(language))"
    let sections = parts.map { label, text in
      label(language) + "\n"
        + text.split(separator: "\n", omittingEmptySubsequences: false).map { "  \($0)" }
        .joined(separator: "\n")
    }
    return ([head, severity(language)] + sections).joined(separator: "\n\n")
  }

  /// The page in the documentation: Chinese, then English, as Markdown.
  package func markdown() -> String {
    let languages: [Language] = [.chinese, .english]
    return "# \(rule.code)\n\n" + languages.map(section).joined(separator: "\n") + "\n"
      + "<!-- Made from Sources/Check; do not edit. UPDATE_GOLDEN=1 swift test --filter Documentation -->\n"
  }

  /// All rules by group, a line each, for a terminal.
  package static func list(_ language: Language) -> String {
    groups.map { group, rules in
      let width = rules.map(\.code.count).max() ?? 0
      let lines = rules.map { rule in
        "  " + rule.code + String(repeating: " ", count: width - rule.code.count + 2) + rule.title(language)
      }
      return ([group.title(language)] + lines).joined(separator: "\n")
    }.joined(separator: "\n\n")
  }

  /// The index of the documentation's pages, as Markdown.
  package static func index() -> String {
    let tables = groups.map { group, rules in
      "## \(group.title.chinese) · \(group.title.english)\n\n| code | | |\n|---|---|---|\n"
        + rules.map { "| [`\($0.code)`](\($0.code).md) | \($0.title.chinese) | \($0.title.english) |\n" }
        .joined()
    }
    return """
      # 检查的代号 · Rules

      每条检查结果的方括号里有一个代号。下面是全部 \(Rule.all.count) 个，每个一页；命令行里用 `niangjia explain 代号` 看同样的内容。

      Each finding has a code in square brackets. These are all \(Rule.all.count), a page each; `niangjia explain CODE` shows the same.


      """ + tables.joined(separator: "\n")
        + "\n<!-- Made from Sources/Check; do not edit. UPDATE_GOLDEN=1 swift test --filter Documentation -->\n"
  }

  private static var groups: [(RuleGroup, [Rule])] {
    RuleGroup.allCases.map { group in (group, Rule.all.filter { $0.group == group }) }.filter {
      !$0.1.isEmpty
    }
  }

  private static let labels = (
    what: Bilingual("什么时候会报", "When it is reported"), why: Bilingual("为什么要改", "Why it matters"),
    bad: Bilingual("不好的写法", "Not like this"), good: Bilingual("好的写法", "Like this")
  )

  private func severity(_ language: Language) -> String {
    let word =
      switch rule.severity {
      case .error: Bilingual("错误：改好之前不会发布。", "An error: nothing is published until it is mended.")
      case .warning: Bilingual("提醒：照样发布，最好有人看一眼。", "A warning: the site is built, and somebody should look.")
      case .hint: Bilingual("提示：说一声，改不改由你。", "A hint: it is up to you.")
      }
    return word(language)
  }

  private func section(_ language: Language) -> String {
    let labels = RulePage.labels
    return """
      ## \(rule.title(language))

      \(severity(language))

      **\(labels.what(language))** \(rule.what(language))

      **\(labels.why(language))** \(rule.why(language))

      \(labels.bad(language)):

      ```
      \(rule.bad)
      ```

      \(labels.good(language)):

      ```
      \(rule.good)
      ```

      """
  }
}
