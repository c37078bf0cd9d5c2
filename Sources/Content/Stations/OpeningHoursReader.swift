// Hours are written in a hundred ways, but of few words. A text is cut into these words; one character that belongs to
// none of them (夏季, 节假日除外, 以通知为准) and the whole is left unread.

internal import Chinese

/// Reads opening hours.
struct OpeningHoursReader {
  private enum Token: Equatable {
    case days([Int])
    /// Minutes after midnight, as written.
    case time(Int)
    /// A word before a time: 下午.
    case half(Half)
    case to, pause, always, closed
  }

  private enum Half { case morning, noon, afternoon, evening }

  private static let words: [(String, Token?)] = [
    ("工作日", .days([0, 1, 2, 3, 4])), ("双休日", .days([5, 6])), ("周末", .days([5, 6])),
    ("全年无休", .days([0, 1, 2, 3, 4, 5, 6])), ("全年", .days([0, 1, 2, 3, 4, 5, 6])),
    ("每天", .days([0, 1, 2, 3, 4, 5, 6])), ("每日", .days([0, 1, 2, 3, 4, 5, 6])),
    ("天天", .days([0, 1, 2, 3, 4, 5, 6])),
    ("二十四小时", .always), ("24小时", .always), ("24h", .always), ("全天候", .always), ("全天", .always),
    ("昼夜", .always),
    ("凌晨", .half(.morning)), ("清晨", .half(.morning)), ("早上", .half(.morning)), ("上午", .half(.morning)),
    ("早", .half(.morning)), ("中午", .half(.noon)), ("下午", .half(.afternoon)), ("傍晚", .half(.afternoon)),
    ("晚上", .half(.evening)), ("晚间", .half(.evening)), ("夜间", .half(.evening)), ("晚", .half(.evening)),
    ("不开放", .closed), ("不休息", nil), ("闭馆", .closed), ("休息", .closed), ("关闭", .closed), ("关门", .closed),
    ("开放时间", nil), ("服务时间", nil), ("营业时间", nil), ("开放", nil), ("营业", nil), ("服务", nil), ("开门", nil),
    ("无人值守", nil), ("不打烊", nil), ("每", nil), ("为", nil), ("从", nil),
    ("至", .to), ("到", .to), ("-", .to), ("~", .to), ("–", .to), ("—", .to),
    ("、", .pause), (",", .pause), (";", .pause), ("。", .pause), (".", .pause), ("和", .pause), ("及", .pause),
    ("/", .pause), (" ", nil), ("(", nil), (")", nil), (":", nil),
  ]

  /// The hours; `nil` where any of the text is not understood, or where it names none.
  static func read(_ text: String) -> OpeningHours? {
    guard text.utf8.count <= 200,
      let tokens = tokens(of: Array(Width.halved(text).lowercased().unicodeScalars))
    else { return nil }
    var reader = OpeningHoursReader(tokens: tokens)
    return reader.hours()
  }

  // MARK: Words

  private static func tokens(of text: [Unicode.Scalar]) -> [Token]? {
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

  // MARK: Sentences

  private let tokens: [Token]
  private var position = 0
  /// The days that the next hours are for; none yet means all.
  private var days: [Int] = []
  /// Whether hours were said of `days`, so that the next day begins another group.
  private var isSpent = false
  private var found: [OpeningHours.Stretch] = []
  private var closed: Set<Int> = []

  private init(tokens: [Token]) { self.tokens = tokens }

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func hours() -> OpeningHours? {
    while let token = next {
      switch token {
      case .days: takeDays()
      case .pause: position += 1
      case .always:
        position += 1
        // “每天24小时” and “24小时开放，每天” say the same.
        add(0, OpeningHours.day)
      case .closed:
        guard !days.isEmpty, !isSpent else { return nil }
        closed.formUnion(days)
        (days, isSpent) = ([], false)
        position += 1
      case .half, .time: guard takeTimes() else { return nil }
      case .to: return nil
      }
    }
    // Days at the end that no hours follow: said after the hours (8:00-20:00，周一至周五) only if nothing else was.
    if !days.isEmpty, !isSpent {
      guard Set(found.map(\.weekday)).count == 7, closed.isEmpty else { return nil }
      let (kept, chosen) = (found, Set(days))
      found = kept.filter { chosen.contains($0.weekday) }
    }
    let open = found.filter { !closed.contains($0.weekday) }
    return open.isEmpty ? nil : OpeningHours(Array(Set(open)))
  }

  /// 周一至周五, 周一、周三, 周末.
  private mutating func takeDays() {
    if isSpent { (days, isSpent) = ([], false) }
    guard case .days(let first)? = next else { return }
    position += 1
    var taken = first
    if next == .to, position + 1 < tokens.count, case .days(let last) = tokens[position + 1],
      let start = first.first, let end = last.first, first.count == 1, last.count == 1
    {
      position += 2
      taken = (0...((end - start + 7) % 7)).map { (start + $0) % 7 }
    }
    days += taken.filter { !days.contains($0) }
  }

  /// 上午8:30至11:30, 20:00-6:00.
  private mutating func takeTimes() -> Bool {
    let half = takeHalf()
    guard let written = takeTime(), next == .to else { return false }
    position += 1
    let start = OpeningHoursReader.minutes(written, half)
    let ownHalf = takeHalf()
    guard let writtenEnd = takeTime() else { return false }
    // The word before the beginning holds for the end too where that gives a later time: 下午2:00-5:00.
    var end = OpeningHoursReader.minutes(writtenEnd, ownHalf ?? half)
    if ownHalf == nil, end <= start { end = writtenEnd }
    if end <= start {
      // 早8点-6点 means the evening without saying so, 20:00-6:00 and 晚8点-早6点 the next morning.
      guard end < start, ownHalf != nil || half == nil || half == .evening else { return false }
      end += OpeningHours.day
    }
    add(start, end)
    return true
  }

  private mutating func takeHalf() -> Half? {
    guard case .half(let half)? = next else { return nil }
    position += 1
    return half
  }

  private mutating func takeTime() -> Int? {
    guard case .time(let minutes)? = next else { return nil }
    position += 1
    return minutes
  }

  /// Minutes after midnight of a time with the word before it.
  private static func minutes(_ written: Int, _ half: Half?) -> Int {
    let noon = 12 * 60
    switch half {
    case .evening where written == noon: return OpeningHours.day
    case .afternoon, .evening: return written < noon ? written + noon : written
    case .noon: return written < 3 * 60 ? written + noon : written
    case .morning, nil: return written
    }
  }

  private mutating func add(_ start: Int, _ end: Int) {
    let chosen = days.isEmpty ? Array(0..<7) : days
    found += chosen.map { OpeningHours.Stretch(weekday: $0, start: start, end: end) }
    isSpent = true
  }
}
