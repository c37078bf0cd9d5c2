// The menu of workers and teams, and the demands by how far they have come. The first page of the menu says who is under each
// skill, trade and region; what each offers stands below it and on the pages after.

internal import Content
internal import Templates

extension Contexts {
  private static let menu = Fields("count", "groups", "teams", "workers", "pages", "tabs")
  private static let entry = Fields(
    "title", "url", "kind_name", "regions", "skills", "industries", "services", "is_busy")
  private static let group = Fields("title", "items")
  private static let item = Fields("name", "count", "entries")
  private static let page = Fields("number", "url", "is_current")
  private static let tab = Fields("name", "url", "count", "is_current")
  private static let orders = Fields("groups", "tabs")
  private static let status = Fields("status", "status_name", "count", "url", "items")
  private static let list = Fields("status", "tabs")
  private static let order = Fields("title", "url", "date", "summary", "enterprise", "taken_by", "cases")
  /// How many lines a group has, the most used ones, how many names a line shows, and how many a group shows in all where
  /// its lines are many: three groups of 90 links weigh 25 KB.
  private static let most = (items: 30, names: 12, links: 90)

  /// One page of the menu, counted from 0.
  func menu(part: Int) -> Value {
    let candidates = matcher?.candidates ?? []
    let entries = candidates.filter(\.isTeam) + candidates.filter { !$0.isTeam }.sorted(by: isNearer)
    let shown = entries[MenuPages.range(of: part, entries: entries.count)]
    let pages = MenuPages.count(entries: entries.count)
    let links = (0..<pages).map { number in
      Contexts.page(.int(number + 1), .string(MenuPages.address(number)), .bool(number == part))
    }
    return Contexts.menu(
      .int(candidates.count), .list(part == 0 ? groups(of: candidates) : []),
      .list(shown.filter(\.isTeam).map(entry)), .list(shown.filter { !$0.isTeam }.map(entry)),
      .list(pages > 1 ? links : []), .list(tabs(current: "menu")))
  }

  /// Orders by place, then by path; who has no place comes last.
  private func isNearer(_ left: Candidate, _ right: Candidate) -> Bool {
    let (a, b) = (left.regions.first ?? .max, right.regions.first ?? .max)
    return a == b ? site.articles[left.article].path < site.articles[right.article].path : a < b
  }

  private func entry(_ candidate: Candidate) -> Value {
    let article = site.articles[candidate.article]
    var services: [String] = []
    if case .worker(let worker) = article.details { services = worker.services }
    return Contexts.entry(
      .string(article.headline.title), .string(addresses.articles[candidate.article]),
      .string(candidate.isTeam ? "服务队" : "劳模工匠"),
      .texts(article.regions.map { site.divisions[$0.region].name }), .texts(candidate.skills),
      .texts(candidate.industries), .texts(services), .bool(!candidate.taken.isEmpty))
  }

  private func groups(of candidates: [Candidate]) -> [Value] {
    [
      group("按专长", candidates) { $0.skills }, group("按行业", candidates) { $0.industries },
      group("按地区", candidates) { candidate in
        candidate.regions.map {
          site.divisions.path(to: $0).suffix(2).map { site.divisions[$0].name }.joined(separator: " · ")
        }
      },
    ].compactMap { $0 }
  }

  /// Who is under each name, the names with most first; `nil` where nobody is under any.
  private func group(
    _ title: String, _ candidates: [Candidate], _ names: (Candidate) -> [String]
  ) -> Value? {
    var members: [String: [Site.ArticleID]] = [:]
    for candidate in candidates {
      for name in Set(names(candidate)) { members[name, default: []].append(candidate.article) }
    }
    if members.isEmpty { return nil }
    let ranked = members.sorted { a, b in
      a.value.count == b.value.count ? a.key < b.key : a.value.count > b.value.count
    }
    let shown = ranked.prefix(Contexts.most.items)
    let names = min(Contexts.most.names, Contexts.most.links / shown.count)
    let items = shown.map { name, ids in
      Contexts.item(.string(name), .int(ids.count), .list(ids.prefix(names).map { titled($0) }))
    }
    return Contexts.group(.string(title), .list(items))
  }

  /// The ways between the menu and the lists of demands.
  func tabs(current: String) -> [Value] {
    let lists = DemandStatus.allCases.map { status in
      Contexts.tab(
        .string(status.chinese), .string(Address.encoded(site.address(of: .orders(status)))),
        .int(site.articles(of: .orders(status)).count), .bool(current == status.rawValue))
    }
    return [
      Contexts.tab(
        .string("资源菜单"), .string(MenuPages.address(0)), .int(matcher?.candidates.count ?? 0),
        .bool(current == "menu")),
      Contexts.tab(
        .string("需求清单"), .string(OrderPages.address), .int(matcher?.demands.count ?? 0),
        .bool(current == "orders")),
    ] + lists
  }

  /// The newest demands by how far they have come.
  func orders() -> Value {
    let groups = DemandStatus.allCases.map { status in
      let ids = site.articles(of: .orders(status))
      return Contexts.status(
        .string(status.rawValue), .string(status.chinese), .int(ids.count),
        .string(Address.encoded(site.address(of: .orders(status)))),
        .list(ids.reversed().prefix(OrderPages.most).map(order)))
    }
    return Contexts.orders(.list(groups), .list(tabs(current: "orders")))
  }

  /// A list of one status: the ways to the others.
  func status(_ status: DemandStatus, isNumbered: Bool) -> Value {
    Contexts.list(.string(status.rawValue), .list(isNumbered ? [] : tabs(current: status.rawValue)))
  }

  private func order(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    var enterprise: String?
    if case .demand(let demand) = article.details { enterprise = demand.enterprise }
    return Contexts.order(
      .string(article.headline.title), .string(addresses.articles[id]), date(article.date),
      .string(article.shownSummary), .optional(enterprise), .list(references(.takenBy, of: id)),
      .list((matcher?.cases(of: id) ?? []).map { titled($0) }))
  }
}
