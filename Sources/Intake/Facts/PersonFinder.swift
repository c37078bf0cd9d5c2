// Model workers are named with their honour: 全国劳模陈立平, 浙江工匠吕旭强, “钢铁裁缝”葛小青 only where the site knows her.

internal import Chinese
internal import Content

/// Finds the people that a text speaks of.
package struct PersonFinder {
  private let known: [String]

  /// Makes a finder that knows the names of a site's model workers.
  package init(known: [String]) { self.known = known.filter { $0.length >= 2 } }

  /// The people of a text in the order of their first mention.
  package func people(in text: FactText) -> [Guess] {
    let whole = text.pieces.map(\.text).joined(separator: "\n")
    var guesses: [Guess] = []
    for piece in text.pieces {
      let scalars = Array(piece.text.unicodeScalars)
      var found: [(range: Range<Int>, name: String)] = honoured(in: scalars, whole)
      for name in known { found += ranges(of: name, in: scalars).map { ($0, name) } }
      for (range, name) in found.sorted(by: {
        ($0.range.lowerBound, $1.name) < ($1.range.lowerBound, $0.name)
      })
      where !guesses.contains(where: { $0.value == name }) {
        guesses.append(
          Guess(.people, name, line: piece.line, quote: Quote.around(range, in: scalars)))
      }
    }
    return guesses
  }

  private func ranges(of name: String, in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    let wanted = Array(name.unicodeScalars)
    guard wanted.count <= scalars.count else { return [] }
    return (0...scalars.count - wanted.count).compactMap {
      scalars[$0..<$0 + wanted.count].elementsEqual(wanted) ? $0..<$0 + wanted.count : nil
    }
  }

  /// Names that follow an honour, or that one follows in brackets.
  private func honoured(in scalars: [Unicode.Scalar], _ whole: String) -> [(range: Range<Int>, name: String)]
  {
    var found: [(range: Range<Int>, name: String)] = []
    for honour in Self.honours {
      for place in ranges(of: honour, in: scalars) {
        var start = place.upperBound
        while start < scalars.count, "”、 ’".unicodeScalars.contains(scalars[start]) { start += 1 }
        if let length = nameLength(at: start, in: scalars, whole) {
          let name = String(String.UnicodeScalarView(scalars[start..<start + length]))
          if !found.contains(where: { $0.range.overlaps(start..<start + length) }) {
            found.append((start..<start + length, name))
          }
        }
      }
    }
    return found
  }

  /// How long the name at a place is: three characters, unless the third belongs to what follows.
  private func nameLength(at start: Int, in scalars: [Unicode.Scalar], _ whole: String) -> Int? {
    func shape(_ length: Int) -> NameShape {
      guard start + length <= scalars.count else { return .none }
      return NameShape(of: String(String.UnicodeScalarView(scalars[start..<start + length])))
    }
    guard shape(2) == .chinese else { return nil }
    let two = String(String.UnicodeScalarView(scalars[start..<start + 2]))
    guard !Self.noNames.contains(two), !WordEvidence.isCommonWord(two) else { return nil }
    // 劳模工匠有针对性地…: words that are surnames too are believed where the name comes again.
    let isDoubtful = "有和于能来从成时关全应管利向明相经公都充包计项支解家".unicodeScalars.contains(scalars[start])
    if isDoubtful, whole.occurrences(of: two) < 2 { return nil }
    let after = start + 2 < scalars.count ? scalars[start + 2] : "。"
    guard Marks.isHan(after), shape(3) == .chinese else { return 2 }
    let three = String(String.UnicodeScalarView(scalars[start..<start + 3]))
    let (timesTwo, timesThree) = (whole.occurrences(of: two), whole.occurrences(of: three))
    if timesThree > 1, timesThree == timesTwo { return 3 }
    if timesTwo > timesThree { return 2 }
    let next = start + 3 < scalars.count ? scalars[start + 3] : "。"
    let pair = String(String.UnicodeScalarView([after, next]))
    if "说在和与等是的、来为被把向对走也还将已就".unicodeScalars.contains(after) || Self.verbs.contains(pair) { return 2 }
    return 3
  }

  /// The honours after which a name stands, the longest first.
  private static let honours = [
    "全国五一劳动奖章获得者", "全国五一劳动奖章", "五一劳动奖章获得者", "全国劳动模范", "全国劳模", "省劳动模范", "市劳动模范", "县劳动模范", "省劳模", "市劳模", "县劳模",
    "区劳模", "大国工匠", "浙江工匠", "江苏工匠", "婺城工匠", "八婺工匠", "首席技师", "技能大师", "技术能手", "先进工作者", "金牌工人", "工匠", "劳模",
    "劳动模范",
  ]

  private static let noNames: Set<String> = [
    "精神", "代表", "和其", "先进", "协会", "专家", "大讲", "宣讲", "志愿", "服务", "助企", "们在", "组团", "培养", "常态", "计划", "时代",
    "应用", "安全",
    "和先", "和工", "文化", "与企", "利用", "广大", "包括", "成长", "明星", "家庭", "向全", "管理", "高级", "阳光", "华章", "宁波", "温州",
    "金华", "能工",
    "工匠", "单位", "沙龙", "路演", "程序", "于企", "平台", "和技", "和职", "于一", "应邀", "相关",
  ]

  private static let verbs: Set<String> = [
    "带领", "介绍", "表示", "通过", "前往", "走进", "来到", "认为", "告诉", "带来", "作为", "担任", "聚焦", "钻研", "推动", "利用", "获得",
    "现场", "结合", "针对",
    "立即", "负责", "牵头", "成立", "发现", "参加", "主动", "应邀", "深入", "从事", "进行",
  ]
}

extension String {
  /// How often another text stands in this one, without overlaps.
  func occurrences(of text: String) -> Int {
    guard !text.isEmpty else { return 0 }
    return ranges(of: text).count
  }
}
