// The ledger as pages show it: what counts on, year by year what does not, and last what names no time. Each number leads to the
// sentence that says so; what is added up stands below what it was added from.

internal import Content
internal import Templates

extension Contexts {
  private static let ledger = Fields(
    "title", "path", "count", "articles", "groups", "charts", "ways", "pages", "csv", "json")
  private static let group = Fields("title", "is_cumulative", "rows")
  private static let row = Fields(
    "label", "text", "before", "number", "after", "period", "since", "owner", "regions", "article",
    "sentence",
    "place", "earlier", "total")
  private static let reading = Fields("text", "period", "article")
  private static let way = Fields("title", "items", "more")
  private static let page = Fields("number", "url", "is_current")
  /// How many earlier readings a row shows, and how many entries each way into the ledger.
  private static let most = (earlier: 5, items: 40)

  /// A page of the ledger, counted from 0.
  func ledger(_ subject: LedgerSubject, part: Int) -> Value {
    let rows = site.ledgerRows(of: subject)
    let parts = LedgerSubject.parts(of: rows.count)
    let links = (0..<parts).map { number in
      Contexts.page(
        .int(number + 1), .string(Address.encoded(site.address(of: subject, part: number))),
        .bool(number == part))
    }
    let folder = subject.hasDownloads ? Address.encoded(site.ledgerFolder(of: subject)) : nil
    let articles = Set(rows.flatMap { site.ledger.rows[$0].entries.map { site.ledger.entries[$0].article } })
    return Contexts.ledger(
      .string(site.title(of: subject)), .list(path(to: subject)), .int(rows.count), .int(articles.count),
      .list(groups(rows, LedgerSubject.range(of: part, rows: rows.count))),
      .list(part == 0 ? charts(of: subject, rows) : []), .list(part == 0 ? ways(of: subject, rows) : []),
      .list(parts > 1 ? links : []), .optional(folder.map { $0 + "figures.csv" }),
      .optional(folder.map { $0 + "figures.json" }))
  }

  /// The address of a subject's page; none where the site has no such page.
  func ledgerAddress(of subject: LedgerSubject) -> Value {
    site.hasLedger && !site.ledgerRows(of: subject).isEmpty
      ? .string(Address.encoded(site.address(of: subject))) : .none
  }

  private func link(_ subject: LedgerSubject, _ name: String) -> Value {
    named(name, Address.encoded(site.address(of: subject)))
  }

  /// The pages above a subject.
  private func path(to subject: LedgerSubject) -> [Value] {
    let top = link(.all, "成效")
    return switch subject {
    case .all: []
    case .region(let id):
      [top] + site.divisions.path(to: id).dropLast().map { link(.region($0), site.divisions[$0].name) }
    case .theme(let id):
      [top] + site.themes.path(to: id).dropLast().map { link(.theme($0), site.themes[$0].name) }
    case .owner, .year, .label: [top]
    }
  }

  /// The rows of a page under their headings.
  private func groups(_ rows: [Ledger.RowID], _ range: Range<Int>) -> [Value] {
    var groups: [(key: String, isCumulative: Bool, rows: [Value])] = []
    let totals = totals(rows, range)
    for index in range {
      let row = site.ledger.rows[rows[index]]
      let key = row.isCumulative ? "累计到最近" : row.year.map { "\($0)年" } ?? "没有写是哪一年，或跨了几年"
      if groups.last?.key != key { groups.append((key, row.isCumulative, [])) }
      groups[groups.count - 1].rows.append(value(of: row, total: totals[index]))
    }
    return groups.map { Contexts.group(.string($0.key), .bool($0.isCumulative), .list($0.rows)) }
  }

  /// The sums of rows of one year and label, by the index of the last of them.
  private func totals(_ rows: [Ledger.RowID], _ range: Range<Int>) -> [Int: String] {
    let ledger = site.ledger
    func isOne(_ left: Int, _ right: Int) -> Bool {
      let (a, b) = (ledger.rows[rows[left]], ledger.rows[rows[right]])
      return a.year != nil && a.year == b.year && a.label == b.label
    }
    var totals: [Int: String] = [:]
    for end in range where end + 1 == rows.count || !isOne(end, end + 1) {
      var start = end
      while start > 0, isOne(start - 1, end) { start -= 1 }
      if start < end, let total = ledger.total(of: Array(rows[start...end]), in: site.divisions) {
        totals[end] = total.text
      }
    }
    return totals
  }

