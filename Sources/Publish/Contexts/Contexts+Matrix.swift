internal import Content
internal import Templates

extension Contexts {
  private static let matrix = Fields("title", "intro", "path", "columns", "rows", "total", "parts")
  private static let column = Fields("name", "url", "total")
  private static let row = Fields("name", "url", "is_head", "total", "cells")
  private static let cell = Fields("count", "url", "heat")
  private static let subject = Fields("region", "theme")

  /// The table of regions and themes, of all provinces or of one.
  func matrix(province: Region.ID?) -> Value {
    let rows = MatrixPages.rows(of: site, province: province)
    let (themes, isCut) = MatrixPages.themes(of: site, rows)
    let most =
      rows.flatMap { region in
        themes.map { site.matrix.articles[Matrix.Cell(region: region, theme: $0)]?.count ?? 0 }
      }.max() ?? 0
    let columns = themes.map { theme in
      Contexts.column(
        .string(site.themes[theme].name), .string(themeAddress(theme)), .int(union(rows, [theme])))
    }
    let title = province.map { "\(site.divisions[$0].name)：地区和主题" } ?? "地区和主题"
    let path = province == nil ? [] : [named("地区和主题", "matrix/index.html")]
    let parts =
      province == nil
      ? MatrixPages.provinces(of: site).map { id in
        named(site.divisions[id].name, Address.encoded(MatrixPages.address(of: id, in: site)))
      } : []
    let intro =
      "每个地区写了哪些主题：数字是篇数，点开就是文章。一篇可以有几个主题，合计里只算一次。"
      + (isCut ? "主题太多，这里只列写得最广的 \(themes.count) 个。" : "")
    return Contexts.matrix(
      .string(title), .string(intro), .list(path), .list(columns),
      .list(rows.map { row($0, themes, most: most) }), .int(union(rows, themes)), .list(parts))
  }

  private func row(_ region: Region.ID, _ themes: [Theme.ID], most: Int) -> Value {
    let cells = themes.map { theme -> Value in
      let cell = Matrix.Cell(region: region, theme: theme)
      guard let count = site.matrix.articles[cell]?.count else { return .none }
      let heat = most <= 1 ? 1 : 1 + (count - 1) * 4 / (most - 1)
      return Contexts.cell(
        .int(count), .string(Address.encoded(site.address(of: .cell(cell)))), .int(heat))
    }
    return Contexts.row(
      .string(site.divisions[region].name), .string(regionAddress(region)),
      .bool(site.divisions[region].level == .province), .int(union([region], themes)), .list(cells))
  }

  /// How many articles the cells of some regions and themes hold, each counted once.
  private func union(_ regions: [Region.ID], _ themes: [Theme.ID]) -> Int {
    var articles: Set<Site.ArticleID> = []
    // A city's articles are its province's too.
    let provinces = regions.filter { site.divisions[$0].level == .province }
    for region in provinces.isEmpty ? regions : provinces {
      for theme in themes {
        articles.formUnion(site.matrix.articles[Matrix.Cell(region: region, theme: theme)] ?? [])
      }
    }
    return articles.count
  }

  /// A cell's own part of its page.
  func cell(_ cell: Matrix.Cell) -> Value {
    Contexts.subject(
      named(site.divisions[cell.region].name, regionAddress(cell.region)),
      named(site.themes[cell.theme].name, themeAddress(cell.theme)))
  }

  /// A region's page, or the table where the site has no pages of regions.
  private func regionAddress(_ id: Region.ID) -> String {
    addresses.regions[id] ?? "matrix/index.html"
  }

  /// A theme's page, or the table where the site has no pages of themes.
  private func themeAddress(_ id: Theme.ID) -> String {
    site.configuration.features.contains(.themes) ? addresses.themes[id] : "matrix/index.html"
  }
}
