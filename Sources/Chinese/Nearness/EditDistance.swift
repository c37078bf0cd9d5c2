// Typing slips are a letter too many, too few, wrong, or two exchanged; a message that names the word that
// was meant needs to count them, and to give up early on the many words that are nothing alike.

/// The distance of Damerau and Levenshtein (each place edited at most once) over Unicode scalars.
package enum EditDistance {
  /// How many insertions, deletions, substitutions and exchanges of neighbours make `left` into `right`;
  /// nil where it is more than `limit`.
  package static func between(_ left: some StringProtocol, _ right: some StringProtocol, limit: Int) -> Int? {
    between(Array(left.unicodeScalars), Array(right.unicodeScalars), limit: limit)
  }

  static func between(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar], limit: Int) -> Int? {
    guard limit >= 0, abs(left.count - right.count) <= limit else { return nil }
    if left == right { return 0 }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    var current = last
    for row in 0..<left.count {
      current[0] = row + 1
      var least = current[0]
      for column in 0..<right.count {
        let isSame = left[row] == right[column]
        var cost = min(last[column + 1] + 1, current[column] + 1, last[column] + (isSame ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current[column + 1] = cost
        least = min(least, cost)
      }
      if least > limit { return nil }
      (beforeLast, last, current) = (last, current, beforeLast)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
