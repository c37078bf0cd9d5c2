// Most of what this room knows is a list of forms. The tests read them from files that an editor can
// read too: one case a line, input and expectation with a tab between, `#` for a remark.

import FoundationEssentials
import Testing

@testable import Chinese

/// A file of cases in `Tests/Chinese/Cases`.
struct CaseFile {
  struct Case: CustomStringConvertible, Sendable {
    let line: Int
    /// The columns; `\n` and `\t` written out stand for themselves.
    let columns: [String]
    var description: String { "line \(line): \(columns.joined(separator: " → "))" }
    /// A column, empty where the line is shorter.
    func column(_ index: Int) -> String { index < columns.count ? columns[index] : "" }
  }

  static func cases(_ name: String, file: String = #filePath) -> [Case] {
    let folder = file.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
      separator: "/")
    guard let text = try? String(contentsOfFile: "\(folder)/Cases/\(name).tsv", encoding: .utf8) else {
      return []
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, line in
      if line.isEmpty || line.hasPrefix("#") { return nil }
      let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map {
        String($0).replacing("\\n", with: "\n").replacing("\\t", with: "\t")
      }
      return Case(line: index + 1, columns: columns)
    }
  }
}
