// The thread that waits for changes and makes snapshots. The rules that take longer than a page run on another one,
// so that the next change never waits for them.

package import Content
internal import Dispatch
internal import Synchronization

/// Makes a new snapshot whenever the site's files change.
package final class Workshop: Sendable {
  /// What one change came to.
  package struct Report: Sendable {
    /// The snapshot that was made.
    package let snapshot: Snapshot
    /// How long it took from when the change was noticed.
    package let duration: Duration
  }

  private let current: Current
  private let bell: Bell
  private let isStopped = Atomic<Bool>(false)
  private let slowRules: @Sendable (Snapshot) -> [Diagnostic]
  private let queue = DispatchQueue(label: "niangjia.slow-rules")

  /// Makes a workshop.
  ///
  /// - Parameters:
  ///   - bell: what ends it; no other thread may wait on it.
  ///   - slowRules: rules that follow after the page.
  package init(
    _ current: Current, bell: Bell, slowRules: @escaping @Sendable (Snapshot) -> [Diagnostic]
  ) {
    self.current = current
    self.bell = bell
    self.slowRules = slowRules
  }

  /// Ends `run` from another thread.
  package func stop() {
    isStopped.store(true, ordering: .releasing)
    bell.ring()
  }

  /// Watches a site's folder and makes snapshots until `stop` is called.
  ///
  /// - Parameters:
  ///   - polls: whether the files are looked at again and again, rather than the system asked to tell.
  ///   - report: called after each snapshot.
  package func run(
    _ maker: consuming SnapshotMaker, root: String, polls: Bool, _ report: @Sendable (Report) -> Void
  ) {
    check(maker.snapshot)
    // What happened between the first look and the watch is nobody's to tell.
    #if os(Linux)
      if !polls, InotifyWatch.isTold(of: root), var watch = InotifyWatch(root: root) {
        take([.lostCount], &maker, report)
        while !isStopped.load(ordering: .acquiring) { take(watch.next(bell), &maker, report) }
        return
      }
    #endif
    var watch = PollingWatch(root: root)
    take([.lostCount], &maker, report)
    while !isStopped.load(ordering: .acquiring) { take(watch.next(bell), &maker, report) }
  }

  private func take(_ events: [WatchEvent], _ maker: inout SnapshotMaker, _ report: (Report) -> Void) {
    let clock = ContinuousClock()
    let start = clock.now
    var changes = Changes()
    for event in events { changes.add(event) { maker.isKnown($0) } }
    guard !changes.isEmpty, maker.make(after: changes) else { return }
    current.replace(by: maker.snapshot)
    report(Report(snapshot: maker.snapshot, duration: clock.now - start))
    check(maker.snapshot)
  }

  /// Runs the slow rules over a snapshot, unless another has taken its place by the time they come to it.
  private func check(_ snapshot: Snapshot) {
    queue.async { [current, slowRules] in
      guard current.snapshot.version == snapshot.version else { return }
      current.add(slow: slowRules(snapshot), of: snapshot.version)
    }
  }
}
