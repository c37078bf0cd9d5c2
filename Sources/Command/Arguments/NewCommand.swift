internal import ArgumentParser
internal import Chinese
internal import Content

/// `niangjia new`.
struct NewCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "new",
      abstract: Speech.text("新建一篇文章，各项都已列好。", "Makes a new article with its fields laid out."),
      discussion: Speech.text(
        "例如：niangjia new 活动 \"天台县总工会送岗位进社区\"\n文件名用日期和标题的拼音，已有的文件不会被改动。",
        "For instance: niangjia new activity \"A job fair\"\nThe file is named by date and pinyin; files that exist are left alone."
      ))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text(
        "种类：活动、劳模工匠、站点、案例、需求、来稿、页面，或 content 下某个文件夹的名字。",
        "activity, worker, station, case, demand, submission, page, or the name of a folder under content."),
      valueName: "kind"))
  var kind: String

  @Argument(help: ArgumentHelp(Speech.text("标题。", "The title."), valueName: "title"))
  var title: String

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text("来稿投给哪个栏目（columns 下的文件夹名）。", "The column of a submission, by its folder."),
      valueName: "name"))
  var column: String?

  @Option(
    help: ArgumentHelp(Speech.text("日期（默认：今天）。", "The date (default: today)."), valueName: "day"),
    transform: BuildCommand.day)
  var date: Day?

  @Option(
    help: ArgumentHelp(
      Speech.text("各项名称用哪种语言：zh 或 en。", "The language of the keys, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    guard Disk.entry(at: site + "/content", followingLinks: true) == .folder else {
      throw ValidationError(
        Speech.text(
          "“\(site)”里没有 content 文件夹，不是一个网站。先用 niangjia init 新建。",
          "There is no folder `content` in \(site). Make a site with `niangjia init` first."))
    }
    guard title.contains(where: { !$0.isWhitespace }) else {
      throw ValidationError(Speech.text("请写上标题。", "Write a title."))
    }
    let configuration = SiteSource.configuration(root: site)
    let speech = language ?? configuration.language ?? Speech.language
    let (kind, section) = try place()
    let draft = Draft(
      kind: kind, section: section, title: title, today: date ?? Today.day(inZone: configuration.timeZone),
      language: speech)
    let path = site + "/" + draft.path
    guard Disk.entry(at: path) == nil else {
      throw ValidationError(
        Speech.text("已有 \(draft.path)，没有改动它。换一个标题，或者直接打开它。", "\(draft.path) exists and was left alone."))
    }
    do {
      try Disk.write(Array(draft.text.utf8), to: path)
    } catch {
      DiagnosticPrinter(root: site, language: Speech.language).print([error.diagnostic])
      throw ExitCode(1)
    }
    Console(language: Speech.language).say(
      Bilingual(
        "新建了 \(draft.path)。写好以后删去“草稿”那一行。", "Made \(draft.path). Remove the line `draft` when it is done."))
  }

  /// The kind and folder that the first argument names.
  private func place() throws -> (Kind, section: String) {
    let known = Kind.allCases.filter { $0 != .article }
    if let found = known.first(where: { [$0.rawValue, $0.chinese, $0.folder].contains(kind) }) {
      return (found, found == .submission ? try columnFolder() : found.folder)
    }
    if let folder = ownFolder() { return (Kind.of(folder: folder.prefix { $0 != "/" }), folder) }
    let names = known.flatMap { [$0.chinese, $0.rawValue] }
    let nearest = NearestName.nearest(to: kind, in: names)
    throw ValidationError(
      Speech.text(
        "没有“\(kind)”这个种类"
          + (nearest.map { "，是不是“\($0)”？" } ?? "。可以写：\(known.map(\.chinese).joined(separator: "、"))。"),
        "There is no kind `\(kind)`"
          + (nearest.map { "; did you mean `\($0)`?" }
            ?? "; write one of \(known.map(\.rawValue).joined(separator: ", "))."))
    )
  }

  /// The folder below `content/` that the first argument names, perhaps as a shell completes it; `nil` where there is
  /// none, or where it lies outside.
  private func ownFolder() -> String? {
    let parts = kind.split(separator: "/")
    let folder = (parts.first == "content" ? parts.dropFirst() : parts[...]).joined(separator: "/")
    guard !folder.isEmpty, !kind.hasPrefix("/"), !parts.contains(".."), !parts.contains("."),
      Disk.entry(at: site + "/content/" + folder, followingLinks: true) == .folder
    else { return nil }
    return folder
  }

  private func columnFolder() throws -> String {
    let columns = (try? Disk.names(in: site + "/content/columns")) ?? []
    guard !columns.isEmpty else {
      throw ValidationError(
        Speech.text(
          "还没有栏目。先建一个文件夹 content/columns/栏目名，里面放一个 _index.md 写明栏目名称。",
          "There is no column yet. Make a folder content/columns/NAME with an `_index.md` that names it."))
    }
    if let column {
      guard columns.contains(column) else {
        throw ValidationError(
          Speech.text(
            "没有“\(column)”这个栏目，已有：\(columns.joined(separator: "、"))。",
            "There is no column `\(column)`; there are: \(columns.joined(separator: ", ")).")
        )
      }
      return "columns/" + column
    }
    guard let only = columns.first, columns.count == 1 else {
      throw ValidationError(
        Speech.text(
          "请用 --column 写明投给哪个栏目：\(columns.joined(separator: "、"))。", "Name the column with --column."))
    }
    return "columns/" + only
  }
}
