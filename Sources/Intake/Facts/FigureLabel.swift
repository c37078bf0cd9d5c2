// What a number counts stands before it (职工技能培训100余场) or behind it (310个技术难题); an editor corrects the label, but
// should not have to look for it.

internal import Chinese

/// The words beside a number that say what was counted.
enum FigureLabel {
  /// The longest label, in characters.
  private static let longest = 14

  /// The label of a figure: the thing behind the number, else the words before it.
  static func of(_ found: FoundQuantity, in sentence: String) -> String {
    let bytes = Array(sentence.utf8)
    let head = withoutBracket(String(decoding: bytes[..<found.range.lowerBound], as: UTF8.self))
    if head.hasSuffix("》"), let open = head.lastIndex(of: "《") {
      return cut(String(head[head.index(after: open)...].dropLast()), fromEnd: false)
    }
    let before = clause(head.stripped, fromEnd: true)
    let after = thing(
      clause(String(decoding: bytes[found.range.upperBound...], as: UTF8.self), fromEnd: false))
    if after.length >= 2 { return cut(after, fromEnd: false) }
    let result = withoutVerb(before)
    return result.isEmpty ? found.quantity.unit : cut(result, fromEnd: true)
  }

  /// 产生经济效益（预期效益）1200余万元: what stands in brackets is passed over.
  private static func withoutBracket(_ text: String) -> String {
    guard text.hasSuffix("）") || text.hasSuffix(")"), let open = text.lastIndex(where: { "（(".contains($0) })
    else {
      return text
    }
    return String(text[..<open])
  }

  /// The beginning of a clause up to what is done or said of the thing.
  private static func thing(_ clause: String) -> String {
    let clause = clause.hasPrefix("的") ? String(clause.dropFirst()) : clause
    let scalars = Array(clause.unicodeScalars)
    if clause.begins(with: verbs) { return "" }
    let end =
      scalars.indices.first { index in
        if "在的了和与并共以后前内中时来受被把将从由为对是".unicodeScalars.contains(scalars[index]) { return true }
        let rest = String(String.UnicodeScalarView(scalars[index...].prefix(2)))
        return index > 0 && verbs.contains(rest)
      } ?? scalars.count
    return String(String.UnicodeScalarView(scalars[..<end]))
  }

  private static let verbs = [
    "参加", "参与", "深入", "开展", "进行", "组织", "覆盖", "惠及", "集聚", "通过", "加入", "左右", "以上", "受益", "带来", "担任", "分别",
    "提供",
    "送上", "前往", "走进", "身穿", "排名", "领取", "报名", "获得", "完成", "达成",
  ]

  private static let deeds = [
    "带来", "开展", "举办", "解决", "组织", "提供", "发放", "提出", "吸引", "处理", "化解", "完成", "成立", "建成", "培育", "获得", "取得",
    "实现", "产生",
    "审查", "送出", "送上", "收到", "采纳", "兑出", "覆盖", "建起", "挽回", "投入", "减少", "记下", "接待", "惠及",
  ]

  /// 已开展劳模工匠宣讲 is about 劳模工匠宣讲.
  private static func withoutVerb(_ clause: String) -> String {
    var text = clause
    let heads = ["已", "共", "累计", "先后", "为企业", "计", "达", "有效", "其中", "约", "总计", "还", "并"]
    // 总工会带来岗位 is about 岗位: the last deed in the clause, and what follows it.
    let last = deeds.compactMap { text.ranges(of: $0).last }.max { $0.upperBound < $1.upperBound }
    // 覆盖率 and 投入额 are things themselves.
    let isMeasure = last.map { "率面数量额度".contains(text[$0.upperBound...].first ?? "。") } ?? false
    if let last, !isMeasure, text[last.upperBound...].length >= 2 { text = String(text[last.upperBound...]) }
    if text.hasPrefix("了") { text = String(text.dropFirst()) }
    for tail in ["有", "达", "为", "达到", "共", "了", "共计", "已有", "超", "是"]
    where text.hasSuffix(tail) && text.length > tail.length + 1 {
      text = String(text.dropLast(tail.count))
      break
    }
    var isChanged = true
    while isChanged {
      isChanged = false
      for head in heads where text.hasPrefix(head) && text.length - head.length >= 2 {
        text = String(text.dropFirst(head.count))
        isChanged = true
      }
    }
    return text
  }

  private static func cut(_ text: String, fromEnd: Bool) -> String {
    let scalars = Array(text.unicodeScalars)
    guard scalars.count > longest else { return text }
    return String(String.UnicodeScalarView(fromEnd ? scalars.suffix(longest) : scalars.prefix(longest)))
  }

  /// The part of a text up to the nearest mark.
  private static func clause(_ text: String, fromEnd: Bool) -> String {
    let parts = text.split(omittingEmptySubsequences: false) { character in
      character.unicodeScalars.allSatisfy {
        !Marks.isHan($0) && !Marks.isDigit($0) && !$0.properties.isAlphabetic
      }
    }
    let part = (fromEnd ? parts.last : parts.first) ?? ""
    return String(part).stripped
  }
}
