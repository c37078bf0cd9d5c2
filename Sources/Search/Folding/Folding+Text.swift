extension Folding {
  /// Whether a folded scalar is a letter or digit of ASCII: those make words.
  static func isWord(_ scalar: UInt32) -> Bool { isDigit(scalar) || isLetter(scalar) }

  /// An ASCII digit.
  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }

  /// A small ASCII letter.
  static func isLetter(_ scalar: UInt32) -> Bool { (0x61...0x7A).contains(scalar) }

  /// Calls `body` with each scalar of a text as it is compared: folded, spaces only between two words of ASCII, and
  /// one separator for ends of lines in a row.
  ///
  /// - Parameter text: UTF-8; what is no UTF-8 is passed over.
  func forEach(in text: some Collection<UInt8>, _ body: (UInt32) -> Void) {
    var last = Folding.separator
    var hasSpace = false
    Folding.decode(text) { scalar in
      guard let folded = self[scalar] else { return }
      if folded == Folding.space {
        hasSpace = true
      } else if folded == Folding.separator {
        if last != folded { body(folded) }
        last = folded
        hasSpace = false
      } else {
        if hasSpace, Folding.isWord(last), Folding.isWord(folded) { body(Folding.space) }
        body(folded)
        last = folded
        hasSpace = false
      }
    }
    if last != Folding.separator { body(Folding.separator) }
  }

  /// A text as it is compared, each line ended by a separator.
  package func folded(_ text: some StringProtocol) -> [Unicode.Scalar] {
    var scalars: [Unicode.Scalar] = []
    forEach(in: Array(text.utf8)) { value in
      if let scalar = Unicode.Scalar(value) { scalars.append(scalar) }
    }
    return scalars
  }

  /// Calls `body` with each scalar of UTF-8.
  @inline(__always)
  static func decode(_ text: some Collection<UInt8>, _ body: (UInt32) -> Void) {
    var value: UInt32 = 0
    var missing = 0
    for byte in text {
      if byte < 0x80 {
        body(UInt32(byte))
        missing = 0
      } else if byte < 0xC0 {
        guard missing > 0 else { continue }
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        if missing == 0 { body(value) }
      } else if byte < 0xE0 {
        (value, missing) = (UInt32(byte & 0x1F), 1)
      } else if byte < 0xF0 {
        (value, missing) = (UInt32(byte & 0x0F), 2)
      } else {
        (value, missing) = (UInt32(byte & 0x07), 3)
      }
    }
  }
}
