import Testbed
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A disk in memory with so much room, for as long as this value lasts.
final class SmallDisk {
  /// Why tests that mount one are skipped.
  static let why = "Mounting a disk needs root on Linux, and a system that lets root mount."
  /// Whether this system lets us mount one.
  static let isPossible: Bool = {
    guard geteuid() == 0, let disk = try? SmallDisk("size=1m") else { return false }
    return disk.isMounted
  }()

  private let folder: TemporaryFolder
  private let mounter = Program("/usr/bin/mount")
  private let isMounted: Bool

  /// Mounts a disk with options such as `size=1m`.
  init(_ options: String) throws {
    folder = try TemporaryFolder()
    isMounted =
      try Files.isThere(mounter.path)
      && mounter.run(["-t", "tmpfs", "-o", options, "tmpfs", folder.path]).status == 0
  }

  deinit { if isMounted { _ = try? Program("/usr/bin/umount").run(["-l", folder.path]) } }

  /// The path of something on the disk.
  subscript(_ name: String) -> String { folder[name] }

  /// Gives the disk other options.
  func remount(_ options: String) throws {
    let status = try mounter.run(["-o", "remount," + options, folder.path]).status
    try #require(status == 0)
  }

  /// Lays a disk over its folder `lower`, to be seen at `merged`: folders that lie below cannot be exchanged.
  func layOverlay() throws -> Bool {
    for name in ["lower", "upper", "work", "merged"] { try Files.makeFolder(folder[name]) }
    let layers = "lowerdir=\(folder["lower"]),upperdir=\(folder["upper"]),workdir=\(folder["work"])"
    return try mounter.run(["-t", "overlay", "overlay", "-o", layers, folder["merged"]]).status == 0
  }

  /// Takes the overlay away.
  func removeOverlay() { _ = try? Program("/usr/bin/umount").run(["-l", folder["merged"]]) }
}
