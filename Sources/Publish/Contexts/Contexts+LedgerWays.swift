// Ways through the ledger: down from a place to those in it and from a theme to those under it; from the whole ledger also by
// year, owner and label.

internal import Content
internal import Templates

extension Contexts {
  private static let way = Fields("title", "items", "more")
  /// How many owners and labels are named; the rows lead to all of them.
  private static let mostItems = 24

  /// The ways from a page of figures to narrower ones.
  func ways(of subject: LedgerSubject) -> [Value] {
    let regions = way("按地区", places(in: subject), LedgerSubject.region) { site.divisions[$0].name }
    let themes = way("按主题", ranked(themes(in: subject)), LedgerSubject.theme) { site.themes[$0].name }
    guard case .all = subject else { return [regions, themes].compactMap { $0 } }
    let years = site.ledger.rowsByYear.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }
    return [
      regions, way("按年份", years, LedgerSubject.year) { "\($0)年" }, themes, labelsWay(), ownersWay(),
    ].compactMap { $0 }
  }

  /// The places that a subject's page leads to: provinces, or those below a region.
  func places(in subject: LedgerSubject) -> [(Region.ID, [Ledger.RowID])] {
    let table = site.ledger.rowsByRegion
    let ids: [Region.ID] =
      switch subject {
      case .all: table.keys.sorted().filter { site.divisions[$0].level == .province }
      case .region(let id): site.divisions.children[id]
      default: []
      }
    return ids.compactMap { id in table[id].map { (id, $0) } }
  }

  /// The themes that a subject's page leads to: those under none, or those under a theme.
  private func themes(in subject: LedgerSubject) -> [(Theme.ID, [Ledger.RowID])] {
    let table = site.ledger.rowsByTheme
    let ids: [Theme.ID] =
      switch subject {
      case .all: table.keys.sorted().filter { site.themes.path(to: $0).count == 1 }
      case .theme(let id): site.themes.children[id]
      default: []
      }
    return ids.compactMap { id in table[id].map { (id, $0) } }
  }

  private func labelsWay() -> Value? {
    let labels = site.ledger.rowsByLabel.enumerated().filter { $0.element.count > 1 }
    return way(
      "同一件事，几处都有数", ranked(labels.map { ($0.offset, $0.element) }), LedgerSubject.label,
      most: Contexts.mostItems
    ) { site.title(of: site.ledger.labels[$0]) }
  }

  private func ownersWay() -> Value? {
    let owners = site.ledger.rowsByOwner.enumerated().filter {
      site.ledger.owners[$0.offset].organization != nil
    }
    return way(
      "按单位", ranked(owners.map { ($0.offset, $0.element) }), LedgerSubject.owner, most: Contexts.mostItems
    ) { site.ledger.owners[$0].name }
  }

  /// Those with most rows first.
  private func ranked(_ table: [(Int, [Ledger.RowID])]) -> [(Int, [Ledger.RowID])] {
    table.sorted { $0.1.count == $1.1.count ? $0.0 < $1.0 : $0.1.count > $1.1.count }
  }

  private func way<Key>(
    _ title: String, _ tables: [(Key, [Ledger.RowID])], _ subject: (Key) -> LedgerSubject,
    most: Int = .max, _ name: (Key) -> String
  ) -> Value? {
    let shown = tables.prefix(most)
    if shown.isEmpty { return nil }
    let items = shown.map { key, rows in
      counted(name(key), Address.encoded(site.address(of: subject(key))), rows.count)
    }
    return Contexts.way(.string(title), .list(items), .int(tables.count - shown.count))
  }
}
