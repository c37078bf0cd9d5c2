// What libcmark lacks is prepared before it parses: once, in one copy, or not at all.

/// A source as it is handed to libcmark, and what must be known to read its tree.
struct Preparation {
  /// The body, or nil if the source itself will do.
  var body: [UInt8]?
  /// Table cells, each as a heading on a line of its own, to be parsed before the body: so they share its
  /// link definitions and can hold nothing but inline content.
  var cells: [UInt8] = []
  /// Where each cell begins in the source.
  var cellSources: [Int] = []
  /// The lines whose cells were set aside, in order.
  var tableLines: [TableLine] = []
  /// The lines that may begin a table, in order.
  var tableStarts: [TableStart] = []
  /// The footnotes' definitions, in order.
  var footnotes: [FootnoteDefinition] = []
  /// What marks the insertions, if there are any.
  var sentinel: Sentinel?
  /// The bullet of the list items that stand for footnotes.
  var footnoteBullet = UInt8(ascii: "+")
  /// From the body to the source.
  var map: SourceMap
}
