// A list of articles shows how each begins, and no sentence is broken off where that can be helped.

extension MarkdownDocument {
  /// The beginning of the text, cut at a sentence's end.
  /// - Parameter limit: The most characters (Unicode scalars).
  /// - Returns: As many whole sentences as fit; if none does, the text up to its last clause or word that fits,
  ///   and `……`. Empty for an empty body.
  package func summary(limit: Int = 120) -> String {
    // A scalar has at most four bytes: what lies beyond cannot be in the summary, nor tell that the text ends.
    let beginning = text[leadOffset...].prefix(limit * 4 + 64)
    let scalars = String(decoding: beginning, as: UTF8.self).unicodeScalars
    var count = 0
    var sentence: String.Index?
    var clause: String.Index?
    var index = scalars.startIndex
    while index < scalars.endIndex, count < limit {
      let scalar = scalars[index]
      index = scalars.index(after: index)
      count += 1
      if scalar == "\n", count > limit / 2 {
        sentence = scalars.index(before: index)
      } else if Self.endsSentence(scalar) {
        // What closes a quotation belongs to its sentence.
        while index < scalars.endIndex, count < limit,
          Self.closes(scalars[index]) || Self.endsSentence(scalars[index])
        {
          index = scalars.index(after: index)
          count += 1
        }
        sentence = index
      } else if Self.endsClause(scalar) {
        clause = scalars.index(before: index)
      }
    }
    if index == scalars.endIndex { return Self.oneLine(scalars[...]) }
    if let sentence { return Self.oneLine(scalars[..<sentence]) }
    return Self.oneLine(scalars[..<(clause ?? index)]) + "……"
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "！", "？", "…", "!", "?": true
    default: false
    }
  }

  private static func closes(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "）", "》", "」", "』", ")", "\"": true
    default: false
    }
  }

  private static func endsClause(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "，", "；", "：", "、", ",", ";", " ": true
    default: false
    }
  }

  /// Lines joined as the text's own joins are: without a space between Chinese.
  private static func oneLine(_ text: Substring.UnicodeScalarView) -> String {
    var line: [UInt8] = []
    for part in Substring(text).utf8.split(separator: UInt8(ascii: "\n")) {
      if let last = line.last, last < 0x80 { line.append(UInt8(ascii: " ")) }
      line += part
    }
    return String(decoding: line, as: UTF8.self)
  }
}
