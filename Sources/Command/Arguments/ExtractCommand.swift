internal import ArgumentParser
internal import Content
internal import Intake

/// `niangjia extract`.
struct ExtractCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "extract",
      abstract: Speech.text(
        "从文章的正文里找出地区、主题、单位、人物、数据，建议怎样填。", "Proposes front matter from an article's text."),
      discussion: Speech.text(
        "例如：niangjia extract content/activities/2025-02-13-tiantai.md\n已经填了的各项不会改动，正文一个字节也不会变；加上 --apply 才写进文件。",
        "For instance: niangjia extract content/activities/2025-02-13-tiantai.md\nFields that are there stay, and so does every byte of the body; --apply writes the rest."
      ))
  }

  @Argument(help: ArgumentHelp(Speech.text("文章的文件。", "The article's file."), valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      Speech.text("见报日期，用来推算“昨日”“7月13日”（默认：文章的日期）。", "The day of the issue (default: the article's date)."),
      valueName: "day"),
    transform: BuildCommand.day)
  var issueDate: Day?

  @Flag(help: ArgumentHelp(Speech.text("把缺的各项写进文件。", "Write the missing fields into the file.")))
  var apply = false

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    let path = try pathInSite()
    let base = SiteBase(root: site)
    let printer = DiagnosticPrinter(root: site, language: Speech.language)
    let console = Console(language: Speech.language)
    do {
      let source = SourceFile(path: path.precomposed, bytes: try Disk.read(site + "/" + path))
      let parsed = base.source.parser.parse(source)
      guard let article = parsed.article,
        let addition = FrontMatterAddition(
          source, article: article, knowledge: base.knowledge, issue: issueDate)
      else {
        printer.print(parsed.diagnostics.filter { $0.severity == .error } + [unreadable(path)])
        throw ExitCode(1)
      }
      ImportReport(console: console).show(addition.proposal)
      try finish(addition, path, console)
    } catch let error as DiskError {
      printer.print([error.diagnostic])
      throw ExitCode(1)
    }
  }

  private func finish(_ addition: FrontMatterAddition, _ path: String, _ console: Console) throws {
    guard !addition.lines.isEmpty else {
      console.say(Bilingual("没有可以补充的项目。", "There is nothing to add."))
      return
    }
    console.say(Bilingual("", ""))
    for line in addition.lines { console.say(Bilingual(line, line)) }
    guard apply else {
      console.say(
        Bilingual("以上是建议，没有写进文件；核对以后加上 --apply 再运行。", "This is a proposal; add --apply to write it."))
      return
    }
    try Disk.replace(site + "/" + path, with: addition.bytes)
    console.say(Bilingual("写进了 \(path)。", "Wrote it into \(path)."))
  }

  /// The file's path from the site's root.
  private func pathInSite() throws -> String {
    let root = Disk.resolve(site) ?? site
    let candidates = [file, site + "/" + file].compactMap(Disk.resolve)
    guard let found = candidates.first(where: { $0.hasPrefix(root + "/content/") && $0.hasSuffix(".md") })
    else {
      throw ValidationError(
        Speech.text("“\(file)”不是这个网站 content 里的文章。", "`\(file)` is no article under this site's content."))
    }
    return String(found.dropFirst(root.count + 1))
  }

  private func unreadable(_ path: String) -> Diagnostic {
    Diagnostic(
      .error, "extract-unreadable", at: Place(file: path),
      Bilingual("读不出这篇文章开头的各项。", "The front matter of this article cannot be read."),
      advice: Bilingual(
        "先改好上面指出的错误；文件如果不是 UTF-8 编码，另存为 UTF-8 再试。",
        "Mend what is said above; save the file as UTF-8 if it is not."))
  }
}
