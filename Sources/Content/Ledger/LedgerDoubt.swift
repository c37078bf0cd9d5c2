/// Two numbers of one series that do not go together.
package struct LedgerDoubt: Sendable {
  /// What is wrong.
  package enum Kind: Sendable {
    /// The later cumulative number is smaller than the earlier one.
    case shrinks
    /// Both speak of the same time and differ.
    case differs
  }

  package let kind: Kind
  /// The number that was there first.
  package let earlier: Ledger.Entry
  /// The number that came later.
  package let later: Ledger.Entry
}
