// One thread waits for all connections at once. Pages are made on it, one after the other; whoever reads slowly, sends
// half a request or vanishes keeps nobody waiting, since nothing but `poll` ever waits.

internal import Synchronization

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Shows the snapshot of now to browsers on this computer.
package final class Server: Sendable {
  /// The port at which it listens.
  package let port: Int
  private let listeners: [SystemSocket]
  private let bell: Bell
  private let limits: ServerLimits
  private let isStopped = Atomic<Bool>(false)

  /// Why a server cannot be.
  package enum Failure: Error, Equatable {
    /// Another program listens at every port that was tried.
    case portInUse
    /// The system refuses, by `errno`.
    case system(Int32)
  }

  /// Listens at the first free one of some ports; port 0 lets the system choose.
  package init(ports: ClosedRange<Int>, bell: Bell, limits: ServerLimits = ServerLimits()) throws(Failure) {
    var found: SystemSocket?
    for port in ports where found == nil {
      do throws(SystemSocket.Failure) {
        found = try SystemSocket.listening(.four, port: port)
      } catch .portInUse {
        continue
      } catch {
        if case .system(let reason) = error { throw .system(reason) }
      }
    }
    guard let found else { throw .portInUse }
    port = found.port
    // Where the computer has ::1 too, `localhost` may mean either.
    let other = try? SystemSocket.listening(.six, port: found.port)
    listeners = [found] + [other].compactMap { $0 }
    self.bell = bell
    self.limits = limits
  }

  deinit { for listener in listeners { listener.close() } }

  /// Lets ^C end the program at once, also where whoever started it had that ignored or blocked. To be called before
  /// other threads begin, which take over what is blocked.
  package static func endsOnInterrupt() {
    var signals = sigset_t()
    sigemptyset(&signals)
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_DFL)
      sigaddset(&signals, number)
    }
    pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  }

  /// Ends `run` from another thread.
  package func stop() {
    isStopped.store(true, ordering: .releasing)
    bell.ring()
  }

  /// Serves until `stop` is called.
  package func run(_ desk: Desk, _ current: Current) {
    var visitors = Visitors(desk: desk, current: current, limits: limits)
    defer { visitors.closeAll() }
    while !isStopped.load(ordering: .acquiring) {
      let clock = ContinuousClock()
      let connections = visitors.waiting
      var events =
        [pollfd(fd: bell.descriptor, events: Int16(POLLIN), revents: 0)]
        + listeners.map { pollfd(fd: $0.descriptor, events: Int16(POLLIN), revents: 0) }
        + connections.map { pollfd(fd: $0.descriptor, events: $0.events, revents: 0) }
      let deadline = visitors.nextDeadline.map { max(0, ($0 - clock.now) / .milliseconds(1) + 1) }
      let timeout = visitors.hasMore ? 0 : deadline
      let count = poll(&events, nfds_t(events.count), timeout.map { Int32(min($0, 60_000)) } ?? -1)
      let now = clock.now
      if count > 0 {
        if events[0].revents != 0 {
          bell.silence()
          visitors.tellNews(at: now)
        }
        for (listener, event) in zip(listeners, events.dropFirst()) where event.revents != 0 {
          while let socket = listener.accept() { visitors.admit(socket, at: now) }
        }
        for event in events.dropFirst(1 + listeners.count) where event.revents != 0 {
          visitors.serve(event.fd, event.revents, at: now)
        }
      }
      visitors.goOn(at: now)
      visitors.expire(at: now)
    }
  }
}
