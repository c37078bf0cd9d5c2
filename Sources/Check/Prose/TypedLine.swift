// What Markdown did not take for a mark is text to it, so slips in marks are looked for in the lines as typed, blocks and spans
// of code left out.

internal import Content

/// One line of a body as typed.
struct TypedLine: Sendable {
  /// Its number in the file, from 1.
  let number: Int
  /// The line; characters within spans of code are replaced by U+0000.
  let scalars: [Unicode.Scalar]

  /// The lines of a body, none of them in a block of code.
  static func all(in source: SourceText, _ lines: Lines, from start: Int) -> [TypedLine] {
    var typed: [TypedLine] = []
    var fence: (mark: UInt8, count: Int)?
    var number = lines.line(of: start)
    while number <= lines.count {
      defer { number += 1 }
      let range = lines.range(of: number)
      guard range.lowerBound >= start else { continue }
      let bytes = source.bytes[range]
      let content = bytes.drop { $0 == 0x20 }
      let mark = content.first ?? 0
      let count = content.prefix { $0 == mark }.count
      let isFence = (mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")) && count >= 3
      if let open = fence {
        if isFence, mark == open.mark, count >= open.count { fence = nil }
      } else if isFence {
        fence = (mark, count)
      } else {
        typed.append(TypedLine(number, String(decoding: bytes, as: UTF8.self)))
      }
    }
    return typed
  }

  private init(_ number: Int, _ text: String) {
    self.number = number
    scalars = TypedLine.withoutCode(Array(text.unicodeScalars))
  }

  /// Spans between runs of as many backticks, and what a backslash takes the meaning from, as U+0000.
  private static func withoutCode(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard scalars.contains(where: { $0 == "`" || $0 == "\\" }) else { return scalars }
    var result = scalars
    // Runs of a length that closed none before close none later; without this a line of backticks takes quadratic time.
    var unclosed: Set<Int> = []
    var index = 0
    while index < scalars.count {
      if scalars[index] == "\\", index + 1 < scalars.count,
        "[]()!*#|".unicodeScalars.contains(scalars[index + 1])
      {
        result[index + 1] = "\0"
        index += 2
        continue
      }
      let run = scalars[index...].prefix { $0 == "`" }.count
      guard run > 0 else {
        index += 1
        continue
      }
      let end = unclosed.contains(run) ? nil : closing(run, in: scalars, from: index + run)
      if end == nil { unclosed.insert(run) }
      for position in index..<(end ?? index) { result[position] = "\0" }
      index = end ?? index + run
    }
    return result
  }

  private static func closing(_ count: Int, in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var index = start
    while index < scalars.count {
      let run = scalars[index...].prefix { $0 == "`" }.count
      if run == count { return index + run }
      index += max(run, 1)
    }
    return nil
  }

  /// The text of a range.
  func string(_ range: Range<Int>) -> String {
    String(String.UnicodeScalarView(scalars[range]))
  }

  /// The place of a range.
  func place(_ range: Range<Int>, _ manuscript: Manuscript) -> Place {
    Place(
      file: manuscript.source.path, line: number, column: range.lowerBound + 1, length: max(1, range.count))
  }
}
