// What tells whether two paths hold the same, a copy that is the same, and files that must have an end.

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Disk {
  /// The largest settings, list or template that is read, in bytes, as for articles: some hundred times what editors write. A
  /// template of twice that took 1.3 s and 211 MB.
  private static let settingsLimit = 2_000_000

  /// Whether there is something to be read as settings; what is no file under `content/` is told by `SiteFiles`.
  static func isSettings(_ path: String, in root: String) -> Bool {
    let entry = entry(at: root + "/" + path, followingLinks: path.hasPrefix("content/"))
    return path.hasPrefix("content/") ? entry == .file : entry != nil
  }

  /// A file of settings, words or templates, which anybody may have put there: a device or a pipe would never end.
  static func readSettings(_ path: String) throws(DiskError) -> [UInt8] {
    if let entry = entry(at: path, followingLinks: true), entry != .file {
      throw DiskError(.read, path, reason: entry == .folder ? EISDIR : EINVAL)
    }
    let bytes = try read(path, atMost: settingsLimit + 1)
    guard bytes.count <= settingsLimit else { throw DiskError(.read, path, reason: EFBIG) }
    return bytes
  }

  /// The number of the disk that a path lies on; `nil` where nothing is there.
  static func device(of path: String) -> UInt64? {
    var status = stat()
    guard lstat(path, &status) == 0 else { return nil }
    return UInt64(truncatingIfNeeded: status.st_dev)
  }

  /// Whether two paths are one file, or hold the same bytes or the same link.
  static func isSame(_ one: String, _ other: String) -> Bool {
    var (first, second) = (stat(), stat())
    guard lstat(one, &first) == 0, lstat(other, &second) == 0 else { return false }
    if first.st_ino == second.st_ino, first.st_dev == second.st_dev { return true }
    guard first.st_mode & S_IFMT == second.st_mode & S_IFMT else { return false }
    switch first.st_mode & S_IFMT {
    case S_IFREG:
      guard first.st_size == second.st_size, let bytes = try? read(one) else { return false }
      return bytes == (try? read(other))
    case S_IFLNK: return destination(of: one) == destination(of: other)
    default: return false
    }
  }

  /// Copies a file with its rights and its time; a symbolic link is made anew.
  static func copy(_ old: String, to new: String) throws(DiskError) {
    if let destination = destination(of: old) {
      guard symlink(destination, new) == 0 else { throw DiskError(.create, new) }
      return
    }
    var status = stat()
    guard stat(old, &status) == 0 else { throw DiskError(.read, old) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw DiskError(.link, old, reason: EPERM) }
    try write(read(old), to: new)
    chmod(new, status.st_mode & 0o7777)
    #if canImport(Glibc)
      let times = [status.st_atim, status.st_mtim]
    #else
      let times = [status.st_atimespec, status.st_mtimespec]
    #endif
    utimensat(AT_FDCWD, new, times, 0)
  }

  /// Where a symbolic link leads; `nil` where there is none.
  private static func destination(of path: String) -> String? {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &buffer, buffer.count)
    guard count >= 0 else { return nil }
    return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
