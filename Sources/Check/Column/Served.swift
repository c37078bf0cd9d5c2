internal import Chinese

/// 惠及对象: whom the work was for, and how many they are.
struct Served: Sendable {
  private static let groups = PhraseList([
    "职工", "工友", "工人", "员工", "骑手", "外卖员", "外卖小哥", "快递员", "快递小哥", "司机", "师傅们", "环卫工", "环卫", "保洁", "农民工", "女工",
    "姑娘", "小伙",
    "孩子", "小朋友", "家长", "妈妈", "学徒", "徒弟", "青年", "单身", "会员", "家属", "护士", "教师", "老师们", "店主", "摊主", "店员", "保安",
    "保姆", "家政",
    "装卸工", "施工人员", "建筑工", "矿工", "船员", "渔民", "茶农", "管网工", "巡线工", "挡车工", "绣娘", "代驾", "主播", "网约车", "货车", "残疾",
    "退休", "临时工",
    "老人", "夫妻", "母亲", "父母", "同行", "新人", "大姐们", "兄弟", "姐妹", "帮工", "租客", "居民", "汽修店", "小店", "夜班的人", "讨薪",
  ])
  private static let vague = PhraseList(["广大职工群众", "广大职工", "职工群众", "广大劳动者", "广大员工"])
  /// What people are counted in. 个 and 家 count anything.
  private static let personUnits: Set<String> = ["人", "名", "位", "人次", "户", "户次", "人数"]

  /// How often a group is named.
  private(set) var mentions = 0
  /// Whether they are ever called anything but the broad masses.
  private(set) var isConcrete = false
  /// The first sentence that says how many people there are, better one that says who.
  private(set) var counted: Telling.Sentence?
  private var countsGroup = false
  /// The first sentence that names a group.
  private(set) var first: Telling.Sentence?

  init(_ telling: Telling) {
    for sentence in telling.sentences {
      let text = sentence.text[...]
      let groups = Served.groups.hits(in: text).count
      mentions += groups
      if groups > 0 { first = first ?? sentence }
      if groups > Served.vague.hits(in: text).count { isConcrete = true }
      guard Served.countsPeople(sentence) else { continue }
      if counted == nil || groups > 0 && !countsGroup {
        counted = sentence
        countsGroup = groups > 0
      }
    }
  }

  /// Whether somebody is counted: 二十七个人, 三百一十名; a single person is told of, and not counted.
  private static func countsPeople(_ sentence: Telling.Sentence) -> Bool {
    let text = String(String.UnicodeScalarView(sentence.narration))
    return QuantityFinder.quantities(in: text).contains {
      personUnits.contains($0.quantity.unit) && !($0.quantity.value < ExactDecimal(2))
        || $0.quantity.unit == "个" && text.utf8.count > 0 && Served.isFollowedByPerson($0, in: text)
    }
  }

  /// 二十七个人, 十一个孩子.
  private static func isFollowedByPerson(_ found: FoundQuantity, in text: String) -> Bool {
    let rest = Array(text.utf8.dropFirst(found.range.upperBound).prefix(18))
    let scalars = Array(String(decoding: rest, as: UTF8.self).unicodeScalars)
    return scalars.first == "人" || groups.hits(in: scalars[...]).first?.lowerBound == 0
  }
}
