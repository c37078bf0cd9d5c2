// A figure without its time cannot be added to another one: 2020年…90余次 is a year's, 截至目前…310个 is a total.

internal import Chinese

/// The time that a figure speaks of.
struct FigureTime {
  /// The words of the sentence: 2020, 2019年以来, 今年上半年.
  let period: String?
  /// Whether the sentence says that it counts from a beginning on.
  let isCumulative: Bool

  /// The time that a sentence gives to a figure in it.
  static func of(_ found: FoundQuantity, in sentence: String) -> FigureTime {
    let before = String(decoding: Array(sentence.utf8)[..<found.range.lowerBound], as: UTF8.self)
    let isCumulative = ["截至", "截止", "累计", "以来", "至今", "已开展", "共计"].contains(where: before.contains)
    return FigureTime(period: period(in: before), isCumulative: isCumulative)
  }

  /// The last words of time in a text.
  private static func period(in text: String) -> String? {
    if let year = lastYear(text) { return year }
    let words = ["今年上半年", "今年以来", "今年暑期", "近三年来", "近三年", "三年来", "去年", "今年", "上半年", "下半年", "截至目前"]
    return words.filter(text.contains).first
  }

  /// `2020` or `2019–` where the year is followed by 以来 or 开始.
  private static func lastYear(_ text: String) -> String? {
    let scalars = Array(text.unicodeScalars)
    var found: String?
    for index in scalars.indices where scalars[index] == "年" && index >= 4 {
      let digits = scalars[index - 4..<index]
      guard digits.allSatisfy(Marks.isDigit), index == 4 || !Marks.isDigit(scalars[index - 5]) else {
        continue
      }
      let year = String(String.UnicodeScalarView(digits))
      guard year.hasPrefix("19") || year.hasPrefix("20") else { continue }
      let after = String(String.UnicodeScalarView(scalars[(index + 1)...].prefix(6)))
      let clause = String(
        String.UnicodeScalarView(scalars[(index + 1)...].prefix { !"，,。；;！？".unicodeScalars.contains($0) }))
      found = clause.contains("以来") || after.contains("开始") || after.contains("起") ? "\(year)–" : year
    }
    return found
  }
}
