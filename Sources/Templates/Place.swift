// Positions are kept as small numbers beside the nodes; lines and columns are counted only for an error.

/// A range of bytes in one template's text.
struct Place: Sendable {
  /// The template's index.
  var template: Int32
  /// The first byte.
  var start: Int32
  /// The byte after the last.
  var end: Int32
}
