// Headings, stars and rows of tables whose marks came out of a Chinese input method, or lack a space or a line.

extension TypedLine {
  /// The marks of a heading that is none, and how it is written: `##小标题`, `＃＃ 标题`. One mark alone may begin a #topic#.
  var mistypedHeading: (marks: Range<Int>, mended: String)? {
    let marks = scalars.prefix { $0 == "#" || $0 == "＃" }
    let rest = scalars[marks.count...]
    guard (1...6).contains(marks.count), let next = rest.first else { return nil }
    let isSpaced = next == " " || next == "\t" || next == "\u{3000}"
    let isWide = marks.contains("＃") || next == "\u{3000}"
    guard isWide || !isSpaced, marks.count > 1 || isWide && isSpaced, !rest.contains("#"), !rest.contains("＃")
    else { return nil }
    let words = rest.drop { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }
    guard !words.isEmpty else { return nil }
    let text = string(words.startIndex..<words.endIndex)
    return (0..<marks.count, String(repeating: "#", count: max(2, marks.count)) + " " + text)
  }

  /// Words between two pairs of full-width stars, with them.
  var wideEmphasis: [Range<Int>] {
    var found: [Range<Int>] = []
    var open: Int?
    var index = 0
    while index + 1 < scalars.count {
      guard scalars[index] == "＊", scalars[index + 1] == "＊" else {
        index += 1
        continue
      }
      if let start = open, index > start + 2 {
        found.append(start..<index + 2)
        open = nil
      } else {
        open = index
      }
      index += 2
    }
    return found
  }

  /// Whether it is a row of a table with full-width bars.
  var isWideRow: Bool { bars.first == "｜" }

  /// The bars of a row that begins and ends with one.
  private var bars: [Unicode.Scalar] {
    let content = scalars.drop { $0 == " " }.reversed().drop { $0 == " " }
    guard let last = content.first, let first = content.last, content.count > 2,
      "|｜".unicodeScalars.contains(first), "|｜".unicodeScalars.contains(last)
    else { return [] }
    return content.filter { "|｜".unicodeScalars.contains($0) }
  }

  /// Whether it is the line of dashes below a table's head.
  private var isDelimiter: Bool {
    !scalars.isEmpty && scalars.allSatisfy { "|-: ".unicodeScalars.contains($0) } && scalars.contains("-")
  }

  /// The first rows of tables that lack the line below them, with the number of their cells.
  static func tablesWithoutLine(in lines: [TypedLine]) -> [(line: TypedLine, cells: Int)] {
    var found: [(line: TypedLine, cells: Int)] = []
    var index = 0
    while index < lines.count {
      let run = lines[index...].prefix { !$0.bars.isEmpty || $0.isDelimiter }
      // A row of one cell is a line between bars, which somebody may have meant.
      if run.count > 1, lines[index].bars.count > 2, !run.contains(where: { $0.isDelimiter }) || isWide(run) {
        found.append((lines[index], lines[index].bars.count - 1))
      }
      index += max(run.count, 1)
    }
    return found
  }

  private static func isWide(_ run: ArraySlice<TypedLine>) -> Bool { run.first?.isWideRow == true }
}
