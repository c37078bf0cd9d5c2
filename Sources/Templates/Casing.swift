// Upper and lower case as Python's texts do it, character by character with the full Unicode mappings.

/// Changes of case.
enum Casing {
  static func upper(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "a"..."z": result.append(Unicode.Scalar(UInt8(scalar.value - 32)))
      case "\u{0}"..."\u{7F}", "\u{3000}"..."\u{9FFF}": result.append(scalar)
      default: result.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
      }
    }
    return String(result)
  }

  static func lower(_ text: String) throws(Fault) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "A"..."Z": result.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case "\u{0}"..."\u{7F}", "\u{3000}"..."\u{9FFF}": result.append(scalar)
      default: result.append(contentsOf: try lower(scalar).unicodeScalars)
      }
    }
    return String(result)
  }

  /// The Greek capital sigma is refused: its lower case depends on where it stands in the word.
  private static func lower(_ scalar: Unicode.Scalar) throws(Fault) -> String {
    if scalar == "\u{3A3}" { throw Fault.unsupported("把 Σ 变成小写", "the lower case of Σ") }
    return scalar.properties.lowercaseMapping
  }

  static func capitalize(_ text: String) throws(Fault) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      result += result.isEmpty ? scalar.properties.titlecaseMapping : try lower(scalar)
    }
    return result
  }

  /// Python's `str.title`: a capital after everything that has no case.
  static func title(_ text: String) throws(Fault) -> String {
    var result = ""
    var isAfterLetter = false
    for scalar in text.unicodeScalars {
      result += isAfterLetter ? try lower(scalar) : scalar.properties.titlecaseMapping
      isAfterLetter = scalar.properties.isCased
    }
    return result
  }

  /// Jinja2's filter `title`: a capital after space, hyphen and opening brackets only.
  static func titleWords(_ text: String) throws(Fault) -> String {
    var result = ""
    var isStart = true
    for scalar in text.unicodeScalars {
      let isSeparator = scalar.isPythonSpace || "-({[<".unicodeScalars.contains(scalar)
      result += isStart ? scalar.properties.uppercaseMapping : try lower(scalar)
      isStart = isSeparator
    }
    return result
  }

  /// Python's `isupper` and `islower`.
  static func isCased(_ text: String, upper: Bool) -> Bool {
    var hasCase = false
    for scalar in text.unicodeScalars {
      let properties = scalar.properties
      if properties.generalCategory == .titlecaseLetter
        || (upper ? properties.isLowercase : properties.isUppercase)
      {
        return false
      }
      if upper ? properties.isUppercase : properties.isLowercase { hasCase = true }
    }
    return hasCase
  }
}
