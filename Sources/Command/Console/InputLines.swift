#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The lines of standard input, each as soon as it is there: whoever asks waits for the answer to one line
/// before writing the next.
struct InputLines: Sequence, IteratorProtocol {
  private var buffer: [UInt8] = []
  /// Where the next line begins in the buffer, and how far the buffer was searched for its end.
  private var start = 0
  private var searched = 0
  private var hasEnded = false

  /// The next line without its end; the last may lack one.
  mutating func next() -> [UInt8]? {
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        let line = Array(buffer[start..<end])
        (start, searched) = (end + 1, end + 1)
        return line
      }
      if hasEnded {
        guard start < buffer.count else { return nil }
        let line = Array(buffer[start...])
        (start, searched) = (buffer.count, buffer.count)
        return line
      }
      buffer.removeFirst(start)
      (start, searched) = (0, buffer.count)
      readMore()
    }
  }

  private mutating func readMore() {
    let chunk = [UInt8](unsafeUninitializedCapacity: 65_536) { room, count in
      var result = 0
      repeat { result = read(STDIN_FILENO, room.baseAddress, room.count) } while result < 0 && errno == EINTR
      count = Swift.max(0, result)
    }
    hasEnded = chunk.isEmpty
    buffer += chunk
  }
}
