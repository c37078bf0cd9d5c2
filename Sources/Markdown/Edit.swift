// Preparing collects changes first and copies once, so that a source that needs none is never copied.

/// A change of the source before libcmark sees it.
struct Edit {
  /// What is put in.
  enum Insertion {
    /// A sentinel alone.
    case sentinel
    /// The marker of a footnote's list item with its number.
    case footnote(Int)
    /// The same with a line ending, for text that begins with a block, behind a copy of the line's prefix.
    case footnoteOfBlocks(Int, prefix: Range<Int>)
    /// What makes an autolink of a bare address, and for one that begins with `www.` with its scheme.
    case addressOpening, worldWideOpening
    /// The end of that; behind a letter it must look like one.
    case addressClosing(afterLetter: Bool)
    /// A line that ends a paragraph before a table, behind a copy of the line's prefix.
    case separator(Int, prefix: Range<Int>)
  }

  /// What is taken out, in offsets of the source; empty for a mere insertion.
  let range: Range<Int>
  /// What stands there instead.
  let insertion: Insertion

  /// Where it makes one line into two, if it does.
  var lineBreak: Int? {
    if case .footnoteOfBlocks = insertion { range.lowerBound } else { nil }
  }
}

extension Edit.Insertion {
  /// Appends what stands within a line: in a table's cell it is the same as in the body. Others append nothing.
  func appendWithinLine(to bytes: inout [UInt8], _ sentinel: Sentinel) {
    switch self {
    case .sentinel: sentinel.append(to: &bytes)
    case .addressOpening: sentinel.append(to: &bytes, address: Sentinel.schemeMark, "<")
    case .worldWideOpening: sentinel.append(to: &bytes, address: Sentinel.worldWideMark, "<http://")
    case .addressClosing(let isAfterLetter):
      bytes.append(UInt8(ascii: ">"))
      guard isAfterLetter else { return }
      sentinel.append(to: &bytes)
      sentinel.append(to: &bytes)
    case .footnote, .footnoteOfBlocks, .separator: break
    }
  }
}
