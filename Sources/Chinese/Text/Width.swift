// Chinese characters take two columns of a terminal, Latin letters one, and each ASCII mark has a
// full-width twin. Carets must stand under the right character; names are compared whatever their width.

/// Full-width and half-width characters, and columns.
package enum Width {
  /// The text with full-width ASCII (U+FF01 to U+FF5E) and the ideographic space as half-width.
  package static func halved(_ text: some StringProtocol) -> String {
    mapped(text) { scalar in
      switch scalar.value {
      case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      case 0x3000: " "
      default: scalar
      }
    }
  }

  /// The text with printable ASCII and the space as full-width.
  package static func doubled(_ text: some StringProtocol) -> String {
    mapped(text) { scalar in
      switch scalar.value {
      case 0x21...0x7E: Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar
      case 0x20: "\u{3000}"
      default: scalar
      }
    }
  }

  /// The text with full-width letters and digits as half-width, its marks as they are (GB/T 15835 §5.1.3 wants
  /// Arabic digits half-width; marks between Chinese stay full-width).
  package static func halvedLettersAndDigits(_ text: some StringProtocol) -> String {
    mapped(text) { scalar in
      switch scalar.value {
      case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
      default: scalar
      }
    }
  }

  /// How many columns of a terminal the text takes: 2 for East Asian wide and full-width characters (UAX #11),
  /// 0 for combining marks and controls, 1 for the rest. A tab counts 1; ambiguous ones (`“`, `…`, `·`) count 1.
  package static func columns(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns(of: $1) }
  }

  /// The columns of one scalar.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x09: 1
    case ..<0x20, 0x7F..<0xA0: 0
    case ..<0x300: scalar.value == 0xAD ? 0 : 1
    case 0x300...0x36F, 0x1AB0...0x1AFF, 0x20D0...0x20FF, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2064,
      0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xFEFF, 0xE0100...0xE01EF:
      0
    case 0x1100...0x115F, 0x231A...0x231B, 0x2329...0x232A, 0x23E9...0x23EC, 0x2614...0x2615, 0x2E80...0x303E,
      0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF,
      0x1AFF0...0x1B2FF,
      0x1F004, 0x1F0CF, 0x1F18E, 0x1F191...0x1F19A, 0x1F200...0x1F64F, 0x1F680...0x1F6FF, 0x1F7E0...0x1F7EB,
      0x1F90C...0x1F9FF, 0x1FA70...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }

  private static func mapped(
    _ text: some StringProtocol, _ change: (Unicode.Scalar) -> Unicode.Scalar
  ) -> String {
    var view = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { view.append(change(scalar)) }
    return String(view)
  }
}
