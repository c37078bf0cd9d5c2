// What two articles say of one thing and cannot both be right. Only what is certain is a doubt: 300余 and 310 may agree.

internal import Chinese

extension Ledger {
  /// All doubts, by the order of rows.
  package var doubts: [LedgerDoubt] {
    rows.flatMap { row in
      zip(row.entries.dropFirst(), row.entries).compactMap { earlier, later in
        doubt(entries[earlier], entries[later], row.isCumulative)
      }
    }
  }

  private func doubt(_ earlier: Entry, _ later: Entry, _ isCumulative: Bool) -> LedgerDoubt? {
    guard let old = earlier.figure.quantity, let new = later.figure.quantity else { return nil }
    if isCumulative, earlier.day != later.day {
      let isFloor = old.bound == nil || old.bound == .lower
      let isCeiling = new.bound != .about
      return isFloor && isCeiling && (new.upper ?? new.value) < old.value
        ? LedgerDoubt(kind: .shrinks, earlier: earlier, later: later) : nil
    }
    guard earlier.figure.days != nil, later.figure.days != nil else { return nil }
    let (a, b) = (Ledger.limits(old), Ledger.limits(new))
    let isApart = isAbove(a.least, b.most) || isAbove(b.least, a.most)
    return isApart ? LedgerDoubt(kind: .differs, earlier: earlier, later: later) : nil
  }

  /// Between what the true number lies, as far as the words say.
  private static func limits(_ quantity: Quantity) -> (least: ExactDecimal?, most: ExactDecimal?) {
    switch quantity.bound {
    case nil: (quantity.value, quantity.upper ?? quantity.value)
    case .lower?: (quantity.value, nil)
    case .upper?: (nil, quantity.value)
    case .about?: (nil, nil)
    }
  }

  private func isAbove(_ left: ExactDecimal?, _ right: ExactDecimal?) -> Bool {
    if let left, let right { left > right } else { false }
  }
}
