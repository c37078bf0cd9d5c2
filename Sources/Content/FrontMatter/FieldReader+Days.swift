extension FieldReader {
  /// A date; anything else is reported with what is wrong about it.
  mutating func day(_ text: String, _ mark: YamlMark) -> Day? {
    switch Day.parse(text) {
    case .success(let day): return day
    case .failure(let failure):
      if let bare = text.withoutQuotes, case .success = Day.parse(bare) {
        report.error(
          "date-invalid", at: mark,
          Bilingual("日期外面有中文引号。", "Chinese quotation marks stand around the date."),
          advice: Bilingual("去掉引号，写成：\(bare)", "Write it without them: \(bare)"))
        return nil
      }
      report.error(
        "date-invalid", at: mark, failure.explanation(of: text),
        advice: Bilingual(
          "写成 2025-02-13、2025/2/13 或 2025年2月13日。", "Write 2025-02-13, 2025/2/13 or 2025年2月13日."))
      return nil
    }
  }
}

extension Day.ParsingFailure {
  /// What is wrong with a date, in words.
  func explanation(of text: String) -> Bilingual {
    switch self {
    case .form:
      Bilingual("“\(text)”不是日期。", "`\(text)` is not a date.")
    case .ambiguous:
      Bilingual("“\(text)”分不清年、月、日。", "`\(text)` does not tell year, month and day apart.")
    case .noSuchDay(let last?):
      Bilingual("“\(text)”这一天不存在，那个月只有 \(last) 天。", "There is no day `\(text)`; that month has \(last) days.")
    case .noSuchDay(nil):
      Bilingual("“\(text)”里没有这个月份。", "There is no such month in `\(text)`.")
    }
  }
}

extension String {
  /// What stands within Chinese quotation marks, which YAML takes for text; `nil` where there are none around it.
  var withoutQuotes: String? {
    guard let first = unicodeScalars.first, let last = unicodeScalars.last, unicodeScalars.count > 2,
      "“”‘’「『＂".unicodeScalars.contains(first), "“”‘’」』＂".unicodeScalars.contains(last)
    else { return nil }
    return String(String.UnicodeScalarView(unicodeScalars.dropFirst().dropLast())).trimmed
  }
}
