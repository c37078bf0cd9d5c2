internal import Foundation

/// A folder that lasts as long as this value: in memory where the system has such a place.
package final class TemporaryFolder: Sendable {
  /// The folder's path, without symbolic links.
  package let path: String

  /// Where temporary folders are made.
  static let base =
    FileManager.default.isWritableFile(atPath: "/dev/shm")
    ? "/dev/shm" : FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path

  /// Makes an empty folder.
  package init() throws {
    path = TemporaryFolder.base + "/niangjia-test-" + UUID().uuidString
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit { try? FileManager.default.removeItem(atPath: path) }

  /// The path of something in the folder.
  package subscript(_ name: String) -> String { path + "/" + name }

  /// Writes files by path from the folder; folders above them are made.
  package func write(_ files: [String: String]) throws {
    for (name, text) in files { try Files.write(Array(text.utf8), to: self[name]) }
  }
}
