// The same two numbers lie 100 to 700 m apart by the datum that they are in: Chinese maps must show places shifted.
// A coordinate without its datum is therefore no place, and is kept out of what other programs read.

internal import Chinese

/// The datum that a coordinate is in.
package enum Datum: String, Sendable, CaseIterable {
  /// What satellites give: GPS and, within a metre, CGCS2000 (天地图, 北斗).
  case wgs84
  /// The shifted datum of Chinese maps: 高德, 腾讯.
  case gcj02
  /// 百度: shifted once more.
  case bd09

  /// What an editor may call it, in lower case and without hyphens; the first is what pages say.
  package var names: [String] {
    switch self {
    case .wgs84: ["wgs84", "gps", "天地图", "北斗", "cgcs2000"]
    case .gcj02: ["gcj02", "高德", "高德地图", "腾讯", "腾讯地图"]
    case .bd09: ["bd09", "百度", "百度地图"]
    }
  }

  /// What readers are told.
  package var chinese: String {
    switch self {
    case .wgs84: "WGS 84（GPS、天地图）"
    case .gcj02: "GCJ-02（高德、腾讯地图）"
    case .bd09: "BD-09（百度地图）"
    }
  }

  /// The datum of a name as typed; `nil` where none is called so.
  package static func named(_ text: some StringProtocol) -> Datum? {
    let name = Width.halved(text).lowercased().replacing("-", with: "")
    return allCases.first { $0.names.contains(name) }
  }
}
