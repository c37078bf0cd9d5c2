/// Which pairs one shard of the concordance holds: some in a row, or a part of one that alone is too long.
struct TermShard: Sendable {
  /// The pairs, by their index in the concordance.
  let pairs: Range<Int>
  /// Of a pair that is cut, how many places stand in earlier shards.
  let dropped: Int
  /// Of a pair that is cut, how many places this shard holds; `nil` where nothing is cut.
  let limit: Int?
  /// About how many bytes it takes.
  let bytes: Int

  /// About so many bytes of a shard are loaded for a pair: more for large sites, since the head lists all shards.
  private static func target(total: Double) -> Double { min(max(32_000, total / 640), 96_000) }

  /// Cuts a concordance into shards of about one size. What a place takes is estimated as Rice's code would have it
  /// for places strewn evenly, so that shards need not be made to be cut.
  static func cut(_ concordance: Concordance) -> [TermShard] {
    let length = Double(max(concordance.length, 1))
    let costs = concordance.counts.map { count -> Double in
      let bits = max(0, (length / Double(count)).logarithm) + 1.7
      return Double(count) * bits / 6.8 + 6
    }
    let target = target(total: costs.reduce(0, +))
    var shards: [TermShard] = []
    var (start, sum) = (0, 0.0)
    func close(_ end: Int) {
      if end > start { shards.append(TermShard(pairs: start..<end, dropped: 0, limit: nil, bytes: Int(sum))) }
      (start, sum) = (end, 0)
    }
    for (pair, cost) in costs.enumerated() {
      if cost > 2 * target {
        close(pair)
        let limit = Int((Double(concordance.counts[pair]) / (cost / target).rounded(.up)).rounded(.up))
        for dropped in stride(from: 0, to: concordance.counts[pair], by: limit) {
          shards.append(
            TermShard(pairs: pair..<pair + 1, dropped: dropped, limit: limit, bytes: Int(target)))
        }
        start = pair + 1
      } else {
        if sum + cost > target { close(pair) }
        sum += cost
      }
    }
    close(costs.count)
    return shards
  }

  /// Writes the shard: the pairs' characters, then numbers (of each pair how many places, the width of Rice's code
  /// and how many symbols), then the places.
  ///
  /// A pair that begins like the one before it is written as its second character alone; `U+0001` comes before a
  /// first character.
  func script(number: Int, of concordance: Concordance) -> [UInt8] {
    var characters = String.UnicodeScalarView()
    var numbers = SymbolWriter()
    var places = SymbolWriter()
    var last: UInt32?
    for pair in pairs {
      let (first, second) = Gram.characters(of: concordance.pairs[pair])
      if first != last {
        characters.append("\u{1}")
        characters.append(Unicode.Scalar(first) ?? "\u{FFFD}")
      }
      characters.append(Unicode.Scalar(second) ?? "\u{FFFD}")
      last = first

      var gaps = concordance.places(of: pair, dropping: dropped, limit: limit ?? .max)
      for index in gaps.indices.dropFirst().reversed() { gaps[index] -= gaps[index - 1] }
      let width = Rice.bestWidth(for: gaps)
      let start = places.count
      for gap in gaps { Rice.write(gap, width: width, to: &places) }
      places.flush()
      numbers.write(gaps.count)
      numbers.write(width)
      numbers.write(places.count - start)
    }
    var script = Script("terms", number)
    script.add(String(characters))
    script.add(numbers)
    script.add(places)
    return script.finished()
  }
}

extension Double {
  /// The logarithm to base 2.
  fileprivate var logarithm: Double {
    guard self > 0 else { return 0 }
    // Linear between powers of two: at most 0.09 below the curve, which an estimate can bear.
    return Double(exponent) + significand - 1
  }
}
