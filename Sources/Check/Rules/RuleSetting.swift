package import Content

/// What a site says of a rule.
package enum RuleSetting: Sendable, Equatable {
  case error, warning, hint, off

  /// Reads the word in either language.
  package init?(_ word: String) {
    switch word.lowercased() {
    case "error", "错误": self = .error
    case "warning", "提醒", "警告": self = .warning
    case "hint", "提示": self = .hint
    case "off", "关", "关闭", "否", "no", "false": self = .off
    default: return nil
    }
  }

  /// The severity that it means; nil where the rule is off.
  package var severity: Diagnostic.Severity? {
    switch self {
    case .error: .error
    case .warning: .warning
    case .hint: .hint
    case .off: nil
    }
  }
}
