internal import ArgumentParser
internal import Books
internal import Content
internal import Publish

/// `niangjia booklet`.
struct BookletCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "booklet",
      abstract: Speech.text(
        "把案例编成一本书：电子书（EPUB）和印刷用的文件。", "Binds stories into a book: an EPUB and a file for the printer."),
      discussion: Speech.text(
        """
        照清单编：niangjia booklet content/booklets/2025.yaml
        照条件编：niangjia booklet --kind 案例 --selected --year 2025 --title 2025年优秀案例选编 --editor 示例市总工会
        条件和 niangjia list 一样，可以先用 list 看看有哪些。哪一篇缺来源、哪张图片缺作者，会列出来，补齐了才编。
        """,
        """
        By a list: niangjia booklet content/booklets/2025.yaml
        By conditions: niangjia booklet --kind case --selected --year 2025 --title "Cases of 2025"
        The conditions are those of `niangjia list`. Stories without source and pictures without credit are listed; the book is made when they are mended.
        """))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text("案例集的清单，或者它的名称。", "The booklet's list, or its name."), valueName: "list.yaml"))
  var list: String?

  @OptionGroup var conditions: FilterOptions

  @Option(help: ArgumentHelp(Speech.text("书名。", "The book's title."), valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp(Speech.text("副题。", "The subtitle."), valueName: "text"))
  var subtitle: String?

  @Option(help: ArgumentHelp(Speech.text("编者。", "The union that edits it."), valueName: "text"))
  var editor: String?

  @Option(
    help: ArgumentHelp(Speech.text("前言的 Markdown 文件。", "The preface, a Markdown file."), valueName: "file"))
  var preface: String?

  @Option(
    help: ArgumentHelp(
      Speech.text("怎样分章：清单、地区或主题。", "Chapters: list, regions or themes."), valueName: "list|regions|themes"),
    transform: BookletCommand.arrangement)
  var chapters: Booklet.Arrangement?

  @Option(
    help: ArgumentHelp(Speech.text("印在多大的纸上：a4 或 16k（16开）。", "The paper: a4 or 16k."), valueName: "a4|16k"))
  var paper = Paper.a4

  @Flag(help: ArgumentHelp(Speech.text("用 Chromium 印成 PDF。", "Print a PDF by Chromium.")))
  var pdf = false

  @Option(
    help: ArgumentHelp(
      Speech.text("放进哪个文件夹（默认：现在的文件夹）。", "The folder for the files (default: this one)."), valueName: "dir"))
  var output = "."

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
    let printer = DiagnosticPrinter(root: source.root, language: console.language)
    console.mention(unread: inventory.unread)
    let calendar = PublicationDay(
      today: date ?? Today.day(inZone: source.configuration.timeZone), showsDrafts: false)
    let built = source.indexer(calendar).index(inventory.articles).site
    do {
      let booklet = try booklet(inventory, on: calendar)
      let maker = try BookMaker.of(source)
      try write(maker.ready(booklet, of: built), by: maker, console)
    } catch let refusal as BookMaker.Refusal {
      printer.print(refusal.diagnostics)
      let count = refusal.diagnostics.count
      Console.standardError(
        Bilingual("有 \(count) 处要补，没有编成。", "\(English.count(count, "thing")) to mend; no book was made.")(
          console.language))
      throw ExitCode(1)
    } catch let error as DiskError {
      printer.print([error.diagnostic])
      throw ExitCode(1)
    }
  }

  /// The book that was asked for: by a list, or by conditions.
  private func booklet(_ inventory: Inventory, on calendar: PublicationDay) throws -> Booklet {
    let source = inventory.source
    guard let list else {
      let filter = try conditions.filter(inventory)
      // What is not on the site that day is passed over, as a list by conditions does.
      let found = inventory.articles.filter {
        filter.includes($0, of: inventory) && $0.withdrawn == nil && calendar.shows($0)
      }
      guard !conditions.isEmpty else {
        throw ValidationError(
          Speech.text(
            "要写一份清单，或者写条件，例如 --kind 案例 --selected。",
            "Name a list, or conditions such as --kind case --selected."))
      }
      let mark = YamlMark(line: 0, column: 0, length: 1)
      let entries = found.reversed().map { Booklet.Entry(text: $0.path, mark: mark) }
      return Booklet(
        path: Speech.text("案例集", "booklet"), title: title ?? Speech.text("案例集", "Booklet"),
        subtitle: subtitle, editor: editor, date: date, cover: nil, preface: try prefaceFile(nil),
        arrangement: chapters ?? .list,
        chapters: entries.isEmpty ? [] : [Booklet.Chapter(title: nil, stories: entries)], selection: nil)
    }
    guard conditions.isEmpty else {
      throw ValidationError(
        Speech.text(
          "有了清单就不要再写条件；把条件写进清单里。", "A list takes no conditions beside it; write them into the list."))
    }
    let known = source.configuration.booklets.first { $0.name == list }
    let path = known.map { source.root + "/" + $0.path } ?? list
    guard Disk.entry(at: path, followingLinks: true) == .file else {
      let names = source.configuration.booklets.map(\.name)
      throw ValidationError(
        Speech.text(
          "没有“\(list)”这份清单。"
            + (names.isEmpty ? "清单放在 \(Booklet.folder) 里，写法见说明书。" : "已有：\(names.joined(separator: "、"))。"),
          "There is no list \(list)."
            + (names.isEmpty
              ? " Lists lie in \(Booklet.folder); the manual tells how to write one."
              : " There are: \(names.joined(separator: ", ")).")))
    }
    return try read(path, source)
  }

  private func read(_ path: String, _ source: SiteSource) throws -> Booklet {
    let root = (Disk.resolve(source.root) ?? source.root) + "/"
    let place = Disk.resolve(path) ?? path
    let shown = place.hasPrefix(root) ? String(place.dropFirst(root.count)).precomposed : path.precomposed
    var reading = BookletFiles.Reading()
    let reader = BookletReader(regions: source.regions, themes: source.themes)
    BookletFiles(root: source.root, reader: reader).read(shown, at: place, &reading)
    guard let booklet = reading.booklets.first, reading.diagnostics.allSatisfy({ $0.severity < .error })
    else {
      throw BookMaker.Refusal(diagnostics: reading.diagnostics)
    }
    DiagnosticPrinter(root: source.root, language: Speech.language).print(reading.diagnostics)
    return Booklet(
      path: booklet.path, title: title ?? booklet.title, subtitle: subtitle ?? booklet.subtitle,
      editor: editor ?? booklet.editor, date: booklet.date, cover: booklet.cover,
      preface: try prefaceFile(booklet.preface), arrangement: chapters ?? booklet.arrangement,
      chapters: booklet.chapters, selection: booklet.selection)
  }

  private func prefaceFile(_ other: Preface?) throws -> Preface? {
    guard let preface else { return other }
    let file = SourceFile(path: preface.precomposed, bytes: try Disk.read(preface))
    guard let text = try? SourceText.decode(file).get() else {
      throw ValidationError(
        Speech.text("“\(preface)”读不出文字。", "\(preface) cannot be read as text."))
    }
    return Preface(path: text.path, markdown: text.bytes, mark: YamlMark(line: 1, column: 1, length: 1))
  }

  /// Writes the files and says what they are.
  private func write(_ ready: BookMaker.Ready, by maker: BookMaker, _ console: Console) throws {
    let booklet = ready.book.booklet
    // A list has a name; a book by conditions has nothing but its title.
    let wanted = Address.fileName(for: list == nil ? booklet.title : booklet.name)
    let folder = output.hasSuffix("/") ? String(output.dropLast()) : output
    try Disk.makeFolder(folder)
    let page = try maker.print(ready, on: paper)
    let book = try maker.epub(ready)
    let stem = FreeName.stem(
      "\(folder)/\(wanted)", of: [(".epub", book), ("-\(paper.rawValue).html", page)])
    let epub = stem + ".epub"
    let html = "\(stem)-\(paper.rawValue).html"
    try Disk.replace(epub, with: book)
    try Disk.replace(html, with: page)
    let (stories, pictures) = (ready.book.stories.count, ready.pictures.count)
    console.say(
      Bilingual(
        "《\(booklet.title)》编成了：\(stories) 篇，\(pictures) 张图片。",
        "Made \(booklet.title): \(English.count(stories, "story", "stories")), \(English.count(pictures, "picture"))."
      ))
    console.mention(renamed: "\(folder)/\(wanted)", as: stem)
    console.say(Bilingual("电子书：\(epub)", "EPUB: \(epub)"))
    console.say(Bilingual("印刷用（\(paper.chinese)）：\(html)", "For the printer (\(paper.rawValue)): \(html)"))
    guard pdf else { return }
    guard let chromium = PdfPrinter() else {
      throw BookMaker.Refusal(diagnostics: [PdfPrinter.missing(html)])
    }
    let target = "\(stem)-\(paper.rawValue).pdf"
    guard chromium.print(html, to: target) else {
      throw BookMaker.Refusal(diagnostics: [PdfPrinter.failed(html)])
    }
    console.say(Bilingual("PDF：\(target)", "PDF: \(target)"))
  }

  private static func arrangement(_ text: String) throws -> Booklet.Arrangement {
    if let found = Booklet.Arrangement.allCases.first(where: { [$0.rawValue, $0.chinese].contains(text) }) {
      return found
    }
    throw ValidationError(
      Speech.text(
        "“\(text)”不是分章的办法，写 清单、地区 或 主题。",
        "`\(text)` is no way to make chapters; write list, regions or themes."))
  }
}

extension Paper: ExpressibleByArgument {}
