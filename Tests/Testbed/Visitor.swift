#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A client that sends what it likes and waits, never longer than some seconds, for what comes back.
package struct Visitor: Sendable {
  private let descriptor: Int32
  private static let patience: Int32 = 20_000

  /// Connects to a port of this computer; `nil` where nobody listens.
  package init?(port: Int) {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    descriptor = socket(AF_INET, kind, 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(port).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let descriptor = descriptor
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else {
      close(descriptor)
      return nil
    }
  }

  /// Sends a text as it is; what the server no longer takes is lost.
  package func send(_ text: String) {
    let bytes = Array(text.utf8)
    var offset = 0
    while offset < bytes.count {
      #if canImport(Glibc)
        let flags = Int32(truncatingIfNeeded: MSG_NOSIGNAL)
      #else
        let flags: Int32 = 0
      #endif
      let count = bytes.withUnsafeBytes { buffer in
        #if canImport(Glibc)
          Glibc.send(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset, flags)
        #else
          Darwin.send(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset, flags)
        #endif
      }
      if count <= 0 { return }
      offset += count
    }
  }

  /// What comes until a text has come, or until the end; `nil` where neither happens in time.
  package func receive(until end: String? = nil) -> String? {
    let text = bytes { bytes in end.map { String(decoding: bytes, as: UTF8.self).contains($0) } ?? false }
      .map { String(decoding: $0, as: UTF8.self) }
    guard let end, let text else { return text }
    return text.contains(end) ? text : nil
  }

  /// What comes until it is enough, or until the end; `nil` where neither happens in time.
  private func bytes(until isEnough: ([UInt8]) -> Bool) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while !isEnough(bytes) {
      var event = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
      guard poll(&event, 1, Visitor.patience) > 0 else { return nil }
      let count = recv(descriptor, &chunk, chunk.count, 0)
      if count <= 0 { break }
      bytes += chunk[..<count]
    }
    return bytes
  }

  /// A request for a path with the right host, and its whole response.
  package func get(_ path: String, host: String, _ fields: String = "") -> String? {
    send("GET \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\(fields)\r\n")
    return receive()
  }

  /// The status and the content of a page or file; `nil` where no whole response comes.
  package static func get(_ path: String, port: Int) -> (status: Int, content: [UInt8])? {
    guard let visitor = Visitor(port: port) else { return nil }
    defer { visitor.vanish() }
    visitor.send("GET \(path) HTTP/1.1\r\nHost: 127.0.0.1:\(port)\r\nConnection: close\r\n\r\n")
    guard let bytes = visitor.bytes(until: { _ in false }) else { return nil }
    let end = Array("\r\n\r\n".utf8)
    guard bytes.count > 12, let head = bytes.indices.first(where: { bytes[$0...].starts(with: end) }),
      let status = Int(String(decoding: bytes[9..<12], as: UTF8.self))
    else { return nil }
    return (status, Array(bytes[(head + 4)...]))
  }

  /// Vanishes, as a browser that is killed.
  package func vanish() {
    // Bytes that were not read make the system reset the connection.
    var lingers = linger(l_onoff: 1, l_linger: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_LINGER, &lingers, socklen_t(MemoryLayout<linger>.size))
    close(descriptor)
  }
}
