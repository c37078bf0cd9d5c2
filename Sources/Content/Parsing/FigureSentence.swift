// A number in the ledger should be found again in the story: the sentence that it was taken from is looked for while the file is
// parsed, since that is done on all cores.

internal import Chinese

/// Finds the sentence of a text that a figure was taken from.
struct FigureSentence {
  private let bytes: [UInt8]
  private let sentences: [Range<Int>]

  /// Takes the plain text of an article.
  init(text: [UInt8]) {
    bytes = text
    sentences = Sentences.ranges(in: String(decoding: text, as: UTF8.self))
  }

  /// The sentence that holds a figure as it is printed (`220余场次`), or at least its number; of several the one that has
  /// most pairs of characters in common with the label, then the first. `nil` where there is none.
  func find(_ printed: String, number: String, label: String) -> String? {
    let pairs = Array(zip(label.unicodeScalars, label.unicodeScalars.dropFirst()).map { "\($0)\($1)" })
    for needle in [printed, number] where !needle.isEmpty {
      let isSure = needle == printed || needle.utf8.count >= 3
      var best: (range: Range<Int>, score: Int)?
      for range in sentences where holds(Array(needle.utf8), range) {
        let score = pairs.count { contains(Array($0.utf8), range) }
        if score > (best?.score ?? (isSure ? -1 : 0)) { best = (range, score) }
      }
      if let best { return String(decoding: bytes[best.range], as: UTF8.self) }
    }
    return nil
  }

  /// Whether a needle stands in a range, and not as a part of a longer number.
  private func holds(_ needle: [UInt8], _ range: Range<Int>) -> Bool {
    positions(of: needle, range).contains { start in
      let end = start + needle.count
      let isCutBefore = isDigit(needle.first) && start > range.lowerBound && isDigit(bytes[start - 1])
      let isCutAfter = isDigit(needle.last) && end < range.upperBound && isDigit(bytes[end])
      return !isCutBefore && !isCutAfter
    }
  }

  private func contains(_ needle: [UInt8], _ range: Range<Int>) -> Bool {
    positions(of: needle, range).contains { _ in true }
  }

  private func positions(of needle: [UInt8], _ range: Range<Int>) -> some Sequence<Int> {
    let last = max(range.lowerBound, range.upperBound - needle.count + 1)
    return (range.lowerBound..<last).lazy.filter { start in
      bytes[start] == needle[0] && bytes[start..<start + needle.count].elementsEqual(needle)
    }
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") } ?? false
  }
}
