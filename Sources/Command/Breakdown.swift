internal import Synchronization

/// The first failure of the disk after which nothing more can be written, seen by all threads.
final class Breakdown: Sendable {
  private let first = Mutex<DiskError?>(nil)

  /// The failure; `nil` while there is none.
  var error: DiskError? { first.withLock { $0 } }

  /// Keeps a failure, unless there is one already.
  func note(_ error: DiskError) { first.withLock { $0 = $0 ?? error } }
}
