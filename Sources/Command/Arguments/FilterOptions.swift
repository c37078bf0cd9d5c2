internal import ArgumentParser
internal import Chinese
internal import Content

/// The options that say which articles are meant, in Chinese or English.
struct FilterOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      Speech.text("种类，或 content 下的文件夹。", "The kind, or a folder under content."), valueName: "kind"))
  var kind: [String] = []

  @Option(
    help: ArgumentHelp(Speech.text("地区，连同它下面各地。", "The region, with all that lies in it."), valueName: "name")
  )
  var region: [String] = []

  @Option(help: ArgumentHelp(Speech.text("主题，连同下级主题。", "The theme, with those below it."), valueName: "name"))
  var theme: [String] = []

  @Option(help: ArgumentHelp(Speech.text("标签。", "The tag."), valueName: "name"))
  var tag: [String] = []

  @Option(help: ArgumentHelp(Speech.text("年份。", "The year."), valueName: "year"))
  var year: [Int] = []

  @Option(help: ArgumentHelp(Speech.text("文中的人。", "A person in the story."), valueName: "name"))
  var person: [String] = []

  @Option(help: ArgumentHelp(Speech.text("作者。", "The author."), valueName: "name"))
  var author: [String] = []

  @Option(help: ArgumentHelp(Speech.text("文中的单位。", "An organization in the story."), valueName: "name"))
  var organization: [String] = []

  @Flag(help: ArgumentHelp(Speech.text("只要优秀案例。", "Outstanding cases only.")))
  var selected = false

  @Flag(help: ArgumentHelp(Speech.text("只要草稿。", "Drafts only.")))
  var drafts = false

  @Option(
    help: ArgumentHelp(
      Speech.text("没有写这一项的，如 摘要。", "Those that lack this field, such as summary."), valueName: "field"))
  var missing: [String] = []

  /// Whether nothing is asked for.
  var isEmpty: Bool {
    kind.isEmpty && region.isEmpty && theme.isEmpty && tag.isEmpty && year.isEmpty && person.isEmpty
      && author.isEmpty && organization.isEmpty && missing.isEmpty && !selected && !drafts
  }

  /// The filter for a site; a name that the site does not have is an error that names the nearest.
  func filter(_ inventory: Inventory) throws -> ArticleFilter {
    let articles = inventory.articles
    var filter = ArticleFilter()
    for name in kind {
      if let found = Kind.allCases.first(where: {
        $0 != .article && [$0.rawValue, $0.chinese, $0.folder].contains(name)
      }) {
        filter.kinds.append(found)
      } else {
        filter.folders.append(
          try known(
            name,
            among: articles.map(\.section) + Kind.allCases.dropLast().flatMap { [$0.chinese, $0.rawValue] },
            Bilingual("种类", "kind")))
      }
    }
    let names = NameLookup(source: inventory.source)
    filter.regions = try region.map(names.region)
    filter.themes = try theme.map(names.theme)
    filter.tags = try tag.map { name in
      let tags = articles.flatMap(\.tags)
      if let found = tags.first(where: { Site.tagKey($0) == Site.tagKey(name) }) { return found }
      throw NameLookup.unknown(name, among: tags, Bilingual("标签", "tag"))
    }
    filter.years = year
    filter.people = try person.map {
      try known($0, among: articles.flatMap(inventory.people), Bilingual("人物", "person"))
    }
    filter.authors = try author.map {
      try known($0, among: articles.flatMap { $0.authors.map(\.name) }, Bilingual("作者", "author"))
    }
    filter.organizations = try organization.map {
      try known($0, among: articles.flatMap(\.organizations), Bilingual("单位", "organization"))
    }
    filter.missing = try missing.map(field)
    (filter.isSelected, filter.isDraft) = (selected, drafts)
    return filter
  }

  private func known(_ name: String, among names: [String], _ what: Bilingual) throws -> String {
    if names.contains(name) { return name }
    throw NameLookup.unknown(name, among: names, what)
  }

  private func field(_ name: String) throws -> Field {
    let names = Kind.allCases.map { FieldNames.of($0) }
    if let found = names.lazy.compactMap({ $0.field(name) }).first { return found }
    throw NameLookup.unknown(name, among: names.flatMap(\.all), Bilingual("这一项：", "field"))
  }
}
