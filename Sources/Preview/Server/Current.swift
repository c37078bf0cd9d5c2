package import Content
internal import Synchronization

/// The snapshot of now, between the thread that makes it and the one that shows it.
package final class Current: Sendable {
  private let held: Mutex<Snapshot>
  private let bell: Bell

  /// Holds the first snapshot, and rings whenever another takes its place.
  package init(_ snapshot: Snapshot, bell: Bell) {
    held = Mutex(snapshot)
    self.bell = bell
  }

  /// The snapshot of now.
  package var snapshot: Snapshot { held.withLock { $0 } }

  /// Puts another snapshot in its place.
  package func replace(by snapshot: Snapshot) {
    held.withLock { $0 = snapshot }
    bell.ring()
  }

  /// Adds what the slow rules found, unless another snapshot has come meanwhile.
  package func add(slow findings: [Diagnostic], of version: Int) {
    let isNews = held.withLock { snapshot in
      guard snapshot.version == version else { return false }
      snapshot = snapshot.adding(findings)
      return true
    }
    if isNews { bell.ring() }
  }
}
