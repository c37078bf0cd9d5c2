// The stage `index`: from parsed files to a `Site`. Pure, and the same for the same files in any order.

internal import Markdown

/// Sorts articles, files them under regions, themes and tags, and resolves what they say of one another.
package struct SiteIndexer: Sendable {
  let configuration: SiteConfiguration
  let divisions: Divisions
  let themes: ThemeList
  let calendar: PublicationDay
  private let attachments: Attachments
  /// The paths of articles that are treated as drafts are.
  private let leftOut: Set<String>
  private let workers: Workers

  /// Makes an indexer.
  ///
  /// - Parameters:
  ///   - calendar: the day that decides what is shown.
  ///   - attachments: all files under `content/` that are no articles.
  ///   - leavingOut: the paths of articles that are treated as drafts are, for a site of a part of them.
  ///   - workers: what runs the two halves of it, which take as long.
  package init(
    configuration: SiteConfiguration, divisions: Divisions, themes: ThemeList, calendar: PublicationDay,
    attachments: Attachments, leavingOut: Set<String> = [], workers: Workers = .one
  ) {
    self.configuration = configuration
    self.divisions = divisions
    self.themes = themes
    self.calendar = calendar
    self.attachments = attachments
    leftOut = leavingOut
    self.workers = workers
  }

  /// Whether an article is shown on the day, and belongs to the site that is made.
  private func shows(_ article: Article) -> Bool {
    calendar.shows(article) && !leftOut.contains(article.path)
  }

  /// Indexes articles in any order.
  ///
  /// - Parameter broken: the paths of files that gave no article; links to them are no findings of their own.
  package func index(
    _ all: [Article], broken: Set<String> = []
  ) -> (site: Site, diagnostics: [Diagnostic]) {
    let indexed = indexed(all, broken: broken)
    return (indexed.site, indexed.diagnostics)
  }

  /// Indexes articles in any order, and keeps what is needed to replace some of them.
  package func indexed(_ all: [Article], broken: Set<String> = []) -> IndexedSite {
    let shown = all.filter { shows($0) && !$0.isSectionIndex }.sorted(by: SiteIndexer.isOlder)
    let indexPages = all.filter { $0.isSectionIndex && shows($0) }
    let byPath = Dictionary(shown.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    let folders = Set(shown.map(\.section)).union(indexPages.map(\.section))
    let hiddenArticles = all.filter { !shows($0) }
    let linker = LinkResolver(
      articles: shown, byPath: byPath, hidden: Set(hiddenArticles.map(\.path)), broken: broken,
      sections: folders, attachments: attachments)
    let (resolved, tables) = workers.both(
      { resolve(shown, hiddenArticles, indexPages, linker, broken) }, { self.tables(of: shown) })
    let sections = sections(of: shown, indexPages, resolved.indexTargets)
    var findings = resolved.findings
    missingLogo.forEach { findings.add($0) }
    let site = Site(
      configuration: configuration, divisions: divisions, themes: themes, articles: shown,
      sections: sections, articlesByRegion: articlesByRegion(shown), articlesByTheme: articlesByTheme(shown),
      tags: tables.tags, tagsByArticle: tables.tagsByArticle,
      people: resolved.people, organizations: tables.organizations, contributors: contributors(shown),
      matrix: tables.matrix, ledger: tables.ledger, years: years(shown),
      articlesByPath: byPath, targets: resolved.targets, mentions: resolved.mentions,
      attachments: attachments(
        linker, shown, resolved.targets, hiddenArticles, Array(resolved.indexTargets.values)))
    return IndexedSite(
      site: site, diagnostics: findings.all, linker: linker, references: resolved.references,
      hidden: hiddenArticles)
  }

  /// What links and names in the articles lead to.
  private struct Resolved: Sendable {
    let references: ReferenceResolver
    let targets: [Site.Targets]
    let indexTargets: [String: Site.Targets]
    let people: Directory
    let mentions: [[Site.ArticleID]]
    let findings: BoundedFindings
  }

  private func resolve(
    _ shown: [Article], _ hidden: [Article], _ indexPages: [Article], _ linker: LinkResolver,
    _ broken: Set<String>
  ) -> Resolved {
    var findings = BoundedFindings()
    let references = ReferenceResolver(shown: shown, hidden: hidden, indexPages: indexPages, broken: broken)
    let targets = shown.map { linker.resolve($0, references, &findings) }
    let indexTargets = Dictionary(
      indexPages.map { ($0.section, linker.resolve($0, references, &findings)) },
      uniquingKeysWith: { first, _ in first })
    return Resolved(
      references: references, targets: targets, indexTargets: indexTargets, people: people(shown, targets),
      mentions: Backlinks(targets).mentions, findings: findings)
  }

  /// The tables that need no links.
  private struct Tables: Sendable {
    let tags: [Site.Tag]
    let tagsByArticle: [[Int]]
    let organizations: Directory
    let matrix: Matrix
    let ledger: Ledger
  }

  private func tables(of shown: [Article]) -> Tables {
    let (tags, organizations) = (tags(of: shown), organizations(shown))
    return Tables(
      tags: tags, tagsByArticle: tagsByArticle(tags, shown), organizations: organizations,
      matrix: matrix(of: shown), ledger: ledger(shown, organizations))
  }

  /// Where which theme was written about; empty where the site has no page of it.
  func matrix(of articles: [Article]) -> Matrix {
    Matrix(configuration.features.contains(.matrix) ? articles : [], divisions, themes)
  }

  /// That the settings name a logo which is not there.
  private var missingLogo: [Diagnostic] {
    guard let logo = configuration.look.logo, attachments[logo] == nil else { return [] }
    return [
      Diagnostic(
        .error, "site-logo", at: Place(file: SiteConfiguration.path),
        Bilingual("标志“\(logo)”这张图不在。", "The logo `\(logo)` is not there."),
        advice: Bilingual(
          "把图放进 content 文件夹，在 site.yaml 里写它在那里的路径，例如：标志: images/biaozhi.svg",
          "Put the picture into content and write its path there, such as logo: images/logo.svg"))
    ]
  }

  /// Orders by date, then by path; articles without a date come first.
  private static func isOlder(_ left: Article, _ right: Article) -> Bool {
    let (a, b) = (left.date?.number ?? 0, right.date?.number ?? 0)
    return a == b ? left.path < right.path : a < b
  }

  private func sections(
    of articles: [Article], _ indexPages: [Article], _ targets: [String: Site.Targets]
  ) -> [Site.Section] {
    var members: [String: [Site.ArticleID]] = [:]
    for (id, article) in articles.enumerated() { members[article.section, default: []].append(id) }
    for page in indexPages where members[page.section] == nil { members[page.section] = [] }
    let described = Dictionary(indexPages.map { ($0.section, $0) }, uniquingKeysWith: { first, _ in first })
    return members.keys.filter { !$0.isEmpty && $0 != Kind.page.folder }
      .sorted {
        Site.Section.rank($0) == Site.Section.rank($1)
          ? $0 < $1 : Site.Section.rank($0) < Site.Section.rank($1)
      }
      .map { folder in
        let ids = members[folder] ?? []
        let kind = ContentLocation(path: "content/\(folder)/_index.md").kind
        let title = described[folder]?.headline.title ?? Site.Section.title(of: folder, kind)
        return Site.Section(
          folder: folder, kind: kind, title: title, index: described[folder], targets: targets[folder],
          articles: ids)
      }
  }

  func ledger(_ articles: [Article], _ organizations: Directory) -> Ledger {
    var builder = LedgerBuilder(articles, divisions, themes, organizations)
    return builder.ledger()
  }

  func articlesByRegion(_ articles: [Article]) -> [Region.ID: [Site.ArticleID]] {
    var table: [Region.ID: [Site.ArticleID]] = [:]
    for (id, article) in articles.enumerated() {
      for mention in article.regions {
        for region in divisions.path(to: mention.region) where table[region]?.last != id {
          table[region, default: []].append(id)
        }
      }
    }
    return table
  }

  func articlesByTheme(_ articles: [Article]) -> [Theme.ID: [Site.ArticleID]] {
    var table: [Theme.ID: [Site.ArticleID]] = [:]
    for (id, article) in articles.enumerated() {
      for theme in article.themes {
        for above in themes.path(to: theme) where table[above]?.last != id {
          table[above, default: []].append(id)
        }
      }
    }
    return table
  }

  func tags(of articles: [Article]) -> [Site.Tag] {
    var members: [String: TagMembers] = [:]
    for (id, article) in articles.enumerated() {
      for tag in article.tags { members[Site.tagKey(tag), default: TagMembers()].add(tag, in: id) }
    }
    return members.values.map { entry in
      Site.Tag(
        name: entry.name, articles: entry.articles,
        address: "tags/\(Address.fileName(for: entry.name))/index.html")
    }.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }
}

/// What is gathered of one tag.
private struct TagMembers {
  private(set) var articles: [Site.ArticleID] = []
  /// The spellings and how often each is used: nearly always one.
  private var spellings: [(name: String, uses: Int)] = []

  mutating func add(_ name: String, in article: Site.ArticleID) {
    if articles.last != article { articles.append(article) }
    if let index = spellings.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) {
      spellings[index].uses += 1
    } else {
      spellings.append((name, 1))
    }
  }

  /// The spelling that is used most; of those the first by code points, so that one more article rarely changes an
  /// address.
  var name: String {
    var best = (name: "", uses: 0)
    for other in spellings {
      let isEarlier = other.name.utf8.lexicographicallyPrecedes(best.name.utf8)
      if other.uses > best.uses || other.uses == best.uses && isEarlier { best = other }
    }
    return best.name
  }
}

