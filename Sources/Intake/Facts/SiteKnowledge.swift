// What a site knows already: its regions, themes, model workers and stations, and every text that it has.

package import Content

/// What a text is compared with.
package struct SiteKnowledge: Sendable {
  /// How regions are found.
  package let regions: RegionResolver
  /// The site's themes.
  package let themes: ThemeList
  /// The names of its model workers.
  package let workers: [String]
  /// The titles of its stations.
  package let stations: [String]
  /// Its texts.
  package let archive: Archive

  /// Gathers what the articles of a site tell.
  package init(articles: [Article], regions: RegionResolver, themes: ThemeList) {
    self.regions = regions
    self.themes = themes
    workers = SiteKnowledge.titles(of: .worker, in: articles)
    stations = SiteKnowledge.titles(of: .station, in: articles)
    archive = Archive(articles)
  }

  /// The titles that name one article of a kind and no other.
  private static func titles(of kind: Kind, in articles: [Article]) -> [String] {
    let titles = articles.filter { $0.kind == kind && !$0.isSectionIndex }.map(\.headline.title)
    let counts = titles.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
    return titles.filter { counts[$0] == 1 }
  }
}
