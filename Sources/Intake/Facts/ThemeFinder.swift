// A site's themes are found by the words that its own list gives them.

package import Content

/// Finds the themes that a text speaks of.
package struct ThemeFinder {
  private let themes: ThemeList

  /// Makes a finder over a site's themes.
  package init(themes: ThemeList) { self.themes = themes }

  /// The themes of a text, the likeliest first: the three that are named most, in the headline or twice.
  package func themes(in text: FactText) -> [Guess] {
    var found: [(theme: Theme, score: Int, guess: Guess)] = []
    for theme in themes.themes {
      var score = 0
      var evidence: (line: Int, quote: String)?
      for (index, piece) in text.pieces.enumerated() {
        let scalars = Array(piece.text.unicodeScalars)
        for range in ranges(of: [theme.name] + theme.aliases, in: piece.text, scalars) {
          score += text.weight(of: index)
          if evidence == nil { evidence = (piece.line, Quote.around(range, in: scalars)) }
        }
      }
      guard score >= 2, let evidence else { continue }
      found.append((theme, score, Guess(.themes, theme.name, line: evidence.line, quote: evidence.quote)))
    }
    let sorted = found.sorted { ($1.score, $0.theme.index) < ($0.score, $1.theme.index) }
    // A theme above one that is named as much says nothing more.
    let narrow = sorted.filter { entry in
      !sorted.contains { $0.theme.parent == entry.theme.index && $0.score * 2 >= entry.score }
    }
    return narrow.prefix(3).map(\.guess)
  }

  /// The places of words; a shorter word inside a longer one counts once.
  private func ranges(of words: [String], in text: String, _ scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    for word in words.sorted(by: { $0.utf8.count > $1.utf8.count }) where text.contains(word) {
      let wanted = Array(word.unicodeScalars)
      guard wanted.count >= 2, wanted.count <= scalars.count else { continue }
      for start in 0...scalars.count - wanted.count
      where scalars[start] == wanted[0] && scalars[start..<start + wanted.count].elementsEqual(wanted) {
        let range = start..<start + wanted.count
        if !ranges.contains(where: { $0.overlaps(range) }) { ranges.append(range) }
      }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }
  }
}
