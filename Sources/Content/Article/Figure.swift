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
  /// 主体: the organization whose number it is, where that is not the first one that the article names.
  package let owner: String?
  /// The sentence of the text that says so; `nil` where none was found.
  package let sentence: String?
  /// Where it was typed.
  package let mark: YamlMark

  /// Whether two figures say the same, wherever they were typed.
  func isSame(as other: Figure) -> Bool {
    label == other.label && text == other.text && period == other.period && owner == other.owner
      && isCumulative == other.isCumulative
  }

  /// The printed form cut at its digits: 近 · 7000 · 名.
  package var parts: (before: String, number: String, after: String) { Figure.parts(of: text) }

  /// A number as it is printed, cut at its digits.
  static func parts(of text: String) -> (before: String, number: String, after: String) {
    let scalars = text.unicodeScalars
    guard let start = scalars.firstIndex(where: Figure.isDigit) else { return ("", text, "") }
    let end =
      scalars[start...].firstIndex { !Figure.isDigit($0) && $0 != "." && $0 != "," } ?? scalars.endIndex
    return (String(scalars[..<start]), String(scalars[start..<end]), String(scalars[end...]))
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "〇", "零", "一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "百", "千", "两": true
    default: false
    }
  }
}
