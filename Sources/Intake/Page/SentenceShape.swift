// Whether a line ends as a sentence does, and whether it can begin one. A column break cuts a paragraph
// anywhere, mostly inside a word, and nothing marks the place but this.

/// What the two ends of a line tell.
enum SentenceShape {
  /// Whether the line ends where a sentence or an announcement of what follows ends.
  static func isFinished(_ line: some StringProtocol) -> Bool {
    var scalars = Array(line.unicodeScalars)[...]
    while let last = scalars.last, Marks.isCloser(last) || Marks.isSpace(last) { scalars.removeLast() }
    guard let last = scalars.last else { return true }
    if Marks.isStop(last) || last == ":" || last == "：" { return true }
    // A dash announces what follows, as in 要求如下——.
    return last == "—" && scalars.dropLast().last == "—"
  }

  /// Whether the line can only be the rest of another one.
  static func isRest(_ line: some StringProtocol) -> Bool {
    guard let first = line.unicodeScalars.first else { return false }
    return Marks.isInner(first)
  }

  /// How many quotations a text leaves open: negative where it closes one that it did not open.
  static func openQuotes(_ line: some StringProtocol) -> Int {
    line.unicodeScalars.reduce(0) { $0 + ($1 == "“" ? 1 : $1 == "”" ? -1 : 0) }
  }

  /// Whether the first quotation mark of the text closes a quotation.
  static func closesBeforeOpening(_ line: some StringProtocol) -> Bool {
    line.unicodeScalars.first { $0 == "“" || $0 == "”" } == "”"
  }

  /// Whether brackets and quotation marks of the text are in pairs.
  static func isBalanced(_ line: some StringProtocol) -> Bool {
    var counts: [Unicode.Scalar: Int] = [:]
    for scalar in line.unicodeScalars { counts[scalar, default: 0] += 1 }
    let pairs: [([Unicode.Scalar], [Unicode.Scalar])] = [
      (["“"], ["”"]), (["‘"], ["’"]), (["《"], ["》"]), (["（", "("], ["）", ")"]), (["「"], ["」"]),
      (["【"], ["】"]),
    ]
    return pairs.allSatisfy { openers, closers in
      openers.reduce(0) { $0 + (counts[$1] ?? 0) } == closers.reduce(0) { $0 + (counts[$1] ?? 0) }
    }
  }

  /// How many sentences the text ends.
  static func stops(in line: some StringProtocol) -> Int {
    var count = 0
    var wasStop = false
    for scalar in line.unicodeScalars {
      let isStop = Marks.isStop(scalar)
      if isStop, !wasStop { count += 1 }
      wasStop = isStop
    }
    return count
  }

  /// Whether the text begins with a number of a list: 一是, （二）, 3.
  static func isListed(_ line: some StringProtocol) -> Bool {
    let head = Array(line.unicodeScalars.prefix(4))
    guard let first = head.first else { return false }
    let numerals = "一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩".unicodeScalars
    if "（(".unicodeScalars.contains(first) { return head.count > 1 && numerals.contains(head[1]) }
    guard numerals.contains(first) else { return false }
    if first.value >= 0x2460, first.value <= 0x2473 { return true }
    return head.dropFirst().prefix(2).contains { "是、.．".unicodeScalars.contains($0) }
  }

  /// Words that a sentence of news begins with, and a title hardly ever.
  static let paragraphOpenings = [
    "在", "目前", "日前", "近日", "据", "其中", "同时", "此外", "该", "这", "此次", "本次", "他", "她", "而", "并", "以及", "但",
    "随着", "通过", "除了", "首先", "其次", "再次", "最后", "今年", "去年", "截至", "截止", "接下来", "下一步", "活动中", "活动现场", "活动上",
    "近年来", "多年来", "当天", "当日", "当时", "之后", "随后", "然后", "于是", "因此", "所以", "不仅", "由于", "为了", "从前", "如今", "连日来",
    "记者", "为此", "对此", "与此同时", "另外", "如果", "虽然", "尽管", "听罢", "如", "以", "自", "对于", "关于",
  ]

  /// Words that begin a news story.
  static let newsOpenings = [
    "近日", "日前", "连日来", "近期", "昨日", "昨天", "今日", "今天", "前不久", "前段时间", "不久前", "本报讯", "这几天", "这两天", "上周",
    "本周", "近段时间", "近来", "当下",
  ]

  /// Whether news is told in the first words: `近日，…`, `7月13日，…`.
  static func opensNews(_ line: some StringProtocol, within limit: Int = 12) -> Bool {
    let head = String(String.UnicodeScalarView(line.unicodeScalars.prefix(limit)))
    if newsOpenings.contains(where: head.contains) { return true }
    guard let month = head.firstIndex(of: "月"), let day = head.firstIndex(of: "日"), month < day else {
      return false
    }
    return head[head.index(after: month)..<day].allSatisfy { $0.isNumber }
      && head[..<month].unicodeScalars.last.map(Marks.isDigit) ?? false
  }
}
