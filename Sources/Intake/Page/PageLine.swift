// The first stage: a text as it arrives, cut into lines that keep their numbers, so that everything said later
// about a piece of it can be shown to the editor at its place.

/// A line of a page that is not blank.
package struct PageLine: Hashable, Sendable {
  /// Its number in the text, from 1.
  package let number: Int
  /// Its text without the spaces at both ends and without Markdown's heading marks.
  package let text: String
  /// The level of its Markdown heading, 1 to 6; 0 where it is none.
  package let level: Int
  /// Whether more blank lines stand before it than between two paragraphs: a picture was there.
  package let followsGap: Bool

  /// Makes a line of its parts.
  init(number: Int, text: String, level: Int = 0, followsGap: Bool = false) {
    self.number = number
    self.text = text
    self.level = level
    self.followsGap = followsGap
  }

  /// The lines of a text.
  ///
  /// A picture leaves its place empty: where two blank lines more stand than are usual on the page, or three
  /// where they are unusual, a line follows a gap. What stands before the first line is no gap.
  static func lines(of text: String) -> [PageLine] {
    var found: [(number: Int, text: String, blanks: Int)] = []
    var blanks = 0
    for (index, line) in text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
      .enumerated()
    {
      let stripped = line.stripped
      if stripped.isEmpty {
        blanks += 1
      } else {
        found.append((index + 1, stripped, blanks))
        blanks = 0
      }
    }
    let usual = usualBlanks(found.dropFirst().map(\.blanks))
    return found.enumerated().map { index, line in
      let (level, text) = heading(line.text)
      return PageLine(
        number: line.number, text: text, level: level, followsGap: index > 0 && line.blanks >= usual + 2)
    }
  }

  /// The commonest number of blank lines between two lines; of equally common ones the smaller.
  private static func usualBlanks(_ blanks: [Int]) -> Int {
    let counts = blanks.reduce(into: [Int: Int]()) { $0[$1, default: 0] += 1 }
    return counts.max { ($0.value, -$0.key) < ($1.value, -$1.key) }?.key ?? 0
  }

  /// The level and text of `## Title`; 0 and the text itself where there is no such mark.
  private static func heading(_ line: String) -> (level: Int, text: String) {
    let level = line.prefix { $0 == "#" }.count
    let rest = line.dropFirst(level)
    guard (1...6).contains(level), rest.unicodeScalars.first.map(Marks.isSpace) ?? false else {
      return (0, line)
    }
    return (level, rest.stripped)
  }
}
