// Chinese counts by ten thousands: 12345678 is hard to take in, 1234万5678 is not. GB/T 15835 writes large exact
// numbers so (its example: 10亿817万5288人), without zeros to fill a group.

/// Numbers grouped by 万 and 亿.
enum MyriadNumber {
  /// The exact number: 12345678 becomes 1234万5678, 100000000 becomes 1亿.
  static func exact(_ number: Int) -> String { (number < 0 ? "-" : "") + exact(number.magnitude) }

  private static func exact(_ number: UInt) -> String {
    let (head, rest) = number.quotientAndRemainder(dividingBy: 100_000_000)
    let (myriads, ones) = rest.quotientAndRemainder(dividingBy: 10_000)
    var text = head > 0 ? exact(head) + "亿" : ""
    if myriads > 0 { text += "\(myriads)万" }
    if ones > 0 || text.isEmpty { text += "\(ones)" }
    return text
  }

  /// The number in 万 or 亿 with at most so many decimals, rounded half up: 12345678 becomes 1234.6万. Below 万 it
  /// stays as it is.
  static func rounded(_ number: Int, places: Int) -> String {
    let magnitude = number.magnitude
    if magnitude < 10_000 { return "\(number)" }
    var scale: UInt = 1
    for _ in 0..<places { scale *= 10 }
    for (size, unit) in [(UInt(10_000), "万"), (100_000_000, "亿")] {
      if unit == "万", magnitude >= 100_000_000 { continue }
      var (whole, rest) = magnitude.quotientAndRemainder(dividingBy: size)
      rest = (rest * scale + size / 2) / size
      if rest == scale { (whole, rest) = (whole + 1, 0) }
      // What rounds up to 10000万 is 1亿.
      if unit == "万", whole == 10_000 { continue }
      var decimals = String(rest + scale).dropFirst()
      while decimals.hasSuffix("0") { decimals.removeLast() }
      return (number < 0 ? "-" : "") + exact(whole) + (decimals.isEmpty ? "" : "." + decimals) + unit
    }
    return "\(number)"
  }
}
