// A directory of thousands of names would weigh half a megabyte: it is cut by letter, and a letter that is still too long
// by number.

internal import Content

/// A page of a directory that is cut: a letter, or a part of one.
package struct DirectoryPart: Hashable, Sendable {
  /// The capital letter; `#` for names that begin with none.
  let letter: String
  /// Which part of the letter it is, from 1; `nil` where the letter is one page.
  let number: Int?

  /// What readers call it: Z, or Z2.
  var label: String { letter + (number.map(String.init) ?? "") }

  /// The parts of a directory with the indices of their names, in the order of the alphabet; whole letters where it need not
  /// be cut.
  static func parts(of directory: Directory) -> [(part: DirectoryPart, entries: [Int])] {
    let entries = directory.entries
    let isCut = entries.count > DirectoryKind.longest
    let byLetter = Dictionary(grouping: entries.indices) { entries[$0].letter }
    return byLetter.sorted { order($0.key) < order($1.key) }.flatMap { letter, indices in
      let size = DirectoryKind.longest
      guard isCut, indices.count > size else {
        return [(DirectoryPart(letter: letter, number: nil), indices)]
      }
      return stride(from: 0, to: indices.count, by: size).map { start in
        let part = DirectoryPart(letter: letter, number: start / size + 1)
        return (part, Array(indices[start..<min(start + size, indices.count)]))
      }
    }
  }

  /// Names that begin with no letter come last.
  private static func order(_ letter: String) -> String { letter == "#" ? "~" : letter }
}
