// A page comes without any structure but its characters: where a sentence ends, where a quotation is open,
// what may begin a line. These few sets are what every stage of the room asks for.

/// Tests on single characters of newspaper text.
enum Marks {
  /// Whether a scalar is a Chinese character.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// A mark that ends a sentence.
  static func isStop(_ scalar: Unicode.Scalar) -> Bool { "。！？!?…".unicodeScalars.contains(scalar) }

  /// A mark that closes what another opened, and may stand behind a full stop.
  static func isCloser(_ scalar: Unicode.Scalar) -> Bool {
    "”’」』）)》】〉\"'".unicodeScalars.contains(scalar)
  }

  /// A mark that opens something.
  static func isOpener(_ scalar: Unicode.Scalar) -> Bool { "“‘「『（(《【〈".unicodeScalars.contains(scalar) }

  /// A mark that no line begins with unless the line before was cut.
  static func isInner(_ scalar: Unicode.Scalar) -> Bool {
    "，,、。；;：:！!？?）)”’」』》】%％".unicodeScalars.contains(scalar)
  }

  /// A space of any width, or a mark without width.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200F, 0x2028...0x202F, 0x205F, 0x2060, 0x3000,
      0xFEFF:
      true
    default: false
    }
  }

  /// An ASCII or full-width digit.
  static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
  }
}

extension StringProtocol {
  /// The text without the spaces at both ends.
  var stripped: String {
    let scalars = Array(unicodeScalars)
    guard let first = scalars.firstIndex(where: { !Marks.isSpace($0) }),
      let last = scalars.lastIndex(where: { !Marks.isSpace($0) })
    else { return "" }
    return String(String.UnicodeScalarView(scalars[first...last]))
  }

  /// How many scalars the text has that are no spaces.
  var length: Int { unicodeScalars.count { !Marks.isSpace($0) } }

  /// Whether the text begins with one of several words.
  func begins(with words: [String]) -> Bool { words.contains { hasPrefix($0) } }
}
