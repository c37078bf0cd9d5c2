#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that runs.
package struct ProgramRun {
  let process: pid_t
  let output: UnnamedFile
  let errors: UnnamedFile

  /// Ends it on the spot, as a power cut would: no handler, no clean-up.
  package func kill() {
    #if canImport(Glibc)
      _ = Glibc.kill(process, SIGKILL)
    #else
      _ = Darwin.kill(process, SIGKILL)
    #endif
  }

  /// Ends it as ^C does.
  package func interrupt() {
    #if canImport(Glibc)
      _ = Glibc.kill(process, SIGINT)
    #else
      _ = Darwin.kill(process, SIGINT)
    #endif
  }

  /// What it has said on standard output, once that holds a text; `nil` where it does not within some seconds.
  package func said(_ text: String) -> String? {
    for _ in 0..<10_000 {
      let all = output.text()
      if all.contains(text) { return all }
      // A file cannot be waited on; two milliseconds are what looking at it costs nobody.
      _ = poll(nil, 0, 2)
    }
    return nil
  }

  /// Waits for its end.
  package func wait() throws(Program.Failure) -> Program.Outcome {
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 {
      guard errno == EINTR else { throw Program.Failure(call: "wait4", reason: errno) }
    }
    let signal = status & 0x7F
    #if canImport(Glibc)
      let resident = usage.ru_maxrss * 1024
    #else
      let resident = usage.ru_maxrss
    #endif
    return Program.Outcome(
      status: signal == 0 ? status >> 8 & 0xFF : -1, signal: signal, output: output.text(),
      errors: errors.text(), processorSeconds: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      residentBytes: resident)
  }

  private func seconds(_ time: timeval) -> Double {
    Double(time.tv_sec) + Double(time.tv_usec) / 1_000_000
  }
}

/// A file without a name, for what a program says: no pipe that could fill up, nothing left behind.
final class UnnamedFile: Sendable {
  let descriptor: Int32

  init() throws(Program.Failure) {
    var name = Array((TemporaryFolder.base + "/niangjia-test-XXXXXX").utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { throw Program.Failure(call: "mkstemp", reason: errno) }
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    unlink(name)
  }

  deinit { close(descriptor) }

  /// All that was written.
  func text() -> String {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = pread(descriptor, &chunk, chunk.count, off_t(bytes.count))
      guard count > 0 else { break }
      bytes += chunk.prefix(count)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
