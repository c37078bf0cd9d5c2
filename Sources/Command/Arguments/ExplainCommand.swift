internal import ArgumentParser
internal import Check
internal import Content

/// `niangjia explain`.
struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: Speech.text(
        "说明一条检查是什么意思；不写代号，列出全部。", "Tells what a code means; without a code, lists them all."),
      discussion: Speech.text(
        "例如：niangjia explain text-half-width", "For instance: niangjia explain text-half-width"))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text("检查的代号，写在结果的方括号里。", "The codes, as they stand in square brackets in findings."),
      valueName: "code"))
  var codes: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    let language = Speech.language
    guard !codes.isEmpty else { return print(RulePage.list(language)) }
    var pages: [String] = []
    for code in codes {
      guard let rule = Rule.named(code) else { throw ValidationError(ExplainCommand.unknown(code)(language)) }
      pages.append(RulePage(rule).text(language))
    }
    print(pages.joined(separator: "\n\n"))
  }

  private static func unknown(_ code: String) -> Bilingual {
    guard let nearest = NearestRule.code(to: code) else {
      return Bilingual(
        "没有代号为“\(code)”的检查；不写代号可以看全部。", "There is no rule `\(code)`; without a code all are listed.")
    }
    return Bilingual(
      "没有代号为“\(code)”的检查，是不是“\(nearest)”？", "There is no rule `\(code)`; did you mean `\(nearest)`?")
  }
}
