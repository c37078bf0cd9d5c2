// Files that are written together or not at all, and never over one that exists: first all under hidden names beside
// their places, then each is linked to its name, which fails where something stands there already.

internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// A set of new files.
struct NewFiles {
  /// The folder that the paths count from.
  let root: String
  /// The files by path.
  let files: [(path: String, bytes: [UInt8])]

  /// Writes all of them; after an error none of them is there.
  func write() throws(DiskError) {
    var hidden: [String] = []
    var linked: [String] = []
    defer { for path in hidden { unlink(path) } }
    do throws(DiskError) {
      for (index, file) in files.enumerated() {
        let path = root + "/" + file.path
        let temporary = NewFiles.hiddenName(of: path, index)
        hidden.append(temporary)
        try Disk.write(file.bytes, to: temporary)
      }
      for (file, temporary) in zip(files, hidden) {
        let path = root + "/" + file.path
        guard link(temporary, path) == 0 else { throw DiskError(.create, path) }
        linked.append(path)
      }
    } catch {
      for path in linked { unlink(path) }
      throw error
    }
  }

  /// A name in the same folder that the site's list of files passes over.
  private static func hiddenName(of path: String, _ index: Int) -> String {
    guard let slash = path.lastIndex(of: "/") else { return ".niangjia-\(getpid())-\(index)" }
    return path[...slash] + ".niangjia-\(getpid())-\(index)"
  }
}
