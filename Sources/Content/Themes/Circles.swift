/// Finds circles among entries that each name one above them, in time that grows with their number alone.
enum Circles {
  /// The entries that come back to themselves.
  static func members(of above: [Int?]) -> Set<Int> {
    var members: Set<Int> = []
    // For each entry the walk that came to it, from 1; 0 where none has.
    var walks = [Int](repeating: 0, count: above.count)
    for start in above.indices {
      var next: Int? = start
      while let current = next, walks[current] == 0 {
        walks[current] = start + 1
        next = above[current]
      }
      // Where a walk meets itself it has closed a circle; where it meets an earlier one it has not.
      while let current = next, walks[current] == start + 1, members.insert(current).inserted {
        next = above[current]
      }
    }
    return members
  }
}
