internal import Content

extension Site {
  /// Whether the site has the directory of stations: it needs stations.
  var hasStations: Bool {
    configuration.features.contains(.stations) && articles.contains { $0.kind == .station && $0.isShown }
  }

  /// Whether the site has the directory of model workers: it needs some.
  var hasRoster: Bool {
    configuration.features.contains(.roster) && articles.contains { $0.kind == .worker && $0.isShown }
  }

  /// Whether the site has the calendar: it takes activities in three months to show a year's course, or a campaign's
  /// second year to compare it with the first.
  var hasCalendar: Bool {
    guard configuration.features.contains(.calendar) else { return false }
    if ActivityCalendar(site: self).months.count >= ActivityCalendar.fewestMonths { return true }
    return campaigns.contains { Set(campaign($0).compactMap { articles[$0].date?.year }).count > 1 }
  }

  /// The campaigns of `site.yaml` that have articles, by their index there.
  var campaigns: [Int] { configuration.campaigns.indices.filter { !campaign($0).isEmpty } }

  /// The articles with a date that are filed under the theme or tag by whose name a campaign goes, ascending.
  func campaign(_ index: Int) -> [ArticleID] {
    let name = configuration.campaigns[index]
    let key = Site.tagKey(name)
    let tagged = tags.first { Site.tagKey($0.name) == key }?.articles ?? []
    let themed = themes.theme(named: name).flatMap { articlesByTheme[$0] } ?? []
    return Set(tagged + themed).filter { articles[$0].date != nil }.sorted()
  }
}
