internal import Content

/// All articles of a site, also those that are not shown today, for questions about them.
struct Inventory {
  /// The site's settings and lists.
  let source: SiteSource
  /// The articles, newest first; of one day by path. Descriptions of folders are not among them.
  let articles: [Article]
  /// What is wrong with files that gave no article.
  let unread: [Diagnostic]
  /// The titles of articles by file name, since front matter names articles by either.
  private let titles: [String: String]

  /// Reads a site.
  init(_ options: BuildOptions, _ console: Console) {
    source = SiteSource(root: options.site, overrides: options)
    let parsed = Stages.parse(source, threads: options.threads, console)
    articles = parsed.compactMap(\.article).filter { !$0.isSectionIndex }.sorted {
      let (a, b) = ($0.date?.number ?? 0, $1.date?.number ?? 0)
      return a == b ? $0.path < $1.path : a > b
    }
    unread = parsed.filter { $0.article == nil }.flatMap(\.diagnostics)
    titles = Dictionary(
      articles.map { (Inventory.stem(of: $0.path), $0.headline.title) },
      uniquingKeysWith: { first, _ in first })
  }

  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return name.hasSuffix(".md") ? String(name.dropLast(3)) : name
  }

  /// The people whom an article names, and the worker whom it is about.
  func people(of article: Article) -> [String] {
    let named = article.references.filter { [.people, .workers, .takenBy].contains($0.field) }
      .map { titles[Inventory.stem(of: $0.text)] ?? $0.text }
    return (article.kind == .worker ? [article.headline.title] : []) + named
  }

  /// The units to which a piece is owed: those of its authors, or, where none is given, those in the story.
  func units(of article: Article) -> [String] {
    let own = article.authors.compactMap(\.unit)
    var seen: Set<String> = []
    return (own.isEmpty ? article.organizations : own).filter { seen.insert($0).inserted }
  }

  /// The regions of an article, as they are called from the province down.
  func regions(of article: Article) -> [String] {
    article.regions.map { source.regions.divisions.pathName(of: $0.region) }
  }

  /// The themes of an article.
  func themes(of article: Article) -> [String] { article.themes.map { source.themes[$0].name } }
}
