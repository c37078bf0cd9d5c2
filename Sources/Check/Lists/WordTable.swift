/// Words to look for in running text, each with what should stand there.
struct WordTable: Sendable {
  /// A word that was found.
  struct Hit: Sendable {
    /// Where, in scalars.
    let range: Range<Int>
    /// What should stand there.
    let right: String
  }

  private let byFirst: [Unicode.Scalar: [(word: [Unicode.Scalar], right: String)]]

  /// Makes a table from entries of the form `深人基层 → 深入基层`; those without a second word are passed over. A
  /// word that leads to itself is right as it is, and keeps what stands in it from being found.
  init(_ entries: [ListEntry]) {
    var table: [Unicode.Scalar: [(word: [Unicode.Scalar], right: String)]] = [:]
    for entry in entries {
      let parts = entry.text.split(separator: "→").map(\.trimmingSpaces)
      guard parts.count == 2, let first = parts[0].unicodeScalars.first else { continue }
      table[first, default: []].append((Array(parts[0].unicodeScalars), parts[1]))
    }
    byFirst = table.mapValues { $0.sorted { $0.word.count > $1.word.count } }
  }

  /// The words that stand in a text, in order, none within another.
  func hits(in text: [Unicode.Scalar]) -> [Hit] {
    var hits: [Hit] = []
    var index = 0
    while index < text.count {
      let match = byFirst[text[index]]?.first { text[index...].starts(with: $0.word) }
      if let match, !match.right.unicodeScalars.elementsEqual(match.word) {
        hits.append(Hit(range: index..<index + match.word.count, right: match.right))
      }
      index += max(1, match?.word.count ?? 0)
    }
    return hits
  }
}
