/// One browser's connection: what has arrived, what is still to be sent, and until when something must happen.
struct Connection {
  /// What a connection does.
  enum Phase: Equatable {
    /// Waits for a request, or for the rest of one.
    case reading
    /// Sends a response.
    case writing
    /// Has sent its last response, and waits for the browser to have read it: to close at once, with bytes left
    /// unread, would take the response back (RFC 9112 §9.6).
    case parting
    /// Hears of new versions for as long as the browser listens.
    case listening
  }

  let socket: SystemSocket
  private(set) var phase = Phase.reading
  private var input: [UInt8] = []
  private var output: [UInt8] = []
  private var sent = 0
  private var closesAfter = false
  /// When the connection is closed, or hears a sign of life, unless something happens before.
  private(set) var deadline: ContinuousClock.Instant
  private let limits: ServerLimits

  init(_ socket: SystemSocket, _ limits: ServerLimits, at now: ContinuousClock.Instant) {
    self.socket = socket
    self.limits = limits
    deadline = now + limits.head
  }

  /// Whether it waits for the system to take bytes.
  var hasOutput: Bool { sent < output.count }
  /// Whether it waits for bytes: while a response is sent, further requests are left with the system.
  var wantsInput: Bool { phase != .writing && !hasMore }
  /// Whether bytes have arrived that were not looked at yet: each connection has one request answered a turn, so
  /// that nobody waits behind a hundred of somebody else's.
  private(set) var hasMore = false
  /// Whether nothing is lost when it is closed.
  var isIdle: Bool { phase == .reading && input.isEmpty }

  /// Takes what has arrived and answers it; `false` where the connection is over.
  mutating func receive(
    at now: ContinuousClock.Instant, _ answer: (Request) -> Desk.Answer, news: () -> String
  ) -> Bool {
    let hadNone = input.isEmpty
    switch socket.read(into: &input) {
    case .ended: return false
    case .later: return true
    case .bytes: break
    }
    if phase == .listening || phase == .parting {
      // Nothing more is expected.
      input.removeAll()
      return true
    }
    if hadNone { deadline = now + limits.head }
    return advance(at: now, answer, news: news)
  }

  /// Answers the first request that has arrived.
  private mutating func advance(
    at now: ContinuousClock.Instant, _ answer: (Request) -> Desk.Answer, news: () -> String
  ) -> Bool {
    hasMore = false
    switch Request.read(input) {
    case .incomplete: return true
    case .refused(let status):
      closesAfter = true
      begin(Response(status).bytes(isHead: false, keepsAlive: false), at: now)
    case .request(let request, let length):
      input.removeFirst(length)
      hasMore = !input.isEmpty
      closesAfter = !request.keepsAlive
      switch answer(request) {
      case .news: listen(isHead: request.isHead, news(), at: now)
      case .response(let response):
        begin(response.bytes(isHead: request.isHead, keepsAlive: request.keepsAlive), at: now)
      }
    }
    return flush(at: now)
  }

  private mutating func begin(_ bytes: [UInt8], at now: ContinuousClock.Instant) {
    (output, sent, phase) = (bytes, 0, .writing)
    deadline = now + limits.stall
  }

  private mutating func listen(isHead: Bool, _ news: String, at now: ContinuousClock.Instant) {
    let head =
      "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n"
      + "Cross-Origin-Resource-Policy: same-origin\r\nConnection: close\r\n\r\n"
    begin(Array((head + (isHead ? "" : "retry: 500\n" + news)).utf8), at: now)
    closesAfter = isHead
    if !isHead { phase = .listening }
  }

  /// Tells a listener something; one that does not read is over.
  mutating func tell(_ news: String, at now: ContinuousClock.Instant) -> Bool {
    guard output.count - sent < 65_536 else { return false }
    output.removeFirst(sent)
    sent = 0
    output += news.utf8
    deadline = now + limits.heartbeat
    return flush(at: now)
  }

  /// Sends what goes now; `false` where the connection is over.
  mutating func flush(at now: ContinuousClock.Instant) -> Bool {
    while hasOutput {
      switch socket.write(output, from: sent) {
      case .ended: return false
      case .later: return true
      case .bytes(let count):
        sent += count
        if phase == .writing { deadline = now + limits.stall }
      }
    }
    output.removeAll()
    sent = 0
    if phase == .writing {
      if closesAfter {
        phase = .parting
        deadline = now + limits.parting
        return socket.finish()
      }
      phase = .reading
      deadline = now + (input.isEmpty ? limits.idle : limits.head)
    }
    return true
  }

  /// Goes on with what arrived before the last response was sent.
  mutating func resume(
    at now: ContinuousClock.Instant, _ answer: (Request) -> Desk.Answer, news: () -> String
  ) -> Bool {
    phase != .reading || !hasMore || advance(at: now, answer, news: news)
  }

  /// What happens at the deadline: a listener hears a sign of life, all others are over.
  mutating func expire(at now: ContinuousClock.Instant) -> Bool {
    guard phase == .listening else { return false }
    return tell(": \n\n", at: now)
  }
}
