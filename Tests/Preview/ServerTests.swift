// A server on this computer, and the visitors that it must bear. Nothing sleeps: each test waits for an event, and
// for seconds at most.

import Content
import Dispatch
import Preview
import PreviewTrials
import Testbed
import Testing

@Suite struct ServerTests {
  /// A server that shows a small site for as long as a test runs.
  private final class Shown: Sendable {
    let server: Server
    let current: Current
    let trial: PreviewTrial
    var host: String { "127.0.0.1:\(server.port)" }

    init(_ limits: ServerLimits = ServerLimits()) throws {
      trial = PreviewTrial(seed: 3)
      let bell = try #require(Bell())
      let server = try Server(ports: 0...0, bell: bell, limits: limits)
      let current = Current(trial.snapshot, bell: bell)
      (self.server, self.current) = (server, current)
      let desk = Desk(Dressing(language: .chinese, run: "t"), port: server.port)
      DispatchQueue(label: "server").async { server.run(desk, current) }
    }

    deinit { server.stop() }

    func visitor() throws -> Visitor { try #require(Visitor(port: server.port)) }
    func get(_ path: String, _ fields: String = "") throws -> String {
      let visitor = try visitor()
      defer { visitor.vanish() }
      return try #require(visitor.get(path, host: host, fields))
    }
  }

  @Test func aPageIsShownWithItsPanel() throws {
    let shown = try Shown()
    let home = try shown.get("/")
    #expect(home.hasPrefix("HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n"))
    #expect(home.contains(Dressing.opening) && home.contains("data-version=\"t.1\""))
    #expect(try shown.get("/images/a.svg").contains("Content-Type: image/svg+xml\r\n"))
    #expect(try shown.get("/nowhere.html").hasPrefix("HTTP/1.1 404 "))
    #expect(try shown.get("/regions").contains("Location: /regions/\r\n"))
  }

  @Test func whatIsRefused() throws {
    let shown = try Shown()
    for (path, status) in [
      ("/../site.yaml", 400), ("/%2e%2e/site.yaml", 400), ("/site.yaml", 404), ("/.niangjia/other", 404),
      ("/content/themes.yaml", 404), ("http://evil.example/", 400), ("//index.html", 400),
      ("/themes.yaml", 404),
    ] {
      #expect(try shown.get(path).hasPrefix("HTTP/1.1 \(status) "), "\(path)")
    }
    let foreign = try shown.visitor()
    #expect(foreign.get("/", host: "evil.example:\(shown.server.port)")?.hasPrefix("HTTP/1.1 421 ") == true)
    let large = "X: \(String(repeating: "a", count: 70_000))\r\n"
    #expect(try shown.get("/", large).hasPrefix("HTTP/1.1 431 "))
    let post = try shown.visitor()
    post.send("POST / HTTP/1.1\r\nHost: \(shown.host)\r\nContent-Length: 4\r\n\r\nabcd")
    #expect(post.receive()?.hasPrefix("HTTP/1.1 405 ") == true)
    for visitor in [foreign, post] { visitor.vanish() }
  }

  @Test func oneConnectionManyRequests() throws {
    let shown = try Shown()
    let visitor = try shown.visitor()
    let request = "GET /assets/none HTTP/1.1\r\nHost: \(shown.host)\r\n"
    // Three at once, the third in two parts.
    visitor.send("\(request)\r\n\(request)\r\n\(request.prefix(20))")
    visitor.send("\(request.dropFirst(20))Connection: close\r\n\r\n")
    let answers = try #require(visitor.receive())
    #expect(answers.ranges(of: "HTTP/1.1 404 Not Found").count == 3)
    visitor.vanish()
    let head = try shown.visitor()
    head.send("HEAD / HTTP/1.1\r\nHost: \(shown.host)\r\nConnection: close\r\n\r\n")
    #expect(head.receive()?.hasSuffix("\r\n\r\n") == true)
    head.vanish()
  }

  @Test func halfRequestsAreDropped() throws {
    var limits = ServerLimits()
    limits.head = .milliseconds(50)
    let shown = try Shown(limits)
    for half in ["", "GET", "GET / HTTP/1.1\r\nHost: "] {
      let visitor = try shown.visitor()
      visitor.send(half)
      #expect(visitor.receive() == "")
      visitor.vanish()
    }
    #expect(try shown.get("/").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func slowReadersKeepNobodyWaiting() throws {
    let shown = try Shown()
    let slow = try (0..<20).map { _ in try shown.visitor() }
    // Each asks for more than the system holds for it, and reads nothing.
    let request = "GET /articles.json HTTP/1.1\r\nHost: \(shown.host)\r\n\r\n"
    for visitor in slow { visitor.send(String(repeating: request, count: 100)) }
    #expect(try shown.get("/").hasPrefix("HTTP/1.1 200 "))
    for visitor in slow { visitor.vanish() }
    #expect(try shown.get("/").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func twoHundredListenersHearOfEachVersion() throws {
    let shown = try Shown()
    let listeners = try (0..<200).map { _ in try shown.visitor() }
    for listener in listeners {
      listener.send("GET /.niangjia/events HTTP/1.1\r\nHost: \(shown.host)\r\n\r\n")
      #expect(listener.receive(until: "data: t.1\n\n") != nil)
    }
    // Half of them are killed; the others hear, and pages are still shown.
    for listener in listeners.prefix(100) { listener.vanish() }
    shown.current.add(slow: [], of: 1)
    for listener in listeners.dropFirst(100) { #expect(listener.receive(until: "data: t.1 slow\n\n") != nil) }
    #expect(try shown.get("/").hasPrefix("HTTP/1.1 200 "))
    for listener in listeners.dropFirst(100) { listener.vanish() }
  }

  @Test func tooManyConnectionsMakeRoom() throws {
    var limits = ServerLimits()
    limits.connections = 8
    let shown = try Shown(limits)
    let idle = try (0..<30).map { _ in try shown.visitor() }
    #expect(try shown.get("/").hasPrefix("HTTP/1.1 200 "))
    for visitor in idle { visitor.vanish() }
  }

  @Test func aPortThatIsInUse() throws {
    let shown = try Shown()
    let bell = try #require(Bell())
    let port = shown.server.port
    #expect(throws: Server.Failure.portInUse) { _ = try Server(ports: port...port, bell: bell) }
  }
}
