// Findings name places in the file as the editor wrote it, whatever was put in or taken out before parsing.

/// Where the bytes of a changed copy came from.
struct SourceMap {
  /// A run of the copy that was taken over unchanged.
  struct Run {
    /// Where it begins in the copy.
    let copy: Int
    /// Where it begins in the source.
    let source: Int
  }

  /// The runs in order of both; empty if the copy is the source from `base`.
  private(set) var runs: [Run] = []
  /// Where the copy begins in the source.
  let base: Int

  init(base: Int) { self.base = base }

  /// Makes room for so many runs.
  mutating func reserve(_ count: Int) { runs.reserveCapacity(count) }

  /// Notes that from here on the copy goes on with the source at `source`.
  mutating func append(copy: Int, source: Int) {
    runs.append(Run(copy: copy, source: source))
  }

  /// The offset in the source of an offset in the copy; inside of something inserted, the place where it was.
  func source(of copy: Int) -> Int {
    guard let first = runs.first, copy >= first.copy else { return base + (runs.isEmpty ? copy : 0) }
    var low = 0
    var high = runs.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if runs[middle].copy <= copy { low = middle } else { high = middle }
    }
    let end = low + 1 < runs.count ? runs[low + 1].source : Int.max
    return min(runs[low].source + copy - runs[low].copy, end)
  }
}
