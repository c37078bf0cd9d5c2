internal import Content
internal import Templates

extension Contexts {
  private static let matching = Fields("is_demand", "steps", "fits", "demands", "cases", "least")
  private static let step = Fields("name", "is_reached")
  private static let fit = Fields("title", "url", "kind_name", "score", "reasons")
  private static let reason = Fields("text", "points")
  private static let demand = Fields("title", "url", "status", "status_name", "score", "reasons")
  private static let menu = Fields("entries", "groups")
  private static let entry = Fields(
    "title", "url", "kind_name", "regions", "skills", "industries", "services", "is_busy")
  private static let group = Fields("title", "items")
  private static let item = Fields("name", "entries")
  private static let orders = Fields("status", "status_name", "items")
  private static let order = Fields("title", "url", "date", "enterprise", "taken_by", "cases")

  /// Who fits a demand, or which demands fit a worker or team; none for other articles.
  func matching(of id: Site.ArticleID) -> Value {
    guard let matcher, site.articles[id].isShown else { return .none }
    if let sheet = matcher.sheet(of: id), case .demand(let demand) = site.articles[id].details {
      let reached = demand.status == .open ? 1 : demand.status == .taken ? 2 : 3
      let steps = site.configuration.steps.enumerated().map {
        Contexts.step(.string($1), .bool($0 < reached))
      }
      return Contexts.matching(
        .bool(true), .list(steps), .list(matcher.fits(sheet).map(fit)), .list([]),
        .list(matcher.cases(of: id).map { titled($0) }), .int(site.configuration.matching[.least]))
    }
    let demands = matcher.demands(fitting: id)
    if demands.isEmpty { return .none }
    return Contexts.matching(
      .bool(false), .list([]), .list([]), .list(demands.map { self.demand($0.demand, $0.fit) }), .list([]),
      .int(site.configuration.matching[.least]))
  }

  private func fit(_ fit: Fit) -> Value {
    Contexts.fit(
      .string(site.articles[fit.candidate].headline.title), .string(addresses.articles[fit.candidate]),
      .string(fit.isTeam ? "服务队" : "劳模工匠"), .int(fit.score), reasons(fit))
  }

  private func reasons(_ fit: Fit) -> Value {
    .list(fit.reasons.map { Contexts.reason(.string($0.text.chinese), .int($0.points)) })
  }

  private func demand(_ id: Site.ArticleID, _ fit: Fit) -> Value {
    let status = status(of: id)
    return Contexts.demand(
      .string(site.articles[id].headline.title), .string(addresses.articles[id]), .string(status.rawValue),
      .string(status.chinese), .int(fit.score), reasons(fit))
  }

  private func status(of id: Site.ArticleID) -> DemandStatus {
    if case .demand(let demand) = site.articles[id].details { demand.status } else { .open }
  }

  /// The workers and teams, and who is under each skill, trade and region.
  func menu() -> Value {
    let candidates = matcher?.candidates ?? []
    return Contexts.menu(
      .list(candidates.map(entry)),
      .list([
        group("按专长", candidates) { $0.skills },
        group("按行业", candidates) { $0.industries },
        group("按地区", candidates) { candidate in
          self.site.articles[candidate.article].regions.map {
            self.site.divisions.pathName(of: $0.region, separator: " · ")
          }
        },
      ]))
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

  private func group(_ title: String, _ candidates: [Candidate], _ names: (Candidate) -> [String]) -> Value {
    var members: [String: [Site.ArticleID]] = [:]
    for candidate in candidates {
      for name in Set(names(candidate)) { members[name, default: []].append(candidate.article) }
    }
    let items = members.sorted { $0.key < $1.key }.map { name, ids in
      Contexts.item(.string(name), .list(ids.map { titled($0) }))
    }
    return Contexts.group(.string(title), .list(items))
  }

  /// The demands by how far they have come, the newest first.
  func orders() -> Value {
    .list(
      DemandStatus.allCases.map { status in
        let items = (matcher?.demands ?? []).reversed().filter { self.status(of: $0) == status }
        return Contexts.orders(.string(status.rawValue), .string(status.chinese), .list(items.map(order)))
      })
  }

  private func order(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    var enterprise: String?
    if case .demand(let demand) = article.details { enterprise = demand.enterprise }
    return Contexts.order(
      .string(article.headline.title), .string(addresses.articles[id]), date(article.date),
      .optional(enterprise), .list(references(.takenBy, of: id)),
      .list((matcher?.cases(of: id) ?? []).map { titled($0) }))
  }
}
