// Service stations that the site has a page of are linked; others that a text names are shown to the editor.

internal import Content

/// Finds the stations that a text names.
package struct StationFinder {
  private let known: [String]

  /// Makes a finder that knows the titles of a site's stations.
  package init(known: [String]) { self.known = known.filter { $0.length >= 4 } }

  private func quote(_ name: String, in scalars: [Unicode.Scalar]) -> String {
    let text = String(String.UnicodeScalarView(scalars))
    let start = text.firstRange(of: name).map { text[..<$0.lowerBound].unicodeScalars.count } ?? 0
    return Quote.around(start..<start + name.unicodeScalars.count, in: scalars)
  }

  /// The stations of a text; one that the site does not know is no sure guess.
  package func stations(in text: FactText) -> [Guess] {
    var guesses: [Guess] = []
    for piece in text.pieces {
      let scalars = Array(piece.text.unicodeScalars)
      for name in known where piece.text.contains(name) && !guesses.contains(where: { $0.value == name }) {
        guesses.append(Guess(.stations, name, line: piece.line, quote: quote(name, in: scalars)))
      }
      for ending in ["服务站", "驿站"] {
        guard let range = piece.text.firstRange(of: ending) else { continue }
        let before = Array(piece.text[..<range.lowerBound].unicodeScalars)
        let name = before.reversed().prefix {
          Marks.isHan($0) && !"在的了个到有是和与、建成由于".unicodeScalars.contains($0)
        }
        guard name.count >= 4, name.count <= 20, !piece.text[range.upperBound...].hasPrefix("点") else {
          continue
        }
        // 24小时智能化驿站: the hours belong to the name.
        let hours: [Unicode.Scalar] =
          name.reversed().starts(with: "小时".unicodeScalars)
          ? Array(before.dropLast(name.count).reversed().prefix(while: Marks.isDigit)) : []
        let found = String(String.UnicodeScalarView(hours.reversed() + name.reversed())) + ending
        guard
          !guesses.contains(where: { $0.value == found || $0.field == .stations && found.contains($0.value) })
        else {
          continue
        }
        guard !found.begins(with: ["我们", "标准化", "一般", "这些", "各类", "全部"]) else { continue }
        let place = before.count - name.count - hours.count..<before.count
        guesses.append(
          Guess(.stations, found, line: piece.line, quote: Quote.around(place, in: scalars), isSure: false))
      }
    }
    return guesses
  }
}
