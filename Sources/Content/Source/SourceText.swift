/// A file's text as UTF-8, with its lines and the excerpts of them; `PlaceCursor` finds the places of bytes in it.
package struct SourceText: Sendable {
  /// The path from the site's root.
  package let path: String
  /// The text as UTF-8 with LF line ends and without a byte-order mark.
  package let bytes: [UInt8]

  /// Makes a text that is already UTF-8 with LF line ends.
  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The text of a line, counted from 1, without its line end; `nil` past the end.
  package func line(_ number: Int) -> String? {
    range(ofLine: number).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The bytes of a line, counted from 1, without its line end; `nil` past the end.
  package func range(ofLine number: Int) -> Range<Int>? {
    guard let start = start(ofLine: number)?.offset else { return nil }
    return start..<(bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count)
  }

  /// A line, counted from 1, and the byte that it starts at.
  struct LineStart {
    var line = 1
    var offset = 0
  }

  /// Where a line starts, counted on from an earlier one unless it lies before that; `nil` past the end.
  func start(ofLine number: Int, after earlier: LineStart = LineStart()) -> LineStart? {
    guard number > 0 else { return nil }
    var start = number < earlier.line ? LineStart() : earlier
    while start.line < number {
      guard let end = bytes[start.offset...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      start = LineStart(line: start.line + 1, offset: end + 1)
    }
    return start
  }

  /// The excerpt for a place whose caret underlines `length` scalars.
  ///
  /// A line over 200 scalars is not carried along: a caret under it could not be seen anyway.
  package func excerpt(at place: Place, length: Int = 1) -> Diagnostic.Excerpt? {
    start(ofLine: place.line).flatMap { excerpt(at: place, length: length, lineStart: $0.offset) }
  }

  /// The excerpt for a place in a line that starts at a byte.
  func excerpt(at place: Place, length: Int, lineStart start: Int) -> Diagnostic.Excerpt? {
    // A scalar has at most four bytes. Of a longer line no more is looked at: with 1,000 findings in a line of 2 MB
    // looking at all of it each time took 7 s.
    let window = bytes[start..<min(bytes.count, start + 4 * 200 + 1)]
    let lineEnd = window.firstIndex(of: UInt8(ascii: "\n"))
    guard let end = lineEnd ?? (window.endIndex == bytes.count ? bytes.count : nil) else { return nil }
    let range = start..<end
    guard scalars(in: range) <= 200 else { return nil }
    let text = String(decoding: bytes[range], as: UTF8.self)
    return Diagnostic.Excerpt(line: text, length: min(length, scalars(in: range) - place.column + 2))
  }

  /// The number of Unicode scalars in a range of bytes.
  package func scalars(in range: Range<Int>) -> Int {
    var count = 0
    for byte in bytes[range] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
