// The system's sockets, on the loopback interface alone. Whole calls are wrapped, so that no other file knows of
// addresses as C has them.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// One socket of the system; whoever has it closes it.
struct SystemSocket: Hashable {
  /// The system's number of it.
  let descriptor: Int32

  /// Which loopback interface.
  enum Family: CaseIterable {
    /// 127.0.0.1.
    case four
    /// ::1.
    case six
  }

  /// Why there is no listening socket.
  enum Failure: Error, Equatable {
    /// Another program listens at the port.
    case portInUse
    /// Anything else, by `errno`.
    case system(Int32)
  }

  /// A socket that listens on a loopback interface; port 0 lets the system choose one.
  static func listening(_ family: Family, port: Int) throws(Failure) -> SystemSocket {
    #if canImport(Glibc)
      let kind = Int32(SOCK_STREAM.rawValue)
    #else
      let kind = SOCK_STREAM
    #endif
    let descriptor = socket(family == .four ? AF_INET : AF_INET6, kind, 0)
    guard descriptor >= 0 else { throw .system(errno) }
    let created = SystemSocket(descriptor: descriptor)
    created.prepare()
    var yes: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &yes, socklen_t(MemoryLayout<Int32>.size))
    if family == .six {
      setsockopt(descriptor, Int32(IPPROTO_IPV6), IPV6_V6ONLY, &yes, socklen_t(MemoryLayout<Int32>.size))
    }
    guard created.bind(family, port: port) == 0, listen(descriptor, 128) == 0 else {
      let reason = errno
      created.close()
      throw reason == EADDRINUSE || reason == EACCES ? .portInUse : .system(reason)
    }
    return created
  }

  private func bind(_ family: Family, port: Int) -> Int32 {
    let port = in_port_t(truncatingIfNeeded: port).bigEndian
    switch family {
    case .four:
      var address = sockaddr_in()
      address.sin_family = sa_family_t(AF_INET)
      address.sin_port = port
      address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
      return bind(&address)
    case .six:
      var address = sockaddr_in6()
      address.sin6_family = sa_family_t(AF_INET6)
      address.sin6_port = port
      withUnsafeMutableBytes(of: &address.sin6_addr) { $0[15] = 1 }
      return bind(&address)
    }
  }

  private func bind<Address>(_ address: inout Address) -> Int32 {
    withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        system_bind(descriptor, $0, socklen_t(MemoryLayout<Address>.size))
      }
    }
  }

  /// The port that a listening socket has.
  var port: Int {
    // Both kinds of addresses have the port at the same place.
    var address = sockaddr_in6()
    var length = socklen_t(MemoryLayout<sockaddr_in6>.size)
    let status = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { getsockname(descriptor, $0, &length) }
    }
    return status == 0 ? Int(in_port_t(bigEndian: address.sin6_port)) : 0
  }

  /// The next connection that waits at a listening socket; `nil` where none does.
  func accept() -> SystemSocket? {
    let descriptor = system_accept(self.descriptor, nil, nil)
    guard descriptor >= 0 else { return nil }
    let accepted = SystemSocket(descriptor: descriptor)
    accepted.prepare()
    return accepted
  }

  /// What became of reading or writing.
  enum Progress: Equatable {
    /// So many bytes.
    case bytes(Int)
    /// Nothing now; the system says when.
    case later
    /// The other side is gone.
    case ended
  }

  /// Appends what has arrived, at most one chunk.
  func read(into bytes: inout [UInt8]) -> Progress {
    withUnsafeTemporaryAllocation(byteCount: 16_384, alignment: 16) { buffer in
      let count = recv(descriptor, buffer.baseAddress, buffer.count, 0)
      if count > 0 {
        bytes.append(contentsOf: buffer[..<count])
        return .bytes(count)
      }
      return count < 0 && SystemSocket.mayGoOn(errno) ? .later : .ended
    }
  }

  /// Sends bytes from an offset on, as many as go now.
  func write(_ bytes: [UInt8], from offset: Int) -> Progress {
    // A reader that is gone must not end the program (SIGPIPE).
    #if canImport(Glibc)
      let flags = Int32(truncatingIfNeeded: MSG_NOSIGNAL)
    #else
      let flags: Int32 = 0
    #endif
    let count = bytes.withUnsafeBytes { buffer in
      send(descriptor, buffer.baseAddress.map { $0 + offset }, buffer.count - offset, flags)
    }
    if count >= 0 { return .bytes(count) }
    return SystemSocket.mayGoOn(errno) ? .later : .ended
  }

  /// Says that nothing more is sent; `false` where the other side is gone.
  func finish() -> Bool {
    #if canImport(Glibc)
      shutdown(descriptor, Int32(SHUT_WR)) == 0
    #else
      shutdown(descriptor, SHUT_WR) == 0
    #endif
  }

  /// Gives the socket back.
  func close() {
    _ = system_close(descriptor)
  }

  /// Nothing waits on a socket but `poll`, and no child process inherits it.
  private func prepare() {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    #if !canImport(Glibc)
      var yes: Int32 = 1
      setsockopt(descriptor, SOL_SOCKET, SO_NOSIGPIPE, &yes, socklen_t(MemoryLayout<Int32>.size))
    #endif
  }

  private static func mayGoOn(_ reason: Int32) -> Bool {
    reason == EAGAIN || reason == EWOULDBLOCK || reason == EINTR
  }
}

// Inside the type, its own methods hide the system's functions of the same name.
private func system_bind(_ descriptor: Int32, _ address: UnsafePointer<sockaddr>, _ length: socklen_t)
  -> Int32
{
  bind(descriptor, address, length)
}
private func system_accept(
  _ descriptor: Int32, _ address: UnsafeMutablePointer<sockaddr>?, _ length: UnsafeMutablePointer<socklen_t>?
) -> Int32 {
  accept(descriptor, address, length)
}
private func system_close(_ descriptor: Int32) -> Int32 { close(descriptor) }
