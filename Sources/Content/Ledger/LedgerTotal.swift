package import Chinese

/// What the numbers of several owners make together, where they can be added.
package struct LedgerTotal: Sendable {
  /// The rows that were added.
  package let rows: [Ledger.RowID]
  /// The sum.
  package let sum: ExactDecimal
  /// Which way the true sum lies; `nil` where all numbers are exact.
  package let bound: Qualifier.Bound?
  /// What it is called: `600多名`, `约600名`.
  package let text: String
}
