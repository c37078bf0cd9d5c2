// The known name that was probably meant, by the number of single changes between two names.

/// Finds the nearest of some known names.
enum NearestName {
  /// The name with the fewest changes, if these are at most a third of its length; ties go to the first in order.
  static func of(_ name: String, among known: some Sequence<String>) -> String? {
    let wanted = Array(name.unicodeScalars.prefix(40))
    var best: (name: String, distance: Int)?
    for candidate in known.sorted() where candidate != name {
      let scalars = Array(candidate.unicodeScalars.prefix(40))
      let distance = distance(wanted, scalars)
      if distance <= max(1, max(wanted.count, scalars.count) / 3), distance < best?.distance ?? .max,
        distance < wanted.count
      {
        best = (candidate, distance)
      }
    }
    return best?.name
  }

  /// Insertions, deletions, replacements and swaps of neighbours, each one change.
  private static func distance(_ one: [Unicode.Scalar], _ two: [Unicode.Scalar]) -> Int {
    var before = [Int](repeating: 0, count: two.count + 1)
    var row = Array(0...two.count)
    for i in one.indices {
      var next = row
      next[0] = i + 1
      for j in two.indices {
        let cost = one[i] == two[j] ? 0 : 1
        next[j + 1] = min(row[j] + cost, row[j + 1] + 1, next[j] + 1)
        if i > 0, j > 0, one[i] == two[j - 1], one[i - 1] == two[j] {
          next[j + 1] = min(next[j + 1], before[j - 1] + 1)
        }
      }
      (before, row) = (row, next)
    }
    return row[two.count]
  }
}
