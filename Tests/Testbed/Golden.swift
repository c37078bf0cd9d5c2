internal import Foundation

/// Recorded results: `UPDATE_GOLDEN=1` writes what is found in the place of what was expected.
package enum Golden {
  /// Whether results are recorded rather than compared.
  package static let isRecording = ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1"

  /// How a folder differs from a recorded one; recording, nothing.
  package static func differences(of folder: String, from recorded: String) throws -> [String] {
    guard isRecording else { return try Tree(folder).differences(from: Tree(recorded)) }
    try Files.remove(recorded)
    try Files.copy(folder, to: recorded)
    return []
  }

  /// How a text differs from a recorded one, at the first line that does; recording, `nil`.
  package static func difference(of text: String, from recorded: String) throws -> String? {
    guard isRecording else {
      let expected = Files.isThere(recorded) ? try Files.read(recorded) : []
      let found = Array(text.utf8)
      return expected == found ? nil : LineDifference.first(expected: expected, found: found)
    }
    try Files.write(Array(text.utf8), to: recorded)
    return nil
  }
}

/// Where two texts begin to differ.
enum LineDifference {
  static func first(expected: [UInt8], found: [UInt8]) -> String {
    let old = expected.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let new = found.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let line = zip(old, new).enumerated().first { $1.0 != $1.1 }?.offset ?? min(old.count, new.count)
    func text(_ lines: [ArraySlice<UInt8>]) -> String {
      line < lines.count ? String(decoding: lines[line], as: UTF8.self) : "(end of file)"
    }
    return "line \(line + 1)\n  expected: \(text(old))\n  found:    \(text(new))"
  }
}
