// Other people's programs, where they are installed: started here and nowhere else, with a time after which they are
// ended, and never through a shell.

internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A program that is installed beside ours.
struct Tool {
  /// Its path.
  let path: String

  /// Why a run gave nothing.
  enum Failure: Error, Hashable {
    /// It could not be started, or ended with this status.
    case failed(Int32)
    /// It took longer than it was given.
    case tooSlow
  }

  /// Looks for a program in the folders of `PATH`; the first of several names that is there.
  init?(named names: [String]) {
    let folders = (getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin").split(separator: ":").map(
      String.init)
    for name in names {
      for folder in folders where folder.hasPrefix("/") {
        let path = folder + "/" + name
        if access(path, X_OK) == 0, Disk.entry(at: path, followingLinks: true) == .file {
          self.path = path
          return
        }
      }
    }
    return nil
  }

  /// Runs the program to its end; what it says is dropped.
  func run(_ arguments: [String], seconds: Int) throws(Failure) {
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
      var attributes = posix_spawnattr_t()
    #else
      var actions: posix_spawn_file_actions_t?
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0)
    // A group of its own, so that its children end with it.
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
    var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
    defer { for word in words { free(word) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, path, &actions, &attributes, &words, environ)
    guard code == 0 else { throw .failed(code) }
    try wait(for: process, seconds: seconds)
  }

  private func wait(for process: pid_t, seconds: Int) throws(Failure) {
    let end = ContinuousClock().now.advanced(by: .seconds(seconds))
    var status: Int32 = 0
    while true {
      let ended = waitpid(process, &status, WNOHANG)
      if ended == process { break }
      if ended < 0, errno != EINTR { throw .failed(errno) }
      if ContinuousClock().now > end {
        kill(-process, SIGKILL)
        waitpid(process, &status, 0)
        throw .tooSlow
      }
      usleep(20_000)
    }
    guard status == 0 else { throw .failed(status) }
  }
}
