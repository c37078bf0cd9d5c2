// Names and bylines are recognised by what kind of characters they are made of; the few tests
// that all readers of this room share stand here, by code point and without a table.

/// Tests on single Unicode scalars.
enum Han {
  /// A Chinese character: the unified ideographs, their extensions, and 〇.
  static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0xF900...0xFAFF, 0x20000...0x323AF: true
    default: false
    }
  }

  /// A space of any width, a tab, or the end of a line.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20, 0x09, 0x0A, 0x0D, 0xA0, 0x3000, 0x2002...0x200B, 0xFEFF: true
    default: false
    }
  }

  /// The dot inside a foreign or minority name: `·` (GB/T 15834 §4.13), and what is typed for it.
  static func isNameDot(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0xB7, 0x2022, 0x2027, 0x30FB, 0xFF65: true
    default: false
    }
  }

  /// A word that joins two names: 和, 与, 及.
  static func isAnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "和" || scalar == "与" || scalar == "及" }

  /// A bracket that opens, of either width.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool { scalar == "（" || scalar == "(" }

  /// A bracket that closes, of either width.
  static func isClosing(_ scalar: Unicode.Scalar) -> Bool { scalar == "）" || scalar == ")" }

  /// A letter of the Latin script, with or without an accent.
  static func isLatin(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x41...0x5A, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0x24F: true
    default: false
    }
  }

  /// A mark that ends a sentence (GB/T 15834 §4.1 to §4.3), or `…`.
  static func isStop(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x3002, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x2026, 0xFF0E, 0xFF61: true
    default: false
    }
  }
}
