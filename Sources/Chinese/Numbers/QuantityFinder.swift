// Finds the figures of a story. Most numerals of a newspaper are none: dates, times, ordinals, names of
// campaigns (三农, 五一, 万里挑一), versions and codes; a wrong figure is worse than a missing one.

/// Finds all quantities in running text.
package struct QuantityFinder {
  private let text: ScalarText
  private let reader: QuantityReader
  private var found: [FoundQuantity] = []
  private var position = 0

  /// The quantities of `text` in their order.
  package static func quantities(in text: some StringProtocol) -> [FoundQuantity] {
    var finder = QuantityFinder(ScalarText(text))
    finder.search()
    return finder.found
  }

  private init(_ text: ScalarText) {
    self.text = text
    reader = QuantityReader(text: text)
  }

  private mutating func search() {
    var floor = 0
    while position < text.count {
      let scalar = text.scalars[position]
      let isDigit = NumberToken.asciiDigit(scalar) != nil
      guard isDigit || ChineseNumeral.isNumeral(scalar) || scalar == "半" else {
        position += 1
        continue
      }
      if isDigit, let end = skipCode(at: position) {
        (position, floor) = (end, end)
        continue
      }
      guard let candidate = reader.read(at: position, notBefore: floor) else {
        position = isDigit ? digitsEnd(position) : position + 1
        continue
      }
      let accepted = isDigit ? acceptArabic(candidate) : acceptChinese(candidate)
      if accepted {
        let quantity = withoutRecency(candidate)
        found.append(
          FoundQuantity(
            quantity: quantity.quantity, range: text.bytes(quantity.range),
            isChinese: candidate.token.isChinese))
        position = candidate.range.upperBound
      } else {
        position = max(candidate.token.end, position + 1)
      }
      floor = position
    }
  }

  /// 近三年来 means recently, not almost three years.
  private func withoutRecency(_ candidate: QuantityReader.Found) -> QuantityReader.Found {
    guard let first = candidate.quantity.qualifiers.first, first.word == "近",
      candidate.range.upperBound < text.count,
      ["年", "个月", "天", "周"].contains(candidate.quantity.unit),
      "来内间里，,、中".unicodeScalars.contains(text.scalars[candidate.range.upperBound])
    else { return candidate }
    let old = candidate.quantity
    let range = candidate.number..<candidate.range.upperBound
    var result = candidate
    result.range = range
    result.quantity = Quantity(
      value: old.value, upper: old.upper, qualifiers: Array(old.qualifiers.dropFirst()),
      multiplier: old.multiplier,
      unit: old.unit, written: text.string(range))
    return result
  }

  private func acceptArabic(_ candidate: QuantityReader.Found) -> Bool {
    let (quantity, token) = (candidate.quantity, candidate.token)
    guard !candidate.isOrdinal, !token.isCode, !isOrdinal(candidate.number) else { return false }
    if quantity.unit == "年", quantity.upper == nil, quantity.multiplier == 0, isYear(quantity.value) {
      return false
    }
    if !quantity.unit.isEmpty { return true }
    // Without a unit only 5万, 近7000 and the like are certain.
    let next = candidate.range.upperBound < text.count ? text.scalars[candidate.range.upperBound] : "。"
    guard !token.hasPoint, !Han.isLatin(next), next != "+", next != "”", next != "/", next != ":" else {
      return false
    }
    return quantity.multiplier > 0 || !quantity.qualifiers.isEmpty
  }

  private func acceptChinese(_ candidate: QuantityReader.Found) -> Bool {
    let (quantity, token) = (candidate.quantity, candidate.token)
    guard !candidate.isOrdinal, !isOrdinal(candidate.number), !quantity.unit.isEmpty, !token.isDigitRow else {
      return false
    }
    let before = candidate.number > 0 ? text.scalars[candidate.number - 1] : "。"
    if text.scalars[candidate.number] == "半" { return !"上下前后大小过对各一".unicodeScalars.contains(before) }
    if ChineseNumeral.isNumeral(before) || "统唯同专逐周期零".unicodeScalars.contains(before) { return false }
    if isIdiom(candidate.number) || text.scalars[candidate.number] == "零" { return false }
    let isOne = quantity.value == ExactDecimal(1) && quantity.upper == nil
    // 最后一公里, 新的一年: no amounts.
    return !isOne || Units.measures.contains(quantity.unit) && !"后的每这那新".unicodeScalars.contains(before)
  }

  /// Set phrases that begin with a numeral and a word that could be a unit.
  private static let idioms = [
    "万里挑一", "十分", "十字", "四起", "二次", "三部曲", "零件", "零部件", "十堰", "万家灯火", "千家万户", "千方百计", "百家争鸣", "百花", "一年一度",
    "三天两头", "千头万绪", "五年规划", "九年义务",
    "七言八语", "千里", "万里", "百里", "三个代表", "百年", "千年", "万年", "一天天", "一年年", "三点一线", "两个维护", "两个确立",
  ].map { Array($0.unicodeScalars) }

  private func isIdiom(_ start: Int) -> Bool {
    Self.idioms.contains { text.has($0, at: start) }
  }

  /// Whether 第 or its like stands before the number.
  private func isOrdinal(_ start: Int) -> Bool {
    start > 0 && "第初".unicodeScalars.contains(text.scalars[start - 1])
  }

  private func isYear(_ value: ExactDecimal) -> Bool {
    guard let year = value.integer else { return false }
    return year >= 1900 && year <= 2099
  }

  /// The end of a code, date or time that begins with the digit at `start`; nil where a number may stand.
  private func skipCode(at start: Int) -> Int? {
    if start > 0 {
      let before = text.scalars[start - 1]
      if Han.isLatin(before) || "/_=@#.:+".unicodeScalars.contains(before) || before == "-"
        || before == "："
          && start > 1 && NumberToken.asciiDigit(text.scalars[start - 2]) != nil
      {
        return codeEnd(start)
      }
    }
    let end = digitsEnd(start)
    guard end < text.count else { return nil }
    let isFollowed = end + 1 < text.count && NumberToken.asciiDigit(text.scalars[end + 1]) != nil
    switch text.scalars[end] {
    case ":",
      "：" where isFollowed:
      return isFollowed ? codeEnd(start) : nil
    case "/" where isFollowed: return codeEnd(start)
    case "-" where isFollowed:
      // 2025-02-13 and 0571-88888888 are codes, 3-5 is a range.
      let second = digitsEnd(end + 1)
      let isChain = second < text.count && text.scalars[second] == "-"
      return isChain || text.scalars[start] == "0" || second - end > 6 ? codeEnd(start) : nil
    case ".":
      let second = digitsEnd(end + 1)
      let isChain =
        isFollowed && second + 1 < text.count && text.scalars[second] == "."
        && NumberToken.asciiDigit(text.scalars[second + 1]) != nil
      return isChain ? codeEnd(start) : nil
    case "时", "点":
      return isFollowed || end + 1 < text.count && "整半前后至起许，,。".unicodeScalars.contains(text.scalars[end + 1])
        ? timeEnd(end + 1) : nil
    default: return nil
    }
  }

  private func timeEnd(_ start: Int) -> Int {
    let end = digitsEnd(start)
    return end < text.count && end > start && text.scalars[end] == "分" ? end + 1 : end
  }

  private func codeEnd(_ start: Int) -> Int {
    var end = start
    while end < text.count,
      NumberToken.asciiDigit(text.scalars[end]) != nil || Han.isLatin(text.scalars[end])
        || "-./:：_".unicodeScalars.contains(text.scalars[end])
    {
      end += 1
    }
    return max(end, start + 1)
  }

  private func digitsEnd(_ start: Int) -> Int {
    var end = start
    while end < text.count, NumberToken.asciiDigit(text.scalars[end]) != nil { end += 1 }
    return end
  }
}
