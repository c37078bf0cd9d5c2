// Figures are added up and compared, and 1061.36万元 must stay exactly that: no binary fraction.

/// An exact decimal number, `mantissa` times ten to the power `exponent`, without zeros at the mantissa's end.
package struct ExactDecimal: Sendable, Hashable {
  package let mantissa: Int
  package let exponent: Int

  package static let zero = ExactDecimal(0)

  /// A number in its shortest form: 1200 becomes 12 and 2.
  package init(_ mantissa: Int, exponent: Int = 0) {
    var (mantissa, exponent) = (mantissa, mantissa == 0 ? 0 : exponent)
    while mantissa != 0, mantissa % 10 == 0 {
      mantissa /= 10
      exponent += 1
    }
    self.mantissa = mantissa
    self.exponent = exponent
  }

  /// Digits with at most one point, as in `96.96`; nil for anything else and beyond 18 digits.
  package init?(digits: some StringProtocol) {
    var mantissa = 0
    var exponent = 0
    var count = 0
    var hasPoint = false
    for byte in digits.utf8 {
      if byte == UInt8(ascii: "."), !hasPoint, count > 0 {
        hasPoint = true
        continue
      }
      guard byte >= 0x30, byte <= 0x39, count < 18 else { return nil }
      mantissa = mantissa * 10 + Int(byte - 0x30)
      count += 1
      if hasPoint { exponent -= 1 }
    }
    guard count > 0, !hasPoint || exponent < 0 else { return nil }
    self.init(mantissa, exponent: exponent)
  }

  /// The number times ten to the power `power`.
  package func scaled(by power: Int) -> ExactDecimal {
    ExactDecimal(mantissa, exponent: exponent + power)
  }

  /// The exact sum; nil where it does not fit in 64 bits.
  package func adding(_ other: ExactDecimal) -> ExactDecimal? {
    guard mantissa != 0 else { return other }
    guard other.mantissa != 0 else { return self }
    let low = min(exponent, other.exponent)
    guard let left = raised(to: low), let right = other.raised(to: low) else { return nil }
    let (sum, overflow) = left.addingReportingOverflow(right)
    return overflow ? nil : ExactDecimal(sum, exponent: low)
  }

  /// The mantissa that the number has with a lower exponent.
  private func raised(to low: Int) -> Int? {
    guard exponent - low <= 18 else { return nil }
    var result = mantissa
    for _ in low..<exponent {
      let (next, overflow) = result.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      result = next
    }
    return result
  }

  /// The whole number that this is; nil for a fraction or beyond 64 bits.
  package var integer: Int? {
    exponent >= 0 ? raised(to: 0) : nil
  }
}

extension ExactDecimal: Comparable {
  /// Orders by value, exactly.
  package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
    let (leftSign, rightSign) = (left.mantissa.signum(), right.mantissa.signum())
    guard leftSign == rightSign, leftSign != 0 else { return leftSign < rightSign }
    let low = min(left.exponent, right.exponent)
    if let leftRaised = left.raised(to: low), let rightRaised = right.raised(to: low) {
      return leftRaised < rightRaised
    }
    // One of them has so many more digits that the magnitudes differ.
    return (left.magnitude < right.magnitude) == (leftSign > 0)
  }

  /// How many digits stand before the point.
  private var magnitude: Int { String(mantissa.magnitude).utf8.count + exponent }
}

extension ExactDecimal: CustomStringConvertible {
  /// The number in plain digits: `1061.36`, `12000000`. Beyond 40 digits with a power: `1e60`.
  package var description: String {
    let digits = String(mantissa.magnitude)
    let sign = mantissa < 0 ? "-" : ""
    guard abs(exponent) <= 40 else { return "\(sign)\(digits)e\(exponent)" }
    if exponent >= 0 { return sign + digits + String(repeating: "0", count: exponent) }
    let padded = String(repeating: "0", count: max(0, 1 - exponent - digits.utf8.count)) + digits
    return "\(sign)\(padded.dropLast(-exponent)).\(padded.suffix(-exponent))"
  }
}
