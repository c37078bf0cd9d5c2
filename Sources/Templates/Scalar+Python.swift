// Python classifies single code points; these are its classes, by the Unicode properties it derives them from.

extension Unicode.Scalar {
  /// Python's `str.isspace`: what `strip`, `split` and whitespace control take away.
  var isPythonSpace: Bool {
    switch value {
    case 0x09...0x0D, 0x1C...0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
      0x3000:
      true
    default: false
    }
  }

  /// Python's line ends, as `splitlines` knows them.
  var isPythonLineEnd: Bool {
    switch value {
    case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029: true
    default: false
    }
  }

  /// Python's `\w`: letters, numbers and the underscore.
  var isPythonWord: Bool {
    if self == "_" { return true }
    return isPythonLetter || properties.numericType != nil
  }

  /// Python's `str.isalpha` for one character.
  var isPythonLetter: Bool {
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: true
    default: false
    }
  }

  /// Python's `str.isprintable`; a character that is newer than Unicode 14 is refused, since versions of
  /// Python disagree about it.
  func isPrintable() throws(Fault) -> Bool {
    switch properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .lineSeparator, .paragraphSeparator, .spaceSeparator:
      return false
    case .unassigned: return false
    default:
      if let age = properties.age, age.major > 14 {
        throw Fault(.unsupported, "不支持较新的字符“\(self)”", "the character '\(self)' is too new")
      }
      return true
    }
  }
}
