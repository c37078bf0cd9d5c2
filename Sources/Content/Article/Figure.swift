package import Chinese

/// An outcome as data: 解决技术难题 310 个, 2019–2025, cumulative.
package struct Figure: Hashable, Sendable {
  /// 名目: what was counted.
  package let label: String
  /// The number with qualifier and unit, as it is printed: 220余场次.
  package let text: String
  /// The number, qualifier, multiplier and unit; `nil` where the text could not be read, which is reported.
  package let quantity: Quantity?
  /// 时期: a year, a month, a day, or a span of them, as written.
  package let period: String?
  /// The days that the period covers; `nil` where it is not written or could not be read.
  package let days: Period?
  /// 累计: whether it counts from a beginning on, rather than within its period.
  package let isCumulative: Bool
  /// Where it was typed.
  package let mark: YamlMark

  /// The printed form cut at its digits: 近 · 7000 · 名.
  package var parts: (before: String, number: String, after: String) {
    let scalars = Array(text.unicodeScalars)
    guard let start = scalars.firstIndex(where: Figure.isDigit) else { return ("", text, "") }
    let end = scalars[start...].firstIndex { !Figure.isDigit($0) && $0 != "." && $0 != "," } ?? scalars.count
    func join(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }
    return (join(0..<start), join(start..<end), join(end..<scalars.count))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    ("0"..."9").contains(scalar) || "〇零一二三四五六七八九十百千两".unicodeScalars.contains(scalar)
  }
}
