// Evidence is shown as a few words around the place, short enough for one line of a terminal.

/// Cuts the words around a place out of a text.
enum Quote {
  /// At most `width` characters around a range of scalars.
  static func around(_ range: Range<Int>, in scalars: [Unicode.Scalar], width: Int = 24) -> String {
    let spare = max(0, width - range.count)
    let start = max(0, range.lowerBound - spare / 2)
    let end = min(scalars.count, range.upperBound + spare - spare / 2)
    let text = String(String.UnicodeScalarView(scalars[start..<end]))
    return (start > 0 ? "…" : "") + text + (end < scalars.count ? "…" : "")
  }
}
