// This room has no threads of its own; where the caller has some to spare, it lends them.

internal import Synchronization

/// Runs pieces of work that do not need one another.
package struct Workers: Sendable {
  private let run: @Sendable ([@Sendable () -> Void]) -> Void

  /// Takes what runs all of some pieces of work, in any order or at the same time, and returns when all are done.
  package init(_ run: @escaping @Sendable ([@Sendable () -> Void]) -> Void) { self.run = run }

  /// One piece after the other.
  package static let one = Workers { work in for piece in work { piece() } }

  /// What two pieces of work give.
  func both<First: Sendable, Second: Sendable>(
    _ first: @escaping @Sendable () -> First, _ second: @escaping @Sendable () -> Second
  ) -> (First, Second) {
    let results = Results<First, Second>()
    run([
      { results.first.withLock { $0 = first() } }, { results.second.withLock { $0 = second() } },
    ])
    // What the caller did not run is made up for here.
    return (results.first.withLock(\.self) ?? first(), results.second.withLock(\.self) ?? second())
  }

  private final class Results<First: Sendable, Second: Sendable>: Sendable {
    let first = Mutex<First?>(nil)
    let second = Mutex<Second?>(nil)
  }
}
