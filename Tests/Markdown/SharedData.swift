// Data that is not in the repository: beside it where somebody has it, and else the test has nothing to do.

import Foundation

enum SharedData {
  /// The folder of this test target.
  static let tests = URL(filePath: #filePath).deletingLastPathComponent()

  static func read(_ name: String) -> Data? {
    let root = tests.deletingLastPathComponent().deletingLastPathComponent()
    return try? Data(contentsOf: root.appending(path: "../shared/data/\(name)"))
  }
}
