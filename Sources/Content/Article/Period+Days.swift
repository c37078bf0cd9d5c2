extension Period {
  /// The days of a period, however they were written: 2020 and 2020年 are one.
  package struct Days: Hashable, Sendable {
    /// The first day.
    package let first: Day
    /// The last day.
    package let last: Day

    /// The year that all days lie in; `nil` where they lie in several.
    package var year: Int? { first.year == last.year ? first.year : nil }
  }

  /// The days that it covers.
  package var days: Days { Days(first: first, last: last) }

  /// The day from which a cumulative number counts: a period that is a single year, month or day says until when, not since
  /// when.
  var beginning: Day? {
    if first == last || first.year == last.year && first.month == last.month { return nil }
    let isYear =
      first.year == last.year && first.month == 1 && first.day == 1 && last.month == 12 && last.day == 31
    return isYear ? nil : first
  }
}
