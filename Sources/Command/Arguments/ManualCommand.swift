internal import ArgumentParser
internal import Content

/// `niangjia manual`, by which `make dist` and `make install` make the manual pages.
struct ManualCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "manual",
      abstract: Speech.text("输出手册页，供 man 使用。", "Prints the manual page, for man."),
      shouldDisplay: false)
  }

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    let page = ManualPage(tree: try CommandTree.read(), language: Speech.language)
    print(page.text, terminator: "")
  }
}
