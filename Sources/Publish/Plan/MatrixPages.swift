internal import Content

/// The pages of the table of regions and themes.
enum MatrixPages {
  /// How many rows the one table of all provinces may have before it is cut by province.
  static let longest = 60

  /// The regions of one table: the provinces with their cities, or one province with its cities.
  static func rows(of site: Site, province: Region.ID?) -> [Region.ID] {
    let all = regions(of: site)
    if let province { return all.filter { $0 == province || site.divisions.isRegion($0, within: province) } }
    return all.count <= longest ? all : all.filter { site.divisions[$0].level == .province }
  }

  /// The provinces that have a table of their own: none where all rows fit into one.
  static func provinces(of site: Site) -> [Region.ID] {
    let all = regions(of: site)
    return all.count <= longest ? [] : all.filter { site.divisions[$0].level == .province }
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
