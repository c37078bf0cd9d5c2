/// The facilities that a station can have: a controlled list, so that readers can filter by them.
package enum Facilities {
  /// The names in the order in which pages list them.
  package static let all = [
    "饮水机", "微波炉", "应急药箱", "空调", "冰箱", "充电", "休息座椅", "母婴室", "图书", "电视", "卫生间", "AED", "淋浴", "健身",
    "洗手池", "针线包", "雨具", "无线网络", "打印", "心理服务", "法律咨询", "理发", "停车", "换电",
  ]

  /// Other words for them that pages and editors use.
  private static let synonyms = [
    "药箱": "应急药箱", "急救箱": "应急药箱", "医药箱": "应急药箱", "手机充电": "充电", "充电设备": "充电", "充电器": "充电", "座椅": "休息座椅",
    "桌椅": "休息座椅", "爱心母婴室": "母婴室", "职工书屋": "图书", "书屋": "图书", "电视机": "电视", "厕所": "卫生间", "洗手间": "卫生间",
    "健身房": "健身", "健身器材": "健身", "饮水": "饮水机", "WiFi": "无线网络", "wifi": "无线网络", "雨伞": "雨具",
  ]

  /// Every word that is understood: the list's names, then the others.
  package static var words: [String] { all + synonyms.keys.sorted() }

  /// The list's name for what was typed; `nil` where the list has none.
  static func canonical(_ text: String) -> String? {
    if all.contains(text) { return text }
    if let synonym = synonyms[text] { return synonym }
    return all.first { $0.lowercased() == text.lowercased() }
  }
}
