internal import Content

/// The pages of the table of regions and themes.
enum MatrixPages {
  /// How many cells with articles one table may have before it is cut: with its link and the empty ones around it a cell
  /// takes about 200 bytes (measured on this repository's site), and a page that opens at once has 60,000.
  static let largest = 250

  /// The regions of one table: the provinces with their cities, or one province with its cities.
  static func rows(of site: Site, province: Region.ID?) -> [Region.ID] {
    let all = regions(of: site)
    if let province { return all.filter { $0 == province || site.divisions.isRegion($0, within: province) } }
    return isCut(site) ? all.filter { site.divisions[$0].level == .province } : all
  }

  /// The themes of one table: those that its regions have; where these are too many, those at the top; and of these, if
  /// they are still too many, those with the most cells, the earlier in the list first. Always at least one.
  static func themes(of site: Site, _ rows: [Region.ID]) -> (shown: [Theme.ID], isCut: Bool) {
    var cells = Array(repeating: 0, count: site.themes.themes.count)
    for region in rows {
      for theme in cells.indices where site.matrix.articles[Matrix.Cell(region: region, theme: theme)] != nil
      {
        cells[theme] += 1
      }
    }
    let all = cells.indices.filter { cells[$0] > 0 }
    if cells.reduce(0, +) <= largest { return (all, false) }
    let top = all.filter { site.themes[$0].parent == nil }
    let wanted = (top.isEmpty ? all : top).sorted { (-cells[$0], $0) < (-cells[$1], $1) }
    var room = largest
    let fitting = wanted.prefix { theme in
      room -= cells[theme]
      return room >= 0 || theme == wanted[0]
    }
    return (fitting.sorted(), fitting.count < wanted.count)
  }

  /// Whether the table of all cities has too many cells, so that each province has its own.
  private static func isCut(_ site: Site) -> Bool { site.matrix.cells.count > largest }

  /// The provinces that have a table of their own: none where all rows fit into one.
  static func provinces(of site: Site) -> [Region.ID] {
    isCut(site) ? regions(of: site).filter { site.divisions[$0].level == .province } : []
  }

  /// The address of a province's table.
  static func address(of province: Region.ID, in site: Site) -> String {
    "matrix/\(site.divisions.addressPath(of: province))/index.html"
  }

  private static func regions(of site: Site) -> [Region.ID] {
    var regions: [Region.ID] = []
    for cell in site.matrix.cells where regions.last != cell.region { regions.append(cell.region) }
    return regions
  }
}
