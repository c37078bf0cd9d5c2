// The registry: one table from which checking, `explain`, the documentation and the tests are made.

internal import Content

extension Rule {
  /// All rules by group, in the order in which they are documented.
  package static let all: [Rule] =
    (articleRules + siteRules + outputRules + columnRules + reportedElsewhere).sorted {
      let order = RuleGroup.allCases
      let (left, right) = (order.firstIndex(of: $0.group) ?? 0, order.firstIndex(of: $1.group) ?? 0)
      return (left, $0.code) < (right, $1.code)
    }

  private static let byCode: [String: Rule] = Dictionary(
    all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  /// The rule of a code; capital letters and spaces around it do not matter.
  package static func named(_ code: String) -> Rule? { byCode[code] ?? byCode[code.lowercased()] }

  /// Rules that look at one article.
  static let articleRules: [Rule] = frontMatterRules + textRules + markdownRules + privacyRules

  /// What other stages report.
  static let reportedElsewhere: [Rule] =
    fileCodes + frontMatterCodes + fieldCodes + textCodes + linkCodes + settingCodes + publishingCodes
    + templateCodes + importCodes + bookletCodes
}
