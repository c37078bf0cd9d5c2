// What of a station is printed as it was typed and still helps nobody to find it.

internal import Content

extension Rule {
  static let stationHours = Rule(
    "station-hours", .frontMatter, .hint,
    title: Bilingual("开放时间程序读不懂", "Opening hours that a program cannot read"),
    what: Bilingual(
      "站点的“开放时间”里有程序读不懂的话，例如“夏季”“节假日除外”。",
      "The hours of a station hold words that are not understood, such as 夏季 or 节假日除外."),
    why: Bilingual(
      "页面照样印出来，但读者选“现在开门”时找不到这一处。",
      "They are printed, but whoever looks for what is open now does not find it."),
    bad: "开放时间: 夏季8:00-20:00", good: "开放时间: 周一至周五 8:00-20:00；周末 9:00-17:00",
    inspection: .article { manuscript in
      guard case .station(let station) = manuscript.article.details, let hours = station.hours,
        station.opening == nil
      else { return [] }
      return [
        Finding(
          manuscript.place(of: .hours),
          Bilingual(
            "开放时间“\(hours)”读不懂，“现在开门”里找不到这一处。",
            "The hours `\(hours)` are not understood; the station is not among those that are open now."),
          advice: Bilingual(
            "写成“周一至周五 8:30-17:30”“24小时”这样；季节和节假日写进正文。",
            "Write 周一至周五 8:30-17:30 or 24小时; seasons and holidays belong into the text."))
      ]
    })

  static let coordinateDatum = Rule(
    "coordinate-datum", .frontMatter, .warning,
    title: Bilingual("没有写明是哪家的坐标", "A location without its datum"),
    what: Bilingual("“坐标”只有两个数，没有写 gcj02、bd09 或 wgs84。", "A location does not say in which datum it is."),
    why: Bilingual(
      "几家地图的坐标相差几百米。不知道是哪一家，就不能换算，地图数据里只好不收这一处。",
      "Maps differ by hundreds of metres. Without its datum the station cannot be converted and is left out of the map's data."
    ),
    bad: "坐标: 121.02, 29.14", good: "坐标: 121.02, 29.14, gcj02",
    inspection: .article { manuscript in
      guard case .station(let station) = manuscript.article.details, let point = station.location,
        point.datum == nil
      else { return [] }
      return [
        Finding(
          manuscript.place(of: .location),
          Bilingual("这个坐标没有写明是哪家地图的。", "Nothing says in which datum this location is."),
          advice: Bilingual(
            "高德、腾讯地图上取的，后面加 gcj02；百度地图加 bd09；手机定位、天地图加 wgs84。",
            "Add gcj02 for 高德 or 腾讯, bd09 for 百度, wgs84 for a GPS receiver or 天地图."))
      ]
    })
}
