// 以劳模为抓手, 以服务为抓手: a stock phrase is often a frame with a hole, written in the list as `以…为抓手`.

/// Phrases to look for, some of them with a hole.
struct PhraseList: Sendable {
  /// The most characters that a hole takes.
  private static let widestHole = 14
  private let byFirst: [Unicode.Scalar: [[[Unicode.Scalar]]]]

  /// Makes a list of phrases; `…` stands for a few characters within one clause.
  init(_ phrases: [String]) {
    var table: [Unicode.Scalar: [[[Unicode.Scalar]]]] = [:]
    for phrase in phrases {
      let parts = phrase.unicodeScalars.split(separator: "…").map { Array($0) }
      guard let first = parts.first?.first else { continue }
      table[first, default: []].append(parts)
    }
    // The longest first, so that 取得显著成效 is one phrase and not two.
    byFirst = table.mapValues { $0.sorted { $0.joined().count > $1.joined().count } }
  }

  /// Where phrases stand in a text, in order, none within another.
  func hits(in text: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    var hits: [Range<Int>] = []
    var index = text.startIndex
    while index < text.endIndex {
      let end = byFirst[text[index]]?.lazy.compactMap { self.end(of: $0, in: text, at: index) }.first
      if let end { hits.append(index..<end) }
      index = end ?? index + 1
    }
    return hits
  }

  private func end(of parts: [[Unicode.Scalar]], in text: ArraySlice<Unicode.Scalar>, at start: Int) -> Int? {
    var index = start
    for (number, part) in parts.enumerated() {
      if number > 0 {
        let limit = min(text.endIndex, index + PhraseList.widestHole)
        while index < limit, !text[index...].starts(with: part) {
          if "，。；！？：\n".unicodeScalars.contains(text[index]) { return nil }
          index += 1
        }
        if index == limit { return nil }
      }
      guard text[index...].starts(with: part) else { return nil }
      index += part.count
    }
    return index
  }
}
