// In a newspaper's text the byline stands in the first or the last words of a paragraph. Intake cuts it out
// there; a sentence that merely begins with 记者 must stay in the story.

/// Finds the byline at the beginning or at the end of a paragraph.
package enum BylineFinder {
  /// No byline before the first sentence is longer than this, in characters.
  private static let longestOpening = 120
  /// No credit after a caption is longer than this, in characters.
  private static let longestClosing = 60

  /// The byline that opens `paragraph`: `本报讯 记者甲 通讯员乙报道`, `本报讯（记者 甲）`, or 本报讯 alone.
  /// Its range includes the spaces behind it, so that the story begins where it ends.
  package static func opening(of paragraph: some StringProtocol) -> BylineReading? {
    let text = ScalarText(paragraph.unicodeScalars.prefix(longestOpening), bytes: longestOpening * 3)
    let whole = text.trimmed(0..<text.count)
    let start = whole.lowerBound
    let lead = BylineLead.end(in: text, from: start, to: whole.upperBound)
    let persons = text.trimmed((lead ?? start)..<whole.upperBound)
    for end in [bracketEnd(text, persons, lead), reportEnd(text, persons), bareEnd(text, persons, lead)] {
      guard let end else { continue }
      let reading = Byline.reading(text, in: start..<end)
      if reading.isComplete, !reading.byline.credits.isEmpty,
        reading.byline.credits.allSatisfy({ $0.role != nil })
      {
        return extended(reading, to: end, in: text)
      }
    }
    guard let lead else { return nil }
    return extended(Byline.reading(text, in: start..<lead), to: lead, in: text)
  }

  /// The byline that closes `paragraph`: `通讯员夏文佳 摄`, `（吴丹）`, `■本版稿件由某协会供稿。`
  package static func closing(of paragraph: some StringProtocol) -> BylineReading? {
    // Only the end is looked at, and only where it ends as a credit does or is short enough to be one.
    let tail = paragraph.unicodeScalars.suffix(longestClosing + 20)
    let text = ScalarText(tail, bytes: (longestClosing + 20) * 3)
    let base = paragraph.utf8.count - (text.offsets.last ?? 0)
    let whole = text.trimmed(0..<text.count)
    guard let last = whole.last,
      base == 0 && whole.count <= 30 || "）)摄影图文供稿提。报道绘".unicodeScalars.contains(text.scalars[last])
    else { return nil }
    for start in [openBracket(text, whole), afterStop(text, whole)] {
      guard let start, whole.upperBound - start <= longestClosing else { continue }
      let reading = Byline.reading(text, in: text.trimmed(start..<whole.upperBound))
      let isBracketed = "（(".unicodeScalars.contains(text.scalars[start])
      if reading.problems.isEmpty, isBelievable(reading.byline, inBrackets: isBracketed) {
        let range = reading.range.lowerBound + base..<reading.range.upperBound + base
        return BylineReading(byline: reading.byline, range: range, problems: [])
      }
    }
    return nil
  }

  /// Whether what was read at the end of a paragraph is a byline and no common bracket or sentence.
  private static func isBelievable(_ byline: Byline, inBrackets: Bool) -> Bool {
    guard !byline.credits.isEmpty, byline.lead == nil else { return false }
    return byline.scope != nil
      || byline.credits.allSatisfy { credit in
        if credit.role == .provider { return true }
        if credit.role == nil, credit.contribution.isEmpty, !inBrackets { return false }
        let shape = NameShape(of: credit.name)
        let isNamed = shape == .chinese || shape == .dotted || (shape != .none && credit.role != nil)
        return isNamed && !commonWords.contains(credit.name)
      }
  }

  /// Words in brackets that begin like a name.
  private static let commonWords: Set<String> = [
    "党员", "安全", "成员", "成果", "方案", "平台", "黄金", "金奖", "银奖", "白天", "夏季", "冬天", "周一", "周二", "周三", "周四",
    "周五", "周六", "周日", "单位", "项目", "计划", "时间", "时期", "全国", "全省", "全市", "车间", "高级", "高工", "技术", "图片",
    "资料", "文化", "明年", "平均", "余额", "和谐", "经济", "经理", "常务", "全文", "完", "连载", "宣传", "应急", "包装", "通讯",
  ]

  private static func extended(_ reading: BylineReading, to end: Int, in text: ScalarText) -> BylineReading {
    var end = end
    while end < text.count, Han.isSpace(text.scalars[end]) { end += 1 }
    return BylineReading(byline: reading.byline, range: 0..<text.offsets[end], problems: reading.problems)
  }

  /// The end of `（记者 甲 通讯员 乙）` right at the beginning or after the lead.
  private static func bracketEnd(_ text: ScalarText, _ range: Range<Int>, _ lead: Int?) -> Int? {
    guard let first = range.first, "（(".unicodeScalars.contains(text.scalars[first]) else { return nil }
    guard let close = text.scalars[range].firstIndex(where: { "）)".unicodeScalars.contains($0) }) else {
      return nil
    }
    return lead == nil && close + 1 == text.count ? nil : close + 1
  }

  /// The end of the first 报道 that stands before a space or mark, where no sentence ended before it.
  private static func reportEnd(_ text: ScalarText, _ range: Range<Int>) -> Int? {
    for position in range {
      if Han.isStop(text.scalars[position]) { return nil }
      guard text.scalars[position] == "报", position + 1 < text.count,
        ["道", "导"].contains(text.scalars[position + 1])
      else { continue }
      let end = position + 2
      guard end < text.count else { return end }
      let next = text.scalars[end]
      if Han.isSpace(next) { return end }
      if "。：:".unicodeScalars.contains(next) { return end + 1 }
    }
    return nil
  }

  /// The end of roles and names without 报道, each name believable, before the space that ends them.
  private static func bareEnd(_ text: ScalarText, _ range: Range<Int>, _ lead: Int?) -> Int? {
    // Without a lead, a paragraph of roles and names is a credit that closes what stands before it.
    guard lead != nil else { return nil }
    let tokens = BylineLexer.tokens(of: range, in: text)
    var end: Int?
    var expectsName = false
    for (index, token) in tokens.enumerated() {
      switch token.kind {
      case .role(_, nil): expectsName = true
      case .affiliation, .space: continue
      case .comma where end != nil: expectsName = true
      case .verb where end != nil: return nil
      case .name where expectsName && NameShape(text.scalars[token.range]) == .chinese:
        expectsName = false
        let next = index + 1 < tokens.count ? tokens[index + 1].kind : .space
        guard next == .space || next == .comma else { return end }
        end = token.range.upperBound
      default: return end
      }
    }
    return end
  }

  private static func openBracket(_ text: ScalarText, _ whole: Range<Int>) -> Int? {
    guard let last = whole.last, "）)".unicodeScalars.contains(text.scalars[last]) else { return nil }
    guard let start = text.scalars[whole].lastIndex(where: { "（(".unicodeScalars.contains($0) }) else {
      return nil
    }
    guard start > whole.lowerBound else { return start }
    let before = text.scalars[start - 1]
    return Han.isStop(before) || Han.isSpace(before) || "”’」』".unicodeScalars.contains(before) ? start : nil
  }

  /// Where the last words begin: after the last full stop but that at the very end, or at a ■.
  private static func afterStop(_ text: ScalarText, _ whole: Range<Int>) -> Int? {
    guard whole.count > 1 else { return nil }
    var position = whole.upperBound - 1
    while position > whole.lowerBound {
      let before = text.scalars[position - 1]
      if Han.isStop(before) || "”’」』\n".unicodeScalars.contains(before) || text.scalars[position] == "■" {
        return position
      }
      position -= 1
    }
    return whole.lowerBound
  }
}
