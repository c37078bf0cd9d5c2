internal import Foundation

/// All that lies in a folder, as a value that can be compared.
package struct Tree: Equatable, Sendable {
  /// What stands at one path.
  package enum Entry: Hashable, Sendable {
    case file([UInt8])
    case link(to: String)
    case folder
  }

  /// What tells a file that was left alone from one that was written anew.
  package struct Identity: Hashable, Sendable {
    let number: UInt64
    let modified: Date
  }

  /// The entries by path from the folder.
  package let entries: [String: Entry]
  /// The identities of the files by path.
  package let identities: [String: Identity]

  /// Reads a folder; one that does not exist has no entries.
  package init(_ folder: String) throws {
    var entries: [String: Entry] = [:]
    var identities: [String: Identity] = [:]
    let manager = FileManager.default
    for name in manager.enumerator(atPath: folder).map({ $0.compactMap { $0 as? String } }) ?? [] {
      let path = folder + "/" + name
      let attributes = try manager.attributesOfItem(atPath: path)
      switch attributes[.type] as? FileAttributeType {
      case .typeDirectory: entries[name] = .folder
      case .typeSymbolicLink:
        entries[name] = .link(to: try manager.destinationOfSymbolicLink(atPath: path))
      default:
        entries[name] = .file(try Files.read(path))
        if let number = attributes[.systemFileNumber] as? Int,
          let modified = attributes[.modificationDate] as? Date
        {
          identities[name] = Identity(number: UInt64(number), modified: modified)
        }
      }
    }
    self.entries = entries
    self.identities = identities
  }

  package static func == (left: Tree, right: Tree) -> Bool { left.entries == right.entries }

  /// The paths of the files, sorted.
  package var files: [String] { entries.filter { $0.value.isFile }.keys.sorted() }

  /// The text of a file.
  package func text(_ path: String) -> String? {
    if case .file(let bytes) = entries[path] { String(decoding: bytes, as: UTF8.self) } else { nil }
  }

  /// The paths that stand in one tree alone or hold different things, each with what differs first.
  package func differences(from expected: Tree) -> [String] {
    Set(entries.keys).union(expected.entries.keys).sorted().compactMap { path in
      switch (expected.entries[path], entries[path]) {
      case (nil, _?): "\(path): not expected"
      case (_?, nil): "\(path): missing"
      case (let old?, let new?) where old != new: "\(path): " + Tree.difference(old, new)
      default: nil
      }
    }
  }

  private static func difference(_ expected: Entry, _ found: Entry) -> String {
    guard case .file(let old) = expected, case .file(let new) = found else {
      return "expected \(expected), found \(found)"
    }
    return LineDifference.first(expected: old, found: new)
  }
}

extension Tree.Entry {
  fileprivate var isFile: Bool { if case .file = self { true } else { false } }
}
