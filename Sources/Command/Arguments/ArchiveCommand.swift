internal import ArgumentParser
internal import Books
internal import Content
internal import Foundation

/// `niangjia archive`.
struct ArchiveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "archive",
      abstract: Speech.text(
        "把网站打成一个压缩包，发给别人离线看。", "Packs the site into one zip file for offline reading."),
      discussion: Speech.text(
        """
        例如：niangjia archive
        只要一部分：niangjia archive --region 湖州 --since 2025-01-01 --output 湖州2025.zip
        先照今天的文章重新生成，再打包；public 不动。只要一部分时，列表、篇数和搜索都只算这一部分，指到外面的链接只留文字。
        """,
        """
        For instance: niangjia archive
        A part of it: niangjia archive --region 330500 --since 2025-01-01 --output huzhou.zip
        The site is built anew for the archive; public/ stays as it is. Of a part, lists, counts and search are of that part alone, and links out of it stay as text.
        """))
  }

  @Option(
    help: ArgumentHelp(
      Speech.text("压缩包的文件名（默认：网站名称.zip）。", "The zip file (default: the site's title)."), valueName: "file.zip"
    ))
  var output: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("只要这些地区，连同它下面各地。", "These regions only, with all that lies in them."), valueName: "name"))
  var region: [String] = []

  @Option(
    help: ArgumentHelp(
      Speech.text("只要这些主题，连同下级主题。", "These themes only, with those below them."), valueName: "name"))
  var theme: [String] = []

  @Option(
    help: ArgumentHelp(Speech.text("只要这一天以后的文章。", "Articles of this day and after only."), valueName: "day"),
    transform: BuildCommand.day)
  var since: Day?

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "按哪一天的网站（默认：今天），例如 2025-02-13。", "The site of which day (default: today), such as 2025-02-13."),
      valueName: "day"),
    transform: BuildCommand.day)
  var date: Day?

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    var options = BuildOptions()
    options.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    options.date = date
    options.threads = ProcessInfo.processInfo.activeProcessorCount
    let inputs = InputStates(site: options.site, hashingSince: nil)
    let source = SiteSource(root: options.site, overrides: options)
    let console = Console(language: Speech.chosen ?? source.configuration.language ?? .chinese)
    options.choice = try choice(source)
    do {
      let folder = try Disk.makeTemporaryFolder()
      defer { try? Disk.remove(folder) }
      options.output = folder + "/public"
      let report = Build(options: options, inputs: inputs, source: source, console: console).run()
      guard !report.hasErrors else {
        DiagnosticPrinter(root: options.site, language: console.language).print(
          report.diagnostics.filter { $0.severity == .error })
        Console.standardError(
          Bilingual(
            "文章里有错误，没有打包。改好以后再运行。", "There are errors; nothing was packed. Mend them and run this again.")(
              console.language))
        throw ExitCode(1)
      }
      guard report.stories > 0 else {
        throw ValidationError(Speech.text("没有符合的文章，没有打包。", "No article fits; nothing was packed."))
      }
      let day = options.calendar(in: source.configuration).today
      let contents = ArchiveContents(
        title: source.configuration.title, scope: scope, articles: report.articles, day: day)
      try pack(contents, from: options.output, threads: options.threads, console)
    } catch let error as DiskError {
      DiagnosticPrinter(root: options.site, language: console.language).print([error.diagnostic])
      throw ExitCode(1)
    }
  }

  /// What the folder's name says of a smaller archive.
  private var scope: [String] { region + theme + (since.map { ["\($0.iso)起"] } ?? []) }

  private func pack(
    _ contents: ArchiveContents, from folder: String, threads: Int, _ console: Console
  ) throws {
    let addresses = try Manifest.read(in: folder)?.addresses ?? []
    let progress = console.progress(Bilingual("打包", "Packing"), of: addresses.count)
    let found = Parallel.map(addresses.count, threads: threads) { index in
      progress.advance()
      let bytes = try? Disk.read(folder + "/" + addresses[index])
      return bytes.map { ArchiveContents.File(address: addresses[index], $0) }
    }
    progress.finish()
    let files = found.compactMap { $0 }
    let entries = contents.entries(files) { try Disk.read(folder + "/" + $0) }
    let wanted = output ?? contents.folder + ".zip"
    guard let bytes = try? ZipWriter.write(entries, dated: contents.day) else {
      throw DiskError(.write, wanted, reason: ENOMEM)
    }
    let target = output ?? FreeName.path(wanted, for: bytes)
    try Disk.replace(target, with: bytes)
    console.mention(renamed: wanted, as: target)
    console.say(
      Bilingual(
        "打好了：\(target)，\(contents.articles) 篇文章，\(files.count) 个文件，\(Console.size(bytes.count))。",
        "Packed \(target): \(English.count(contents.articles, "article")), \(English.count(files.count, "file")), \(Console.size(bytes.count))."
      ))
    console.say(
      Bilingual(
        "解压以后双击“\(ArchiveContents.entrance)”。", "Unpack it and open \(ArchiveContents.entrance)."))
  }

  private func choice(_ source: SiteSource) throws -> ArticleChoice {
    let names = NameLookup(source: source)
    return ArticleChoice(
      regions: try region.map(names.region), themes: try theme.map(names.theme), since: since)
  }
}
