// A region's page is where a union finds itself: the places below, what is worked on there, who and what stands
// there, and what came of it in figures.

internal import Content
internal import Templates

extension Contexts {
  private static let region = Fields(
    "name", "short_name", "path", "children", "themes", "workers", "stations", "totals", "periodic",
    "ledger", "dots")
  private static let residents = Fields("count", "items", "all")
  /// How many workers, stations and figures of each sort a page names.
  private static let most = (residents: 8, figures: 4)

  /// What a region's page shows beside its articles; a numbered page shows only what never changes.
  func region(_ id: Region.ID, isNumbered: Bool) -> Value {
    let region = site.divisions[id]
    let path = site.divisions.path(to: id).dropLast().compactMap { terms.regions[$0] }
    let children = isNumbered ? [] : site.divisions.children[id].compactMap { counted(region: $0) }
    let articles = isNumbered ? [] : site.articlesByRegion[id] ?? []
    let figures = site.ledger.newest(of: isNumbered ? [] : site.ledger.rowsByRegion[id] ?? [])
    return Contexts.region(
      .string(region.name), .string(region.shortName), .list(path), .list(children),
      .list(themes(in: articles)), residents(.worker, of: region, among: articles),
      residents(.station, of: region, among: articles), shown(figures.cumulative), shown(figures.periodic),
      isNumbered ? .none : ledgerAddress(of: .region(id)),
      .optional(isNumbered ? nil : dotsAddress(of: id)))
  }

  /// The newest workers or stations of a region, how many there are, and where the search lists all of them; none
  /// where there are none.
  private func residents(_ kind: Kind, of region: Region, among articles: [Site.ArticleID]) -> Value {
    let all = articles.filter { site.articles[$0].kind == kind && site.articles[$0].isShown }
    if all.isEmpty { return .none }
    let isLong = all.count > Contexts.most.residents && has(.search)
    return Contexts.residents(
      .int(all.count), .list(all.reversed().prefix(Contexts.most.residents).map { titled($0) }),
      .optional(isLong ? "search.html?kind=\(kind.rawValue)&region=\(region.code)" : nil))
  }

  private func shown(_ figures: [Ledger.Entry]) -> Value {
    .list(figures.prefix(Contexts.most.figures).map { figure($0.figure, of: $0.article) })
  }
}
