// `allow: [markdown-html]` in an article's front matter: its editor has seen the finding and stands by the text.

/// The findings that editors have accepted, by file and code.
package struct Allowances: Sendable {
  private let codes: [String: Set<String>]

  /// Accepts nothing.
  package static let none = Allowances([])

  /// What the articles' own front matter accepts.
  package init(_ articles: some Sequence<Article>) {
    codes = Dictionary(
      articles.lazy.filter { !$0.allowed.isEmpty }.map { ($0.path, Set($0.allowed.map(\.code))) },
      uniquingKeysWith: { $0.union($1) })
  }

  /// Whether a finding is dropped; an error never is.
  package func accept(_ finding: Diagnostic) -> Bool {
    finding.severity < .error && codes[finding.place.file]?.contains(finding.code) == true
  }
}

extension Diagnostic {
  /// The findings without those that their files accept, in the same order.
  package static func notAllowed(_ findings: [Diagnostic], by allowances: Allowances) -> [Diagnostic] {
    findings.filter { !allowances.accept($0) }
  }
}
