#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// Files in a published folder that Niangjia did not make: they are kept, whatever happens (DESIGN, invariant 10).
enum ForeignFiles {
  /// Links every foreign file of a folder into another, where it does not hold one of that name yet.
  ///
  /// - Parameters:
  ///   - made: the files that are not foreign; `nil` where all are.
  ///   - renaming: whether a file whose place a folder has taken is kept under another name; otherwise it is an
  ///     error.
  static func rescue(
    from source: String, to target: String, made: Manifest?, renaming: Bool = false
  ) throws(DiskError) {
    var folders = [""]
    while let folder = folders.popLast() {
      let names = try Disk.names(in: source + "/" + folder)
      if names.isEmpty, !folder.isEmpty { try Disk.makeFolder(target + "/" + folder) }
      for name in names {
        let address = folder.isEmpty ? name : folder + "/" + name
        if Disk.entry(at: source + "/" + address) == .folder {
          folders.append(address)
        } else if made?.contains(address) != true {
          let isTaken = renaming && Disk.entry(at: target + "/" + address) == .folder
          try link(address, from: source, to: target, as: isTaken ? address + ".kept" : address)
        }
      }
    }
  }

  /// Links one file into another folder; symbolic links stay links, and what exists is left alone.
  static func link(
    _ address: String, from source: String, to target: String, as name: String? = nil
  ) throws(DiskError) {
    let (old, new) = (source + "/" + address, target + "/" + (name ?? address))
    if linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 { return }
    if errno == EEXIST {
      // A file of the same name is the new site's; a folder in its place would lose the foreign file.
      if Disk.entry(at: new) == .folder { throw DiskError(.link, old, reason: EEXIST) }
      return
    }
    guard errno == ENOENT else { throw DiskError(.link, new) }
    guard Disk.entry(at: old) != nil else { return }
    try Disk.makeFolders(above: new)
    guard linkat(AT_FDCWD, old, AT_FDCWD, new, 0) == 0 || errno == EEXIST else { throw DiskError(.link, new) }
  }
}
