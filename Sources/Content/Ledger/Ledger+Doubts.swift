// What two articles say of one thing and cannot both be right. Only what is certain is a doubt: 300余 and 310 may agree.

internal import Chinese

extension Ledger {
  /// All doubts, by the order of rows; within a row by day.
  package var doubts: [LedgerDoubt] { rows.flatMap(doubts) }

  /// Compares each reading with the extremes of those before it, so that a vague one between two does not hide them from
  /// one another.
  private func doubts(in row: Row) -> [LedgerDoubt] {
    var doubts: [LedgerDoubt] = []
    var (highest, lowest): (Entry?, Entry?) = (nil, nil)
    for later in row.entries.reversed().map({ entries[$0] }) {
      if row.isCumulative, lowest?.day != later.day { lowest = nil }
      let isBelow = highest.map { Ledger.isAbove(least($0), most(later)) } ?? false
      let isAbove = lowest.map { Ledger.isAbove(least(later), most($0)) } ?? false
      if let earlier = isBelow ? highest : isAbove ? lowest : nil {
        doubts += doubt(earlier, later, row.isCumulative).map { [$0] } ?? []
      }
      if highest == nil || Ledger.isAbove(least(later), highest.flatMap(least)) { highest = later }
      if lowest == nil || Ledger.isAbove(lowest.flatMap(most), most(later)) { lowest = later }
    }
    return doubts
  }

  /// A cumulative number may be larger on a later day, never smaller; two of one time must agree, if that time is written.
  private func doubt(_ earlier: Entry, _ later: Entry, _ isCumulative: Bool) -> LedgerDoubt? {
    if isCumulative, earlier.day != later.day {
      return LedgerDoubt(kind: .shrinks, earlier: earlier, later: later)
    }
    guard earlier.figure.days != nil, later.figure.days != nil else { return nil }
    return LedgerDoubt(kind: .differs, earlier: earlier, later: later)
  }

  /// The smallest number that a reading can mean; `nil` where its words say nothing of that.
  private func least(_ entry: Entry) -> ExactDecimal? {
    guard let quantity = entry.figure.quantity else { return nil }
    return quantity.bound == nil || quantity.bound == .lower ? quantity.value : nil
  }

  /// The largest number that a reading can mean; of 300余 it is 400, since from there on one would write 400余.
  private func most(_ entry: Entry) -> ExactDecimal? {
    guard let quantity = entry.figure.quantity else { return nil }
    switch quantity.bound {
    case nil: return quantity.upper ?? quantity.value
    case .upper?: return quantity.value
    case .about?: return nil
    case .lower?:
      guard let word = quantity.qualifiers.first?.word, ["余", "多", "几"].contains(word) else { return nil }
      return quantity.value.adding(ExactDecimal(1, exponent: quantity.value.exponent))
    }
  }

  private static func isAbove(_ left: ExactDecimal?, _ right: ExactDecimal?) -> Bool {
    if let left, let right { left > right } else { false }
  }
}
