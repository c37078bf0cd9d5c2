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

  /// A help text or an error message in the language of this run.
  static func localized(_ help: String) -> String {
    language == .chinese ? HelpTranslation.chinese(help) : help
  }

  private static func value(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }
}
