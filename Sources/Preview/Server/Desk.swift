// Where requests meet the snapshot. Pure: a request and a snapshot give one response, so the rules of what is refused
// can be tested without a socket.

internal import Content
internal import Publish

/// Answers requests.
package struct Desk: Sendable {
  private let dressing: Dressing
  private let host: Host

  /// Makes a desk that answers at a port.
  package init(_ dressing: Dressing, port: Int) {
    self.dressing = dressing
    host = Host(port: port)
  }

  /// What a request gets.
  package enum Answer: Sendable {
    /// One response.
    case response(Response)
    /// News of new versions for as long as the browser listens.
    case news
  }

  /// The answer to a request.
  package func answer(to request: Request, from snapshot: Snapshot) -> Answer {
    guard host.isOurs(request.host) else { return .response(Response(.misdirected)) }
    switch Target(request.target) {
    case .refused(let status): return .response(Response(status))
    case .own("events", _): return .news
    case .own("panel", let query): return .response(panel(query, snapshot))
    case .own: return .response(Response(.notFound))
    case .address(let address): return .response(response(at: address, snapshot))
    }
  }

  /// What listeners are told of a snapshot: its version, and whether the slow rules are done with it.
  package func news(of snapshot: Snapshot) -> String {
    "data: \(dressing.version(of: snapshot))\(snapshot.slowFindings == nil ? "" : " slow")\n\n"
  }

  private func panel(_ query: String, _ snapshot: Snapshot) -> Response {
    guard case .address(let address) = Target("/" + query) else { return Response(.badRequest) }
    return Response(.ok, MediaType.page, Array(dressing.panel(for: address, of: snapshot).utf8))
  }

  private func response(at address: String, _ snapshot: Snapshot) -> Response {
    switch snapshot.outcome(at: address) {
    case .page(let bytes, let page):
      guard page.isHTML else { return Response(.ok, MediaType.of(address), bytes) }
      let dressed = dressing.dressed(bytes, page, at: address, of: snapshot)
      return Response(.ok, MediaType.page, dressed)
    case .file(let bytes):
      return Response(.ok, MediaType.of(address), bytes, isLasting: address.hasPrefix("assets/"))
    case .broken(let findings):
      return Response(.broken, MediaType.page, dressing.broken(findings, at: address, of: snapshot))
    case .missing:
      return missing(address, snapshot)
    }
  }

  private func missing(_ address: String, _ snapshot: Snapshot) -> Response {
    if snapshot.has(address + "/index.html") {
      return Response(.found, "text/plain", [], location: "/\(Address.encoded(address))/")
    }
    guard address.hasSuffix(".html") || !address.contains(".") else { return Response(.notFound) }
    let page = snapshot.notFound(at: address).map {
      dressing.dressed($0, nil, at: address, of: snapshot)
    }
    return Response(.notFound, MediaType.page, page ?? dressing.missing(at: address, of: snapshot))
  }
}
