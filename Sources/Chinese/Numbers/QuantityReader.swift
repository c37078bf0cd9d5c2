// One quantity at one place: the words before the number, the number or two of them, the unit, the words after.

/// Reads a quantity whose number begins at a given place.
struct QuantityReader {
  let text: ScalarText

  struct Found {
    var quantity: Quantity
    /// Where it stands, in scalars, with the words that qualify it.
    var range: Range<Int>
    /// Where its number begins.
    var number: Int
    var token: NumberToken
    /// Whether a word follows that makes the number a date, a version or an address.
    var isOrdinal: Bool
  }

  /// The quantity whose number begins at `start`, not before `floor`; nil where there is no number.
  func read(at start: Int, notBefore floor: Int, anyUnit: Bool = false) -> Found? {
    guard var token = percentage(at: start) ?? NumberToken.read(text, at: start) ?? half(at: start) else {
      return nil
    }
    let isPercent = text.has("百分之", at: start)
    var position = token.end
    if let range = range(from: token, at: start) { (token, position) = (range, range.end) }
    var unit = isPercent ? "%" : ""
    var isOrdinal = false
    if !isPercent, let found = Units.unit(in: text, at: position) {
      (unit, position, isOrdinal) = (found.name, found.end, found.isOrdinal)
      if unit == "个" { readSplitMonth(&unit, &position, &token) }
      readHalf(&position, &token, unit: unit)
    } else if anyUnit, !isPercent {
      unit = text.string(text.trimmed(position..<text.count))
      position = text.count
    }
    var qualifiers = token.qualifiers
    let before = qualifierBefore(start, notBefore: floor)
    if let before { qualifiers.insert(before.qualifier, at: 0) }
    if let after = qualifierAfter(position, unit: unit) {
      qualifiers.append(after.qualifier)
      position = after.end
    }
    let range = (before?.start ?? start)..<position
    let quantity = Quantity(
      value: token.value, upper: token.upper, qualifiers: qualifiers, multiplier: token.multiplier,
      unit: unit,
      written: text.string(range))
    return Found(quantity: quantity, range: range, number: start, token: token, isOrdinal: isOrdinal)
  }

  /// 百分之九十三.
  private func percentage(at start: Int) -> NumberToken? {
    guard text.has("百分之", at: start) else { return nil }
    return NumberToken.read(text, at: start + 3)
  }

  /// 半 before a measure: 半年, 半个月.
  private func half(at start: Int) -> NumberToken? {
    guard start < text.count, text.scalars[start] == "半", let unit = Units.unit(in: text, at: start + 1),
      Units.measures.contains(unit.name)
    else { return nil }
    var token = NumberToken(value: ExactDecimal(5, exponent: -1), end: start + 1)
    token.isChinese = true
    return token
  }

  /// `3-5`, `三到五`, `10万至20万`, `3个到5个`: the first number becomes the lower end.
  private func range(from first: NumberToken, at start: Int) -> NumberToken? {
    guard first.upper == nil, first.qualifiers.isEmpty else { return nil }
    var position = first.end
    let unit = Units.unit(in: text, at: position)
    if let unit, isJoint(unit.end) { position = unit.end }
    guard isJoint(position) else { return nil }
    while isJoint(position) { position += 1 }
    guard var second = NumberToken.read(text, at: position), second.upper == nil,
      second.isChinese == first.isChinese
    else { return nil }
    if let unit, position != first.end + 1,
      Units.unit(in: text, at: second.end).map({ $0.name != unit.name }) ?? true,
      position > unit.end
    {
      return nil
    }
    // 1-2万 is ten to twenty thousand; 8000-1万 is not.
    let shared = first.multiplier == 0 && second.multiplier > 0
    let lower =
      shared && first.value < second.value.scaled(by: -second.multiplier)
      ? first.value.scaled(by: second.multiplier) : first.value
    guard lower < second.value, !first.isCode, !second.isCode else { return nil }
    if shared, lower == first.value || first.multiplier != second.multiplier && !shared {
      second.multiplier = 0
    }
    second.upper = second.value
    second.value = lower
    return second
  }

  private func isJoint(_ position: Int) -> Bool {
    guard position < text.count else { return false }
    return ["-", "–", "—", "~", "～", "－", "至", "到"].contains(text.scalars[position])
  }

  /// 两个多月, 一个半小时: the word between 个 and 月.
  private func readSplitMonth(_ unit: inout String, _ position: inout Int, _ token: inout NumberToken) {
    guard position < text.count, ["多", "半"].contains(text.scalars[position]) else { return }
    for word in ["月", "小时"] where text.has(word, at: position + 1) {
      if text.scalars[position] == "多" {
        token.qualifiers.append(Qualifier(word: "多", bound: .lower, place: .afterUnit))
      } else {
        token.value = token.value.adding(ExactDecimal(5, exponent: -1)) ?? token.value
      }
      unit += word
      position += 1 + word.unicodeScalars.count
      return
    }
  }

  /// 6条半, 三年半.
  private func readHalf(_ position: inout Int, _ token: inout NumberToken, unit: String) {
    guard position < text.count, text.scalars[position] == "半", !token.hasPoint, token.upper == nil,
      !unit.hasSuffix("月")
    else { return }
    let after = position + 1 < text.count ? text.scalars[position + 1] : "。"
    guard !["数", "天", "年", "个", "自", "成", "径"].contains(after) else { return }
    guard let sum = token.value.scaled(by: 0).adding(ExactDecimal(5, exponent: token.multiplier - 1)) else {
      return
    }
    token.value = sum
    position += 1
  }

  private func qualifierBefore(_ start: Int, notBefore floor: Int) -> (start: Int, qualifier: Qualifier)? {
    if start > floor, text.scalars[start - 1] == "上",
      start == 1 || "百千万亿十".unicodeScalars.contains(text.scalars[start])
    {
      let before = start - 2 >= floor ? text.scalars[start - 2] : "。"
      if !"会动线网场台路以加早晚".unicodeScalars.contains(before) {
        return (start - 1, Qualifier(word: "上", bound: .lower, place: .beforeNumber))
      }
    }
    for (word, bound) in Qualifier.before where start - word.count >= floor {
      let place = start - word.count
      guard text.has(word, at: place) else { continue }
      let prior = place > floor ? text.scalars[place - 1] : "。"
      guard word.count > 1 || !Self.isOtherWord(prior, word[0]) else { return nil }
      return (place, Qualifier(word: text.string(place..<start), bound: bound, place: .beforeNumber))
    }
    return nil
  }

  /// 节约, 最近, 高超: the word of one character is the end of another word.
  private static func isOtherWord(_ prior: Unicode.Scalar, _ word: Unicode.Scalar) -> Bool {
    switch word {
    case "约": "节预签公合违履邀制条契特".unicodeScalars.contains(prior)
    case "近": "最附远临靠亲贴走邻就相".unicodeScalars.contains(prior)
    case "超": "高反赶中联".unicodeScalars.contains(prior)
    default: false
    }
  }

  private func qualifierAfter(_ position: Int, unit: String) -> (end: Int, qualifier: Qualifier)? {
    for (word, bound) in Qualifier.after where text.has(word, at: position) {
      // 3年多 is more than three years; 3名多年… is not.
      if word == ["多"] || word == ["余"] {
        guard Units.measures.contains(unit), !text.has("多年", at: position), !text.has("多种", at: position)
        else { continue }
      }
      let place = unit.isEmpty ? Qualifier.Place.afterNumber : .afterUnit
      let end = position + word.count
      return (end, Qualifier(word: text.string(position..<end), bound: bound, place: place))
    }
    return nil
  }
}
