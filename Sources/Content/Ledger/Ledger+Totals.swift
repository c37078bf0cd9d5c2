// Numbers are added only where the sum says no more than the articles do.

internal import Chinese

extension Ledger {
  /// Units of what cannot be added: shares, multiples, marks, ages, degrees.
  private static let rates: Set<String> = [
    "", "%", "％", "‰", "倍", "成", "折", "个百分点", "分", "岁", "周岁", "度", "摄氏度", "℃",
  ]

  /// The sum of some rows of one label and one year.
  ///
  /// `nil` where there is nothing to add, or where adding would say more than the articles do: cumulative numbers, rates and
  /// averages, ranges, numbers whose periods overlap, and numbers that one of the others may hold already, since a union of a
  /// place counts what is done in it.
  ///
  /// - Parameters:
  ///   - ids: the rows.
  ///   - divisions: which place lies in which.
  package func total(of ids: [RowID], in divisions: Divisions) -> LedgerTotal? {
    guard let first = ids.first, ids.count > 1, Ledger.isAdditive(labels[rows[first].label]),
      ids.allSatisfy({ rows[$0].year != nil && rows[$0].label == rows[first].label }),
      !hasOverlap(ids), !mayContain(ids, divisions)
    else { return nil }
    var sum = ExactDecimal.zero
    var bounds: Set<Qualifier.Bound> = []
    for id in ids {
      guard let quantity = newest(of: id).figure.quantity, quantity.upper == nil,
        let next = sum.adding(quantity.value)
      else { return nil }
      sum = next
      if let bound = quantity.bound { bounds.insert(bound) }
    }
    let bound = bounds.count > 1 ? .about : bounds.first
    return LedgerTotal(
      rows: ids, sum: sum, bound: bound, text: Ledger.text(sum, bound, labels[rows[first].label].unit))
  }

  private static func isAdditive(_ label: Label) -> Bool {
    !rates.contains(label.unit) && !label.name.contains("均")
  }

  private static func text(_ sum: ExactDecimal, _ bound: Qualifier.Bound?, _ unit: String) -> String {
    let isRound = sum.mantissa != 0 && sum.scaled(by: -4).integer != nil
    let number = isRound ? sum.scaled(by: -4).description + "万" : sum.description
    return switch bound {
    case nil: number + unit
    case .lower?: number + "多" + unit
    case .upper?: "不到" + number + unit
    case .about?: "约" + number + unit
    }
  }

  /// Whether two numbers of one owner speak of days that overlap.
  private func hasOverlap(_ ids: [RowID]) -> Bool {
    var spans: [OwnerID: [Period]] = [:]
    for id in ids {
      guard let days = newest(of: id).figure.days else { return true }
      spans[rows[id].owner, default: []].append(days)
    }
    return spans.values.contains { periods in
      let sorted = periods.sorted { $0.first < $1.first }
      return zip(sorted, sorted.dropFirst()).contains { $0.last >= $1.first }
    }
  }

  /// Whether one of the owners speaks for a place in which another's number was counted.
  private func mayContain(_ ids: [RowID], _ divisions: Divisions) -> Bool {
    var speakers: [Region.ID: Set<OwnerID>] = [:]
    for id in ids where owners[rows[id].owner].isTerritorial {
      for region in newest(of: id).regions { speakers[region, default: []].insert(rows[id].owner) }
    }
    if speakers.isEmpty { return false }
    return ids.contains { id in
      newest(of: id).regions.flatMap(divisions.path).contains { region in
        speakers[region].map { !$0.subtracting([rows[id].owner]).isEmpty } ?? false
      }
    }
  }
}
