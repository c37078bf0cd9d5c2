/// A division of China: a province, a division at the level of a city, or a county.
package struct Region: Sendable {
  /// A region's index in `Divisions.regions`; ascending in the order of codes.
  package typealias ID = Int

  /// The three levels that the table holds.
  package enum Level: Int, Sendable, Comparable {
    /// 省, 直辖市, 自治区, 特别行政区.
    case province
    /// 地级市, 地区, 自治州, 盟.
    case city
    /// 县, 区, 县级市, 旗.
    case county

    /// Orders from the province down.
    package static func < (left: Level, right: Level) -> Bool { left.rawValue < right.rawValue }
  }

  /// Its own index.
  package let id: ID
  /// The code of GB/T 2260, six digits.
  package let code: Int
  /// The official name: 天台县.
  package let name: String
  /// The name without the word for its level, as people say it: 天台; the official name where nothing would be left.
  package let shortName: String
  /// The name in pinyin, lower case, no tones: the region's part of an address.
  package let pinyin: String
  /// Province, city or county.
  package let level: Level
  /// The region that this one lies in; `nil` for a province. 119 counties lie directly in a province.
  package let parent: ID?
  /// The centre, where known.
  package let centre: Coordinate?
}

/// A point on the ground.
package struct Coordinate: Hashable, Sendable {
  /// Degrees east.
  package let longitude: Double
  /// Degrees north.
  package let latitude: Double

  /// Makes a point from degrees east and north.
  package init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}
