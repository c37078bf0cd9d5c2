internal import Content

/// The pages that show a province's counties as dots.
enum DotPages {
  /// The provinces that have articles, by code.
  static func provinces(of site: Site) -> [Region.ID] {
    site.articlesByRegion.keys.filter { site.divisions[$0].level == .province }.sorted()
  }

  /// The address of a province's picture.
  static func address(of province: Region.ID, in site: Site) -> String {
    "regions/\(site.divisions.addressPath(of: province))/dots.html"
  }
}
