#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A lock that ends with its process, however it ends: nothing is left to clear away by hand.
struct FolderLock {
  private let path: String
  private let descriptor: Int32

  /// Takes the lock; `nil` where another process has it.
  init?(_ path: String) throws(DiskError) {
    self.path = path
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o644)
      guard descriptor >= 0 else {
        // The other build removes the folder when it is done; then it is made again.
        guard errno == ENOENT else { throw DiskError(.lock, path) }
        try Disk.makeFolders(above: path)
        continue
      }
      guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
        let reason = errno
        close(descriptor)
        if reason == EWOULDBLOCK { return nil }
        throw DiskError(.lock, path, reason: reason)
      }
      if FolderLock.isFile(descriptor, at: path) {
        self.descriptor = descriptor
        return
      }
      close(descriptor)
    }
  }

  /// Removes the lock's file and gives the lock free.
  func release() {
    unlink(path)
    close(descriptor)
  }

  /// Whether the file that was locked is still the one at the path: a build that ends removes it.
  private static func isFile(_ descriptor: Int32, at path: String) -> Bool {
    var (mine, other) = (stat(), stat())
    return fstat(descriptor, &mine) == 0 && stat(path, &other) == 0 && mine.st_ino == other.st_ino
      && mine.st_dev == other.st_dev
  }
}
