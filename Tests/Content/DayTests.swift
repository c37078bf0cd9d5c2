import Testing

@testable import Content

@Suite struct DayTests {
  @Test(arguments: [
    ("2025-02-13", "2025-02-13"), ("2025-2-3", "2025-02-03"), ("2025/2/13", "2025-02-13"),
    ("2025.2.13", "2025-02-13"),
    ("2025年2月13日", "2025-02-13"), ("2025年02月13号", "2025-02-13"), ("2025年2月13", "2025-02-13"),
    ("2025／2／13", "2025-02-13"), ("2025-02-13T08:30:00+08:00", "2025-02-13"),
    ("2025-02-13 08:30", "2025-02-13"),
    ("2024-02-29", "2024-02-29"), ("2000-02-29", "2000-02-29"), ("0001-01-01", "0001-01-01"),
    ("9999-12-31", "9999-12-31"),
  ])
  func forms(_ text: String, _ expected: String) throws {
    #expect(try Day.parse(text).get().iso == expected)
  }

  @Test(arguments: [
    ("2025-02-30", 28), ("2023年2月29日", 28), ("1900-02-29", 28), ("2024-02-30", 29), ("2024-04-31", 30),
    ("2024-01-32", 31),
    ("2024-01-00", 31),
  ])
  func daysThatAMonthDoesNotHave(_ text: String, _ last: Int) {
    #expect(Day.parse(text) == .failure(.noSuchDay(lastOfMonth: last)))
  }

  @Test(arguments: ["2025-13-01", "2025-00-10", "2025年99月1日"]) func monthsThatThereAreNot(_ text: String) {
    #expect(Day.parse(text) == .failure(.noSuchDay(lastOfMonth: nil)))
  }

  @Test(arguments: ["02/03/2025", "25-2-13", "13.2.25", "5年2月13日"])
  func ambiguousOnes(_ text: String) {
    #expect(Day.parse(text) == .failure(.ambiguous))
  }

  @Test(arguments: [
    "", "明天", "2025", "2025-02", "2025年2月", "20250213", "2025-2/13", "2025--2-13", "2025-02-13-",
    "-2025-02-13", "2025-02-013",
    "12025-02-13", "2025 02 13", "２０２５-０２-１３", "2025-02-13x", "2025年2月13日星期四",
  ])
  func whatIsNoDate(_ text: String) {
    #expect(Day.parse(text) == .failure(.form))
  }

  @Test func theCalendarHasNoGaps() throws {
    var day = try #require(Day(year: 1899, month: 12, day: 28))
    for number in day.daysSinceEpoch..<day.daysSinceEpoch + 60_000 {
      #expect(day.daysSinceEpoch == number)
      #expect(Day(daysSinceEpoch: number) == day)
      // The next day is the next of this month, or the first of the next month or year.
      let next = try #require(
        Day(year: day.year, month: day.month, day: day.day + 1)
          ?? Day(year: day.year, month: day.month + 1, day: 1) ?? Day(year: day.year + 1, month: 1, day: 1))
      guard next > day else {
        Issue.record("\(day.iso) and \(next.iso)")
        return
      }
      day = next
    }
  }
}
