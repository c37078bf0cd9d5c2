// Help and messages in the language of whoever runs the program: `--language`, or else `LC_ALL`, `LC_MESSAGES`
// and `LANG`, as gettext reads them; Chinese where they say nothing, for that is what editors read.

internal import Content

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

/// The language that the program speaks in this run.
enum Speech {
  private static let variable = "NIANGJIA_LANGUAGE"

  /// Chooses the language from `--language`; it is kept in the process's environment, since the command line's
  /// descriptions are made before it is parsed.
  static func choose(from arguments: [String]) {
    for (index, argument) in arguments.enumerated() {
      if argument.hasPrefix("--language=") {
        setenv(variable, String(argument.dropFirst("--language=".count)), 1)
      } else if argument == "--language", index + 1 < arguments.count {
        setenv(variable, arguments[index + 1], 1)
      }
    }
  }

  /// The language of this run.
  static var language: Language { chosen ?? .chinese }

  /// The language that the command line or the environment asks for; `nil` where neither does.
  static var chosen: Language? {
    if let named = value(variable).flatMap(Language.init(rawValue:)) { return named }
    for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
      guard let locale = value(name), !locale.isEmpty else { continue }
      if locale.hasPrefix("zh") { return .chinese }
      return locale == "C" || locale == "POSIX" || locale.hasPrefix("C.") ? nil : .english
    }
    return nil
  }

  /// One of two wordings.
  static func text(_ chinese: String, _ english: String) -> String {
    Bilingual(chinese, english)(language)
  }

  /// The headings that the argument parser writes itself, in the language of this run.
  static func localized(_ help: String) -> String {
    guard language == .chinese else { return help }
    let headings = [
      ("OVERVIEW: ", "简介："), ("USAGE: ", "用法："), ("Usage: ", "用法："), ("ARGUMENTS:", "参数："),
      ("OPTIONS:", "选项："),
      ("SUBCOMMANDS:", "命令："), ("Error: ", "错误："), ("Help: ", "说明："),
      ("Show the version.", "显示版本。"), ("Show help information.", "显示这份说明。"),
      ("Unknown option ", "没有这个选项："), ("Missing value for ", "缺少内容："),
      ("Missing expected argument ", "缺少参数："), ("(default: ", "（默认："),
      ("  See 'niangjia help <subcommand>' for detailed help.", "  用 niangjia help 命令 查看每个命令的说明。"),
      ("  See 'niangjia --help' for more information.", "  用 niangjia --help 查看说明。"),
    ]
    return headings.reduce(help) { text, pair in text.replacing(pair.0, with: pair.1) }
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
