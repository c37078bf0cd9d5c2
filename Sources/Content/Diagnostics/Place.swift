/// A position in a file of the site, as editors' programs count: lines and columns from 1.
package struct Place: Hashable, Sendable {
  /// The file's path from the site's root, with `/` between the parts.
  package let file: String
  /// The line, from 1; 0 where the whole file is meant.
  package let line: Int
  /// The column in Unicode scalars, from 1; 0 where the whole line or file is meant.
  package let column: Int
  /// How many scalars of the line are meant, at least 1.
  package let length: Int

  /// Makes a place; without line and column the whole file is meant.
  package init(file: String, line: Int = 0, column: Int = 0, length: Int = 1) {
    self.file = file
    self.line = line
    self.column = column
    self.length = max(1, length)
  }
}

extension Place: Comparable {
  /// Orders by file, line and column, the order in which diagnostics are printed.
  package static func < (left: Place, right: Place) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line < right.line }
    return left.column < right.column
  }
}
