// Niangjia's own filters, handed to the templates from outside as any user of the library hands over theirs.
// `templates/README.md` documents them; `Tests/Templates/filters.py` has their twins in Python.

internal import Content
package import Templates

extension Filter {
  /// The filters that templates have beyond Jinja2's.
  package static let niangjia: [Filter] = [
    Filter("date", parameters: ["pattern"]) { value, arguments in
      let pattern = try arguments.string(0, or: "%Y年%-m月%-d日")
      return .string(try DatePattern.fill(pattern, with: day(value)))
    },
    Filter("weekday") { value, _ in .string(try DatePattern.fill("%A", with: day(value))) },
    Filter("relative", parameters: [.required("page")]) { value, arguments in
      .string(RelativeAddress.of(try value.str(), from: try arguments.string(0, or: "")))
    },
    Filter("wan", parameters: ["places"]) { value, arguments in
      guard case .int(let number) = value else {
        throw Fault(
          .type, chinese: "wan 需要整数，得到\(value.chineseType)",
          english: "wan needs an integer, not \(value.typeName)")
      }
      guard let places = arguments[0] else { return .string(MyriadNumber.exact(number)) }
      guard case .int(let places) = places, (0...4).contains(places) else {
        throw Fault(.value, chinese: "wan 保留的小数位数应是 0 到 4", english: "the places of wan are 0 to 4")
      }
      return .string(MyriadNumber.rounded(number, places: places))
    },
    Filter("shorten", parameters: [.required("length"), "end"]) { value, arguments in
      let length = try arguments.int(0, or: 0)
      if length < 0 { throw Fault(.value, chinese: "shorten 的长度不能是负数", english: "the length is negative") }
      return try shorten(value, to: length, end: arguments[1] ?? .string("…"))
    },
  ]

  /// The day of a date as templates have it (with `iso`), or of a text such as 2025-02-13.
  private static func day(_ value: Value) throws -> Day {
    var text = try value.str()
    if case .map(let map) = value, let iso = map["iso"] { text = try iso.str() }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    let hasDigits = text.utf8.allSatisfy { $0 == 0x2D || $0 >= 0x30 && $0 <= 0x39 }
    guard hasDigits, parts.map(\.count) == [4, 2, 2], let year = Int(parts[0]), let month = Int(parts[1]),
      let number = Int(parts[2]), let day = Day(year: year, month: month, day: number)
    else {
      throw Fault(
        .value, chinese: "“\(text)”不是 2025-02-13 这样的日期", english: "'\(text)' is no date such as 2025-02-13")
    }
    return day
  }

  private static func shorten(_ value: Value, to length: Int, end: Value) throws -> Value {
    switch (value, end) {
    case (.string(let text), .string(let end)):
      return .string(Shortening.text(text, to: length, end: end))
    case (.string(let text), .markup(let end)):
      guard let cut = Shortening.cut(text, to: length) else { return value }
      return .markup(Markup(Markup(escaping: cut).text + end.text))
    case (.markup(let markup), .string(let end)):
      return .markup(Markup(Shortening.html(markup.text, to: length, end: Markup(escaping: end).text)))
    case (.markup(let markup), .markup(let end)):
      return .markup(Markup(Shortening.html(markup.text, to: length, end: end.text)))
    default:
      throw Fault(
        .type, chinese: "shorten 需要文字，得到\(value.chineseType)",
        english: "shorten needs text, not \(value.typeName)")
    }
  }
}