  private func value(of row: Ledger.Row, total: String?) -> Value {
    let ledger = site.ledger
    let entry = ledger.entries[row.entries[0]]
    let parts = entry.figure.parts
    let owner = ledger.owners[row.owner]
    let label = site.title(of: LedgerSubject.label(row.label))
    let hasLabelPage = ledger.rowsByLabel[row.label].count > 1
    let readings = row.entries.dropFirst().prefix(Contexts.most.earlier).map { id -> Value in
      let earlier = ledger.entries[id]
      return Contexts.reading(
        .string(earlier.figure.text), .optional(earlier.figure.period), titled(earlier.article))
    }
    return Contexts.row(
      hasLabelPage
        ? named(entry.figure.label, Address.encoded(site.address(of: LedgerSubject.label(row.label))))
        : Contexts.unlinked(.string(entry.figure.label), .none),
      .string(entry.figure.text), .string(parts.before), .string(parts.number), .string(parts.after),
      .optional(entry.figure.period), .optional(row.since?.chinese),
      owner.organization == nil
        ? Contexts.unlinked(.string(owner.name), .none) : link(.owner(row.owner), owner.name),
      .list(entry.regions.map { link(.region($0), site.divisions[$0].name) }), titled(entry.article),
      .optional(entry.figure.sentence), .string(place(of: entry)), .list(readings),
      .optional(total.map { "\(label)合计 \($0)" }))
  }

  private static let unlinked = Fields("name", "url")

  /// The article, at the sentence where a browser can show it.
  private func place(of entry: Ledger.Entry) -> String {
    let address = addresses.articles[entry.article]
    guard let phrase = TextFragment.phrase(of: entry.figure) else { return address }
    return address + "#:~:text=" + TextFragment.encoded(phrase)
  }

  /// The ways from a page of figures to narrower ones; those with most rows first.
  private func ways(of subject: LedgerSubject, _ rows: [Ledger.RowID]) -> [Value] {
    let ledger = site.ledger
    func way<Key>(
      _ title: String, _ tables: [(Key, [Ledger.RowID])], _ subject: (Key) -> LedgerSubject,
      _ name: (Key) -> String
    ) -> Value? {
      let shown = tables.prefix(Contexts.most.items)
      if shown.isEmpty { return nil }
      return Contexts.way(
        .string(title),
        .list(
          shown.map { counted(name($0.0), Address.encoded(site.address(of: subject($0.0))), $0.1.count) }),
        .int(tables.count - shown.count))
    }
    let regions = way("按地区", places(in: subject), LedgerSubject.region) { site.divisions[$0].name }
    guard case .all = subject else { return [regions].compactMap { $0 } }
    func ranked<Key: Comparable>(_ table: some Sequence<(Key, [Ledger.RowID])>) -> [(Key, [Ledger.RowID])] {
      table.sorted { $0.1.count == $1.1.count ? $0.0 < $1.0 : $0.1.count > $1.1.count }
    }
    let labels = ledger.rowsByLabel.enumerated().filter { $0.element.count > 1 }.map {
      ($0.offset, $0.element)
    }
    let owners = ledger.rowsByOwner.enumerated().filter { ledger.owners[$0.offset].organization != nil }
      .map { ($0.offset, $0.element) }
    return [
      regions,
      way("按年份", ledger.rowsByYear.sorted { $0.key > $1.key }.map { ($0.key, $0.value) }, LedgerSubject.year)
      {
        "\($0)年"
      },
      way("按主题", ranked(ledger.rowsByTheme.map { ($0.key, $0.value) }), LedgerSubject.theme) {
        site.themes[$0].name
      },
      way("同一件事，几处都有数", ranked(labels), LedgerSubject.label) { site.title(of: ledger.labels[$0]) },
      way("按单位", ranked(owners), LedgerSubject.owner) { ledger.owners[$0].name },
    ].compactMap { $0 }
  }

  /// The places that a subject's page leads to: provinces, or those below a region.
  func places(in subject: LedgerSubject) -> [(Region.ID, [Ledger.RowID])] {
    let ids: [Region.ID] =
      switch subject {
      case .all:
        site.ledger.rowsByRegion.keys.sorted().filter { site.divisions[$0].level == .province }
      case .region(let id): site.divisions.children[id]
      default: []
      }
    return ids.compactMap { id in site.ledger.rowsByRegion[id].map { (id, $0) } }
  }
}
