// Hours stand before their days (周末9:00-16:00) or behind them (9:00-16:00（周末）), and which of both holds for a whole
// text. What could be read in two ways is left unread: “open now” must not send anybody to a closed door.

internal import Chinese

/// Reads opening hours.
struct OpeningHoursReader {
  private typealias Token = OpeningHoursWords.Token
  private typealias Half = OpeningHoursWords.Half

  /// Minutes after midnight at which a stretch begins and ends.
  private struct Times: Hashable {
    let start: Int
    let end: Int
  }

  /// Words that belong together.
  private enum Item {
    case days(Set<Int>)
    case times([Times])
    /// Days that are closed.
    case closed(Set<Int>)
    /// Days that are said to be no exception.
    case unclosed(Set<Int>)
  }

  /// The hours; `nil` where any of the text is not understood, or where it names none.
  static func read(_ text: String) -> OpeningHours? {
    guard text.utf8.count <= 200,
      let tokens = OpeningHoursWords.tokens(of: Array(Width.halved(text).lowercased().unicodeScalars))
    else { return nil }
    var reader = OpeningHoursReader(tokens: tokens)
    return reader.readItems() ? reader.hours() : nil
  }

  private let tokens: [Token]
  private var position = 0
  private var items: [Item] = []
  /// Whether a mark stands between the last item and what is looked at.
  private var isApart = false

  private init(tokens: [Token]) { self.tokens = tokens }

  private var next: Token? { position < tokens.count ? tokens[position] : nil }

  // MARK: From words to items

  private mutating func readItems() -> Bool {
    while let token = next {
      switch token {
      case .days: takeDays()
      case .half, .time:
        guard let times = takeTimes() else { return false }
        add(times)
      case .always:
        position += 1
        add(Times(start: 0, end: OpeningHours.day))
      case .closed, .unclosed, .remark:
        guard takeWord(token) else { return false }
      case .and, .comma, .stop, .open:
        position += 1
        if token != .open { isApart = true }
      case .to: return false
      }
    }
    return true
  }

  /// 闭馆, 不休息, 无人值守: of the days right before it. Without days 不休息 says nothing that the times do not say.
  private mutating func takeWord(_ token: Token) -> Bool {
    position += 1
    guard case .days(let days)? = items.last else {
      return token != .closed
    }
    guard !isApart, token != .remark else { return false }
    items[items.count - 1] = token == .closed ? .closed(days) : .unclosed(days)
    return true
  }

  /// 周一至周五, 周一、周三, 周一三五, 周末.
  private mutating func takeDays() {
    guard var phrase = takePhrase() else { return }
    var days = Set(phrase)
    let isFirst = !items.contains { if case .times = $0 { true } else { false } }
    while let token = next {
      let start = position
      if token == .and || token == .comma { position += 1 }
      guard let other = takePhrase() else {
        position = start
        break
      }
      // 工作日，周六休息 speaks of two things; 周一，周三 of one.
      let isOne =
        token == .and || phrase.count == 1 && other.count == 1 || token == .comma && isFirst
      guard isOne else {
        position = start
        break
      }
      days.formUnion(other)
      phrase = other
    }
    // 周一至周五（工作日）
    if case .days(days)? = items.last {} else { items.append(.days(days)) }
    isApart = false
  }

  /// One word for days, or the first and last of several.
  private mutating func takePhrase() -> [Int]? {
    guard case .days(let first)? = next else { return nil }
    position += 1
    guard next == .to, position + 1 < tokens.count, case .days(let last) = tokens[position + 1],
      let start = first.first, let end = last.first, first.count == 1, last.count == 1
    else { return first }
    position += 2
    return (0...((end - start + 7) % 7)).map { (start + $0) % 7 }
  }

  /// 上午8:30至11:30, 20:00-6:00.
  private mutating func takeTimes() -> Times? {
    let half = takeHalf()
    guard let written = takeTime(), next == .to else { return nil }
    position += 1
    let start = OpeningHoursReader.minutes(written, half)
    let ownHalf = takeHalf()
    guard let writtenEnd = takeTime() else { return nil }
    // The word before the beginning holds for the end too where that gives a later time: 下午2:00-5:00.
    var end = OpeningHoursReader.minutes(writtenEnd, ownHalf ?? half)
    if ownHalf == nil, end <= start { end = writtenEnd }
    if end <= start {
      // 早8点-6点 means the evening without saying so, 20:00-6:00 and 晚8点-早6点 the next morning.
      guard end < start, ownHalf != nil || half == nil || half == .evening else { return nil }
      end += OpeningHours.day
    }
    return Times(start: start, end: end)
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

  private mutating func add(_ times: Times) {
    if case .times(let others)? = items.last {
      items[items.count - 1] = .times(others + [times])
    } else {
      items.append(.times([times]))
    }
    isApart = false
  }

  // MARK: From items to hours

  private func hours() -> OpeningHours? {
    var (closed, unclosed): (Set<Int>, Set<Int>) = ([], [])
    var statements: [Item] = []
    for item in items {
      switch item {
      case .closed(let days): closed.formUnion(days)
      case .unclosed(let days): unclosed.formUnion(days)
      case .days, .times: statements.append(item)
      }
    }
    guard let pairs = OpeningHoursReader.pairs(statements), OpeningHoursReader.agree(pairs) else {
      return nil
    }
    let open = pairs.flatMap { days, times in
      days.subtracting(closed).flatMap { day in
        times.map { OpeningHours.Stretch(weekday: day, start: $0.start, end: $0.end) }
      }
    }
    guard !open.isEmpty, unclosed.isSubset(of: open.map(\.weekday)) else { return nil }
    return OpeningHours(Array(Set(open)))
  }

  /// Days with their times: all days where none are named, else each with what stands behind or each with what stands
  /// before; `nil` where both are mixed.
  private static func pairs(_ items: [Item]) -> [(days: Set<Int>, times: [Times])]? {
    if case .times(let times)? = items.first, items.count == 1 { return [(Set(0..<7), times)] }
    guard !items.isEmpty, items.count.isMultiple(of: 2) else { return nil }
    var pairs: [(days: Set<Int>, times: [Times])] = []
    var isBehind: Bool?
    for index in stride(from: 0, to: items.count, by: 2) {
      switch (items[index], items[index + 1]) {
      case (.days(let days), .times(let times)) where isBehind != true:
        isBehind = false
        pairs.append((days, times))
      case (.times(let times), .days(let days)) where isBehind != false:
        isBehind = true
        pairs.append((days, times))
      default: return nil
      }
    }
    return pairs
  }

  /// Whether nothing is said of a day twice: 每天8:00-18:00；周末9:00-16:00 does, and so does 全天8:00-20:00.
  private static func agree(_ pairs: [(days: Set<Int>, times: [Times])]) -> Bool {
    let wholeDay = Times(start: 0, end: OpeningHours.day)
    for (index, pair) in pairs.enumerated() {
      if pair.times.contains(wholeDay), Set(pair.times).count > 1 { return false }
      for other in pairs[..<index] where other.days != pair.days {
        guard other.days.isDisjoint(with: pair.days) else { return false }
      }
    }
    return true
  }
}
