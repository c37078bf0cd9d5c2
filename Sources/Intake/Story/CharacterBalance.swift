// Whatever the stages do to a page, nothing of it may be lost. What went in and what came out is counted,
// character by character, and what is missing is brought back.

/// How often each character stands in texts; spaces do not count, and a half-width mark counts as its full-width one.
struct CharacterBalance: Equatable, Sendable {
  private(set) var counts: [Unicode.Scalar: Int] = [:]

  /// Counts the characters of texts.
  init(_ texts: some Sequence<String>) {
    for text in texts {
      let scalars = Array(text.unicodeScalars)
      var index = 0
      while index < scalars.count {
        let dots = scalars[index...].prefix { $0 == "." }.count
        // Three dots and more are an ellipsis, which is written anew.
        if dots >= 3 {
          index += dots
          continue
        }
        if let counted = Self.counted(scalars[index]) { counts[counted, default: 0] += 1 }
        index += 1
      }
    }
  }

  /// How often each character is missing from `other`.
  func missing(from other: CharacterBalance) -> [Unicode.Scalar: Int] {
    counts.reduce(into: [:]) { result, entry in
      let lack = entry.value - (other.counts[entry.key] ?? 0)
      if lack > 0 { result[entry.key] = lack }
    }
  }

  /// The character as which one is counted; nil for a space and for an ellipsis.
  private static func counted(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if Marks.isSpace(scalar) || scalar == "…" { return nil }
    switch scalar {
    case ",": return "，"
    case ";": return "；"
    case ":": return "："
    case "?": return "？"
    case "!": return "！"
    case "(": return "（"
    case ")": return "）"
    case ".": return "。"
    default: return scalar
    }
  }
}
