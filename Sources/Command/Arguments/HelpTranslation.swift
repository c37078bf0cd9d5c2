// The argument parser writes some words itself, in English only; these are their Chinese.

/// Puts the argument parser's own words into Chinese.
enum HelpTranslation {
  /// A help text or an error message with its fixed words in Chinese.
  static func chinese(_ text: String) -> String {
    let sentences = sentences(text)
    return words.reduce(sentences) { text, pair in text.replacing(pair.0, with: pair.1) }
  }

  private static let words = [
    ("OVERVIEW: ", "简介："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："), ("OPTIONS:", "选项："),
    ("SUBCOMMANDS:", "命令："), ("Error: ", "错误："), ("Help: ", "说明："), ("<subcommand>", "<命令>"),
    ("Show the version.", "显示版本。"), ("Show help information.", "显示这份说明。"),
    ("Show subcommand help information.", "显示一个命令的说明。"),
  ]

  /// Sentences with a name in their middle.
  private static func sentences(_ text: String) -> String {
    text
      .replacing(/See 'niangjia help <subcommand>' for detailed help\./) { _ in
        "用“niangjia help 命令”查看每个命令的说明。"
      }
      .replacing(/See '([^']+)' for more information\./) { "用“\($0.1)”查看说明。" }
      .replacing(/\. Did you mean '([^']+)'\?/) { "，是不是“\($0.1)”？" }
      .replacing(/Unknown option '([^']+)'/) { "没有“\($0.1)”这个选项" }
      .replacing(/Unexpected argument '([^']+)'/) { "多出了“\($0.1)”，没有这个命令或参数" }
      .replacing(/(\d+) unexpected arguments: ([^\n]+)/) { "多出了 \($0.1) 个参数：\($0.2)" }
      .replacing(/Missing value for '([^']+)'/) { "“\($0.1)”后面没有写内容" }
      .replacing(/Missing expected argument '([^']+)'/) { "还要写上“\($0.1)”" }
      .replacing(/The value '([^']*)' is invalid for '([^']+)'/) { "“\($0.1)”不能用在“\($0.2)”" }
      .replacing(/\. Please provide one of ([^\n]+)\./) { "，可以写 \($0.1.replacing(" and ", with: " 或 "))。" }
      .replacing(/\(default: ([^)\n]*)\)/) { "（默认：\($0.1)）" }
      .replacing(/[ ]?\(values: ([^);\n]*)\)/) { _ in "" }
      .replacing(/[ ]?\(values: [^;\n]*; default: ([^)\n]*)\)/) { "（默认：\($0.1)）" }
  }
}
