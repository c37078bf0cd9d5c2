// A picture of a body, with what a newspaper prints under it.

/// A picture that a body shows.
package struct Picture: Sendable, Equatable {
  /// The file, percent signs decoded, as a path relative to the article's file.
  package let source: String
  /// The replacement text; empty where the editor gave none.
  package let alt: String
  /// The caption without the credit; empty where there is none, and for a picture within a line.
  package let caption: String
  /// Who took it, as printed (`通讯员 夏文佳 摄`), or nil.
  package let credit: String?
  /// Whether it stands alone as a figure, or within a line.
  package let isFigure: Bool
  /// Where the picture stands in the source, in bytes.
  package let byteRange: Range<Int>
}
