// libcmark takes `[^1]: text` for a link's definition; it is shown to it as an item of a list instead.

/// A footnote's definition as it was found in the source.
struct FootnoteDefinition {
  /// The label in small letters, without brackets and caret.
  let label: [UInt8]
  /// From the bracket to the first character of the text, in bytes of the source.
  let range: Range<Int>
  /// Where its text begins with a block of its own (a list, a quotation, code): what stands before the bracket,
  /// and must before the text when that goes on a line of its own.
  var prefixOfBlock: Range<Int>?
}
