// What a page says becomes front matter as it stands; YAML must read it again as the same text.

/// Writes texts as YAML.
enum YamlScalar {
  /// A text as a scalar, in quotes where a plain one could be read otherwise.
  static func text(_ text: String) -> String {
    let single = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    guard needsQuotes(single) else { return single }
    var escaped = ""
    for scalar in single.unicodeScalars {
      switch scalar {
      case "\\": escaped += "\\\\"
      case "\"": escaped += "\\\""
      case "\t": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return "\"" + escaped + "\""
  }

  /// Texts as a list on one line.
  static func list(_ texts: [String]) -> String {
    "[" + texts.map(text).joined(separator: ", ") + "]"
  }

  private static func needsQuotes(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return true }
    if Marks.isSpace(first) || Marks.isSpace(last) { return true }
    return text.unicodeScalars.contains { scalar in
      ": #\"'[]{}&*!|>%@`,?-=~\\".unicodeScalars.contains(scalar) || scalar.value < 0x20
        || scalar.value == 0x7F
    }
  }
}
