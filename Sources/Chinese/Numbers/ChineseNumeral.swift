// 三千五百, 两万, 十五, 二〇二五, 廿三, 七八十: numerals written in characters, read as the numbers they are.

/// A numeral written in Chinese characters.
package struct ChineseNumeral: Sendable, Hashable {
  package let value: ExactDecimal
  /// The higher end of 两三 or 七八十; nil for one number.
  package let upper: ExactDecimal?
  /// The power of ten of the 万 or 亿 at its end: 4, 8, 12; 0 where it does not end so.
  package let multiplier: Int
  /// Whether it says a number of unsaid size: 数百, 十几.
  package let isSeveral: Bool
  /// Whether it is a row of digits without 十 or 百: 二〇二五.
  package let isDigitRow: Bool

  /// Reads `text` if all of it is a numeral; nil if not, or beyond 16 digits.
  package init?(_ text: some StringProtocol) {
    self.init(Array(text.unicodeScalars)[...])
  }

  init?(_ run: ArraySlice<Unicode.Scalar>) {
    guard !run.isEmpty, run.count <= 24, run.allSatisfy(Self.isNumeral) else { return nil }
    isSeveral = run.contains("几") || run.contains("数")
    let hasPower = run.contains { Self.power(of: $0) != nil || $0 == "廿" || $0 == "卅" }
    multiplier = hasPower ? Self.multiplier(of: run) : 0
    isDigitRow =
      !hasPower && run.count > 2 || !hasPower && run.count == 2 && run.contains { Self.digit(of: $0) == 0 }
    if isSeveral {
      guard hasPower, let value = Self.several(run) else { return nil }
      (self.value, upper) = (value, nil)
    } else if let pair = Self.neighbours(in: run), !isDigitRow {
      var (low, high) = (Array(run), Array(run))
      low.remove(at: pair - run.startIndex + 1)
      high.remove(at: pair - run.startIndex)
      guard let value = Self.value(low[...]), let upper = Self.value(high[...]), value < upper else {
        return nil
      }
      (self.value, self.upper) = (value, upper)
    } else {
      guard let value = isDigitRow ? Self.row(run) : Self.value(run) else { return nil }
      (self.value, upper) = (value, nil)
    }
  }

  /// Whether a character can be part of a numeral.
  static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "〇", "零", "一", "二", "两", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "万", "亿", "廿", "卅", "几",
      "数", "俩":
      true
    default: false
    }
  }

  /// 0 to 9; nil for anything else.
  static func digit(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "〇", "零": 0
    case "一": 1
    case "二", "两", "俩": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    default: nil
    }
  }

  /// The power of ten that 十, 百, 千, 万, 亿 stand for.
  static func power(of scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "十": 1
    case "百": 2
    case "千": 3
    case "万": 4
    case "亿": 8
    default: nil
    }
  }

  private static func multiplier(of run: ArraySlice<Unicode.Scalar>) -> Int {
    guard let last = run.last, let power = power(of: last), power >= 4 else { return 0 }
    return run.dropLast().last == "万" && power == 8 ? 12 : power
  }

  /// The place of two digits that follow each other and count up: 两三, 七八, 三五.
  private static func neighbours(in run: ArraySlice<Unicode.Scalar>) -> Int? {
    for index in run.indices.dropLast() {
      guard let left = digit(of: run[index]), let right = digit(of: run[index + 1]) else { continue }
      if left > 0, right == left + 1 || (left == 3 && right == 5) { return index }
    }
    return nil
  }

  /// 数百 is 100 and more, 十几 is 10 and more.
  private static func several(_ run: ArraySlice<Unicode.Scalar>) -> ExactDecimal? {
    var rest = run
    if let first = rest.first, first == "几" || first == "数" { rest = rest.dropFirst() }
    if rest.last == "几" { rest = rest.dropLast() }
    if let place = rest.firstIndex(of: "几"), place + 1 < rest.endIndex, power(of: rest[place + 1]) ?? 0 >= 4 {
      rest = rest[..<place] + rest[(place + 1)...]
    }
    return rest.contains("几") || rest.contains("数") ? nil : value(rest)
  }

  private static func row(_ run: ArraySlice<Unicode.Scalar>) -> ExactDecimal? {
    guard run.count <= 16 else { return nil }
    var value = 0
    for scalar in run {
      guard let digit = digit(of: scalar) else { return nil }
      value = value * 10 + digit
    }
    return ExactDecimal(value)
  }

  /// A numeral with 十, 百, 千, 万, 亿, or a single digit.
  private static func value(_ run: ArraySlice<Unicode.Scalar>) -> ExactDecimal? {
    var (total, section, pending) = (0, 0, 0)
    var hasPending = false
    var previousPower = 0
    var lastPower = 9
    for scalar in run {
      if let digit = digit(of: scalar) {
        guard !hasPending || pending == 0 else { return nil }
        (pending, hasPending) = (digit, true)
        if digit == 0 { previousPower = 0 }
      } else if scalar == "廿" || scalar == "卅" {
        guard !hasPending else { return nil }
        section += scalar == "廿" ? 20 : 30
        (previousPower, lastPower) = (1, 1)
      } else if let power = power(of: scalar), power < 4 {
        guard power < lastPower else { return nil }
        section += (hasPending && pending > 0 ? pending : 1) * tens(power)
        (pending, hasPending, previousPower, lastPower) = (0, false, power, power)
      } else if let power = power(of: scalar) {
        let count = section + pending + total
        guard count < 100_000_000_000 else { return nil }
        // 万 multiplies its section, 亿 all that stands before it.
        if power == 4 {
          total += max(section + pending, section + pending == 0 ? 1 : 0) * 10_000
        } else {
          total = max(count, 1) * 100_000_000
        }
        (section, pending, hasPending, previousPower, lastPower) = (0, 0, false, power, 9)
      }
    }
    guard hasPending, pending > 0 else { return ExactDecimal(total + section) }
    // 三千五 is 3500, 一百零五 is 105.
    return ExactDecimal(total + section + pending * tens(previousPower > 1 ? previousPower - 1 : 0))
  }

  private static func tens(_ power: Int) -> Int {
    (0..<power).reduce(1) { result, _ in result * 10 }
  }
}
