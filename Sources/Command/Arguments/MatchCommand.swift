internal import ArgumentParser
internal import Content
internal import Publish

/// `niangjia match`.
struct MatchCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "match",
      abstract: Speech.text("给一条需求找劳模工匠和服务队。", "Finds model workers and service teams for a demand."),
      discussion: Speech.text(
        "可以写一句原话，也可以写一个文件：niangjia match \"不锈钢一焊就变形\"，niangjia match content/demands/a.md\n列出从原话里读出的专长和它的位置，再列出合适的人，分高的在前，每一分都有理由。",
        "Takes plain words or a file: niangjia match \"不锈钢一焊就变形\", niangjia match content/demands/a.md\nTells the skills that it read and where, then who fits, best first, with the reason of every point."
      ))
  }

  @Argument(
    help: ArgumentHelp(
      Speech.text("需求的原话，或一个文件。", "The demand in plain words, or a file."), valueName: "file|text"))
  var demand: String

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

  @Option(
    help: ArgumentHelp(
      Speech.text(
        "按哪一天的网站（默认：今天），例如 2025-02-13。", "The site of which day (default: today), such as 2025-02-13."),
      valueName: "day"),
    transform: BuildCommand.day)
  var date: Day?

  @Option(
    help: ArgumentHelp(
      Speech.text("怎样输出：table、csv（Excel 能打开）或 json。", "How: table, csv (opens in Excel) or json."),
      valueName: "table|csv|json"))
  var format = TableFormat.table

  @Option(
    help: ArgumentHelp(
      Speech.text("提示用哪种语言：zh 或 en。", "The language of messages, zh or en."), valueName: "zh|en"))
  var language: Language?

  func run() throws {
    let (inventory, console) = try Inventory.open(site)
    console.mention(unread: inventory.unread)
    let source = inventory.source
    let calendar = PublicationDay(
      today: date ?? Today.day(inZone: source.configuration.timeZone), showsDrafts: false)
    let built = source.indexer(calendar).index(inventory.articles).site
    let matcher = Matcher(site: built)
    let sheet = try sheet(matcher, built, source)
    let answer = MatchAnswer(site: built, sheet: sheet, fits: matcher.fits(sheet))
    switch format {
    case .json: Console.standardOutput(Array((answer.json(console.language).laid() + "\n").utf8))
    case .csv: console.show(answer.table(console.language), .csv)
    case .table: Console.standardOutput(Array(answer.text(console.language).utf8))
    }
  }

  /// What the demand asks for: a demand by its front matter, any other text by its words.
  private func sheet(_ matcher: Matcher, _ built: Site, _ source: SiteSource) throws -> DemandSheet {
    guard Disk.entry(at: demand, followingLinks: true) == .file else {
      if demand.hasSuffix(".md") || demand.hasSuffix(".txt") {
        throw ValidationError(Speech.text("没有“\(demand)”这个文件。", "There is no file \(demand)."))
      }
      return matcher.sheet(of: demand)
    }
    let path = demand.precomposed
    let inside = built.articles.indices.first {
      path == built.articles[$0].path || path == source.root + "/" + built.articles[$0].path
    }
    if let inside, let sheet = matcher.sheet(of: inside) { return sheet }
    guard let bytes = try? Disk.read(demand, atMost: source.configuration.maximumSourceBytes),
      let text = try? SourceText.decode(SourceFile(path: demand, bytes: bytes)).get()
    else {
      throw ValidationError(Speech.text("“\(demand)”读不出文字。", "\(demand) cannot be read as text."))
    }
    let name = demand.split(separator: "/").last.map(String.init) ?? demand
    let parsed = source.parser.parse(
      SourceFile(path: "content/\(Kind.demand.folder)/\(name)", bytes: bytes))
    if name.hasSuffix(".md"), let article = parsed.article { return matcher.sheet(of: article) }
    return matcher.sheet(of: String(decoding: text.bytes, as: UTF8.self))
  }
}
