internal import ArgumentParser
internal import Content
internal import Dispatch
internal import Foundation

/// How findings are shown.
enum ReportFormat: String, ExpressibleByArgument {
  case text, json
}

/// `niangjia build`.
struct BuildCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "build",
      abstract: Speech.text("检查文章并生成网站。", "Checks the articles and makes the site."),
      discussion: Speech.text(
        "有任何错误时，原来的网站保持不变。", "With any error the published site stays as it was."))
  }

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("发布到哪个文件夹（默认：网站下的 public）。", "The folder to publish into (default: public in the site)."),
      valueName: "dir"))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "网站发布后的网址，例如 https://www.example.org/。",
        "Where the site will be hosted, such as https://www.example.org/."),
      valueName: "url"))
  var baseURL: String?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "按哪一天决定发布和下线（默认：今天），例如 2025-02-13。",
        "The day that decides what is shown (default: today), such as 2025-02-13."),
      valueName: "day"),
    transform: BuildCommand.day)
  var date: Day?

  @Flag(help: ArgumentHelp(Speech.text("草稿也一并生成。", "Show drafts too.")))
  var drafts = false

  @Flag(
    help: ArgumentHelp(
      Speech.text(
        "发布文件夹里有别的文件时也照样发布（和网页同名的会被换掉，其余的保留）。",
        "Publish into a folder with other files too; those whose name a page needs are replaced, the others are kept."
      )
    ))
  var force = false

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
      Speech.text("结果怎样显示：text 或 json。", "How findings are shown, text or json."), valueName: "text|json"))
  var format = ReportFormat.text

  func validate() throws {
    if let threads, !(1...256).contains(threads) {
      throw ValidationError(
        Speech.text("--threads 应当是 1 到 256 之间的整数。", "--threads is a number from 1 to 256."))
    }
    if let baseURL, SiteConfiguration.normalizedBaseURL(baseURL) == nil {
      throw ValidationError(
        Speech.text("--base-url 应当以 https:// 或 http:// 开头。", "--base-url begins with https:// or http://."))
    }
  }

  func run() throws {
    var options = BuildOptions()
    options.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    options.output = output ?? options.site + "/public"
    options.baseURL = baseURL.flatMap(SiteConfiguration.normalizedBaseURL)
    options.date = date
    options.drafts = drafts
    options.force = force
    options.threads = threads ?? ProcessInfo.processInfo.activeProcessorCount
    let clock = ContinuousClock()
    let start = clock.now
    let (report, console) = unchanged(options) ?? build(options)
    switch format {
    case .text:
      DiagnosticPrinter(root: options.site, language: console.language).print(report.diagnostics)
      console.finish(report, output: options.output, after: clock.now - start)
      console.list(report.upcoming)
    case .json:
      print(try JsonReport(report, root: options.site, language: console.language).text())
    }
    if report.hasErrors { throw ExitCode(1) }
  }

  /// What the last build said, where this one would find nothing changed.
  private func unchanged(_ options: BuildOptions) -> (BuildReport, Console)? {
    guard !options.force, OutputFolder.hasRecord(options.output),
      let folder = try? OutputFolder(options.output, force: false)
    else { return nil }
    defer { folder.finish() }
    guard let record = BuildRecord(of: options, in: folder) else { return nil }
    return (record.report, Console(language: Speech.chosen ?? record.language ?? .chinese))
  }

  private func build(_ options: BuildOptions) -> (BuildReport, Console) {
    let inputs = InputStates(site: options.site, hashingSince: FileState.recently)
    let source = SiteSource(root: options.site, overrides: options)
    let console = Console(language: Speech.chosen ?? source.configuration.language ?? .chinese)
    let report = Build(options: options, inputs: inputs, source: source, console: console).run()
    return (report, console)
  }

  /// A date as it is typed on the command line.
  static func day(_ text: String) throws -> Day {
    if case .success(let day) = Day.parse(text) { return day }
    throw ValidationError(
      Speech.text("“\(text)”不是日期，写成 2025-02-13。", "`\(text)` is no date; write 2025-02-13."))
  }
}
