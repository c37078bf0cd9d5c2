// The directory of model workers, and what a team's page and a worker's page gather.

internal import Content
internal import Templates

extension Contexts {
  private static let directory = Fields(
    "title", "intro", "path", "count", "letters", "initials", "previous", "next", "groups")
  private static let initial = Fields("letter", "items")
  private static let item = Fields("title", "url", "honors", "unit", "industries", "skills", "region")
  private static let group = Fields("title", "items")
  private static let team = Fields("members", "skills", "services")
  private static let member = Fields("title", "url", "honor", "skills")
  private static let mentions = Fields("title", "items")

  /// A page of the directory of workers, or of one facet of it.
  func roster(_ facet: WorkerFacet?, part: Int) -> Value {
    let indices = roster.indices(of: facet)
    let last = roster.pages(of: facet)
    return Contexts.directory(
      .string(title(of: facet)), .string(Roster.introduction),
      .list(path(to: facet)), .int(indices.count),
      .list(facet == nil ? counted { if case .letter(let letter) = $0 { letter } else { nil } } : []),
      .list(initials(Array(Pieces.of(indices, part: part, perPage: Roster.perPage)))),
      .optional(part > 1 ? url(of: facet, part: part - 1) : nil),
      .optional(part < last ? url(of: facet, part: part + 1) : nil),
      .list(part > 1 ? [] : facet == nil ? groups() : below(facet)))
  }

  /// What a facet's page is called.
  func title(of facet: WorkerFacet?) -> String {
    switch facet {
    case nil: Roster.title
    case .letter(let letter): "\(Roster.title)：\(letter)"
    case .honor(let index): roster.honors[index]
    case .trade(let index): "\(roster.trades[index])行业的劳模工匠"
    case .region(let id): "\(site.divisions[id].name)的劳模工匠"
    }
  }

  private func url(of facet: WorkerFacet?, part: Int = 1) -> String {
    Address.encoded(roster.address(of: facet, part: part, in: site))
  }

  private func path(to facet: WorkerFacet?) -> [Value] {
    guard let facet else { return [] }
    let head = named(Roster.title, url(of: nil))
    guard case .region(let id) = facet else { return [head] }
    return [head]
      + site.divisions.path(to: id).dropLast().map { named(site.divisions[$0].name, url(of: .region($0))) }
  }

  private func initials(_ indices: [Int]) -> [Value] {
    var groups: [(letter: String, items: [Value])] = []
    for index in indices {
      if groups.last?.letter != roster.letters[index] { groups.append((roster.letters[index], [])) }
      groups[groups.count - 1].items.append(item(roster.entries[index]))
    }
    return groups.map { Contexts.initial(.string($0.letter), .list($0.items)) }
  }

  private func item(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    let worker = article.worker
    return Contexts.item(
      .string(article.headline.title), .string(addresses.articles[id]),
      .texts((worker?.honors ?? []).map(\.title)), .optional(worker?.unit),
      .texts(worker?.industries ?? []), .texts(worker?.skills ?? []),
      .optional(article.regions.first.map { site.divisions.pathName(of: $0.region, separator: " · ") }))
  }

  /// The facets that have a name by `name`, with counts.
  private func counted(_ name: (WorkerFacet) -> String?) -> [Value] {
    roster.facets.compactMap { facet in
      name(facet).map { counted($0, url(of: facet), roster.members[facet]?.count ?? 0) }
    }
  }

  private func groups() -> [Value] {
    let regions = roster.facets.compactMap { facet -> Region.ID? in
      if case .region(let id) = facet { id } else { nil }
    }
    let longest = 120
    let level: Region.Level =
      regions.count <= longest
      ? .county : regions.filter { site.divisions[$0].level < .county }.count <= longest ? .city : .province
    let all = [
      ("按荣誉看", counted { if case .honor(let index) = $0 { roster.honors[index] } else { nil } }),
      ("按行业看", counted { if case .trade(let index) = $0 { roster.trades[index] } else { nil } }),
      (
        "按地区看",
        counted { facet in
          guard case .region(let id) = facet, site.divisions[id].level <= level else { return nil }
          return site.divisions[id].name
        }
      ),
    ]
    return all.filter { !$0.1.isEmpty }.map { Contexts.group(.string($0.0), .list($0.1)) }
  }

  private func below(_ facet: WorkerFacet?) -> [Value] {
    guard case .region(let id)? = facet else { return [] }
    let children = site.divisions.children[id].filter { roster.members[.region($0)] != nil }
    if children.isEmpty { return [] }
    let items = children.map {
      counted(site.divisions[$0].name, url(of: .region($0)), roster.members[.region($0)]?.count ?? 0)
    }
    return [Contexts.group(.string("下辖各地"), .list(items))]
  }

  // MARK: Pages of teams and workers

  /// The members of a service team with what they can do; none for an article that is no team.
  func team(of id: Site.ArticleID) -> Value {
    guard let members = roster.byTeam[id], site.articles[id].isShown else { return .none }
    let workers = members.compactMap { site.articles[$0].worker }
    return Contexts.team(
      .list(members.map(member)), .texts(unique(workers.flatMap(\.skills))),
      .texts(unique(workers.flatMap(\.services))))
  }

  private func member(_ id: Site.ArticleID) -> Value {
    let worker = site.articles[id].worker
    return Contexts.member(
      .string(site.articles[id].headline.title), .string(addresses.articles[id]),
      .optional(worker?.honors.first?.title), .texts(worker?.skills ?? []))
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  /// Those that speak of a worker, a station or a team, by what they are, newest first; for other articles nothing. The
  /// members of a team stand in its own panel.
  func mentionGroups(of id: Site.ArticleID) -> [Value] {
    let kind = site.articles[id].kind
    let members = Set(roster.byTeam[id] ?? [])
    guard site.articles[id].isShown, kind == .worker || kind == .station || !members.isEmpty else {
      return []
    }
    let others = site.mentions[id].reversed().filter { !members.contains($0) }
    let order: [(Kind, String)] = [
      (.case, "案例"), (.demand, "需求"), (.activity, "报道"), (.submission, "来稿"), (.worker, "劳模工匠"),
      (.station, "站点"),
      (.article, "相关"), (.page, "相关"),
    ]
    return order.compactMap { kind, title in
      let found = others.filter { site.articles[$0].kind == kind }
      return found.isEmpty
        ? nil : Contexts.mentions(.string(title), .list(found.map { titled($0) }))
    }
  }
}

extension Roster {
  /// What the directory is called.
  static let title = "劳模工匠名录"
  /// What its page says it holds.
  static let introduction = "劳模和工匠，按姓名拼音排列；也可以按荣誉、行业和地区看。"
}
