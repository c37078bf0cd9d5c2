internal import ArgumentParser
internal import Content
internal import Intake

/// `niangjia import`.
struct ImportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "import",
      abstract: Speech.text(
        "把报纸版面、Word 文件、聊天消息变成文章草稿。", "Turns a newspaper page, a Word file or a message into drafts."),
      discussion: Speech.text(
        """
        例如：niangjia import 版面.txt --issue-date 2025-02-13 --source 某某日报 --page 3版
        版面会拆成一篇一篇，认出标题、署名、图片说明；每一处推断都列出依据，拿不准的留给编辑。
        草稿里的“草稿: 是”由编辑核对以后删去。已有的文件不会被改动；库里已有的稿子会先指出来。
        """,
        """
        For instance: niangjia import page.txt --issue-date 2025-02-13 --source "The paper" --page 3
        A page is cut into its stories; every guess is shown with the words that speak for it.
        Drafts stay drafts until an editor removes the line. Files that exist are left alone.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text("文件：.txt、.md、.docx，或 .doc、.wps、.odt、.rtf、.html。", "Text or Word files."), valueName: "file")
  )
  var files: [String]

  @Option(
    help: ArgumentHelp(
      Speech.text("种类，与 niangjia new 相同（默认：活动）。", "The kind, as for `niangjia new` (default: activity)."),
      valueName: "kind"))
  var kind: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("来稿投给哪个栏目（columns 下的文件夹名）。", "The column of a submission, by its folder."),
      valueName: "name"))
  var column: String?

  @Option(
    help: ArgumentHelp(Speech.text("见报日期。", "The day of the issue."), valueName: "day"),
    transform: BuildCommand.day)
  var issueDate: Day?

  @Option(help: ArgumentHelp(Speech.text("版次，如 3版。", "The page of the issue."), valueName: "page"))
  var page: String?

  @Option(help: ArgumentHelp(Speech.text("报纸或来源的名称。", "The name of the paper or source."), valueName: "name"))
  var source: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("写进 content 下的哪个文件夹（默认：按种类）。", "The folder under content (default: the kind's)."),
      valueName: "dir"))
  var into: String?

  @Flag(help: ArgumentHelp(Speech.text("只看结果，不写文件。", "Show what would be written, and write nothing.")))
  var dryRun = false

  @Flag(help: ArgumentHelp(Speech.text("库里已有的稿子跳过，其余照写。", "Skip stories that the site has already.")))
  var skipKnown = false

  @Flag(help: ArgumentHelp(Speech.text("库里已有相近的稿子也照写。", "Write even what the site has already.")))
  var force = false

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("提示和各项名称用哪种语言：zh 或 en。", "The language of messages and keys, zh or en."),
      valueName: "zh|en"))
  var language: Language?

  func run() throws {
    guard Disk.entry(at: site + "/content", followingLinks: true) == .folder else {
      throw ValidationError(
        Speech.text(
          "“\(site)”里没有 content 文件夹，不是一个网站。先用 niangjia init 新建。",
          "There is no folder `content` in \(site). Make a site with `niangjia init` first."))
    }
    let (kind, section) = try place()
    let base = SiteBase(root: site)
    let work = Import(
      base: base, kind: kind, section: section, issue: PrintIssue(name: source, date: issueDate, page: page),
      language: language ?? base.source.configuration.language ?? Speech.language)
    let printer = DiagnosticPrinter(root: ".", language: Speech.language)
    let outcome = work.read(files)
    printer.print(outcome.diagnostics)
    guard !outcome.diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode(1) }
    let report = ImportReport(console: Console(language: Speech.language))
    report.show(outcome.drafts)
    let known = outcome.drafts.filter { !$0.twins.isEmpty }
    report.show(twins: known)
    if dryRun {
      report.finishDry(outcome.drafts)
      return
    }
    guard known.isEmpty || force || skipKnown else {
      report.refuse(known)
      throw ExitCode(1)
    }
    let chosen = skipKnown && !force ? outcome.drafts.filter(\.twins.isEmpty) : outcome.drafts
    do {
      try NewFiles(root: site, files: chosen.flatMap(\.files)).write()
    } catch {
      printer.print([error.diagnostic])
      throw ExitCode(1)
    }
    report.finish(chosen)
  }

  /// The kind and folder of the drafts.
  private func place() throws -> (Kind, section: String) {
    guard let into else {
      return try ArticlePlace(site: site, column: column).named(kind ?? Kind.activity.rawValue)
    }
    var folder = into
    for prefix in ["./", "content/"] where folder.hasPrefix(prefix) {
      folder = String(folder.dropFirst(prefix.count))
    }
    while folder.hasSuffix("/") { folder.removeLast() }
    let parts = folder.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard !parts.isEmpty, parts.allSatisfy(Address.isPortable) else {
      throw ValidationError(
        Speech.text("“\(into)”不能作 content 下的文件夹。", "`\(into)` cannot be a folder under content."))
    }
    return (Kind.allCases.first { $0.folder == parts[0] } ?? .article, folder)
  }
}
