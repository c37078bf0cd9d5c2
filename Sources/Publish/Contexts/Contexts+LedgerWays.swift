// Ways through the ledger: down from a place to those in it and from a theme to those under it; from the whole ledger also by
// year, owner and label.

internal import Content
internal import Templates

extension Contexts {
  private static let way = Fields("title", "items", "count", "url")

  /// The ways from a page of figures to narrower ones; those of a list go on over its pages.
  func ways(of subject: LedgerSubject, part: Int) -> [Value] {
    switch subject {
    case .owners, .labels:
      let way = subject == .owners ? ownersWay(part: part) : labelsWay(part: part)
      return [way].compactMap { $0 }
    default: return part == 0 ? ways(of: subject) : []
    }
  }

  private func ways(of subject: LedgerSubject) -> [Value] {
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

  /// The labels of several rows: those of a page of their list, or the first of them.
  private func labelsWay(part: Int? = nil) -> Value? {
    let labels = ranked(site.ledgerLabels.map { ($0, site.ledger.rowsByLabel[$0]) })
    return way("同一件事，几处都有数", labels, LedgerSubject.label, (.labels, part)) {
      site.title(of: site.ledger.labels[$0])
    }
  }

  /// The organizations: those of a page of their list, or the first of them.
  private func ownersWay(part: Int? = nil) -> Value? {
    let owners = ranked(site.ledgerOwners.map { ($0, site.ledger.rowsByOwner[$0]) })
    return way("按单位", owners, LedgerSubject.owner, (.owners, part)) { site.ledger.owners[$0].name }
  }

  /// Those with most rows first.
  private func ranked(_ table: [(Int, [Ledger.RowID])]) -> [(Int, [Ledger.RowID])] {
    table.sorted { $0.1.count == $1.1.count ? $0.0 < $1.0 : $0.1.count > $1.1.count }
  }

  /// A way, or what of it stands on one page of its list; on the first page of figures only its beginning, with the list's address.
  private func way<Key>(
    _ title: String, _ tables: [(Key, [Ledger.RowID])], _ subject: (Key) -> LedgerSubject,
    _ list: (subject: LedgerSubject, part: Int?)? = nil, _ name: (Key) -> String
  ) -> Value? {
    let page = list.flatMap { list in list.part.map { list.subject.range(of: $0, rows: tables.count) } }
    let shown = tables[page ?? 0..<(list == nil ? tables.count : min(tables.count, LedgerSubject.mostNamed))]
    if shown.isEmpty { return nil }
    let items = shown.map { key, rows in
      counted(name(key), Address.encoded(site.address(of: subject(key))), rows.count)
    }
    let isCut = page == nil && shown.count < tables.count
    return Contexts.way(
      .string(title), .list(items), .int(tables.count),
      .optional(isCut ? list.map { Address.encoded(site.address(of: $0.subject)) } : nil))
  }
}
