// Where which theme was written about. Rows are provinces and their cities; a cell is the articles of both.

/// The articles of each pair of a region (a province or a city) and a theme.
package struct Matrix: Sendable {
  /// One cell's address.
  package struct Cell: Hashable, Sendable {
    /// The province or city.
    package let region: Region.ID
    /// The theme.
    package let theme: Theme.ID

    /// Makes a cell's address.
    package init(region: Region.ID, theme: Theme.ID) {
      self.region = region
      self.theme = theme
    }
  }

  /// The articles of each cell that is not empty, ascending.
  package let articles: [Cell: [Site.ArticleID]]
  /// The cells in the order of regions and themes.
  package let cells: [Cell]

  /// Counts articles once in each cell that they belong to.
  init(_ articles: [Article], _ divisions: Divisions, _ themes: ThemeList) {
    var table: [Cell: [Site.ArticleID]] = [:]
    for (id, article) in articles.enumerated() {
      let regions = article.regions.flatMap { divisions.path(to: $0.region) }
        .filter { divisions[$0].level != .county || divisions[divisions[$0].parent ?? $0].level == .province }
      let shown = article.themes.flatMap { themes.path(to: $0) }
      for region in regions {
        for theme in shown {
          let cell = Cell(region: region, theme: theme)
          if table[cell]?.last != id { table[cell, default: []].append(id) }
        }
      }
    }
    self.articles = table
    cells = table.keys.sorted { $0.region == $1.region ? $0.theme < $1.theme : $0.region < $1.region }
  }
}