extension SiteIndexer {
  /// The attachments without those that only articles use whose matter is not shown: the picture of an embargoed
  /// story would give it away, that of a withdrawn one was taken back with it.
  ///
  /// - Parameters:
  ///   - shown: the articles that are shown, and what they lead to.
  ///   - hidden: the articles that are not.
  ///   - sections: what the texts of sections lead to.
  func attachments(
    _ linker: LinkResolver, _ shown: [Article], _ targets: [Site.Targets], _ hidden: [Article],
    _ sections: [Site.Targets]
  ) -> Attachments {
    let withdrawn = shown.filter { $0.withdrawn != nil }
    let targets = zip(shown, targets).filter { $0.0.withdrawn == nil }.map(\.1) + sections
    var withheld = Set((hidden + withdrawn).flatMap(linker.files))
    guard !withheld.isEmpty else { return attachments }
    for target in targets {
      withheld.subtract((target.pictures + target.photos).compactMap { $0 })
      for case .address(let address, _) in target.links { withheld.remove("content/" + address) }
    }
    return attachments.without(withheld)
  }

  /// The articles by year and month; those without a date are in none.
  private func years(_ articles: [Article]) -> [Site.Year] {
    var table: [Int: [Int: [Site.ArticleID]]] = [:]
    for (id, article) in articles.enumerated() {
      guard let date = article.date else { continue }
      table[date.year, default: [:]][date.month, default: []].append(id)
    }
    return table.keys.sorted().map { year in
      let months = (table[year] ?? [:]).sorted { $0.key < $1.key }.map { (month: $0.key, articles: $0.value) }
      return Site.Year(year: year, articles: months.flatMap(\.articles), months: months)
    }
  }

  /// The tags of each article in the order typed.
  func tagsByArticle(_ tags: [Site.Tag], _ articles: [Article]) -> [[Int]] {
    let indices = Dictionary(
      tags.enumerated().map { (Site.tagKey($1.name), $0) }, uniquingKeysWith: { first, _ in first })
    return articles.map { article in
      var seen: Set<Int> = []
      return article.tags.compactMap { indices[Site.tagKey($0)] }.filter { seen.insert($0).inserted }
    }
  }
}

extension Site.Section {
  /// The folders of the known kinds in the order in which the site shows them; an editor's own come after.
  static func rank(_ folder: String) -> Int {
    let first = folder.prefix { $0 != "/" }
    let order = ["activities", "columns", "cases", "workers", "stations", "demands"]
    return order.firstIndex { $0 == first } ?? order.count
  }

  /// The name of a folder that has no `_index.md`.
  static func title(of folder: String, _ kind: Kind) -> String {
    let last = folder.split(separator: "/").last.map(String.init) ?? folder
    return folder == kind.folder ? kind.chinese : last
  }
}
