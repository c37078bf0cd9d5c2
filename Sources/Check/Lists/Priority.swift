/// A larger priority that a small story can open onto, with the words by which it is spoken of.
struct Priority: Sendable {
  /// The name by which it is reported.
  let name: String
  /// All words for it, the name first.
  let words: [[Unicode.Scalar]]

  /// Reads a line of the list: the name, then other words for it, with spaces or `、` between.
  init(_ line: String) {
    let parts = line.split { " \t、".contains($0) }.map(String.init)
    name = parts.first ?? line
    words = parts.map { Array($0.unicodeScalars) }
  }
}
