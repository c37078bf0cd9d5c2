// The forms of a whole line. Each is told by how it begins or ends; what stands between is read alike.

extension Byline {
  /// Reads `line`, which is a byline and nothing else: a field of front matter, or a line of a page.
  package static func reading(_ line: String) -> BylineReading {
    let text = ScalarText(line)
    return reading(text, in: text.trimmed(0..<text.count))
  }

  static func reading(_ text: ScalarText, in range: Range<Int>) -> BylineReading {
    let whole = text.bytes(range)
    let inner = content(of: range, in: text)
    guard !inner.isEmpty else {
      let problem = BylineProblem(kind: .empty, range: whole, text: text.string(range))
      return BylineReading(byline: Byline(credits: []), range: whole, problems: [problem])
    }
    if let notice = notice(text, in: inner) {
      return BylineReading(byline: notice, range: whole, problems: [])
    }
    let leadEnd = BylineLead.end(in: text, from: inner.lowerBound, to: inner.upperBound)
    let lead = leadEnd.map { text.string(text.trimmed(inner.lowerBound..<$0)) }
    let persons = content(of: text.trimmed((leadEnd ?? inner.lowerBound)..<inner.upperBound), in: text)
    let reader = BylineReader(text, in: persons)
    let byline = Byline(lead: lead, credits: reader.credits.map(\.asProvider))
    return BylineReading(byline: byline, range: whole, problems: reader.problems)
  }

  /// `range` without the mark before it, the full stop after it, and the brackets around it.
  private static func content(of range: Range<Int>, in text: ScalarText) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, bullets.contains(text.scalars[lower]) { lower += 1 }
    while upper > lower, text.scalars[upper - 1] == "。" || text.scalars[upper - 1] == "." { upper -= 1 }
    let inner = text.trimmed(lower..<upper)
    guard let first = inner.first, let last = inner.last, Han.isOpening(text.scalars[first]),
      Han.isClosing(text.scalars[last]), first < last
    else { return inner }
    // （记者张三） is one bracket, （甲）记者（乙） is not.
    let between = text.scalars[first + 1..<last]
    return between.contains(where: Han.isClosing) && !between.contains(where: Han.isOpening)
      ? inner : text.trimmed(first + 1..<last)
  }

  /// What newspapers print before a line that is no part of a story.
  private static let bullets = ScalarSet("■●◆▲□★▪".unicodeScalars)

  /// `本版稿件由浙江省劳动模范协会供稿`, `图片均由县总工会提供`.
  private static func notice(_ text: ScalarText, in range: Range<Int>) -> Byline? {
    guard let last = range.last, "稿图供".unicodeScalars.contains(text.scalars[last]) else { return nil }
    for (verb, deed) in [("供稿", Contribution.suppliedText), ("供图", .suppliedPhoto), ("提供", .suppliedText)] {
      let end = range.upperBound - verb.unicodeScalars.count
      guard end > range.lowerBound, text.has(verb, at: end),
        let by = text.scalars[range.lowerBound..<end].firstIndex(of: "由"), by > range.lowerBound, by + 1 < end
      else { continue }
      var scope = text.string(text.trimmed(range.lowerBound..<by))
      while scope.hasSuffix("均") || scope.hasSuffix("都") { scope.removeLast() }
      let isPicture = scope.hasSuffix("图片") || scope.hasSuffix("照片")
      let contribution = verb == "提供" && isPicture ? Contribution.suppliedPhoto : deed
      let reader = BylineReader(text, in: text.trimmed(by + 1..<end))
      let credits = reader.credits.map {
        Credit(
          role: $0.role ?? .provider, name: $0.name, affiliation: $0.affiliation, contribution: contribution)
      }
      return credits.isEmpty ? nil : Byline(credits: credits, scope: scope)
    }
    return nil
  }
}

extension Credit {
  /// A name that supplied a piece and has no role is its provider.
  fileprivate var asProvider: Credit {
    guard role == nil, !contribution.isDisjoint(with: [.suppliedText, .suppliedPhoto]) else { return self }
    return Credit(role: .provider, name: name, affiliation: affiliation, contribution: contribution)
  }
}
