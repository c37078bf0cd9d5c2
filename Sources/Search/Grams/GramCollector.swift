/// Collects the pairs of one run of texts.
struct GramCollector {
  private var grams: [UInt64] = []
  private(set) var length = 0

  /// Makes room for so many characters.
  init(capacity: Int) {
    grams.reserveCapacity(capacity + capacity / 16)
  }

  /// Adds a text in UTF-8; lines end in separators, so that no phrase runs over them.
  ///
  /// - Returns: how many characters it took, separators counted.
  mutating func add(_ text: some Collection<UInt8>, _ folding: Folding) -> Int {
    let start = length
    var place = length
    var last = Folding.separator
    var word = (hash: Gram.emptyHash, start: -1)
    folding.forEach(in: text) { scalar in
      guard place < Gram.placeLimit else { return }
      if last != Folding.separator { grams.append(Gram(last, scalar, at: place - 1).bits) }
      // Letters and digits are words apart: 5G is two.
      let goesOn =
        word.start >= 0 && (Folding.isDigit(last) ? Folding.isDigit(scalar) : Folding.isLetter(scalar))
      if word.start >= 0, !goesOn {
        grams.append(Gram.word(hash: word.hash) << 22 | UInt64(word.start))
        word = (Gram.emptyHash, -1)
      }
      if Folding.isWord(scalar) {
        if word.start < 0 { word.start = place }
        word.hash = Gram.hash(word.hash, scalar)
      }
      last = scalar
      place += 1
    }
    length = place
    return length - start
  }

  /// The pairs of all texts, sorted.
  consuming func run() -> GramRun {
    RadixSort.sort(&grams, bits: 22..<64)
    return GramRun(sorted: grams, length: length)
  }
}
