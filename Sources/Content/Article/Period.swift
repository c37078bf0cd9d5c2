/// The time that a figure speaks of: 2020, 2019–2025, 2025年2月, 2025-02-13.
package struct Period: Hashable, Sendable {
  /// The first day that it covers.
  package let first: Day
  /// The last day that it covers.
  package let last: Day
  /// The period as it was typed.
  package let written: String

  /// Reads a year, a month, a day, or a span of years or days; `nil` for anything else.
  package init?(_ text: String) {
    written = text
    let trimmed = text.trimmed
    if trimmed.utf8.count == 4, let year = Int(trimmed) {
      guard let span = Period.year(year) else { return nil }
      (first, last) = span
      return
    }
    if case .success(let day) = Day.parse(trimmed) {
      (first, last) = (day, day)
      return
    }
    let separators: [Character] = ["–", "—", "~", "～", "至", "到", "-"]
    for separator in separators {
      let ends = trimmed.split(separator: separator, omittingEmptySubsequences: true).map {
        String($0).trimmed
      }
      guard ends.count == 2, let start = Period.span(ends[0]), let end = Period.span(ends[1]) else {
        continue
      }
      guard start.first <= end.last else { return nil }
      (first, last) = (start.first, end.last)
      return
    }
    guard let span = Period.span(trimmed) else { return nil }
    (first, last) = span
  }

  /// The days of a year of this or the last century, or of those to come.
  private static func year(_ year: Int) -> (first: Day, last: Day)? {
    guard (1900...2999).contains(year), let first = Day(year: year, month: 1, day: 1),
      let last = Day(year: year, month: 12, day: 31)
    else { return nil }
    return (first, last)
  }

  /// The days of one year, one month or one day.
  private static func span(_ text: String) -> (first: Day, last: Day)? {
    if case .success(let day) = Day.parse(text) { return (day, day) }
    let numbers = text.split { !$0.isASCII || !$0.isNumber }.compactMap { Int($0) }
    let rest = text.filter { !($0.isASCII && $0.isNumber) }
    guard let year = numbers.first, (1900...2999).contains(year) else { return nil }
    switch (numbers.count, rest) {
    case (1, ""), (1, "年"): return Period.year(year)
    case (2, "-"), (2, "/"), (2, "年月"), (2, "."):
      guard let start = Day(year: year, month: numbers[1], day: 1) else { return nil }
      let length = Day.length(ofMonth: numbers[1], year: year)
      return Day(year: year, month: numbers[1], day: length).map { (start, $0) }
    default: return nil
    }
  }
}
