internal import Content

extension Site {
  /// Whether the site has the menu of workers and the list of demands: it needs workers or demands.
  var hasMatching: Bool {
    configuration.features.contains(.matching)
      && articles.contains { ($0.kind == .worker || $0.kind == .demand) && $0.withdrawn == nil }
  }

  /// How far a demand has come; `nil` for what is none.
  func status(of id: ArticleID) -> DemandStatus? {
    if case .demand(let demand) = articles[id].details { demand.status } else { nil }
  }

  /// The demands that have come so far, ascending; withdrawn ones are not among them.
  func demands(_ status: DemandStatus) -> [ArticleID] {
    let ids = sections.filter { $0.kind == .demand }.flatMap(\.articles)
    return ids.filter { articles[$0].withdrawn == nil && self.status(of: $0) == status }.sorted()
  }
}
