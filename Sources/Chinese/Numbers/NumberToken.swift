// The number of a quantity before its unit is looked at: in Arabic digits, in Chinese, or both (`1.7万`).

/// A number as it stands at a place of a text.
struct NumberToken: Sendable {
  var value: ExactDecimal
  var upper: ExactDecimal?
  var multiplier = 0
  var qualifiers: [Qualifier] = []
  /// Where the number ends, in scalars.
  var end: Int
  var isChinese = false
  var isDigitRow = false
  var hasPoint = false
  /// Whether no calculation is meant: `007`, `13588888888`, `1.2.3`.
  var isCode = false

  /// Reads the number that begins at `start`; nil where there is none.
  static func read(_ text: ScalarText, at start: Int) -> NumberToken? {
    guard start < text.count else { return nil }
    if asciiDigit(text.scalars[start]) != nil { return arabic(text, at: start) }
    guard ChineseNumeral.isNumeral(text.scalars[start]) else { return nil }
    return chinese(text, at: start)
  }

  /// The ASCII digit that a half-width or full-width digit means.
  static func asciiDigit(_ scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0x30...0x39: UInt8(scalar.value)
    case 0xFF10...0xFF19: UInt8(scalar.value - 0xFF10 + 0x30)
    default: nil
    }
  }

  private static func arabic(_ text: ScalarText, at start: Int) -> NumberToken? {
    var digits: [UInt8] = []
    var position = start
    var (points, count) = (0, 0)
    while position < text.count {
      let scalar = text.scalars[position]
      if let digit = asciiDigit(scalar) {
        digits.append(digit)
        count += 1
      } else if scalar == "." || scalar == "．", position + 1 < text.count,
        asciiDigit(text.scalars[position + 1]) != nil
      {
        digits.append(UInt8(ascii: "."))
        points += 1
      } else if !(scalar == "," && points == 0 && isThousands(text, comma: position, from: start)) {
        break
      }
      position += 1
    }
    let string = String(decoding: digits, as: UTF8.self)
    let isCode =
      points > 1 || count > 15 || digits.count > 1 && digits[0] == 0x30 && digits[1] != UInt8(ascii: ".")
    guard let value = ExactDecimal(digits: points > 1 ? String(string.prefix(1)) : string) else { return nil }
    var token = NumberToken(value: value, end: position)
    token.hasPoint = points > 0
    token.isCode = isCode || points == 0 && count == 11 && digits[0] == 0x31
    token.readTail(text)
    return token
  }

  /// Whether a comma stands before exactly three digits and behind at most three: `1,200`.
  private static func isThousands(_ text: ScalarText, comma: Int, from start: Int) -> Bool {
    func isDigit(_ position: Int) -> Bool {
      position < text.count && asciiDigit(text.scalars[position]) != nil
    }
    guard (1...3).allSatisfy({ isDigit(comma + $0) }), !isDigit(comma + 4) else { return false }
    let head = text.scalars[start..<comma].firstIndex(of: ",") ?? comma
    return head - start <= 3
  }

  private static func chinese(_ text: ScalarText, at start: Int) -> NumberToken? {
    var end = start
    while end < text.count, end - start < 24, ChineseNumeral.isNumeral(text.scalars[end]) { end += 1 }
    // 十几个 is a number, 十几 before 几 is not; a trailing 数 or 零 belongs to the next word.
    while end > start, ["数", "零"].contains(text.scalars[end - 1]), end - start > 1 { end -= 1 }
    guard let numeral = ChineseNumeral(text.scalars[start..<end]) else { return nil }
    var token = NumberToken(value: numeral.value, upper: numeral.upper, end: end)
    token.multiplier = numeral.multiplier
    (token.isChinese, token.isDigitRow) = (true, numeral.isDigitRow)
    if numeral.isSeveral {
      token.qualifiers.append(Qualifier(word: "多", bound: .lower, place: .afterNumber))
    }
    token.readTail(text)
    return token
  }

  /// 余 or 多, then 万 or 亿, then 余 or 多: `1200余万`, `5万余`.
  private mutating func readTail(_ text: ScalarText) {
    let beforePowers = remainder(text)
    var position = end + (beforePowers == nil ? 0 : 1)
    var power = 0
    while position < text.count, let next = ChineseNumeral.power(of: text.scalars[position]),
      Units.unit(in: text, at: position) == nil || next >= 4
    {
      // 千瓦时 and 百分点 begin with a numeral and are units.
      if isChinese, beforePowers == nil { break }
      power += next
      position += 1
    }
    if power > 0 {
      value = value.scaled(by: power)
      upper = upper?.scaled(by: power)
      if power == 4 || power == 8 || power == 12 { multiplier = power }
      end = position
      if let beforePowers {
        let place = multiplier > 0 ? Qualifier.Place.beforeMultiplier : .afterNumber
        qualifiers.append(Qualifier(word: beforePowers, bound: .lower, place: place))
      }
    }
    if let word = remainder(text), qualifiers.isEmpty {
      qualifiers.append(Qualifier(word: word, bound: .lower, place: .afterNumber))
      end += 1
    }
  }

  private func remainder(_ text: ScalarText) -> String? {
    guard end < text.count, ["余", "多"].contains(text.scalars[end]) else { return nil }
    return String(text.scalars[end])
  }
}
