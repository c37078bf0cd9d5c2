internal import ArgumentParser
internal import Content
internal import Foundation

/// How the findings of a check are shown.
enum CheckFormat: String, ExpressibleByArgument {
  case text, json, github
}

/// `niangjia check`.
struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: Speech.text(
        "把全站文章检查一遍，来稿按栏目的规则逐条看，什么都不改。",
        "Checks all articles, and submissions by their columns' rules; writes nothing."),
      discussion: Speech.text(
        """
        只写几个文件时，只显示这几个文件的结果，检查仍然看全站。
        不在网站里的来稿也能看：niangjia check 来稿.md --column 栏目文件夹名
        每条结果的方括号里是代号，用 niangjia explain 代号 看它是什么意思。
        """,
        """
        With FILES only their findings are shown; the rules still see the whole site.
        A submission that lies elsewhere: niangjia check draft.md --column NAME
        Codes stand in square brackets; niangjia explain CODE tells what one means.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text("只显示这些文件或文件夹的结果。", "Show the findings of these files and folders only."), valueName: "files"
    ))
  var files: [String] = []

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("只看这个栏目的来稿（文件夹名或栏目标题）。", "Look at this column's submissions, by folder or title."),
      valueName: "name"))
  var column: String?

  @Flag(help: ArgumentHelp(Speech.text("有提醒也算不通过。", "Warnings fail the check as errors do.")))
  var strict = false

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "按哪一天检查（默认：今天），例如 2025-02-13。", "The day of the check (default: today), such as 2025-02-13."),
      valueName: "day"),
    transform: BuildCommand.day)
  var date: Day?

  @Flag(help: ArgumentHelp(Speech.text("草稿的链接和网页也一并检查。", "Check the links and pages of drafts too.")))
  var drafts = false

  @Option(
    help: ArgumentHelp(
      Speech.text("用几个线程（默认：处理器的个数）。", "How many threads work (default: all processors)."), valueName: "n"))
  var threads: Int?

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "结果怎样显示：text、json 或 github（拉取请求上的批注）。",
        "How findings are shown: text, json, or github for notes on a pull request."),
      valueName: "text|json|github"))
  var format = CheckFormat.text

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(
        Speech.text("--threads 应当是 1 到 256 之间的整数。", "--threads is a number from 1 to 256."))
    }
  }

  func run() throws {
    var options = CheckOptions()
    options.build.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    options.build.date = date
    options.build.drafts = drafts
    options.build.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    options.files = files
    options.column = column
    options.isStrict = strict
    let configured = SiteSource.configuration(root: options.build.site).language
    let console = Console(language: Speech.chosen ?? configured ?? .chinese)
    let report: CheckReport
    do {
      report = try Checkup(options: options, console: console).run()
    } catch {
      throw ValidationError(error.message(console.language))
    }
    switch format {
    case .text: CheckPrinter(root: options.build.site, console: console).print(report)
    case .json: print(try CheckJson(report, root: options.build.site, language: console.language).text())
    case .github: CheckAnnotations(root: options.build.site, language: console.language).print(report)
    }
    if report.fails { throw ExitCode(1) }
  }
}
