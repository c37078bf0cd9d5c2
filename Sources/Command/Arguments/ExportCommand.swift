internal import ArgumentParser
internal import Books
internal import Content
internal import Templates

/// Where a story goes.
enum ExportTarget: String, ExpressibleByArgument, CaseIterable {
  case wechat, text, docx
}

/// `niangjia export`.
struct ExportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "export",
      abstract: Speech.text(
        "把一篇文章导出给公众号、排版或 Word。", "Exports a story for WeChat, the page desk or Word."),
      discussion: Speech.text(
        """
        公众号：niangjia export content/cases/a.md --for wechat，用浏览器打开得到的文件，全选、复制，贴进公众号编辑器。
        排版：niangjia export content/cases/a.md --for text，得到纯文本，标题分开写，附字数和图片说明。
        Word：niangjia export content/cases/a.md --for docx，要装有 pandoc。
        """,
        """
        WeChat: niangjia export content/cases/a.md --for wechat, then open the file, select all, copy, paste into the editor.
        Page desk: niangjia export content/cases/a.md --for text, plain text with headline block and character count.
        Word: niangjia export content/cases/a.md --for docx, which takes pandoc.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text("文章的文件、文件名或标题。", "The article's file, file name or title."), valueName: "article"))
  var article: String

  @Option(
    name: .customLong("for"),
    help: ArgumentHelp(
      Speech.text("给谁用：wechat（公众号）、text（排版）或 docx（Word）。", "For whom: wechat, text or docx."),
      valueName: "wechat|text|docx"))
  var target: ExportTarget

  @Option(
    help: ArgumentHelp(
      Speech.text("写到哪个文件（默认：现在的文件夹，照文章的文件名）。", "The file to write (default: here, by the article's name)."),
      valueName: "file"))
  var output: String?

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
    let (inventory, console) = try Inventory.open(site)
    let source = inventory.source
    // A draft may go to the page desk before it is on the site.
    let calendar = PublicationDay(
      today: date ?? Today.day(inZone: source.configuration.timeZone), showsDrafts: true)
    let built = source.indexer(calendar).index(inventory.articles).site
    let id = try found(in: built, source)
    let path = built.articles[id].path
    let file = path.split(separator: "/").last.map(String.init) ?? path
    let stem = file.hasSuffix(".md") ? String(file.dropLast(".md".count)) : file
    do {
      if let refusal = withdrawal(of: built.articles[id]) { throw refusal }
      let maker = try BookMaker.of(source)
      let book = CaseBook(BookletContents(story: id, of: built), of: built)
      switch target {
      case .text:
        let text = DeskText(built.articles[id], facts: built.facts(of: id))
        try finish(text.bytes, output ?? stem + ".txt", console)
        let count = text.characters
        console.say(Bilingual("正文 \(count) 字。", "The text has \(English.count(count, "character"))."))
      case .wechat:
        let pictures = try maker.pictures(of: book, in: built)
        let export = StoryExport(book, environment: maker.environment, pictures: pictures)
        try finish(
          try maker.rendered { () throws(TemplateError) in try export.weChat() },
          output ?? stem + "-wechat.html", console)
        console.say(
          Bilingual(
            "用浏览器打开它，按 Ctrl+A 全选、Ctrl+C 复制，贴进公众号编辑器。图片没有跟过去的，在编辑器里单独上传。",
            "Open it in a browser, select all, copy, paste into the editor; upload there what pictures did not come along."
          ))
      case .docx:
        let pictures = try maker.pictures(of: book, in: built)
        let export = StoryExport(book, environment: maker.environment, pictures: pictures)
        let page = try maker.rendered { () throws(TemplateError) in try export.word() }
        try finish(try WordFile.make(of: page, for: path), output ?? stem + ".docx", console)
      }
    } catch let refusal as BookMaker.Refusal {
      DiagnosticPrinter(root: source.root, language: console.language).print(refusal.diagnostics)
      throw ExitCode(1)
    } catch let error as DiskError {
      DiagnosticPrinter(root: source.root, language: console.language).print([error.diagnostic])
      throw ExitCode(1)
    }
  }

  /// Why a story that was withdrawn goes nowhere: others would print what the newsroom took back.
  private func withdrawal(of article: Article) -> BookMaker.Refusal? {
    article.withdrawn.map { reason in
      BookMaker.Refusal(diagnostics: [
        Diagnostic(
          .error, "export-withdrawn", at: Place(file: article.path),
          Bilingual("这一篇已经撤稿（\(reason)），没有导出。", "This story was withdrawn (\(reason)); it was not exported."),
          advice: Bilingual(
            "真要再用，先删去“撤稿”一项；对外说明撤稿，用网站上这一篇的网址。",
            "Remove `withdrawn` first if it is to be used again; to tell others of it, give them the page's address."
          ))
      ])
    }
  }

  /// Writes the file; one that the command line names is written over, any other is left alone.
  private func finish(_ bytes: [UInt8], _ wanted: String, _ console: Console) throws {
    let target = output == nil ? FreeName.path(wanted, for: bytes) : wanted
    try Disk.replace(target, with: bytes)
    console.mention(renamed: wanted, as: target)
    console.say(Bilingual("写好了：\(target)", "Wrote \(target)"))
  }

  /// The article that was named: by its file as a shell completes it, by path, file name or title.
  private func found(in built: Site, _ source: SiteSource) throws -> Site.ArticleID {
    let root = (Disk.resolve(source.root) ?? source.root) + "/"
    let place = (Disk.resolve(article) ?? article).precomposed
    let name = place.hasPrefix(root) ? String(place.dropFirst(root.count)) : article.precomposed
    let ids = BookletResolver(site: built).stories(named: name)
    if let id = ids.first, ids.count == 1 { return id }
    guard ids.isEmpty else {
      let paths = ids.map { built.articles[$0].path }
      throw ValidationError(
        Speech.text(
          "叫“\(article)”的文章有 \(ids.count) 篇，写明是哪一篇：\(paths.joined(separator: "、"))。",
          "\(ids.count) articles are called \(article); say which: \(paths.joined(separator: ", "))."))
    }
    throw NameLookup.unknown(
      article, among: built.articles.flatMap { [$0.path, $0.headline.title] }, Bilingual("文章", "article"))
  }
}
