/// A day of the Gregorian calendar, without time and zone: all that a newspaper's date is.
package struct Day: Hashable, Sendable, Comparable {
  /// The year, 1 to 9999.
  package let year: Int
  /// The month, 1 to 12.
  package let month: Int
  /// The day of the month, 1 to 31.
  package let day: Int

  /// Makes a day; `nil` where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Day.length(ofMonth: month, year: year)
    else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// How many days a month has.
  package static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Orders by time, the earlier first.
  package static func < (left: Day, right: Day) -> Bool { left.number < right.number }

  /// The day as `2025-02-13`.
  package var iso: String {
    // A page shows some six days: digits put in place take a tenth of the time of texts joined.
    String(unsafeUninitializedCapacity: 10) { text in
      var number = number
      for place in [9, 8, 6, 5, 3, 2, 1, 0] {
        text[place] = UInt8(truncatingIfNeeded: 0x30 + number % 10)
        number /= 10
      }
      (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      return 10
    }
  }

  /// The day as a Chinese newspaper writes it: 2025年2月13日.
  package var chinese: String { "\(year)年\(month)月\(day)日" }

  /// A number that orders days and has gaps: 20250213.
  package var number: Int { (year * 100 + month) * 100 + day }

  /// Days from 1970-01-01, negative before; the algorithm counts from 1 March, after Howard Hinnant's description
  /// of civil calendars.
  package var daysSinceEpoch: Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
    return era * 146_097 + dayOfEra - 719_468
  }
}

extension Day {
  /// The day so many days after 1970-01-01, the inverse of `daysSinceEpoch`; days beyond the year 9999 are its last.
  package init(daysSinceEpoch days: Int) {
    let shifted = days + 719_468
    let era = shifted / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    year = min(9999, yearOfEra + era * 400 + (month <= 2 ? 1 : 0))
  }
}
