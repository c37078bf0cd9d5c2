// A demand that is phoned in is plain words. The skills, trades and regions in it are read by their names and aliases: of two names that begin
// at one place the longer counts, and a name inside another one is not read on its own (焊接 in 焊接变形).

/// Finds names in a text.
package struct NameReader: Sendable {
  /// One name that stands in a text.
  package struct Mention: Hashable, Sendable {
    /// What was found, by its canonical name.
    package let name: String
    /// The word as it stands in the text.
    package let word: String
    /// Line and column of its first character, from 1, in characters.
    package let line: Int
    package let column: Int
  }

  /// The spellings by their first character, the longest first.
  private let spellings: [Unicode.Scalar: [(scalars: [Unicode.Scalar], name: String)]]

  /// Makes a reader of names with their spellings; of two names that share one the earlier counts.
  init(_ names: [(name: String, spellings: [String])]) {
    var table: [Unicode.Scalar: [(scalars: [Unicode.Scalar], name: String)]] = [:]
    for (name, spellings) in names {
      for spelling in spellings {
        let scalars = spelling.unicodeScalars.map(NameReader.folded)
        guard scalars.count > 1, let first = scalars.first else { continue }
        if table[first]?.contains(where: { $0.scalars == scalars }) == true { continue }
        table[first, default: []].append((scalars, name))
      }
    }
    spellings = table.mapValues { entries in
      entries.enumerated().sorted { a, b in
        a.element.scalars.count == b.element.scalars.count
          ? a.offset < b.offset : a.element.scalars.count > b.element.scalars.count
      }.map(\.element)
    }
  }

  /// The names in a text, in the order in which they stand there.
  package func mentions(in text: String) -> [Mention] {
    let typed = Array(text.unicodeScalars)
    let scalars = typed.map(NameReader.folded)
    var mentions: [Mention] = []
    var (line, column, end) = (1, 1, 0)
    for (index, scalar) in scalars.enumerated() {
      if let found = longest(in: scalars, at: index), index + found.scalars.count > end {
        end = index + found.scalars.count
        let word = String(String.UnicodeScalarView(typed[index..<end]))
        mentions.append(Mention(name: found.name, word: word, line: line, column: column))
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return mentions
  }

  /// The names in a text, once each.
  func names(in text: String) -> [String] {
    var seen: Set<String> = []
    return mentions(in: text).map(\.name).filter { seen.insert($0).inserted }
  }

  private func longest(
    in text: [Unicode.Scalar], at index: Int
  ) -> (scalars: [Unicode.Scalar], name: String)? {
    spellings[text[index]]?.first { text[index...].starts(with: $0.scalars) }
  }

  /// Capitals of ASCII as small letters: PLC is plc.
  private static func folded(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }
}
