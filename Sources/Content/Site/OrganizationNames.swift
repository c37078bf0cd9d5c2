// 婺城区总工会, 金华市婺城区总工会 and 浙江省金华市婺城区总工会 are one union: what counts is the region that the name
// begins with, and what stands behind it.

/// Tells which names mean one organization.
struct OrganizationNames {
  private let resolver: RegionResolver

  init(resolver: RegionResolver) {
    self.resolver = resolver
  }

  /// The place that a name begins with.
  func region(of name: String, near regions: [Region.ID]) -> Region.ID? {
    resolver.regionPrefix(of: Array(name.unicodeScalars)[...], near: regions)?.region
  }

  /// What the short and the long name of one organization share.
  ///
  /// A name that begins with no region, or only with one that it could not be without, is its own key.
  func key(of name: String, near regions: [Region.ID]) -> String {
    let scalars = Array(name.unicodeScalars)
    guard scalars.count >= 5, let found = resolver.regionPrefix(of: scalars[...], near: regions) else {
      return name
    }
    let rest = scalars.dropFirst(found.length)
    guard rest.count >= 2 else { return name }
    return "\(resolver.divisions[found.region].code)" + String(String.UnicodeScalarView(rest))
  }

  /// A name that means one organization wherever it is read.
  ///
  /// 鼓楼区总工会 is clear in a story of 南京 only: it becomes 江苏省南京市鼓楼区总工会. So its address, which follows the name, stays
  /// what it is when another 鼓楼区总工会 is written of.
  func clearName(_ name: String, in region: Region.ID) -> String {
    let divisions = resolver.divisions
    guard name.hasPrefix(divisions[region].name), self.region(of: name, near: []) != region,
      let parent = divisions[region].parent
    else { return name }
    return divisions.pathName(of: parent, separator: "") + name
  }
}
