#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The folders of a site whose files a preview depends on: `content` and `templates` with all below them.
struct WatchedTree {
  /// The site's folder.
  let root: String
  /// The folders at the top.
  static let tops = ["content", "templates"]

  /// What tells one state of a file from another.
  struct Entry: Hashable {
    let isFolder: Bool
    let device: UInt64
    let number: UInt64
    let size: Int64
    let seconds: Int64
    let nanoseconds: Int64
  }

  /// What stands at a path from the root, links followed; `nil` where nothing does.
  func entry(_ path: String) -> Entry? {
    var status = stat()
    guard stat(root + "/" + path, &status) == 0 else { return nil }
    #if canImport(Glibc)
      let time = status.st_mtim
    #else
      let time = status.st_mtimespec
    #endif
    return Entry(
      isFolder: status.st_mode & S_IFMT == S_IFDIR, device: UInt64(truncatingIfNeeded: status.st_dev),
      number: UInt64(truncatingIfNeeded: status.st_ino), size: Int64(status.st_size),
      seconds: Int64(time.tv_sec), nanoseconds: Int64(time.tv_nsec))
  }

  /// The names in a folder, without those that begin with a dot.
  func names(in folder: String) -> [String] {
    guard let stream = opendir(root + "/" + folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names
  }

  /// Walks a folder and all below it; a link that leads back to a folder above is not followed.
  ///
  /// - Parameter visit: called with each folder before its files, and with each file.
  func walk(_ top: String, _ visit: (String, Entry) -> Void) {
    guard let entry = entry(top), entry.isFolder else { return }
    var folders: [(path: String, entry: Entry, above: [UInt64])] = [(top, entry, [])]
    while let (folder, entry, above) = folders.popLast() {
      visit(folder, entry)
      for name in names(in: folder) {
        let path = folder + "/" + name
        guard let found = self.entry(path) else { continue }
        if !found.isFolder {
          visit(path, found)
        } else if found.number != entry.number, !above.contains(found.number) {
          folders.append((path, found, above + [entry.number]))
        }
      }
    }
  }
}
