// Preparing collects changes first and copies once, so that a source that needs none is never copied.

/// A change of the source before libcmark sees it.
struct Edit {
  /// What is put in.
  enum Insertion {
    /// A sentinel alone.
    case sentinel
    /// The marker of a footnote's list item with its number.
    case footnote(Int)
    /// A line that ends a paragraph before a table, behind a copy of the line's prefix.
    case separator(Int, prefix: Range<Int>)
  }

  /// What is taken out, in offsets of the source; empty for a mere insertion.
  let range: Range<Int>
  /// What stands there instead.
  let insertion: Insertion
}
