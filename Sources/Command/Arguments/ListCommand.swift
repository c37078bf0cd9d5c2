internal import ArgumentParser
internal import Chinese
internal import Content
internal import Foundation
internal import Markdown

/// `niangjia list`.
struct ListCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "list",
      abstract: Speech.text("列出符合条件的文章。", "Lists the articles that fit."),
      discussion: Speech.text(
        "例如：niangjia list --kind 案例 --region 湖州 --theme 技术服务 --year 2025 --selected\n草稿和不在发布期内的文章也在内。几个条件同时写，要都符合；同一个条件写几次，符合一个就行。",
        "For instance: niangjia list --kind case --region 330500 --year 2025 --selected\nDrafts and articles that are not shown today are listed too. All conditions must hold; of one condition given twice, either."
      ))
  }

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
    let found = inventory.articles.filter { filter.includes($0, of: inventory) }
    console.mention(unread: inventory.unread)
    if found.isEmpty, format == .table {
      return Console.standardError(Bilingual("没有符合的文章。", "No article fits.")(console.language))
    }
    console.show(ListCommand.table(found, inventory), format)
  }

  private static let columns: [Table.Column] = [
    .init(key: "date", title: Bilingual("日期", "date")), .init(key: "kind", title: Bilingual("种类", "kind")),
    .init(key: "title", title: Bilingual("标题", "title")),
    .init(key: "regions", title: Bilingual("地区", "regions"), isNarrow: false),
    .init(key: "themes", title: Bilingual("主题", "themes"), isNarrow: false),
    .init(key: "tags", title: Bilingual("标签", "tags"), isNarrow: false),
    .init(key: "authors", title: Bilingual("作者", "authors"), isNarrow: false),
    .init(key: "organizations", title: Bilingual("单位", "organizations"), isNarrow: false),
    .init(key: "characters", title: Bilingual("字数", "characters")),
    .init(key: "draft", title: Bilingual("草稿", "draft")),
    .init(key: "selected", title: Bilingual("优秀", "selected")),
    .init(key: "file", title: Bilingual("文件", "file")),
  ]

  private static func table(_ articles: [Article], _ inventory: Inventory) -> Table {
    Table(
      columns: columns,
      rows: articles.map { article in
        [
          .text(article.date?.iso ?? ""),
          .word(Bilingual(article.kind.chinese, article.kind.rawValue)),
          .text(article.headline.title), .texts(inventory.regions(of: article)),
          .texts(inventory.themes(of: article)), .texts(article.tags), .texts(article.authors.map(\.name)),
          .texts(article.organizations), .number(article.document.counts.characters), .flag(article.isDraft),
          .flag(article.isSelected), .text(article.path),
        ]
      })
  }
}

extension Inventory {
  /// The inventory of a site in a folder, and a console that speaks its language.
  static func open(_ site: String) throws -> (Inventory, Console) {
    guard Disk.entry(at: site + "/content", followingLinks: true) == .folder else {
      throw ValidationError(
        Speech.text(
          "“\(site)”里没有 content 文件夹，不是一个网站。先用 niangjia init 新建。",
          "There is no folder `content` in \(site). Make a site with `niangjia init` first."))
    }
    var options = BuildOptions()
    options.site = site.count > 1 && site.hasSuffix("/") ? String(site.dropLast()) : site
    options.threads = ProcessInfo.processInfo.activeProcessorCount
    let configured = SiteSource.configuration(root: options.site).language
    let console = Console(language: Speech.chosen ?? configured ?? .chinese)
    return (Inventory(options, console), console)
  }
}
