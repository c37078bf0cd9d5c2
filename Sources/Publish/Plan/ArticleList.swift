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
}

extension Site {
  /// The articles of a list, oldest first.
  package func articles(of list: ArticleList) -> [ArticleID] {
    switch list {
    case .section(let index): sections[index].articles
    case .region(let id): articlesByRegion[id] ?? []
    case .theme(let id): articlesByTheme[id] ?? []
    case .tag(let index): tags[index].articles
    }
  }

  /// The address of a list's newest page.
  package func address(of list: ArticleList) -> String {
    switch list {
    case .section(let index): sections[index].address
    case .region(let id): "regions/\(divisions.addressPath(of: id))/index.html"
    case .theme(let id): "themes/\(themes[id].id)/index.html"
    case .tag(let index): tags[index].address
    }
  }
}
