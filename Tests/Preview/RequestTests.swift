// Which requests are read, and which are refused: pure, without a socket.

import Preview
import Testing

@Suite struct RequestTests {
  private func read(_ text: String) -> Request.Reading { Request.read(Array(text.utf8)) }

  private func status(_ text: String) -> Status? {
    if case .refused(let status) = read(text) { status } else { nil }
  }

  @Test func aBrowsersRequest() {
    let text = "GET /a/%E7%94%B2.html?x HTTP/1.1\r\nHost: localhost:1925\r\nAccept: */*\r\n\r\nGET"
    guard case .request(let request, let length) = read(text) else { return #expect(Bool(false)) }
    #expect(length == text.utf8.count - 3)
    #expect(request.target == "/a/%E7%94%B2.html?x" && request.host == "localhost:1925")
    #expect(request.keepsAlive && !request.isHead)
  }

  @Test(arguments: [
    "", "G", "GET / HTTP/1.1\r\n", "GET / HTTP/1.1\r\nHost: a\r\n", "GET / HTTP/1.1\r\nHost: a\r\n\r", "\r\n",
  ])
  func halfARequestIsWaitedFor(_ text: String) {
    #expect(read(text) == .incomplete)
  }

  @Test(arguments: [
    "GET /\r\nHost: a\r\n\r\n", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP\r\nHost: a\r\n\r\n",
    " GET / HTTP/1.1\r\nHost: a\r\n\r\n", "GET / HTTP/1.1 x\r\nHost: a\r\n\r\n",
    "G@T / HTTP/1.1\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\n b\r\n\r\n", "GET / HTTP/1.1\r\nHost : a\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\nX: b\r\n\r\n",
    "GET / HTTP/1.1\r\nHost: a\u{0}\r\n\r\n", "GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc",
    "GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", "\u{16}\u{3}\u{1}\u{2}\r\n\r\n",
  ])
  func whatNoBrowserSends(_ text: String) {
    #expect(status(text) == .badRequest)
  }

  @Test func methodsAndVersions() {
    #expect(status("POST / HTTP/1.1\r\nHost: a\r\n\r\n") == .methodNotAllowed)
    #expect(status("get / HTTP/1.1\r\nHost: a\r\n\r\n") == .methodNotAllowed)
    #expect(status("PRI * HTTP/2.0\r\n\r\n") == .versionNotSupported)
    guard case .request(let head, _) = read("HEAD / HTTP/1.0\r\nHost: a\r\n\r\n") else {
      return #expect(Bool(false))
    }
    #expect(head.isHead && !head.keepsAlive)
    guard case .request(let last, _) = read("GET / HTTP/1.1\r\nHost: a\r\nConnection: Close\r\n\r\n") else {
      return #expect(Bool(false))
    }
    #expect(!last.keepsAlive)
  }

  @Test func headsOfMoreThan16KB() {
    let field = "X: " + String(repeating: "a", count: Request.longestHead)
    #expect(status("GET / HTTP/1.1\r\nHost: a\r\n\(field)\r\n\r\n") == .headTooLarge)
    #expect(status("GET /" + String(repeating: "a", count: Request.longestHead)) == .headTooLarge)
    let fits = "GET / HTTP/1.1\r\nHost: a\r\nX: "
    let text = fits + String(repeating: "a", count: Request.longestHead - fits.utf8.count - 4) + "\r\n\r\n"
    #expect(status(text) == nil && read(text) != .incomplete)
  }

  @Test(arguments: [
    ("/", "index.html"), ("/a/", "a/index.html"), ("/a/b.html?x=1", "a/b.html"),
    ("/%E7%94%B2.html", "甲.html"),
    ("/甲.html", "甲.html"), ("/a%20b", "a b"), ("/?", "index.html"), ("/a/b..c", "a/b..c"),
  ])
  func addresses(_ target: String, _ address: String) {
    #expect(Target(target) == .address(address))
  }

  @Test(arguments: [
    "", "a", "*", "http://evil.example/", "//", "//a", "/a//b", "/..", "/../etc/passwd", "/a/../b", "/a/./b",
    "/.",
    "/%2e%2e/x", "/%2E%2e%2fx", "/a%2fb", "/a%5Cb", "/a\\b", "/%00", "/a%0ab", "/a%7f", "/%", "/%4", "/%zz",
    "/%ff", "/%C0%AE%C0%AE/", "/%ED%A0%80", "/a#b", "/a\tb",
  ])
  func pathsOfNoSite(_ target: String) {
    #expect(Target(target) == .refused(.badRequest))
  }

  @Test(arguments: ["/.git/config", "/a/.niangjia", "/.htaccess", "/...", "/%2egit/x"])
  func hiddenFiles(_ target: String) {
    #expect(Target(target) == .refused(.notFound))
  }

  @Test func whoIsAsked() {
    let host = Host(port: 1925)
    for name in ["localhost:1925", "LOCALHOST:1925", "127.0.0.1:1925", "[::1]:1925"] {
      #expect(host.isOurs(name))
    }
    for name in [
      "localhost", "localhost:80", "evil.example:1925", "127.0.0.1.evil.example:1925", "localhost.:1925", "",
      "127.0.0.1:1925:1925", "user@localhost:1925", "[::1]", "127.1:1925", "0.0.0.0:1925",
    ] {
      #expect(!host.isOurs(name))
    }
    #expect(Host(port: 80).isOurs("localhost"))
  }
}
