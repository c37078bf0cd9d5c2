// Puts a ledger together in one pass over the articles and one over the rows.

internal import Chinese

/// Collects figures into series.
struct LedgerBuilder {
  private let articles: [Article]
  private let divisions: Divisions
  private let themes: ThemeList
  private var owners: LedgerOwners
  private var entries: [Ledger.Entry] = []
  private var labels: [Ledger.Label] = []
  private var labelIDs: [String: Ledger.LabelID] = [:]
  /// The entries of each row, oldest article first.
  private var members: [RowKey: [Ledger.EntryID]] = [:]

  /// What the readings of one row share.
  private struct RowKey: Hashable {
    let label: Ledger.LabelID
    let owner: Ledger.OwnerID
    let isCumulative: Bool
    /// The beginning of a cumulative series.
    let since: Day?
    /// The days of one that is not.
    let days: Period.Days?
    /// An article whose number says no time stands alone.
    let article: Site.ArticleID?
  }

  init(_ articles: [Article], _ divisions: Divisions, _ themes: ThemeList, _ organizations: Directory) {
    self.articles = articles
    self.divisions = divisions
    self.themes = themes
    owners = LedgerOwners(divisions: divisions, organizations: organizations)
  }

  /// The ledger of all articles whose matter is shown.
  mutating func ledger() -> Ledger {
    for (id, article) in articles.enumerated() where article.withdrawn == nil && !article.figures.isEmpty {
      for figure in article.figures { add(figure, of: id, article) }
    }
    let rows = sortedRows()
    return Ledger(
      entries: entries, rows: rows, owners: owners.all, labels: labels,
      rowsByRegion: table(rows) { [divisions] entry, _ in entry.regions.flatMap(divisions.path) },
      rowsByTheme: table(rows) { [themes, articles] entry, _ in
        articles[entry.article].themes.flatMap(themes.path)
      },
      rowsByYear: table(rows) { entry, row in [row.year ?? entry.day?.year].compactMap { $0 } },
      rowsByOwner: lists(rows, owners.all.count) { $0.owner },
      rowsByLabel: lists(rows, labels.count) { $0.label }
    )
  }

  private mutating func add(_ figure: Figure, of id: Site.ArticleID, _ article: Article) {
    let (owner, region) = owners.owner(of: figure, article, id)
    let entry = Ledger.Entry(
      figure: figure, article: id, regions: region.map { [$0] } ?? article.regions.map(\.region),
      day: figure.days?.last ?? article.date)
    let isDated = figure.isCumulative || figure.days != nil
    let key = RowKey(
      label: label(of: figure), owner: owner, isCumulative: figure.isCumulative,
      since: figure.isCumulative ? figure.days?.beginning : nil,
      days: figure.isCumulative ? nil : figure.days?.days, article: isDated ? nil : id)
    members[key, default: []].append(entries.count)
    entries.append(entry)
  }

  private mutating func label(of figure: Figure) -> Ledger.LabelID {
    let unit = figure.quantity?.unit ?? ""
    let key = Site.tagKey(figure.label) + "\n" + Site.tagKey(unit)
    if let id = labelIDs[key] { return id }
    labels.append(Ledger.Label(name: figure.label, unit: unit))
    labelIDs[key] = labels.count - 1
    return labels.count - 1
  }

  private func sortedRows() -> [Ledger.Row] {
    let rows = members.map { key, ids in
      Ledger.Row(
        label: key.label, owner: key.owner, isCumulative: key.isCumulative, since: key.since,
        year: key.days?.year, entries: ids.sorted { Ledger.isNewer($0, $1, entries) })
    }
    return rows.sorted(by: isEarlier)
  }

  private func isEarlier(_ left: Ledger.Row, _ right: Ledger.Row) -> Bool {
    if left.isCumulative != right.isCumulative { return left.isCumulative }
    let years = (left.year ?? 0, right.year ?? 0)
    if years.0 != years.1 { return years.0 > years.1 }
    if !left.isCumulative, left.year != nil, left.label != right.label {
      let (a, b) = (labels[left.label], labels[right.label])
      return (a.name, a.unit, left.label) < (b.name, b.unit, right.label)
    }
    return Ledger.isNewer(left.entries[0], right.entries[0], entries)
  }

  private func table<Key: Hashable>(
    _ rows: [Ledger.Row], _ keys: (Ledger.Entry, Ledger.Row) -> [Key]
  ) -> [Key: [Ledger.RowID]] {
    var table: [Key: [Ledger.RowID]] = [:]
    for (id, row) in rows.enumerated() {
      for key in row.entries.flatMap({ keys(entries[$0], row) }) where table[key]?.last != id {
        table[key, default: []].append(id)
      }
    }
    return table
  }

  private func lists(_ rows: [Ledger.Row], _ count: Int, _ key: (Ledger.Row) -> Int) -> [[Ledger.RowID]] {
    var lists = [[Ledger.RowID]](repeating: [], count: count)
    for (id, row) in rows.enumerated() { lists[key(row)].append(id) }
    return lists
  }
}
