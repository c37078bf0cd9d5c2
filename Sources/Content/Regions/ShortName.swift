/// How a division is called without the word for its level.
enum ShortName {
  /// The words for levels, longest first where one ends in another.
  private static let levels = [
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区", "新区", "省", "市", "县", "区", "旗", "盟",
  ]

  /// The peoples named before 自治区, 自治州, 自治县 and 自治旗, as they stand in the names of divisions.
  private static let peoples = [
    "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族",
    "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜",
    "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "塔吉克", "怒族", "普米族", "保安族",
    "裕固族", "独龙族", "各族",
  ]

  /// The short form of an official name; the name itself where fewer than two characters would be left.
  static func of(_ name: String) -> String {
    guard let level = levels.first(where: { name.hasSuffix($0) }) else { return name }
    var short = name.dropLast(level.count)
    if level.hasPrefix("自治") {
      while let people = peoples.first(where: { short.hasSuffix($0) && short.count - $0.count >= 2 }) {
        short = short.dropLast(people.count)
      }
      if short.hasSuffix("族") && short.count > 2 { short = short.dropLast() }
    }
    return short.count < 2 ? name : String(short)
  }
}
