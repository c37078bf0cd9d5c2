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
    String(unsafeUninitializedCapacity: offsets[range.upperBound] - offsets[range.lowerBound]) { buffer in
      var length = 0
      for scalar in scalars[range] { length = UTF8.write(scalar, to: buffer, at: length) }
      return length
    }
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
    var place = position
    for scalar in word.unicodeScalars {
      guard place >= 0, place < scalars.count, scalars[place] == scalar else { return false }
      place += 1
    }
    return true
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

  /// Writes a scalar into a buffer that has room for it; where it ends.
  fileprivate static func write(
    _ scalar: Unicode.Scalar, to buffer: UnsafeMutableBufferPointer<UInt8>, at start: Int
  ) -> Int {
    let (value, width) = (scalar.value, UTF8.width(scalar))
    guard width > 1 else {
      buffer[start] = UInt8(value)
      return start + 1
    }
    // 110xxxxx, 1110xxxx or 11110xxx, by the number of bytes.
    let lead = ~UInt8(0) << UInt8(8 - width)
    buffer[start] = lead | UInt8(value >> UInt32(6 * (width - 1)))
    for index in 1..<width {
      buffer[start + index] = 0x80 | UInt8(value >> UInt32(6 * (width - 1 - index)) & 0x3F)
    }
    return start + width
  }
}
