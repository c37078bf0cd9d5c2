// The failure as minijinja and rustc show it: the lines around, a caret under the place, the way there.

extension TemplateError {
  /// The language of a message.
  public enum Language: Sendable { case chinese, english }

  /// The message, the lines around with carets under the place, and the way to it, as lines of text.
  ///
  ///     错误[undefined]: 没有定义变量“titel”，是否想写“title”？
  ///      --> article.html:3:8
  ///       |
  ///     3 | <h1>{{ titel }}</h1>
  ///       |        ^^^^^
  public func excerpt(_ language: Language) -> String {
    let isChinese = language == .chinese
    var text = (isChinese ? "错误" : "error") + "[\(code)]: " + (isChinese ? chinese : english) + "\n"
    let width = String(lines.last?.number ?? line).count
    let margin = String(repeating: " ", count: width)
    text += "\(margin)--> \(template):\(line):\(column)\n\(margin) |\n"
    for (number, source) in lines {
      let label = String(number)
      text += String(repeating: " ", count: width - label.count) + label + " | " + source + "\n"
      if number == line { text += "\(margin) | " + caret(under: source) + "\n" }
    }
    for step in stack {
      let role = isChinese ? TemplateError.chinese(step.role) : step.role.rawValue
      text += "\(margin) = \(role) \(step.name) (\(step.template):\(step.line))\n"
    }
    return text
  }

  private static func chinese(_ role: Role) -> String {
    switch role {
    case .include: "包含自"
    case .extends: "继承自"
    case .block: "位于块"
    case .macro: "位于宏"
    case .import: "导入自"
    }
  }

  /// Spaces up to the place and carets under it, counted in terminal columns: a Chinese character takes two.
  private func caret(under source: String) -> String {
    var spaces = ""
    var width = 0
    var left = range.count
    for (index, scalar) in source.unicodeScalars.enumerated() {
      let columns = scalar.isWide ? 2 : 1
      if index < column - 1 {
        spaces += scalar == "\t" ? "\t" : String(repeating: " ", count: columns)
      } else if left > 0 {
        width += columns
        left -= String(scalar).utf8.count
      }
    }
    return spaces + String(repeating: "^", count: max(1, width))
  }
}

extension Unicode.Scalar {
  /// Whether a terminal gives the character two columns (East Asian Wide and Fullwidth, emoji).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
