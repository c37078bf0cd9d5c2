// A number in the ledger should be found again in the story: the sentence that it was taken from is looked for while the file is
// parsed, since that is done on all cores.

internal import Chinese

/// Finds the sentence of a text that a figure was taken from.
struct FigureSentence {
  private let text: [UInt8]
  /// The sentences of the text; they are cut when a number is found in it and not before.
  private var sentences: [Range<Int>]?

  /// Takes the plain text of an article, in UTF-8.
  init(text: [UInt8]) {
    self.text = text
  }

  /// The sentence that holds a figure as it is printed (`220余场次`), or at least its number; of several the one that has
  /// most pairs of characters in common with the label, then the first. `nil` where there is none.
  mutating func find(_ printed: String, number: String, label: String) -> String? {
    // A number of one or two digits may be anything: where it stands without its unit, the sentence must share the label's words.
    sentence(holding: printed, like: label, isSure: true)
      ?? sentence(holding: number, like: label, isSure: number.utf8.count >= 3)
  }

  private mutating func sentence(holding needle: String, like label: String, isSure: Bool) -> String? {
    var needle = needle
    let holders = needle.withUTF8 { ranges(holding: ByteNeedle($0), firstByte: $0.first, lastByte: $0.last) }
    guard let first = holders.first else { return nil }
    // Most numbers stand in one sentence, and what it has in common with the label does not matter then.
    if isSure, holders.count == 1 { return string(first) }
    let pairs = PairCounter(of: label)
    var best: (range: Range<Int>, score: Int)?
    for range in holders {
      let score = text.withUnsafeBufferPointer { pairs.count(in: UnsafeBufferPointer(rebasing: $0[range])) }
      if score > (best?.score ?? (isSure ? -1 : 0)) { best = (range, score) }
    }
    return best.map { string($0.range) }
  }

  private func string(_ range: Range<Int>) -> String { String(decoding: text[range], as: UTF8.self) }

  /// The sentences in which a needle stands, and not as a part of a longer number.
  private mutating func ranges(
    holding needle: ByteNeedle, firstByte: UInt8?, lastByte: UInt8?
  ) -> [Range<Int>] {
    var holders: [Range<Int>] = []
    var next = 0
    var offset = 0
    while let place = text.withUnsafeBufferPointer({ needle.first(in: $0, from: offset) }) {
      let found = place..<place + needle.count
      offset = place + 1
      let sentences = cutSentences()
      while next < sentences.count, sentences[next].upperBound < found.upperBound { next += 1 }
      guard next < sentences.count else { break }
      let sentence = sentences[next]
      guard sentence.lowerBound <= found.lowerBound else { continue }
      let isCutBefore = isDigit(firstByte) && place > sentence.lowerBound && isDigit(text[place - 1])
      let isCutAfter =
        isDigit(lastByte) && found.upperBound < sentence.upperBound && isDigit(text[found.upperBound])
      guard !isCutBefore, !isCutAfter else { continue }
      holders.append(sentence)
      offset = sentence.upperBound
    }
    return holders
  }

  private mutating func cutSentences() -> [Range<Int>] {
    if let sentences { return sentences }
    let cut = text.withUnsafeBufferPointer { Sentences.ranges(in: $0) }
    sentences = cut
    return cut
  }

  private func isDigit(_ byte: UInt8?) -> Bool {
    byte.map { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") } ?? false
  }
}
