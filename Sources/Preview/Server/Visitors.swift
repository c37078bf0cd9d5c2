#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The connections of a server.
struct Visitors {
  let desk: Desk
  let current: Current
  let limits: ServerLimits
  private var connections: [Int32: Connection] = [:]
  /// What listeners have heard last.
  private var lastNews = ""

  init(desk: Desk, current: Current, limits: ServerLimits) {
    self.desk = desk
    self.current = current
    self.limits = limits
    lastNews = desk.news(of: current.snapshot)
  }

  /// What the system is to watch for each connection.
  var waiting: [(descriptor: Int32, events: Int16)] {
    connections.values.map { connection in
      let input = connection.wantsInput ? POLLIN : 0
      return (connection.socket.descriptor, Int16(input | (connection.hasOutput ? POLLOUT : 0)))
    }
  }

  /// When the next connection must do something.
  var nextDeadline: ContinuousClock.Instant? { connections.values.map(\.deadline).min() }

  /// Takes a new connection; where there are too many, the one that has waited longest makes room.
  mutating func admit(_ socket: SystemSocket, at now: ContinuousClock.Instant) {
    if connections.count >= limits.connections {
      let candidates = connections.values.filter(\.isIdle)
      let idlest = (candidates.isEmpty ? Array(connections.values) : candidates).min {
        $0.deadline < $1.deadline
      }
      if let idlest { close(idlest.socket.descriptor) }
    }
    connections[socket.descriptor] = Connection(socket, limits, at: now)
    serve(socket.descriptor, Int16(POLLIN), at: now)
  }

  /// Does what a connection is ready for.
  mutating func serve(_ descriptor: Int32, _ events: Int16, at now: ContinuousClock.Instant) {
    guard var connection = connections[descriptor] else { return }
    // Kept out of the table meanwhile, so that its buffers are not copied.
    connections[descriptor] = nil
    let (desk, snapshot) = (desk, current.snapshot)
    let answer = { (request: Request) in desk.answer(to: request, from: snapshot) }
    let news = { desk.news(of: snapshot) }
    var goesOn = true
    if connection.hasOutput, events & Int16(POLLOUT) != 0 { goesOn = connection.flush(at: now) }
    if goesOn, events == 0 { goesOn = connection.resume(at: now, answer, news: news) }
    if goesOn, connection.wantsInput, events & Int16(POLLIN | POLLHUP | POLLERR) != 0 {
      goesOn = connection.receive(at: now, answer, news: news)
    } else if goesOn, events & Int16(POLLERR | POLLNVAL | POLLHUP) != 0 {
      goesOn = false
    }
    if goesOn { connections[descriptor] = connection } else { connection.socket.close() }
  }

  /// Whether somebody's next request is here already, and can be answered.
  var hasMore: Bool { connections.values.contains { $0.hasMore && $0.phase == .reading } }

  /// Answers one more request of each who has sent several.
  mutating func goOn(at now: ContinuousClock.Instant) {
    for (descriptor, connection) in connections where connection.hasMore && connection.phase == .reading {
      serve(descriptor, 0, at: now)
    }
  }

  /// Tells all listeners of the snapshot of now.
  mutating func tellNews(at now: ContinuousClock.Instant) {
    let news = desk.news(of: current.snapshot)
    guard news != lastNews else { return }
    lastNews = news
    for (descriptor, var connection) in connections where connection.phase == .listening {
      if connection.tell(news, at: now) { connections[descriptor] = connection } else { close(descriptor) }
    }
  }

  /// Ends what has waited too long.
  mutating func expire(at now: ContinuousClock.Instant) {
    for (descriptor, var connection) in connections where connection.deadline <= now {
      if connection.expire(at: now) { connections[descriptor] = connection } else { close(descriptor) }
    }
  }

  /// Ends everything.
  mutating func closeAll() {
    for connection in connections.values { connection.socket.close() }
    connections = [:]
  }

  private mutating func close(_ descriptor: Int32) {
    connections.removeValue(forKey: descriptor)?.socket.close()
  }
}
