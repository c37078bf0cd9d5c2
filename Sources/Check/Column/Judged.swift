package import Content

/// What judging one submission gave.
package struct Judged: Sendable {
  /// The report; nil where there was nothing to judge.
  package let report: ColumnReport?
  /// What is not met, as findings.
  package let findings: [Diagnostic]

  /// Of a file that could not be read.
  package static let nothing = Judged(report: nil, findings: [])
}
