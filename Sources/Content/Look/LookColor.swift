// The colours that a site may set: few, since everything else on a page is mixed from them.

/// A colour of the look that `site.yaml` may set.
package enum LookColor: String, CaseIterable, Sendable {
  case red, paper, ink
  case redInTheDark = "red_dark"
  case paperInTheDark = "paper_dark"
  case inkInTheDark = "ink_dark"

  /// The name in Chinese, as `site.yaml` may write it.
  package var chinese: String {
    switch self {
    case .red: "主色"
    case .paper: "纸色"
    case .ink: "墨色"
    case .redInTheDark: "夜间主色"
    case .paperInTheDark: "夜间纸色"
    case .inkInTheDark: "夜间墨色"
    }
  }

  /// Where the default stylesheet has it: `--red`, `--paper`, `--ink`.
  package var property: String {
    switch self {
    case .red, .redInTheDark: "--red"
    case .paper, .paperInTheDark: "--paper"
    case .ink, .inkInTheDark: "--ink"
    }
  }

  /// Whether it is for readers whose screens are dark.
  package var isForTheDark: Bool {
    switch self {
    case .red, .paper, .ink: false
    case .redInTheDark, .paperInTheDark, .inkInTheDark: true
    }
  }

  /// What the default stylesheet has.
  package var standard: Color {
    switch self {
    case .red: Color(red: 0xC8, green: 0x10, blue: 0x2E)
    case .paper: Color(red: 0xFD, green: 0xFC, blue: 0xFA)
    case .ink: Color(red: 0x1D, green: 0x1A, blue: 0x18)
    case .redInTheDark: Color(red: 0xFF, green: 0x71, blue: 0x76)
    case .paperInTheDark: Color(red: 0x17, green: 0x16, blue: 0x15)
    case .inkInTheDark: Color(red: 0xEA, green: 0xE5, blue: 0xDD)
    }
  }

  /// The colour that it is read on, and the contrast that it must have there (WCAG 2.2, 1.4.3; LOOK asks 7 for running
  /// text); `nil` for paper.
  var ground: (color: LookColor, least: Double)? {
    switch self {
    case .red: (.paper, 4.5)
    case .ink: (.paper, 7)
    case .redInTheDark: (.paperInTheDark, 4.5)
    case .inkInTheDark: (.paperInTheDark, 7)
    case .paper, .paperInTheDark: nil
    }
  }
}
