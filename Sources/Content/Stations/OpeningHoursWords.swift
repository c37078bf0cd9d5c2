// Hours are written in a hundred ways, but of few words. A text is cut into these words; one character that belongs to
// none of them (夏季, 节假日除外, 以通知为准) and the whole is left unread.

/// The words of opening hours.
enum OpeningHoursWords {
  /// One word, or a mark between words.
  enum Token: Equatable {
    /// Days of the week, Monday being 0.
    case days([Int])
    /// Minutes after midnight, as written.
    case time(Int)
    /// A word before a time: 下午.
    case half(Half)
    /// Between two days or times: 至.
    case to
    /// Between days that belong together: 、.
    case and
    /// A comma, which may part days that belong together and those that do not.
    case comma
    /// What parts one statement from the next.
    case stop
    /// An opening bracket.
    case open
    /// 24小时.
    case always
    /// 闭馆.
    case closed
    /// 不休息: says of days that they are no exception.
    case unclosed
    /// 无人值守: says of days something that is no time.
    case remark
  }

  /// The part of a day that a time is in.
  enum Half { case morning, noon, afternoon, evening }

  private static let everyDay = Token.days([0, 1, 2, 3, 4, 5, 6])

  private static let words: [(String, Token?)] = [
    ("工作日", .days([0, 1, 2, 3, 4])), ("双休日", .days([5, 6])), ("周末", .days([5, 6])),
    ("全年无休", everyDay), ("全年", everyDay), ("每天", everyDay), ("每日", everyDay), ("天天", everyDay),
    ("二十四小时", .always), ("24小时", .always), ("24h", .always), ("全天候", .always), ("全天", .always),
    ("昼夜", .always),
    ("凌晨", .half(.morning)), ("清晨", .half(.morning)), ("早上", .half(.morning)), ("上午", .half(.morning)),
    ("早", .half(.morning)), ("中午", .half(.noon)), ("下午", .half(.afternoon)), ("傍晚", .half(.afternoon)),
    ("晚上", .half(.evening)), ("晚间", .half(.evening)), ("夜间", .half(.evening)), ("晚", .half(.evening)),
    ("不开放", .closed), ("不休息", .unclosed), ("不打烊", .unclosed), ("无人值守", .remark),
    ("闭馆", .closed), ("休息", .closed), ("关闭", .closed), ("关门", .closed),
    ("开放时间", nil), ("服务时间", nil), ("营业时间", nil), ("开放", nil), ("营业", nil), ("服务", nil), ("开门", nil),
    ("每", nil), ("为", nil), ("从", nil),
    ("至", .to), ("到", .to), ("-", .to), ("~", .to), ("–", .to), ("—", .to),
    ("、", .and), ("和", .and), ("及", .and), ("/", .and), (",", .comma),
    (";", .stop), ("。", .stop), (".", .stop), (")", .stop), ("(", .open), (" ", nil), (":", nil),
  ]

  /// The words of a text in narrow and small letters; `nil` where some of it belongs to none.
  static func tokens(of text: [Unicode.Scalar]) -> [Token]? {
    var tokens: [Token] = []
    var rest = text[...]
    while !rest.isEmpty {
      if let token = weekday(&rest) ?? bareWeekday(&rest, after: tokens) ?? clock(&rest) {
        tokens.append(token)
      } else if let (word, token) = words.first(where: { rest.starts(with: $0.0.unicodeScalars) }) {
        rest = rest.dropFirst(word.unicodeScalars.count)
        if let token, tokens.last != .to || token != .to { tokens.append(token) }
      } else {
        return nil
      }
    }
    return tokens
  }

  private static let weekdays: [Unicode.Scalar: Int] = [
    "一": 0, "二": 1, "三": 2, "四": 3, "五": 4, "六": 5, "日": 6, "天": 6,
  ]

  /// 五 in 周一至五, 三 in 周一三五.
  private static func bareWeekday(_ rest: inout ArraySlice<Unicode.Scalar>, after tokens: [Token]) -> Token? {
    let before = tokens.last == .to ? tokens.dropLast().last : tokens.last
    guard case .days(let days)? = before, days.count == 1, let first = rest.first, let day = weekdays[first],
      !rest.starts(with: "二十四小时".unicodeScalars)
    else { return nil }
    rest = rest.dropFirst()
    return .days([day])
  }

  /// 周一, 星期天, 礼拜六.
  private static func weekday(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token? {
    for prefix in ["星期", "礼拜", "周"] where rest.starts(with: prefix.unicodeScalars) {
      let after = rest.dropFirst(prefix.unicodeScalars.count)
      guard let first = after.first, let day = weekdays[first] else { return nil }
      rest = after.dropFirst()
      return .days([day])
    }
    return nil
  }

  /// 8:30, 8点半, 8点30分, 20时, 24:00.
  private static func clock(_ rest: inout ArraySlice<Unicode.Scalar>) -> Token? {
    var after = rest
    guard !rest.starts(with: "24小时".unicodeScalars), !rest.starts(with: "24h".unicodeScalars),
      let hour = number(&after), hour <= 24, let mark = after.first
    else { return nil }
    var minute = 0
    switch mark {
    case ":":
      after = after.dropFirst()
      guard let read = number(&after) else { return nil }
      minute = read
    case "点", "时":
      after = after.dropFirst()
      if after.first == "半" {
        after = after.dropFirst()
        minute = 30
      } else if after.first == "整" {
        after = after.dropFirst()
      } else if let read = number(&after) {
        minute = read
        if after.first == "分" { after = after.dropFirst() }
      }
    default: return nil
    }
    guard minute < 60, hour < 24 || minute == 0 else { return nil }
    rest = after
    return .time(hour * 60 + minute)
  }

  private static func number(_ rest: inout ArraySlice<Unicode.Scalar>) -> Int? {
    let digits = rest.prefix { (0x30...0x39).contains($0.value) }
    guard (1...2).contains(digits.count) else { return nil }
    rest = rest.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1.value) - 0x30 }
  }
}
