#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Wakes a thread that waits in `poll`, from any other thread.
package final class Bell: Sendable {
  private let ends: (read: Int32, write: Int32)

  /// Makes a bell; `nil` where the system has no descriptors left.
  package init?() {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return nil }
    for end in ends {
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    self.ends = (ends[0], ends[1])
  }

  deinit {
    close(ends.read)
    close(ends.write)
  }

  /// What `poll` waits on.
  var descriptor: Int32 { ends.read }

  /// Rings; to ring twice before anybody wakes is to ring once.
  package func ring() {
    var byte: UInt8 = 1
    _ = write(ends.write, &byte, 1)
  }

  /// Silences the bell before its reason is looked at.
  func silence() {
    withUnsafeTemporaryAllocation(byteCount: 256, alignment: 1) { buffer in
      while read(ends.read, buffer.baseAddress, buffer.count) == buffer.count {}
    }
  }
}
