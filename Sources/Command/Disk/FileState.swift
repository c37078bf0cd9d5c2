#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// What tells one state of a file from another without reading it. The time of the last change of its entry
/// (`ctime`) is part of it, which no program can set back as it can the time of its content.
struct FileState: Hashable, Sendable {
  /// Where a file lies and how much of it there is.
  let device: Int64
  let number: Int64
  let mode: Int64
  let size: Int64
  /// When its content was last written, in nanoseconds since 1970.
  let modified: Int64
  /// When its content or its entry was last changed, in nanoseconds since 1970.
  let changed: Int64

  /// The state of what stands at a path; `nil` where nothing does.
  init?(at path: String, followingLinks: Bool = false) {
    var status = stat()
    guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
    self.init(status)
  }

  /// The state of an open file; `nil` where the system does not tell.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  /// The state that the system told.
  init(_ status: stat) {
    device = Int64(truncatingIfNeeded: status.st_dev)
    number = Int64(truncatingIfNeeded: status.st_ino)
    mode = Int64(status.st_mode)
    size = Int64(status.st_size)
    #if canImport(Glibc)
      let (modified, changed) = (status.st_mtim, status.st_ctim)
    #else
      let (modified, changed) = (status.st_mtimespec, status.st_ctimespec)
    #endif
    self.modified = Int64(modified.tv_sec) * 1_000_000_000 + Int64(modified.tv_nsec)
    self.changed = Int64(changed.tv_sec) * 1_000_000_000 + Int64(changed.tv_nsec)
  }

  /// A state from its numbers, as `numbers` gives them; `nil` where they are too few.
  init?(_ numbers: [Int64]) {
    guard numbers.count == FileState.width else { return nil }
    (device, number, mode) = (numbers[0], numbers[1], numbers[2])
    (size, modified, changed) = (numbers[3], numbers[4], numbers[5])
  }

  /// How many numbers a state is.
  static let width = 6

  /// The state as numbers.
  var numbers: [Int64] { [device, number, mode, size, modified, changed] }

  /// Whether it is a folder.
  var isFolder: Bool { kind == UInt32(S_IFDIR) }

  /// Whether it is a file with content of its own: no folder, pipe or device.
  var isFile: Bool { kind == UInt32(S_IFREG) }

  private var kind: UInt32 { UInt32(truncatingIfNeeded: mode) & UInt32(S_IFMT) }

  /// Whether another state is that of the same file with the same content, whatever became of its entry: linked
  /// elsewhere, renamed.
  func hasContent(of other: FileState) -> Bool {
    number == other.number && size == other.size && modified == other.modified
  }

  /// Two seconds ago by the clock that gives files their times. It decides only which files are compared by content,
  /// never what is published: a file that changed since may change again and keep its state, since times are coarse
  /// (4 ms on Linux, 2 s on a USB stick's FAT).
  static var recently: Int64 { now - 2_000_000_000 }

  /// How long the clock of a file system may stand still, in nanoseconds: 4 ms on most Linux systems, at most 10.
  static let tick: Int64 = 10_000_000

  /// Whether the content was written so lately that it could be written once more and keep its time.
  var isJustWritten: Bool { abs(FileState.now - modified) < FileState.tick }

  private static var now: Int64 {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Int64(now.tv_sec) * 1_000_000_000 + Int64(now.tv_nsec)
  }
}
