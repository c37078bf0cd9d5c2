#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files in a published folder that Niangjia did not make: they are kept, whatever happens (DESIGN, invariant 10).
enum ForeignFiles {
  /// Links every foreign file of a folder into another, where it does not hold one of that name yet.
  ///
  /// - Parameter made: the files that are not foreign; `nil` where all are.
  static func rescue(from source: String, to target: String, made: Manifest?) throws(DiskError) {
    var folders = [""]
    while let folder = folders.popLast() {
      let names = try Disk.names(in: source + "/" + folder)
      if names.isEmpty, !folder.isEmpty { try Disk.makeFolder(target + "/" + folder) }
      for name in names {
        let address = folder.isEmpty ? name : folder + "/" + name
        if Disk.entry(at: source + "/" + address) == .folder {
          folders.append(address)
        } else if made?.contains(address) != true {
          try link(address, from: source, to: target)
        }
      }
    }
  }

  /// Links one file into another folder; symbolic links stay links, and what exists is left alone.
  static func link(_ address: String, from source: String, to target: String) throws(DiskError) {
    let (old, new) = (source + "/" + address, target + "/" + address)
    if linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 || errno == EEXIST { return }
    guard errno == ENOENT else { throw DiskError(.link, new) }
    guard Disk.entry(at: old) != nil else { return }
    try Disk.makeFolders(above: new)
    guard linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 || errno == EEXIST else { throw DiskError(.link, new) }
  }
}
