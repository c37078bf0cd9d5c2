// What an article's page shows of matching: of a demand those who fit, of a worker or team the demands that fit. A page shows
// the best only; how many more there are stands below.

internal import Content
internal import Templates

extension Contexts {
  private static let matching = Fields(
    "is_demand", "steps", "fits", "demands", "more", "cases", "least", "menu", "orders")
  private static let step = Fields("name", "is_reached")
  private static let fit = Fields("title", "url", "kind_name", "regions", "score", "reasons")
  private static let reason = Fields("text", "points")
  private static let demand = Fields("title", "url", "status", "status_name", "score", "reasons")
  /// How many of those who fit a page shows.
  private static let mostFits = 12

  /// Who fits a demand, or which demands fit a worker or team; none for other articles.
  func matching(of id: Site.ArticleID) -> Value {
    guard let matcher, site.articles[id].isShown else { return .none }
    if let sheet = matcher.sheet(of: id), case .demand(let demand) = site.articles[id].details {
      let fits = matcher.fits(sheet)
      return matching(
        isDemand: true, steps: steps(of: demand.status),
        fits: fits.prefix(Contexts.mostFits).map(fit), count: fits.count, cases: matcher.cases(of: id))
    }
    let demands = matcher.demands(fitting: id)
    if demands.isEmpty { return .none }
    let shown = demands.prefix(Contexts.mostFits).map { self.demand($0.demand, $0.fit) }
    return matching(isDemand: false, demands: shown, count: demands.count)
  }

  private func matching(
    isDemand: Bool, steps: [Value] = [], fits: [Value] = [], demands: [Value] = [], count: Int,
    cases: [Site.ArticleID] = []
  ) -> Value {
    Contexts.matching(
      .bool(isDemand), .list(steps), .list(fits), .list(demands),
      .int(max(0, count - Contexts.mostFits)), .list(cases.map { titled($0) }),
      .int(site.configuration.matching[.least]), .string(MenuPages.address(0)),
      .string(OrderPages.address))
  }

  private func steps(of status: DemandStatus) -> [Value] {
    let reached =
      switch status {
      case .open: 1
      case .taken: 2
      case .done: 3
      }
    return site.configuration.steps.enumerated().map { Contexts.step(.string($1), .bool($0 < reached)) }
  }

  private func fit(_ fit: Fit) -> Value {
    let article = site.articles[fit.candidate]
    return Contexts.fit(
      .string(article.headline.title), .string(addresses.articles[fit.candidate]),
      .string(fit.isTeam ? "服务队" : "劳模工匠"), .texts(article.regions.map { site.divisions[$0.region].name }),
      .int(fit.score), reasons(fit))
  }

  private func reasons(_ fit: Fit) -> Value {
    .list(
      fit.reasons.map {
        Contexts.reason(.string($0.ground.text(in: site).chinese), .int($0.points))
      })
  }

  private func demand(_ id: Site.ArticleID, _ fit: Fit) -> Value {
    let status = site.status(of: id) ?? .open
    return Contexts.demand(
      .string(site.articles[id].headline.title), .string(addresses.articles[id]), .string(status.rawValue),
      .string(status.chinese), .int(fit.score), reasons(fit))
  }
}
