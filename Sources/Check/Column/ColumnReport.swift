package import Content

/// How one submission stands to the rules of its column, rule by rule.
package struct ColumnReport: Sendable {
  /// How a submission stands to a rule.
  package enum Verdict: String, Sendable, CaseIterable {
    /// It does what the rule asks for.
    case met
    /// Something speaks for it, something against.
    case doubtful
    /// What the rule asks for is not there.
    case missing

    /// The verdict in words.
    package func word(_ language: Language) -> String {
      switch self {
      case .met: Bilingual("符合", "met")(language)
      case .doubtful: Bilingual("存疑", "doubtful")(language)
      case .missing: Bilingual("缺少", "missing")(language)
      }
    }
  }

  /// One rule.
  package struct Entry: Sendable {
    /// The code of its findings: `column-viewpoint`.
    package let code: String
    /// The rule's name as the call for submissions has it: 第一视角.
    package let name: Bilingual
    /// How the submission stands to it.
    package let verdict: Verdict
    /// The line of the evidence, from 1.
    package let line: Int
    /// What the verdict rests on, quoted; empty where nothing can be quoted.
    package let evidence: String
    /// What to write instead, to the author; empty where the rule is met.
    package let advice: Bilingual
  }

  /// The file, as it is shown.
  package let file: String
  /// The submission's title.
  package let title: String
  /// The rules in the order of the call.
  package let entries: [Entry]

  /// Whether every rule is met.
  package var isMet: Bool { entries.allSatisfy { $0.verdict == .met } }

  /// The report under another file's name.
  package func renamed(_ file: String) -> ColumnReport {
    ColumnReport(file: file, title: title, entries: entries)
  }
}
