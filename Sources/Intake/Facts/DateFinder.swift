// 昨日 and 7月13日 mean a day only together with the day of the issue; without one they stay open.

package import Content

/// Finds the days that a text speaks of.
package enum DateFinder {
  /// The days of a text, resolved against the day of the issue where they need one.
  package static func days(in text: FactText, issue: Day?) -> [Guess] {
    var guesses: [Guess] = []
    for piece in text.pieces {
      let scalars = Array(piece.text.unicodeScalars)
      for (range, day) in written(in: scalars, issue: issue) + relative(in: scalars, issue: issue) {
        let quote = Quote.around(range, in: scalars)
        let words = String(String.UnicodeScalarView(scalars[range]))
        guard !guesses.contains(where: { $0.value == (day?.iso ?? words) }) else { continue }
        guesses.append(Guess(.date, day?.iso ?? words, line: piece.line, quote: quote, isSure: false))
      }
    }
    return guesses
  }

  /// `2025年2月13日` and `7月13日`; the latter lies in the year up to the issue.
  private static func written(in scalars: [Unicode.Scalar], issue: Day?) -> [(Range<Int>, Day?)] {
    var found: [(Range<Int>, Day?)] = []
    for index in scalars.indices where scalars[index] == "月" {
      guard let month = number(endingAt: index, in: scalars) else { continue }
      var end = index + 1
      while end < scalars.count, Marks.isDigit(scalars[end]) { end += 1 }
      guard end > index + 1, end < scalars.count, "日号".unicodeScalars.contains(scalars[end]),
        let day = number(endingAt: end, in: scalars)
      else { continue }
      var start = month.start
      var year: Int?
      if start > 0, scalars[start - 1] == "年", let written = number(endingAt: start - 1, in: scalars),
        written.value > 1900
      {
        (year, start) = (written.value, written.start)
      }
      found.append((start..<end + 1, resolved(year, month.value, day.value, issue)))
    }
    return found
  }

  private static func resolved(_ year: Int?, _ month: Int, _ day: Int, _ issue: Day?) -> Day? {
    if let year { return Day(year: year, month: month, day: day) }
    guard let issue, let same = Day(year: issue.year, month: month, day: day) else { return nil }
    return same <= issue ? same : Day(year: issue.year - 1, month: month, day: day)
  }

  private static func number(
    endingAt end: Int, in scalars: [Unicode.Scalar]
  ) -> (value: Int, start: Int)? {
    var start = end
    while start > 0, Marks.isDigit(scalars[start - 1]), end - start < 4 { start -= 1 }
    let digits = scalars[start..<end].compactMap {
      $0.properties.numericType == nil ? nil : Int($0.value & 15)
    }
    guard !digits.isEmpty else { return nil }
    return (digits.reduce(0) { $0 * 10 + $1 }, start)
  }

  private static let words: [(word: String, days: Int)] = [
    ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0),
  ]

  private static func relative(in scalars: [Unicode.Scalar], issue: Day?) -> [(Range<Int>, Day?)] {
    words.flatMap { word, days -> [(Range<Int>, Day?)] in
      let wanted = Array(word.unicodeScalars)
      guard scalars.count >= 2 else { return [] }
      return (0...scalars.count - 2).compactMap { start in
        guard scalars[start..<start + 2].elementsEqual(wanted) else { return nil }
        // 近日前来 is no 日前, 目前天气 no 前天.
        if start > 0, "目以之日年".unicodeScalars.contains(scalars[start - 1]) { return nil }
        // What somebody says of 今天 is said of the day of speaking.
        if SentenceShape.openQuotes(String(String.UnicodeScalarView(scalars[..<start]))) > 0 { return nil }
        return (start..<start + 2, issue.map { Day(daysSinceEpoch: $0.daysSinceEpoch + days) })
      }
    }
  }
}
