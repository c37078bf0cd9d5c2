// Where the site is published, and the folder beside it in which it is made ready. Both lie on one file system, so
// that they can change places in one step.

internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folder that a site is published into, locked while this value's owner works on it.
struct OutputFolder {
  /// The folder itself, without symbolic links.
  let path: String
  /// The hidden folder beside it: the lock, the staging folder, the journal.
  let work: String
  /// What will take the place of `path`; after the exchange, what had its place.
  let staging: String
  /// The list of files that Niangjia made at the last build; `nil` where the folder is new or not ours.
  let manifest: Manifest?

  /// Why a folder cannot be published into.
  enum Refusal: Error {
    /// Another build is at work.
    case busy
    /// The folder holds files and no manifest.
    case notOurs
    /// It is a file.
    case notFolder
    /// Another disk is mounted there, so that no folder beside it can take its place.
    case mounted
    /// The system refused.
    case disk(DiskError)
  }

  private let lock: FolderLock

  /// Locks a folder for publishing, and finishes or clears away what a killed build left behind.
  ///
  /// - Parameter force: whether a folder with files that Niangjia did not make is taken over; they are kept.
  init(_ path: String, force: Bool) throws(Refusal) {
    do {
      self.path = try OutputFolder.location(of: path)
      work = OutputFolder.work(beside: self.path)
      staging = work + "/next"
      if OutputFolder.isMounted(self.path) { throw Refusal.mounted }
      try OutputFolder.makeWork(work)
      guard let lock = try FolderLock(work + "/lock") else { throw Refusal.busy }
      self.lock = lock
      try OutputFolder.recover(path: self.path, work: work, staging: staging)
      switch Disk.entry(at: self.path) {
      case nil:
        manifest = nil
      case .folder:
        manifest = try Manifest.read(in: self.path)
        let isEmpty = try Disk.names(in: self.path).isEmpty
        if manifest == nil, !isEmpty, !force {
          OutputFolder.clear(work: work, lock: lock)
          throw Refusal.notOurs
        }
      default:
        OutputFolder.clear(work: work, lock: lock)
        throw Refusal.notFolder
      }
    } catch let error as DiskError {
      throw .disk(error)
    } catch let error as Refusal {
      throw error
    } catch {
      throw .busy
    }
  }

  /// The hidden folder beside a published one.
  private static func work(beside path: String) -> String {
    let parts = path.split(separator: "/")
    let name = parts.last.map(String.init) ?? "public"
    return "/" + parts.dropLast().map { $0 + "/" }.joined() + ".\(name).niangjia"
  }

  /// Makes the hidden folder with the rights of the folder that it lies in: whoever may publish there, as several
  /// people in one newsroom, may work in it, and the record of one does not shut out the others.
  private static func makeWork(_ work: String) throws(DiskError) {
    guard Disk.entry(at: work) == nil else { return }
    try Disk.makeFolder(work)
    var above = stat()
    // In a folder like the system's for temporary files nobody may touch what others made.
    guard stat(work + "/..", &above) == 0, above.st_mode & S_ISVTX == 0 else { return }
    chmod(work, above.st_mode & 0o2777)
  }

  /// Whether a build into a folder has left a record.
  static func hasRecord(_ path: String) -> Bool {
    Disk.resolve(path).map { Disk.entry(at: work(beside: $0) + "/record") == .file } ?? false
  }

  /// The record of the last build; `nil` where there is none.
  var record: [UInt8]? { try? Disk.read(work + "/record") }

  /// The time that the file system gives to files written now, in nanoseconds since 1970, once it is later than that
  /// of all that was published: its ticks are a few milliseconds long. `nil` where they are much longer.
  var tick: Int64? {
    let path = work + "/tick"
    defer { unlink(path) }
    guard let first = (try? Disk.write([], to: path))?.changed else { return nil }
    for _ in 0..<25 {
      usleep(1_000)
      guard let now = (try? Disk.write([0], to: path))?.changed else { return nil }
      if now > first { return now }
    }
    return nil
  }

  /// Keeps the record of the build that has published; without one the next build looks at everything.
  ///
  /// The old site is removed first, for that changes the state of the files that both sites share.
  func keep(_ record: () -> [UInt8]?) {
    try? Disk.remove(staging)
    let path = work + "/record"
    guard let bytes = record() else { return unlinkRecord() }
    do {
      try Disk.write(bytes, to: path + ".new")
      if rename(path + ".new", path) != 0 { unlinkRecord() }
    } catch {
      unlinkRecord()
    }
  }

  private func unlinkRecord() {
    for name in ["/record", "/record.new"] { unlink(work + name) }
  }

  /// Removes what a build needs beside the site and gives the lock free; the record stays.
  func finish() {
    OutputFolder.clear(work: work, lock: lock)
  }

  /// Whether a path lies in the hidden folder beside a published one.
  static func isWork(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") && $0.hasSuffix(".niangjia") && $0.count > 10 }
  }

  private static func clear(work: String, lock: FolderLock) {
    // With a journal the folder is half moved: the next command needs the rest.
    if Disk.entry(at: work + "/journal") == nil {
      // The mark stays with a folder that cannot be removed: without it, its files would pass for somebody's.
      if (try? Disk.remove(work + "/next")) != nil { try? Disk.remove(work + "/staging") }
    }
    lock.release()
    rmdir(work)
  }

  private static func isMounted(_ path: String) -> Bool {
    var (folder, parent) = (stat(), stat())
    guard stat(path, &folder) == 0, stat(path + "/..", &parent) == 0 else { return false }
    return folder.st_mode & S_IFMT == S_IFDIR && folder.st_dev != parent.st_dev
  }

  /// The folder behind a path: a symbolic link is followed, since exchanging the link would make it a folder.
  private static func location(of path: String) throws(DiskError) -> String {
    if let resolved = Disk.resolve(path) { return resolved }
    if Disk.entry(at: path) == .link { throw DiskError(.create, path, reason: ENOENT) }
    let absolute = path.hasPrefix("/") ? path : (Disk.resolve(".") ?? ".") + "/" + path
    var parts = absolute.split(separator: "/").map(String.init)
    while parts.last == "." { parts.removeLast() }
    let name = parts.popLast() ?? "public"
    let parent = "/" + parts.joined(separator: "/")
    if Disk.resolve(parent) == nil { try Disk.makeFolder(parent) }
    guard let resolved = Disk.resolve(parent) else { throw DiskError(.create, parent) }
    return (resolved == "/" ? "" : resolved) + "/" + name
  }

  /// Finishes a publication that was under way, or clears away one that was not.
  private static func recover(path: String, work: String, staging: String) throws(DiskError) {
    if Disk.entry(at: work + "/journal") != nil {
      try Publication.finishJournal(path: path, work: work, staging: staging)
    }
    guard Disk.entry(at: staging) != nil else { return }
    // The folder is a half-made site, or the old one after the exchange. Only an old one can hold files that
    // somebody else put there while the build ran; those are carried over before it is removed.
    if Disk.entry(at: work + "/staging") == nil, Disk.entry(at: path) == .folder {
      let manifest = try Manifest.read(in: staging)
      try ForeignFiles.rescue(from: staging, to: path, made: manifest, at: .afterKill)
    }
    try Disk.remove(staging)
    try Disk.remove(work + "/staging")
  }
}
