extension Day {
  /// Why a text is no date.
  package enum ParsingFailure: Error, Hashable, Sendable {
    /// Not of the forms that are read.
    case form
    /// Two-digit years, or day and month that could be either: 02/03/2025, 25-2-13.
    case ambiguous
    /// The form is right but the calendar has no such day; the month's last day where the month exists.
    case noSuchDay(lastOfMonth: Int?)
  }

  /// Reads `2025-02-13`, `2025/2/13`, `2025.2.13` and `2025年2月13日`; a time after it is dropped.
  package static func parse(_ text: String) -> Result<Day, ParsingFailure> {
    if let day = iso(text) { return .success(day) }
    let parts = text.split(maxSplits: 1) { $0 == " " || $0 == "T" || $0 == "　" }
    if parts.count == 2,
      !parts[1].unicodeScalars.allSatisfy({ "0123456789:.+-Z ".unicodeScalars.contains($0) })
    {
      return .failure(.form)
    }
    var numbers: [Int] = []
    var widths: [Int] = []
    var separators: [Unicode.Scalar] = []
    var isInNumber = false
    scan: for scalar in text.unicodeScalars {
      switch scalar {
      case "0"..."9":
        let digit = Int(scalar.value - 48)
        if isInNumber, let last = numbers.popLast(), let width = widths.popLast() {
          guard width < 4 else { return .failure(.form) }
          numbers.append(last * 10 + digit)
          widths.append(width + 1)
        } else {
          if numbers.count == 3 { break scan }
          numbers.append(digit)
          widths.append(1)
        }
        isInNumber = true
      case " ", "T", "　":
        if numbers.count == 3 { break scan }
        if isInNumber { return .failure(.form) }
      default:
        guard isInNumber else { return .failure(.form) }
        separators.append(scalar)
        isInNumber = false
      }
    }
    return day(numbers, widths, separators)
  }

  /// The form that nearly every date has: `2025-02-13`.
  private static func iso(_ text: String) -> Day? {
    guard text.utf8.count == 10 else { return nil }
    var numbers = (year: 0, month: 0, day: 0)
    for (place, byte) in text.utf8.enumerated() {
      if place == 4 || place == 7 {
        guard byte == UInt8(ascii: "-") else { return nil }
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let digit = Int(byte - 0x30)
      switch place {
      case 0..<4: numbers.year = numbers.year * 10 + digit
      case 5..<7: numbers.month = numbers.month * 10 + digit
      default: numbers.day = numbers.day * 10 + digit
      }
    }
    return Day(year: numbers.year, month: numbers.month, day: numbers.day)
  }

  private static func day(
    _ numbers: [Int], _ widths: [Int], _ separators: [Unicode.Scalar]
  ) -> Result<Day, ParsingFailure> {
    guard numbers.count == 3 else { return .failure(.form) }
    switch separators {
    case ["年", "月", "日"], ["年", "月", "号"], ["年", "月"], ["-", "-"], ["/", "/"], [".", "."], ["／", "／"],
      ["－", "－"]:
      break
    default: return .failure(.form)
    }
    guard widths[0] == 4 else { return .failure(.ambiguous) }
    guard widths[1] <= 2, widths[2] <= 2 else { return .failure(.form) }
    if let day = Day(year: numbers[0], month: numbers[1], day: numbers[2]) { return .success(day) }
    guard (1...12).contains(numbers[1]), numbers[0] > 0 else {
      return .failure(.noSuchDay(lastOfMonth: nil))
    }
    return .failure(.noSuchDay(lastOfMonth: length(ofMonth: numbers[1], year: numbers[0])))
  }
}
