internal import ArgumentParser
internal import Chinese
internal import Content

/// `niangjia stats`.
struct StatsCommand: ParsableCommand {
  /// Whose pieces are counted.
  enum Subject: String, ExpressibleByArgument, CaseIterable {
    case author, unit, year
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: Speech.text("数一数谁见报多少篇，按作者、单位和年份。", "Counts the pieces of each author and unit by year."),
      discussion: Speech.text(
        "例如：niangjia stats --by unit --year 2025 --format csv\n一篇给它的每个作者、每个单位各算一次。单位是作者写明的单位，没有写的用文中的单位。草稿和没有日期的文章不算。",
        "For instance: niangjia stats --by unit --year 2025 --format csv\nA piece counts once for each of its authors and units: the units of its authors, or, where none is given, those in the story. Drafts and articles without a date do not count."
      ))
  }

  @Option(
    help: ArgumentHelp(
      Speech.text("按什么数：author（作者）、unit（单位）或 year（年份）。", "What is counted: author, unit or year."),
      valueName: "author|unit|year"))
  var by = Subject.author

  @OptionGroup var conditions: FilterOptions

  @Option(help: ArgumentHelp(Speech.text("网站所在的文件夹。", "The site's folder."), valueName: "dir"))
  var site = "."

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
    let filter = try conditions.filter(inventory)
    let counted = inventory.articles.filter {
      !$0.isDraft && $0.date != nil && filter.includes($0, of: inventory)
    }
    console.mention(unread: inventory.unread)
    if counted.isEmpty, format == .table {
      return Console.standardError(Bilingual("没有符合的文章。", "No article fits.")(console.language))
    }
    console.show(by == .year ? years(counted) : table(counted, inventory), format)
  }

  /// How many pieces each year has, the newest first.
  private func years(_ articles: [Article]) -> Table {
    var counts: [Int: Int] = [:]
    for article in articles { counts[article.date?.year ?? 0, default: 0] += 1 }
    return Table(
      columns: [
        .init(key: "year", title: Bilingual("年份", "year")),
        .init(key: "pieces", title: Bilingual("篇数", "pieces")),
      ],
      rows: counts.sorted { $0.key > $1.key }.map { [.number($0.key), .number($0.value)] })
  }

  /// How many pieces each name has, in all and by year; the most first, then by pinyin.
  private func table(_ articles: [Article], _ inventory: Inventory) -> Table {
    var counts: [String: [Int: Int]] = [:]
    for article in articles {
      let names = by == .unit ? inventory.units(of: article) : article.authors.map(\.name)
      for name in Set(names) { counts[name, default: [:]][article.date?.year ?? 0, default: 0] += 1 }
    }
    let years = Set(counts.values.flatMap(\.keys)).sorted()
    let rows = counts.map { name, byYear in
      let reading = by == .unit ? Pinyin(place: name) : Pinyin(person: name)
      return (name: name, key: reading.sortKey, all: byYear.values.reduce(0, +), byYear: byYear)
    }.sorted { ($1.all, $0.key, $0.name) < ($0.all, $1.key, $1.name) }
    let title = by == .unit ? Bilingual("单位", "unit") : Bilingual("作者", "author")
    return Table(
      columns: [
        .init(key: by.rawValue, title: title), .init(key: "pieces", title: Bilingual("篇数", "pieces")),
      ] + years.map { .init(key: "\($0)", title: Bilingual("\($0)年", "\($0)")) },
      rows: rows.map { row in
        [.text(row.name), .number(row.all)] + years.map { .number(row.byYear[$0] ?? 0) }
      })
  }
}
