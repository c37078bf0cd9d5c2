// What a column sets differently, in `rules` of its `_index.md`.

internal import Content

/// How a column wants its rules.
struct ColumnSettings: Sendable {
  /// What each rule is here; those that are not named are as the program has them.
  private(set) var settings: [ColumnRule: RuleSetting] = [:]
  /// The shortest and the longest submission, in 字 as Word counts them.
  private(set) var length = 600...2500
  /// The priorities that count; nil means those of the lists.
  private(set) var priorities: [Priority]?
  /// What is wrong with the settings.
  private(set) var diagnostics: [Diagnostic] = []

  /// The program's own.
  static let standard = ColumnSettings()

  private init() {}

  /// Reads the settings of a column's `_index.md`.
  init(_ index: Article) {
    guard case .submission(let details) = index.details else { return }
    for entry in details.rules { read(entry, in: index.path) }
  }

  private mutating func read(_ entry: RuleEntry, in path: String) {
    let key = entry.key.lowercased()
    if key == "priorities" || key == "重点" {
      priorities = entry.values.map { Priority($0) }
    } else if key == "all" || key == "全部" {
      guard let setting = RuleSetting(entry.values.first ?? "") else { return report(entry, in: path) }
      for rule in ColumnRule.allCases { settings[rule] = setting }
    } else if let rule = ColumnRule(named: entry.key) {
      if rule == .length, let range = ColumnSettings.range(entry.values) {
        length = range
        // Whoever says how long wants it kept.
        settings[rule] = nil
      } else if let setting = RuleSetting(entry.values.first ?? "") {
        settings[rule] = setting
      } else {
        report(entry, in: path)
      }
    } else {
      let names = ColumnRule.allCases.map(\.name.chinese).joined(separator: "、")
      diagnostics.append(
        Diagnostic(
          .warning, "rule-unknown", at: entry.place(in: path),
          Bilingual("栏目规则里没有“\(entry.key)”。", "There is no rule `\(entry.key)` for columns."),
          advice: Bilingual(
            "可以写：\(names)、重点、全部。",
            "Write \(ColumnRule.allCases.map(\.key).joined(separator: ", ")), priorities or all.")))
    }
  }

  /// `600–2500`, `600至2500`, or a list of two numbers.
  private static func range(_ values: [String]) -> ClosedRange<Int>? {
    let numbers = values.flatMap { $0.split { !$0.isNumber } }.compactMap { Int($0) }
    guard numbers.count == 2, numbers[0] <= numbers[1], numbers[1] <= 1_000_000 else { return nil }
    return numbers[0]...numbers[1]
  }

  private mutating func report(_ entry: RuleEntry, in path: String) {
    let found = entry.values.joined(separator: "、")
    diagnostics.append(
      Diagnostic(
        .warning, "rule-setting", at: entry.place(in: path),
        Bilingual("“\(entry.key)”不能设成“\(found)”。", "`\(entry.key)` cannot be \(found)."),
        advice: Bilingual(
          "写错误、提醒、提示或者关；篇幅还可以写 600–2500 这样的范围。",
          "Write error, warning, hint or off; `length` may also be a range such as 600–2500.")))
  }
}
