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
    "sentence", "place", "earlier", "total")
  private static let reading = Fields("text", "period", "article")
  private static let unlinked = Fields("name", "url")
  private static let page = Fields("number", "url", "is_current", "skips")
  /// How many earlier readings a row shows.
  private static let mostEarlier = 3

  /// A page of the ledger, counted from 0.
  func ledger(_ subject: LedgerSubject, part: Int) -> Value {
    let rows = site.ledgerRows(of: subject)
    let length = site.ledgerLength(of: subject)
    let folder = subject.hasDownloads ? Address.encoded(site.ledgerFolder(of: subject)) : nil
    return Contexts.ledger(
      .string(site.title(of: subject)), .list(path(to: subject)), .int(length),
      part == 0 && !subject.isList ? .int(articleCount(rows)) : .none,
      .list(groups(rows, subject.range(of: part, rows: rows.count))),
      .list(part == 0 ? charts(of: subject, rows) : []), .list(ways(of: subject, part: part)),
      .list(pages(of: subject, subject.parts(of: length), at: part)),
      .optional(folder.map { $0 + "figures.csv" }), .optional(folder.map { $0 + "figures.json" }))
  }

  private func articleCount(_ rows: [Ledger.RowID]) -> Int {
    var articles: Set<Site.ArticleID> = []
    for row in rows {
      for entry in site.ledger.rows[row].entries { articles.insert(site.ledger.entries[entry].article) }
    }
    return articles.count
  }

  /// The first page, the last, and two on either side of this one: at 10,000 rows all of them would fill a page themselves.
  private func pages(of subject: LedgerSubject, _ count: Int, at part: Int) -> [Value] {
    guard count > 1 else { return [] }
    let shown = (0..<count).filter { $0 == 0 || $0 == count - 1 || abs($0 - part) <= 2 }
    return shown.enumerated().map { index, number in
      Contexts.page(
        .int(number + 1), .string(Address.encoded(site.address(of: subject, part: number))),
        .bool(number == part), .bool(index > 0 && shown[index - 1] != number - 1))
    }
  }

  /// The address of a subject's page; none where the site has no such page.
  func ledgerAddress(of subject: LedgerSubject) -> Value {
    site.hasLedger && !site.ledgerRows(of: subject).isEmpty
      ? .string(Address.encoded(site.address(of: subject))) : .none
  }

  /// A subject's page under a name.
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
    case .owner, .year, .label, .owners, .labels: [top]
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
    let readings = row.entries.dropFirst().prefix(Contexts.mostEarlier).map { id -> Value in
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

  /// The article, at the sentence where a browser can show it.
  private func place(of entry: Ledger.Entry) -> String {
    let address = addresses.articles[entry.article]
    guard let phrase = TextFragment.phrase(of: entry.figure) else { return address }
    return address + "#:~:text=" + TextFragment.encoded(phrase)
  }
}
