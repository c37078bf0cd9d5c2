// A smaller archive is a site of its own, built of some of the articles: so its lists, counts and search are whole, and a
// link to an article that was left out stays as text, as a link to a draft does.

internal import Content

/// Which articles a smaller archive is made of; what is empty does not matter.
struct ArticleChoice {
  var regions: [Region.ID] = []
  var themes: [Theme.ID] = []
  /// The first day; articles without a date are left out then.
  var since: Day?

  /// Whether nothing is left out.
  var isEverything: Bool { regions.isEmpty && themes.isEmpty && since == nil }

  /// The paths of the articles that are left out. Pages about the site stay; what describes a folder stays if one of its
  /// articles does.
  func leftOut(of articles: [Article], _ source: SiteSource) -> Set<String> {
    guard !isEverything else { return [] }
    let chosen = articles.filter { !$0.isSectionIndex && ($0.kind == .page || includes($0, source)) }
    let folders = Set(chosen.map(\.section))
    let kept = Set(
      chosen.map(\.path) + articles.filter { $0.isSectionIndex && folders.contains($0.section) }.map(\.path))
    return Set(articles.map(\.path)).subtracting(kept)
  }

  private func includes(_ article: Article, _ source: SiteSource) -> Bool {
    let places = article.regions.flatMap { source.regions.divisions.path(to: $0.region) }
    let topics = article.themes.flatMap { source.themes.path(to: $0) }
    return (regions.isEmpty || regions.contains(where: places.contains))
      && (themes.isEmpty || themes.contains(where: topics.contains))
      && (since.map { first in article.date.map { $0 >= first } ?? false } ?? true)
  }
}
