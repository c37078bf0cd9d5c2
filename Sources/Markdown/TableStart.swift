// Which lines may be tables is seen before parsing; whether they are is known from the tree.

/// A line that may be the header of a table, followed by its delimiter row.
struct TableStart {
  /// How a column is aligned.
  enum Alignment: UInt8 {
    case none, left, center, right
  }

  /// The header's line in the prepared body, from 1.
  let line: Int
  /// The column of the header's first character, from 1.
  let column: Int
  /// One for each column.
  let alignments: [Alignment]
}

/// A line whose cells were set aside.
struct TableLine {
  /// The line in the prepared body, from 1.
  let line: Int
  /// The first of its cells.
  let firstCell: Int
  /// How many there are.
  let cellCount: Int
}
