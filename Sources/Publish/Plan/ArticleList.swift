package import Content

/// A list of articles that has pages of its own.
package enum ArticleList: Hashable, Sendable {
  /// A folder's articles, by its index in `Site.sections`.
  case section(Int)
  /// A region's articles and its descendants'.
  case region(Region.ID)
  /// A theme's articles and its descendants'.
  case theme(Theme.ID)
  /// A tag's articles, by its index in `Site.tags`.
  case tag(Int)
  /// A name's articles, by its index in its directory.
  case name(DirectoryKind, Int)
  /// A year's articles, by its index in `Site.years`.
  case year(Int)
  /// A month's articles, by year and month as indices in `Site.years` and its `months`.
  case month(Int, Int)
  /// The articles of a region and a theme.
  case cell(Matrix.Cell)
  /// The demands that have come so far.
  case orders(DemandStatus)
  /// A yearly campaign's articles, by its index in `SiteConfiguration.campaigns`.
  case campaign(Int)
}

extension Site {
  /// The articles of a list, oldest first.
  package func articles(of list: ArticleList) -> [ArticleID] {
    switch list {
    case .section(let index): sections[index].articles
    case .region(let id): articlesByRegion[id] ?? []
    case .theme(let id): articlesByTheme[id] ?? []
    case .tag(let index): tags[index].articles
    case .name(let kind, let index): directory(kind).entries[index].articles
    case .year(let year): years[year].articles
    case .month(let year, let month): years[year].months[month].articles
    case .cell(let cell): matrix.articles[cell] ?? []
    case .orders(let status): demands(status)
    case .campaign(let index): campaign(index)
    }
  }

  /// The address of a list's newest page.
  package func address(of list: ArticleList) -> String {
    switch list {
    case .section(let index): sections[index].address
    case .region(let id): "regions/\(divisions.addressPath(of: id))/index.html"
    case .theme(let id): "themes/\(themes[id].id)/index.html"
    case .tag(let index): tags[index].address
    case .name(let kind, let index): directory(kind).entries[index].address
    case .year(let year): "years/\(years[year].year)/index.html"
    case .month(let year, let month):
      "years/\(years[year].year)/\(twoDigits(years[year].months[month].month))/index.html"
    case .cell(let cell):
      "matrix/\(divisions.addressPath(of: cell.region))/theme-\(themes[cell.theme].id)/index.html"
    case .orders(let status): "orders/\(status.rawValue)/index.html"
    case .campaign(let index):
      "calendar/campaigns/\(Address.fileName(for: configuration.campaigns[index]))/index.html"
    }
  }

  private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
