// Parsing and rendering are pure, so they run on all cores in chunks; results come back in the order of the
// input, whatever thread made them, so that the number of threads never shows.

internal import Content
internal import Dispatch
internal import Synchronization

/// Runs work on several threads.
enum Parallel {
  /// The results of `body` for 0..<count, in that order.
  static func map<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
  ) -> [Result] {
    guard threads > 1, count > 1 else { return (0..<count).map(body) }
    let next = Atomic<Int>(0)
    let results = Mutex<[Result?]>(Array(repeating: nil, count: count))
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < count else { return }
        let result = body(index)
        results.withLock { $0[index] = result }
      }
    }
    return results.withLock { $0.compactMap(\.self) }
  }

  /// Threads for another room.
  static func workers(_ threads: Int) -> Workers {
    Workers { work in _ = map(work.count, threads: threads) { work[$0]() } }
  }

  /// The ranges of at most `size` indices that cover 0..<count.
  static func chunks(of count: Int, size: Int) -> [Range<Int>] {
    stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
  }
}
