internal import Content
internal import Templates

extension Contexts {
  private static let list = Fields(
    "title", "description", "items", "number", "older", "newer", "first", "count")
  private static let theme = Fields("name", "path", "children", "regions", "related_tags", "ledger")
  private static let tag = Fields("name")
  private static let section = Fields("title")

  /// A page of a list; its articles stand newest first.
  func list(_ list: ArticleList, _ page: ListPage, folder: String) -> Value {
    let ids = site.articles(of: list)
    let perPage = site.configuration.perPage
    let older = page.older(perPage: perPage)
    let first: String? = older == nil ? nil : ListPage.fileName(1)
    return Contexts.list(
      .string(title(of: list)), description(of: list), .list(ids[page.range].reversed().map(card)),
      .optional(page.number), .optional(older.map { folder + $0 }), .optional(page.newer.map { folder + $0 }),
      .optional(first.map { folder + $0 }), page.number == nil ? .int(ids.count) : .none)
  }

  /// What the readers call a list.
  func title(of list: ArticleList) -> String {
    switch list {
    case .section(let index): site.sections[index].title
    case .region(let id): site.divisions[id].name
    case .theme(let id): site.themes[id].name
    case .tag(let index): site.tags[index].name
    case .name(let kind, let index): site.directory(kind).entries[index].name
    case .year(let year): "\(site.years[year].year)年"
    case .month(let year, let month): "\(site.years[year].year)年\(site.years[year].months[month].month)月"
    case .campaign(let index): site.configuration.campaigns[index]
    case .cell(let cell): "\(site.divisions[cell.region].name) · \(site.themes[cell.theme].name)"
    case .orders(let status): "\(status.chinese)的需求"
    }
  }

  private func description(of list: ArticleList) -> Value {
    switch list {
    case .theme(let id): .optional(site.themes[id].description)
    case .section(let index): .optional(site.sections[index].index?.summary)
    default: .none
    }
  }

  /// What a list's page shows beside the articles; numbered pages show only what never changes.
  func subject(of list: ArticleList, root: String, isNumbered: Bool) -> [(name: String, value: Value)] {
    switch list {
    case .section(let index):
      let own = ("section", Contexts.section(.string(site.sections[index].title)))
      guard site.sections[index].kind == .submission else { return [own] }
      return [own, ("column", column(section: index, root: root, isNumbered: isNumbered))]
    case .tag(let index): return [("tag", Contexts.tag(.string(site.tags[index].name)))]
    case .region(let id): return [("region", region(id, isNumbered: isNumbered))]
    case .theme(let id): return [("theme", theme(id, isNumbered: isNumbered))]
    case .name(let kind, let index): return [("named", named(kind, index, isNumbered: isNumbered))]
    case .year(let year): return [("period", period(year: year, month: nil, isNumbered: isNumbered))]
    case .month(let year, let month):
      return [("period", period(year: year, month: month, isNumbered: isNumbered))]
    case .cell(let cell): return [("cell", self.cell(cell))]
    case .orders(let status): return [("status", self.status(status, isNumbered: isNumbered))]
    case .campaign(let index): return [("campaign", campaign(index, isNumbered: isNumbered))]
    }
  }

  private func theme(_ id: Theme.ID, isNumbered: Bool) -> Value {
    let theme = site.themes[id]
    let path = site.themes.path(to: id).dropLast().map { terms.themes[$0] }
    let children = isNumbered ? [] : site.themes.children[id].map { counted(theme: $0) }
    let articles = isNumbered ? [] : site.articlesByTheme[id] ?? []
    return Contexts.theme(
      .string(theme.name), .list(path), .list(children), .list(regions(in: articles)),
      .list(tags(in: articles)), isNumbered ? .none : ledgerAddress(of: .theme(id)))
  }

  /// The themes of some articles with their counts among them, most first.
  func themes(in articles: [Site.ArticleID]) -> [Value] {
    has(.themes)
      ? ranked(articles, most: 12, among: site.themes.themes.count) { site.articles[$0].themes }
        .map { id, count in counted(site.themes[id].name, addresses.themes[id], count) } : []
  }

  /// The regions that some articles name, with their counts among them, most first.
  func regions(in articles: [Site.ArticleID]) -> [Value] {
    ranked(articles, most: 12, among: site.divisions.regions.count) {
      site.articles[$0].regions.map(\.region)
    }.compactMap { id, count in
      addresses.regions[id].map { counted(site.divisions[id].name, $0, count) }
    }
  }

  /// The tags of some articles with their counts among them, most first.
  private func tags(in articles: [Site.ArticleID]) -> [Value] {
    guard has(.tags) else { return [] }
    return ranked(articles, most: 16, among: site.tags.count) { site.tagsByArticle[$0] }
      .map { index, count in counted(site.tags[index].name, addresses.tags[index], count) }
  }

  /// What some articles have in common, by how many have it; ties by number.
  private func ranked(
    _ articles: [Site.ArticleID], most: Int, among room: Int, _ property: (Site.ArticleID) -> [Int]
  ) -> [(Int, count: Int)] {
    if articles.isEmpty { return [] }
    // A list by number: a dictionary, and a set for each article, took 1.7% of a build.
    var counts = [Int](repeating: 0, count: room)
    for id in articles {
      let values = property(id)
      for (index, value) in values.enumerated() where !values[..<index].contains(value) { counts[value] += 1 }
    }
    let order = counts.indices.filter { counts[$0] > 0 }
      .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] > counts[$1] }
    return order.prefix(most).map { ($0, counts[$0]) }
  }
}
