/// What is sent back.
package struct Response: Sendable {
  /// The status.
  package let status: Status
  /// The `Content-Type`.
  package let type: String
  /// The content.
  package let content: [UInt8]
  /// Whether browsers may keep it for good: its name changes with its content.
  package var isLasting = false
  /// Where to go instead, percent-encoded.
  package var location: String?

  /// Makes a response.
  package init(
    _ status: Status, _ type: String, _ content: [UInt8], isLasting: Bool = false, location: String? = nil
  ) {
    self.status = status
    self.type = type
    self.content = content
    self.isLasting = isLasting
    self.location = location
  }

  /// A response that says nothing but its status.
  package init(_ status: Status) {
    self.init(status, "text/plain; charset=utf-8", Array("\(status.rawValue) \(status.phrase)\n".utf8))
  }

  /// The response as it is sent. No other site may show or read what is here.
  func bytes(isHead: Bool, keepsAlive: Bool) -> [UInt8] {
    var head = "HTTP/1.1 \(status.rawValue) \(status.phrase)\r\nContent-Type: \(type)\r\n"
    head += "Content-Length: \(content.count)\r\n"
    head += "Cache-Control: \(isLasting ? "max-age=31536000, immutable" : "no-store")\r\n"
    head += "X-Content-Type-Options: nosniff\r\nX-Frame-Options: SAMEORIGIN\r\n"
    head += "Cross-Origin-Resource-Policy: same-origin\r\n"
    if status == .methodNotAllowed { head += "Allow: GET, HEAD\r\n" }
    if let location { head += "Location: \(location)\r\n" }
    head += "Connection: \(keepsAlive ? "keep-alive" : "close")\r\n\r\n"
    return Array(head.utf8) + (isHead ? [] : content)
  }
}
