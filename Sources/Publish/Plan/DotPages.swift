internal import Content

/// The pages that show a province's counties as dots.
enum DotPages {
  /// A province has a picture where so many of its counties have articles.
  private static let fewest = 2

  /// The provinces that have a picture, by code.
  static func provinces(of site: Site) -> [Region.ID] {
    var counties: [Region.ID: Int] = [:]
    for id in site.articlesByRegion.keys where isDot(id, site) {
      counties[site.divisions.path(to: id)[0], default: 0] += 1
    }
    return counties.filter { $0.value >= fewest }.keys.sorted()
  }

  /// Whether a region is a dot of its province: a county, or a city that is not divided into counties.
  private static func isDot(_ id: Region.ID, _ site: Site) -> Bool {
    switch site.divisions[id].level {
    case .county: true
    case .city: site.divisions.children[id].isEmpty
    case .province: false
    }
  }

  /// The address of a province's picture.
  static func address(of province: Region.ID, in site: Site) -> String {
    "regions/\(site.divisions.addressPath(of: province))/dots.html"
  }
}
