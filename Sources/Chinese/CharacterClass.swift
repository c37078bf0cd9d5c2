// Emphasis, line joins, counts and widths all ask the same question of a character; it is answered here once.

/// What kind of character a Unicode scalar is, as Chinese typesetting sees it.
package enum CharacterClass: UInt8, Sendable {
  /// A Chinese character, kana, bopomofo, or a full-width letter or digit.
  case ideograph
  /// A hangul syllable or letter: wide, but its words are spaced.
  case hangul
  /// Chinese punctuation and full-width forms of marks: 。，《》（）.
  case wideMark
  /// A mark that Chinese and Western text share, wide in one and narrow in the other: “ ” ‘ ’ … — ·.
  case sharedMark
  /// White space as Unicode has it, also the ideographic space.
  case space
  /// Other punctuation, ASCII or not.
  case mark
  /// An ASCII digit.
  case digit
  /// Anything else: letters, symbols.
  case other

  /// The class of a scalar by its value. Ranges are Unicode's East Asian Width W and F (UAX 11), the
  /// CJK-friendly emphasis proposal, and the general category P for other marks.
  package init(_ value: UInt32) {
    if value < 0x80 {
      self = Self.ascii(value)
    } else if value < 0x2E80 {
      self = Self.western(value)
    } else if value < 0x3400 {
      self = Self.symbolArea(value)
    } else if value < 0xA4D0 {
      self = .ideograph
    } else if value < 0xFE30 || value >= 0x1_0000 {
      self = Self.rest(value)
    } else {
      self = Self.fullWidth(value)
    }
  }

  /// Whether two columns on a terminal are taken.
  package var isWide: Bool { self == .ideograph || self == .hangul || self == .wideMark }

  /// Whether it is part of Chinese text by itself.
  package var isChinese: Bool { self == .ideograph || self == .wideMark }

  private static func ascii(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x30...0x39: .digit
    case 9, 10, 12, 13, 32: .space
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: .mark
    default: .other
    }
  }

  private static func western(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2026, 0x2027: return .sharedMark
    case 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F: return .space
    case 0x1100...0x11FF: return .hangul
    default: return Self.byCategory(value)
    }
  }

  private static func symbolArea(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0x3000: .space
    case 0x3005...0x3007, 0x3021...0x3029, 0x3031...0x3035, 0x3038...0x303C: .ideograph
    case 0x3001...0x303F, 0x30A0, 0x30FB: .wideMark
    case 0x3041...0x312F, 0x31A0...0x31BF, 0x31F0...0x31FF: .ideograph
    case 0x3130...0x318F: .hangul
    default: .ideograph
    }
  }

  private static func fullWidth(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0xFE30...0xFE6F: .wideMark
    case 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0xFF3B...0xFF40, 0xFF5B...0xFF65, 0xFFE0...0xFFE6: .wideMark
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF66...0xFF9F: .ideograph
    default: .other
    }
  }

  private static func rest(_ value: UInt32) -> CharacterClass {
    switch value {
    case 0xA960...0xA97F, 0xAC00...0xD7FF: .hangul
    case 0xF900...0xFAFF, 0x1_6FE0...0x1_B2FF, 0x2_0000...0x3_FFFD: .ideograph
    case 0xFE10...0xFE1F: .wideMark
    case 0x1_F200...0x1_F2FF: .ideograph
    default: byCategory(value)
    }
  }

  private static func byCategory(_ value: UInt32) -> CharacterClass {
    guard let scalar = Unicode.Scalar(value) else { return .other }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation:
      return .mark
    case .spaceSeparator: return .space
    default: return .other
    }
  }
}
