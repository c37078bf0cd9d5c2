// Runs are collected on all cores, in any order of time; the concordance puts them one behind another: first all
// headlines, then all summaries, then all texts, each from the newest article to the oldest. So a place alone tells
// what was hit, and whoever reads only the beginning of a long list has the hits that matter most.

/// Every pair of characters of a site with its places.
struct Concordance: Sendable {
  /// The runs in the order of their places.
  private let runs: [GramRun]
  /// The place at which each run begins.
  private let bases: [Int]
  /// How many places there are.
  let length: Int
  /// All pairs, ascending.
  let pairs: [UInt64]
  /// How often each pair stands.
  let counts: [Int]
  /// Where the occurrences of each pair begin in `occurrences`; one more than there are pairs.
  private let starts: [Int]
  /// The runs that hold a pair, ascending, with the pair's index there.
  private let occurrences: [(run: UInt32, index: UInt32)]

  /// Puts runs together.
  init(_ runs: [GramRun]) {
    self.runs = runs
    var length = 0
    bases = runs.map { run in
      defer { length += run.length }
      return length
    }
    self.length = length

    var all = runs.flatMap(\.pairs)
    RadixSort.sort(&all, bits: 0..<42)
    var pairs: [UInt64] = []
    for pair in all where pair != pairs.last { pairs.append(pair) }
    self.pairs = pairs

    var counts = [Int](repeating: 0, count: pairs.count)
    var starts = [Int](repeating: 0, count: pairs.count + 1)
    Concordance.walk(runs, pairs) { pair, run, index in
      counts[pair] += Int(runs[run].counts[index])
      starts[pair + 1] += 1
    }
    for pair in pairs.indices { starts[pair + 1] += starts[pair] }
    var next = starts
    var occurrences = [(run: UInt32, index: UInt32)](repeating: (0, 0), count: starts[pairs.count])
    Concordance.walk(runs, pairs) { pair, run, index in
      occurrences[next[pair]] = (UInt32(run), UInt32(index))
      next[pair] += 1
    }
    self.counts = counts
    self.starts = starts
    self.occurrences = occurrences
  }

  /// Calls `body` with the index of each run's each pair among all pairs.
  private static func walk(_ runs: [GramRun], _ pairs: [UInt64], _ body: (Int, Int, Int) -> Void) {
    for (number, run) in runs.enumerated() {
      var pair = 0
      for (index, value) in run.pairs.enumerated() {
        while pairs[pair] != value { pair += 1 }
        body(pair, number, index)
      }
    }
  }

  /// The places of a pair in ascending order, without the first `dropped`, at most `limit`.
  func places(of pair: Int, dropping dropped: Int = 0, limit: Int = .max) -> [UInt32] {
    var result: [UInt32] = []
    var seen = 0
    for (run, index) in occurrences[starts[pair]..<starts[pair + 1]] {
      let run = Int(run)
      let count = Int(runs[run].counts[Int(index)])
      defer { seen += count }
      if seen + count <= dropped { continue }
      if result.count >= limit { break }
      runs[run].places(of: Int(index), from: bases[run], to: &result)
      if seen < dropped { result.removeFirst(dropped - seen) }
    }
    return result.count > limit ? Array(result[..<limit]) : result
  }
}
