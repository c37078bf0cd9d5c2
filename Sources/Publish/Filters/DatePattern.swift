// Dates by pattern in the letters of `strftime`, which webmasters know, with the days of the week in Chinese
// whatever the system's language.

internal import Content
internal import Templates

/// Writes days by a pattern.
enum DatePattern {
  private static let weekdays = ["四", "五", "六", "日", "一", "二", "三"]

  /// Fills a pattern: `%Y` 2025, `%m` 02, `%-m` 2, `%d` 03, `%-d` 3, `%A` 星期四, `%a` 周四, `%%` a percent sign.
  static func fill(_ pattern: String, with day: Day) throws(Fault) -> String {
    var result = ""
    var rest = pattern.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let isPlain = rest.first == "-"
      if isPlain { rest.removeFirst() }
      let letter = rest.popFirst()
      switch letter {
      case "Y" where !isPlain: result += String(day.year)
      case "m": result += (isPlain || day.month > 9 ? "" : "0") + String(day.month)
      case "d": result += (isPlain || day.day > 9 ? "" : "0") + String(day.day)
      case "A" where !isPlain: result += "星期" + weekday(of: day)
      case "a" where !isPlain: result += "周" + weekday(of: day)
      case "%" where !isPlain: result += "%"
      default:
        let name = "%" + (isPlain ? "-" : "") + (letter.map { String($0) } ?? "")
        throw Fault(
          .value, chinese: "日期格式里没有“\(name)”，可以用 %Y %m %d %-m %-d %A %a %%",
          english: "'\(name)' is no part of a date pattern; there are %Y %m %d %-m %-d %A %a %%")
      }
    }
    return result
  }

  /// 1970-01-01 was a Thursday.
  private static func weekday(of day: Day) -> String { weekdays[(day.daysSinceEpoch % 7 + 7) % 7] }
}
