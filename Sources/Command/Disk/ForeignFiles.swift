#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files in a published folder that Niangjia did not make: they are kept, whatever happens (DESIGN, invariant 10).
enum ForeignFiles {
  /// When foreign files are carried from one folder into another: it decides what becomes of one whose name
  /// another file has there.
  enum Moment {
    /// From the old site into the new one: it stays in the old folder, and is looked at after the exchange.
    case beforeExchange
    /// From the old site into the new one, which is published: the newer one of two foreign files wins, and one in
    /// the way of a page is kept beside it, unless `--force` asked for the page.
    case afterExchange(Manifest, isForced: Bool)
    /// Nobody knows which folder is newer: both files are kept.
    case afterKill
  }

  /// Links every foreign file of a folder into another.
  ///
  /// - Parameter made: the files that are not foreign; `nil` where all are.
  static func rescue(
    from source: String, to target: String, made: Manifest?, at moment: Moment
  ) throws(DiskError) {
    let device = Disk.device(of: source)
    var folders = [""]
    while let folder = folders.popLast() {
      // What is mounted in the folder would go with the old one.
      if Disk.device(of: source + "/" + folder) != device {
        throw DiskError(.link, source + "/" + folder, reason: EXDEV)
      }
      let names = try Disk.names(in: source + "/" + folder)
      if names.isEmpty, !folder.isEmpty { try makeFolder(folder, in: target, at: moment) }
      for name in names {
        let address = folder.isEmpty ? name : folder + "/" + name
        if Disk.entry(at: source + "/" + address) == .folder {
          folders.append(address)
        } else if made?.contains(address) != true {
          try carry(address, from: source, to: target, at: moment)
        }
      }
    }
  }

  /// An empty folder is kept too, unless a new page has its name.
  private static func makeFolder(_ folder: String, in target: String, at moment: Moment) throws(DiskError) {
    do throws(DiskError) {
      try Disk.makeFolder(target + "/" + folder)
    } catch {
      if case .beforeExchange = moment { throw error }
    }
  }

  private static func carry(
    _ address: String, from source: String, to target: String, at moment: Moment
  ) throws(DiskError) {
    let (old, new) = (source + "/" + address, target + "/" + address)
    guard try !link(address, from: source, to: target), !Disk.isSame(old, new) else { return }
    switch moment {
    case .beforeExchange:
      // A folder in its place would lose the foreign file.
      if Disk.entry(at: new) == .folder { throw DiskError(.link, old, reason: EEXIST) }
    case .afterExchange(let manifest, let isForced):
      if Disk.entry(at: new) == .folder || manifest.contains(address) {
        if !isForced || Disk.entry(at: new) == .folder { try keep(old, beside: new) }
      } else {
        let newer = new + ".niangjia-newer"
        guard try duplicate(old, as: newer), rename(newer, new) == 0 else { throw DiskError(.link, new) }
      }
    case .afterKill:
      try keep(old, beside: new)
    }
  }

  /// Links one file into another folder; symbolic links stay links. False where something has its name there.
  @discardableResult
  static func link(_ address: String, from source: String, to target: String) throws(DiskError) -> Bool {
    let (old, new) = (source + "/" + address, target + "/" + address)
    do throws(DiskError) {
      return try duplicate(old, as: new)
    } catch {
      guard error.reason == ENOENT || error.reason == ENOTDIR else { throw error }
      // What vanished meanwhile has nothing to keep.
      guard Disk.entry(at: old) != nil else { return true }
      if error.reason == ENOTDIR { return false }
      try Disk.makeFolders(above: new)
      return try duplicate(old, as: new)
    }
  }

  /// Links a file under another name, or copies it: not every file system has links, and a file of another user may
  /// not be linked. False where something has the name.
  private static func duplicate(_ old: String, as new: String) throws(DiskError) -> Bool {
    if linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 { return true }
    switch errno {
    case EEXIST: return false
    case EPERM, EMLINK, ENOTSUP, ENOSYS:
      guard Disk.entry(at: new) == nil else { return false }
      try Disk.copy(old, to: new)
      return true
    default: throw DiskError(.link, new)
    }
  }

  /// Keeps a file beside the one that has taken its name.
  private static func keep(_ old: String, beside new: String) throws(DiskError) {
    for number in 1...99 {
      let name = new + keptEnding(number)
      if try duplicate(old, as: name) || Disk.isSame(old, name) { return }
    }
    throw DiskError(.link, old, reason: EEXIST)
  }

  /// Gives what stands at a path another name, unless it is what shall come there.
  static func setAside(_ path: String, for source: String? = nil) throws(DiskError) {
    if let source, Disk.isSame(path, source) { return }
    for number in 1...99 where Disk.entry(at: path + keptEnding(number)) == nil {
      guard rename(path, path + keptEnding(number)) == 0 else { throw DiskError(.exchange, path) }
      return
    }
    throw DiskError(.exchange, path, reason: EEXIST)
  }

  private static func keptEnding(_ number: Int) -> String { number == 1 ? ".kept" : ".kept\(number)" }
}
