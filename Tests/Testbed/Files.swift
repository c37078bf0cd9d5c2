internal import Foundation

/// Files as tests handle them.
package enum Files {
  /// The bytes of a file.
  package static func read(_ path: String) throws -> [UInt8] {
    try [UInt8](Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// The text of a file; bytes that are no UTF-8 show as U+FFFD.
  package static func text(_ path: String) throws -> String {
    try String(decoding: read(path), as: UTF8.self)
  }

  /// Writes a file; folders above it are made.
  package static func write(_ bytes: [UInt8], to path: String) throws {
    let url = URL(fileURLWithPath: path)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: url)
  }

  /// Removes a file or a folder with all in it; what does not exist is no error.
  package static func remove(_ path: String) throws {
    if isThere(path) { try FileManager.default.removeItem(atPath: path) }
  }

  /// Copies a file or a folder with all in it.
  package static func copy(_ path: String, to target: String) throws {
    try FileManager.default.createDirectory(
      at: URL(fileURLWithPath: target).deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: target)
  }

  /// Makes a symbolic link.
  package static func link(_ path: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  /// Moves a file or folder; what has the name already is replaced.
  package static func move(_ path: String, to target: String) throws {
    guard rename(path, target) == 0 else { throw CocoaError(.fileWriteUnknown) }
  }

  /// Makes a folder and those above it.
  package static func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  /// Whether anything stands at a path, a broken link too.
  package static func isThere(_ path: String) -> Bool {
    (try? FileManager.default.attributesOfItem(atPath: path)) != nil
  }

  /// The names in a folder, sorted.
  package static func names(in path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: path).sorted()
  }
}
