// “Open now” must not guess: hours count only where all of what was written is understood (`OpeningHoursReader`).

/// When a station is open, week by week.
package struct OpeningHours: Hashable, Sendable {
  /// The minutes of a week.
  package static let week = 7 * day
  /// The minutes of a day.
  package static let day = 24 * 60

  /// A stretch of one day in minutes after its midnight; beyond 1440 where it lasts into the next day.
  package struct Stretch: Hashable, Sendable {
    /// The day of the week: Monday is 0.
    package let weekday: Int
    /// When it begins.
    package let start: Int
    /// When it ends.
    package let end: Int

    /// Makes a stretch.
    init(weekday: Int, start: Int, end: Int) {
      self.weekday = weekday
      self.start = start
      self.end = end
    }
  }

  /// By weekday, then by time.
  package let stretches: [Stretch]

  /// Sorts stretches.
  init(_ stretches: [Stretch]) {
    self.stretches = stretches.sorted { ($0.weekday, $0.start, $0.end) < ($1.weekday, $1.start, $1.end) }
  }

  /// Reads what a newspaper writes: 24小时, 8:30–17:30, 周一至周五 8时至20时；周末9点到16点; `nil` where any of it is
  /// not understood.
  package init?(_ text: String) {
    guard let hours = OpeningHoursReader.read(text) else { return nil }
    self = hours
  }

  /// Whether it never closes.
  package var isAlways: Bool {
    Set(stretches.filter { $0.start == 0 && $0.end >= OpeningHours.day }.map(\.weekday)).count == 7
  }

  /// Whether it is open at a minute of the week, counted from Monday's midnight.
  package func isOpen(at minute: Int) -> Bool {
    stretches.contains { stretch in
      let start = stretch.weekday * OpeningHours.day + stretch.start
      let length = stretch.end - stretch.start
      return (minute - start + OpeningHours.week) % OpeningHours.week < length
    }
  }

  /// The stretches with the days that share them, by the first of the days.
  package var byTimes: [(days: [Int], start: Int, end: Int)] {
    var groups: [(days: [Int], start: Int, end: Int)] = []
    for stretch in stretches {
      if let index = groups.firstIndex(where: { $0.start == stretch.start && $0.end == stretch.end }) {
        groups[index].days.append(stretch.weekday)
      } else {
        groups.append(([stretch.weekday], stretch.start, stretch.end))
      }
    }
    return groups
  }
}
