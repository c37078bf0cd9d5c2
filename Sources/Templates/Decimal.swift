// Python prints floating-point numbers in its own layout and rounds them exactly; the standard library
// has the shortest digits and nothing else, so the rest is done here on exact decimal digits.

/// The exact decimal digits of a finite floating-point number.
struct Decimal {
  /// Digits before the point, at least one, most significant first.
  private var whole: [UInt8] = []
  /// All digits after the point.
  private var fraction: [UInt8] = []
  private let isNegative: Bool

  init(_ value: Double) {
    isNegative = value.sign == .minus
    let exponent = Int(value.exponentBitPattern) - 1075
    var mantissa = value.significandBitPattern
    var power = exponent
    if value.exponentBitPattern == 0 { power += 1 } else { mantissa |= 1 << 52 }
    if mantissa == 0 { power = 0 }
    while power < 0, mantissa & 1 == 0, mantissa != 0 {
      mantissa >>= 1
      power += 1
    }
    var digits: [UInt8] = String(mantissa).utf8.reversed().map { $0 - 48 }
    // mantissa * 2^power for a negative power is mantissa * 5^-power with the point moved left.
    for _ in 0..<abs(power) { Decimal.multiply(&digits, by: power > 0 ? 2 : 5) }
    let places = max(0, -power)
    while digits.count <= places { digits.append(0) }
    fraction = digits.prefix(places).reversed()
    whole = digits.dropFirst(places).reversed()
  }

  private static func multiply(_ digits: inout [UInt8], by factor: UInt8) {
    var carry: UInt8 = 0
    for index in digits.indices {
      let product = digits[index] * factor + carry
      digits[index] = product % 10
      carry = product / 10
    }
    if carry > 0 { digits.append(carry) }
  }

  /// The number with so many digits after the point, ties of the exact value to even, as Python's `%.2f`.
  func fixed(_ places: Int) -> String {
    var digits = whole + fraction.prefix(places)
    let rest = fraction.dropFirst(places)
    var isUp = false
    if let first = rest.first {
      let isTie = first == 5 && rest.dropFirst().allSatisfy { $0 == 0 }
      isUp = isTie ? (digits.last ?? 0) % 2 == 1 : first >= 5
    }
    while digits.count < whole.count + places { digits.append(0) }
    var index = digits.count
    while isUp, index > 0 {
      index -= 1
      isUp = digits[index] == 9
      digits[index] = isUp ? 0 : digits[index] + 1
    }
    if isUp { digits.insert(1, at: 0) }
    let point = digits.count - places
    var text = isNegative ? "-" : ""
    for (position, digit) in digits.enumerated() {
      if position == point { text += "." }
      text.unicodeScalars.append(Unicode.Scalar(digit + 48))
    }
    return text
  }

  /// Python's `repr` of a number: the shortest digits, an exponent below 1e-4 and from 1e16.
  static func repr(_ value: Double) -> String {
    if value.isNaN { return "nan" }
    if value.isInfinite { return value < 0 ? "-inf" : "inf" }
    var digits: [UInt8] = []
    var exponent = 0
    var point: Int?
    var sign = ""
    let text = Array("\(value)".utf8)
    for (index, byte) in text.enumerated() {
      if byte == 0x2D { sign = "-" }
      if byte == 0x2E { point = digits.count }
      if byte >= 0x30, byte <= 0x39 { digits.append(byte) }
      if byte == 0x65 {
        exponent = Int(String(decoding: text[(index + 1)...], as: UTF8.self)) ?? 0
        break
      }
    }
    exponent += point ?? digits.count
    while digits.count > 1, digits.first == 0x30 {
      digits.removeFirst()
      exponent -= 1
    }
    while digits.count > 1, digits.last == 0x30 { digits.removeLast() }
    if digits == [0x30] { return sign + "0.0" }
    func string(_ part: some Sequence<UInt8>) -> String { String(decoding: Array(part), as: UTF8.self) }
    if exponent > 16 || exponent < -3 {
      let tail = digits.count > 1 ? "." + string(digits.dropFirst()) : ""
      let power = abs(exponent - 1)
      return sign + string(digits.prefix(1)) + tail + (exponent > 0 ? "e+" : "e-") + (power < 10 ? "0" : "")
        + "\(power)"
    }
    if exponent <= 0 { return sign + "0." + String(repeating: "0", count: -exponent) + string(digits) }
    if digits.count <= exponent {
      return sign + string(digits) + String(repeating: "0", count: exponent - digits.count) + ".0"
    }
    return sign + string(digits.prefix(exponent)) + "." + string(digits.dropFirst(exponent))
  }
}
