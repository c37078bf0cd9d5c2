// A figure as a newspaper writes it: number, qualifier, multiplier and unit, each kept, so that it can be
// added up and still be printed with the 余 and the 万 that the reporter wrote.

/// An amount with its unit: `1200余万元`.
package struct Quantity: Sendable, Hashable {
  /// The number with its multiplier carried out, 12000000; of a range the lower end.
  package let value: ExactDecimal
  /// The higher end of `3-5个`; nil for one number.
  package let upper: ExactDecimal?
  /// The words that say how exact it is, in the order of the text.
  package let qualifiers: [Qualifier]
  /// The 万 or 亿 as a power of ten, as written: 4, 8, 12; 0 where there is none.
  package let multiplier: Int
  /// What is counted or measured: `场次`, `元`, `%`; empty where the text does not say.
  package let unit: String
  /// The text as it stood.
  package let written: String

  /// Makes a quantity of its parts.
  package init(
    value: ExactDecimal, upper: ExactDecimal? = nil, qualifiers: [Qualifier] = [], multiplier: Int = 0,
    unit: String, written: String
  ) {
    self.value = value
    self.upper = upper
    self.qualifiers = qualifiers
    self.multiplier = multiplier
    self.unit = unit
    self.written = written
  }

  /// Which way the true number lies; nil where the number is exact or a range.
  package var bound: Qualifier.Bound? { qualifiers.first?.bound }

  /// Whether two quantities say the same number of the same thing, however they are written: `3年`, `三年`.
  package func equals(_ other: Quantity) -> Bool {
    value == other.value && upper == other.upper && Self.folded(unit) == Self.folded(other.unit)
  }

  private static func folded(_ unit: String) -> String { unit == "％" ? "%" : unit }

  /// The quantity in half-width digits, with qualifiers and multiplier as written: `百余名` is `100余名`.
  package var normalized: String {
    func words(_ place: Qualifier.Place) -> String {
      qualifiers.filter { $0.place == place }.map(\.word).joined()
    }
    let numbers = [value, upper].compactMap { $0?.scaled(by: -multiplier).description }.joined(separator: "-")
    let power = [4: "万", 8: "亿", 12: "万亿"][multiplier] ?? ""
    return words(.beforeNumber) + numbers + words(.beforeMultiplier) + power + words(.afterNumber)
      + Self.folded(unit) + words(.afterUnit)
  }
}
