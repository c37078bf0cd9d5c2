// Where the file system cannot exchange two folders (the lower layer of an overlay), files move one by one, and a
// journal says how far it came.

internal import CSystem

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

extension Publication {
  /// Publishes file by file.
  ///
  /// The journal says that the staging folder is whole; each file is moved over its predecessor, so that a
  /// publication that is killed goes on where it stopped when the next command runs.
  static func finishJournal(path: String, work: String, staging: String) throws(DiskError) {
    do throws(DiskError) {
      try moveAll(path: path, work: work, staging: staging)
    } catch {
      throw DiskError(.finish, path, reason: error.reason)
    }
  }

  private static func moveAll(path: String, work: String, staging: String) throws(DiskError) {
    if let new = try Manifest.read(in: staging) {
      let old = try Manifest.read(in: path) ?? Manifest([])
      for address in new.addresses where Disk.entry(at: staging + "/" + address) != nil {
        try move(address, from: staging, to: path, old: old, new: new)
      }
      for address in old.addresses where !new.contains(address) {
        try removeWithEmptyFolders(address, in: path)
      }
      guard rename(staging + "/" + Manifest.name, path + "/" + Manifest.name) == 0 else {
        throw DiskError(.exchange, path)
      }
    }
    try sync(path)
    try Disk.remove(staging)
    try Disk.remove(work + "/journal")
  }

  /// Moves one file of the new site over what the old one had there; what is neither's is kept beside it.
  private static func move(
    _ address: String, from staging: String, to path: String, old: Manifest, new: Manifest
  ) throws(DiskError) {
    let (source, target) = (staging + "/" + address, path + "/" + address)
    // A folder may hold files of the old site, which `clearWay` takes out of it first.
    if !old.contains(address), let entry = Disk.entry(at: target), entry != .folder {
      try ForeignFiles.setAside(target, for: source)
    }
    if rename(source, target) == 0 { return }
    try clearWay(for: address, in: path, old: old, new: new)
    try Disk.makeFolders(above: target)
    guard rename(source, target) == 0 else { throw DiskError(.exchange, target) }
  }

  /// Makes room where a file of the old site stands in the way of a folder, or a folder in the way of a file.
  private static func clearWay(
    for address: String, in path: String, old: Manifest, new: Manifest
  ) throws(DiskError) {
    var above = ""
    for part in address.split(separator: "/").dropLast() {
      above += above.isEmpty ? String(part) : "/" + part
      guard let entry = Disk.entry(at: path + "/" + above), entry != .folder else { continue }
      if old.contains(above), !new.contains(above) {
        try Disk.remove(path + "/" + above)
      } else {
        try ForeignFiles.setAside(path + "/" + above)
      }
    }
    guard Disk.entry(at: path + "/" + address) == .folder else { return }
    for inside in old.addresses where inside.hasPrefix(address + "/") {
      try removeWithEmptyFolders(inside, in: path)
    }
    if Disk.entry(at: path + "/" + address) != nil { try ForeignFiles.setAside(path + "/" + address) }
  }

  private static func removeWithEmptyFolders(_ address: String, in path: String) throws(DiskError) {
    // A folder there is the new site's, or somebody else's.
    guard let entry = Disk.entry(at: path + "/" + address), entry != .folder else { return }
    try Disk.remove(path + "/" + address)
    var parts = address.split(separator: "/").dropLast()
    while !parts.isEmpty, rmdir(path + "/" + parts.joined(separator: "/")) == 0 { parts.removeLast() }
  }

  /// Has everything of a folder's file system written to the disk; what could not be is an error now, and not a
  /// torn file later.
  static func sync(_ folder: String) throws(DiskError) {
    let descriptor = open(folder, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    if niangjia_sync(descriptor) != 0, [EIO, ENOSPC, EDQUOT].contains(errno) {
      throw DiskError(.write, folder)
    }
  }
}
