// Short lines (bylines, names, titles) are read scalar by scalar, and every finding must be
// shown to the editor at its place in the file. This keeps both: scalars to look at, bytes to point to.

/// A short text as Unicode scalars, each with its offset in UTF-8 bytes.
struct ScalarText: Sendable {
  let scalars: [Unicode.Scalar]
  /// The byte offset of each scalar, and at the end the length of the text in bytes.
  let offsets: [Int]

  init(_ text: some StringProtocol) {
    self.init(text.unicodeScalars, bytes: text.utf8.count)
  }

  /// A text of scalars that take about `bytes` bytes.
  init(_ text: some Sequence<Unicode.Scalar>, bytes: Int) {
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    scalars.reserveCapacity(bytes)
    offsets.reserveCapacity(bytes + 1)
    var offset = 0
    for scalar in text {
      scalars.append(scalar)
      offsets.append(offset)
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
  }

  var count: Int { scalars.count }

  /// The text between two scalar positions.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The UTF-8 bytes that a run of scalars takes.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    offsets[range.lowerBound]..<offsets[range.upperBound]
  }

  /// Whether `word` stands at `position`.
  func has(_ word: [Unicode.Scalar], at position: Int) -> Bool {
    guard position >= 0, position + word.count <= scalars.count else { return false }
    for index in word.indices where scalars[position + index] != word[index] { return false }
    return true
  }

  /// Whether `word` stands at `position`.
  func has(_ word: String, at position: Int) -> Bool {
    has(Array(word.unicodeScalars), at: position)
  }

  /// `range` without the spaces and line ends at either side.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Han.isSpace(scalars[lower]) { lower += 1 }
    while upper > lower, Han.isSpace(scalars[upper - 1]) { upper -= 1 }
    return lower..<upper
  }
}

extension UTF8 {
  /// How many bytes a scalar takes in UTF-8.
  static func width(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }
}
