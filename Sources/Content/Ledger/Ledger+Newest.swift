extension Ledger {
  /// The newest reading of each series among some rows, the latest first: of a number that counts on from year to year the
  /// latest holds all before it, and of one that begins anew each year the latest is this year's.
  package func newest(of ids: [RowID]) -> (cumulative: [Entry], periodic: [Entry]) {
    struct Series: Hashable {
      let label: LabelID
      let owner: OwnerID
      let isCumulative: Bool
    }
    var newest: [Series: EntryID] = [:]
    for id in ids {
      let series = Series(label: rows[id].label, owner: rows[id].owner, isCumulative: rows[id].isCumulative)
      let entry = rows[id].entries[0]
      if newest[series].map({ Ledger.isNewer(entry, $0, entries) }) ?? true { newest[series] = entry }
    }
    let sorted = newest.values.sorted { Ledger.isNewer($0, $1, entries) }.map { entries[$0] }
    return (sorted.filter(\.figure.isCumulative), sorted.filter { !$0.figure.isCumulative })
  }
}
