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

  /// 已开展劳模工匠宣讲 is about 劳模工匠宣讲.
  private static func withoutVerb(_ clause: String) -> String {
    var text = clause
    if text.unicodeScalars.contains(where: Marks.isDigit) {
      // 36家企业带来岗位 is about 岗位: another figure stands in front.
      for verb in ["带来", "提供", "送上", "送出", "吸引", "发放", "解决", "培训", "提出", "覆盖", "服务"] {
        guard let range = text.firstRange(of: verb), range.upperBound < text.endIndex else { continue }
        text = String(text[range.upperBound...])
        break
      }
    }
    let heads = [
      "已", "共", "累计", "先后", "开展了", "开展", "举办了", "举办", "组织了", "组织", "完成", "实现", "为企业", "提供了", "提供", "解决了", "计",
      "达", "发放了", "发放",
      "有效", "产生", "实现", "其中", "约", "总计", "还", "并",
    ]
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
