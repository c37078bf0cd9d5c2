/// How a division is called without the word for its level.
enum ShortName {
  /// A word of Chinese characters. Every command shortens all names of the country: comparing characters, and not bytes, that
  /// was a thirtieth of the instructions of building 1,000 articles.
  private struct Word: ExpressibleByStringLiteral {
    let bytes: [UInt8]
    /// How many characters it has.
    let count: Int

    init(stringLiteral text: String) {
      bytes = Array(text.utf8)
      count = text.unicodeScalars.count
    }

    /// Whether it names a region of a people.
    var isOfAutonomy: Bool { bytes.starts(with: "自治".utf8) }

    /// Whether the first `end` bytes of a name end in the word.
    func ends(_ name: [UInt8], _ end: Int) -> Bool {
      guard bytes.count <= end, name[end - 1] == bytes[bytes.count - 1] else { return false }
      return name[end - bytes.count..<end].elementsEqual(bytes)
    }
  }

  /// The words for levels, longest first where one ends in another.
  private static let levels: [Word] = [
    "特别行政区", "自治区", "自治州", "自治县", "自治旗", "地区", "林区", "矿区", "新区", "省", "市", "县", "区", "旗", "盟",
  ]

  /// The peoples named before 自治区, 自治州, 自治县 and 自治旗, as they stand in the names of divisions.
  private static let peoples: [Word] = [
    "蒙古族", "蒙古", "回族", "藏族", "维吾尔", "苗族", "彝族", "壮族", "布依族", "朝鲜族", "满族", "侗族", "瑶族", "白族", "土家族",
    "哈尼族", "哈萨克族", "哈萨克", "傣族", "黎族", "傈僳族", "佤族", "畲族", "拉祜族", "水族", "东乡族", "纳西族", "景颇族", "柯尔克孜",
    "土族", "达斡尔族", "仫佬族", "羌族", "布朗族", "撒拉族", "毛南族", "仡佬族", "锡伯", "塔吉克", "怒族", "普米族", "保安族",
    "裕固族", "独龙族", "各族",
  ]

  /// The last word of a people that is not in the list.
  private static let people: Word = "族"

  /// The short form of an official name; the name itself where fewer than two characters would be left.
  static func of(_ name: String) -> String {
    let bytes = Array(name.utf8)
    guard let level = levels.first(where: { $0.ends(bytes, bytes.count) }) else { return name }
    var (end, count) = (bytes.count - level.bytes.count, name.unicodeScalars.count - level.count)
    if level.isOfAutonomy {
      while let people = peoples.first(where: { $0.ends(bytes, end) && count - $0.count >= 2 }) {
        (end, count) = (end - people.bytes.count, count - people.count)
      }
      if people.ends(bytes, end) && count > 2 { (end, count) = (end - people.bytes.count, count - 1) }
    }
    return count < 2 ? name : String(decoding: bytes[..<end], as: UTF8.self)
  }
}
