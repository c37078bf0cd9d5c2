/// Finds the strings that are worth a code: pairs of what is frequent are joined, round after round.
enum PhraseFinder {
  private static let rounds = 6
  private static let joinsPerRound = 500
  private static let longest = 16
  /// A string that is rarer in the sample is not worth its own place in the book.
  private static let rarest = 6

  /// The strings worth a code in a sample of texts, each ended by 0; at most `limit`.
  static func find(in sample: [UInt32], limit: Int) -> [[UInt32]] {
    var phrases: [[UInt32]] = [[]]
    var tokens = singles(sample, &phrases)
    for _ in 0..<rounds {
      let joins = joins(of: tokens, phrases)
      if joins.isEmpty { break }
      var codes: [UInt64: UInt32] = [:]
      for join in joins {
        codes[join] = UInt32(phrases.count)
        phrases.append(phrases[Int(join >> 20)] + phrases[Int(join & 0xFFFFF)])
      }
      tokens = joined(tokens, codes)
    }
    var uses = [Int](repeating: 0, count: phrases.count)
    for token in tokens { uses[Int(token)] += 1 }
    // Without a code a character takes three bytes, with one mostly two: what is saved is one for each.
    let gains = phrases.indices.map { uses[$0] * (2 * phrases[$0].count - (phrases[$0].count > 1 ? 2 : 1)) }
    let worthy = phrases.indices.filter { $0 > 0 && uses[$0] >= rarest }
    return worthy.sorted { (gains[$1], $0) < (gains[$0], $1) }.prefix(limit).map { phrases[$0] }
  }

  /// Each character as a token, by its place in `phrases`.
  private static func singles(_ sample: [UInt32], _ phrases: inout [[UInt32]]) -> [UInt32] {
    var codes: [UInt32: UInt32] = [0: 0]
    return sample.map { scalar in
      if let code = codes[scalar] { return code }
      let code = UInt32(phrases.count)
      codes[scalar] = code
      phrases.append([scalar])
      return code
    }
  }

  /// The most frequent pairs of neighbours, 20 bits each.
  private static func joins(of tokens: [UInt32], _ phrases: [[UInt32]]) -> [UInt64] {
    var pairs: [UInt64] = []
    pairs.reserveCapacity(tokens.count)
    for index in tokens.indices.dropFirst() where tokens[index - 1] != 0 && tokens[index] != 0 {
      pairs.append(UInt64(tokens[index - 1]) << 20 | UInt64(tokens[index]))
    }
    RadixSort.sort(&pairs, bits: 0..<40)
    var found: [(pair: UInt64, count: Int)] = []
    var start = 0
    for index in pairs.indices where index + 1 == pairs.count || pairs[index + 1] != pairs[index] {
      let pair = pairs[index]
      let length = phrases[Int(pair >> 20)].count + phrases[Int(pair & 0xFFFFF)].count
      if index + 1 - start >= rarest, length <= longest { found.append((pair, index + 1 - start)) }
      start = index + 1
    }
    return found.sorted { ($1.count, $0.pair) < ($0.count, $1.pair) }.prefix(joinsPerRound).map(\.pair)
  }

  /// The tokens with pairs joined, from left to right.
  private static func joined(_ tokens: [UInt32], _ codes: [UInt64: UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(tokens.count)
    let heads = Set(codes.keys.map { UInt32($0 >> 20) })
    var isHead = [Bool](repeating: false, count: Int(heads.max() ?? 0) + 1)
    for head in heads { isHead[Int(head)] = true }
    var index = 0
    while index < tokens.count {
      let token = tokens[index]
      if Int(token) < isHead.count, isHead[Int(token)], index + 1 < tokens.count,
        let code = codes[UInt64(token) << 20 | UInt64(tokens[index + 1])]
      {
        result.append(code)
        index += 2
      } else {
        result.append(token)
        index += 1
      }
    }
    return result
  }
}
