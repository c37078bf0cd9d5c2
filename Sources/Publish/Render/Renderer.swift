// The stage `render`: a page to bytes. Pure; threads share one renderer.

package import Content
package import Templates

/// Renders the pages of a site.
package struct Renderer: Sendable {
  private let site: Site
  private let environment: Environment
  private let contexts: Contexts
  private let head: PageHead
  /// The pages that stand in the sitemap.
  private let listed: [Page]
  /// Whether the pages are shown on this computer and nowhere else.
  private let isPreview: Bool

  private static let context = Fields("root", "site", "page")
  /// Most pages are articles: adding names to the map of one lays it out anew each time.
  private static let articleContext = Fields("root", "site", "page", "article", "facts", "matching", "team")

  /// Makes a renderer from a site, its pages, its templates and its assets.
  ///
  /// - Parameter isPreview: whether the pages are shown on this computer and nowhere else: then the page for addresses
  ///   that lead nowhere links as the others do.
  package init(
    site: Site, pages: [Page], environment: Environment, assets: Assets, isPreview: Bool = false
  ) {
    self.site = site
    self.isPreview = isPreview
    self.environment = environment
    contexts = Contexts(site: site, assets: assets)
    head = PageHead(contexts)
    let hasSitemap = pages.contains { if case .sitemap = $0.form { true } else { false } }
    listed = hasSitemap ? pages.filter(Sitemap.isListed) : []
  }

  private init(_ other: Renderer, contexts: Contexts) {
    site = contexts.site
    environment = other.environment
    self.contexts = contexts
    head = PageHead(contexts)
    listed = other.listed
    isPreview = other.isPreview
  }

  /// A renderer of the same pages over a site that differs only in what `IndexedSite.replacing` keeps pages for:
  /// addresses, tables and likeness stay.
  package func showing(_ site: Site) -> Renderer { Renderer(self, contexts: contexts.showing(site)) }

  /// The widths of the narrower copies that pages offer of pictures.
  package var pictureWidths: [Int] { site.configuration.pictureWidths }

  /// Renders one page into `output`, which is emptied first but keeps its room.
  ///
  /// - Throws: `TemplateError` with template, line and column.
  package func render(_ page: Page, into output: inout [UInt8]) throws(TemplateError) {
    output.removeAll(keepingCapacity: true)
    let base = site.configuration.baseURL ?? ""
    switch page.form {
    case .html(let template):
      try environment.render(template.rawValue, context(of: page), into: &output)
      if output.last != UInt8(ascii: "\n") { output.append(UInt8(ascii: "\n")) }
    case .atom:
      AtomWriter(contexts: contexts, base: base).write(page.subject, at: page.address, into: &output)
    case .jsonFeed:
      JsonFeedWriter(contexts: contexts, base: base).write(page.subject, at: page.address, into: &output)
    case .sitemap(let range):
      Sitemap(site: site, base: base).write(listed[range], into: &output)
    case .sitemapIndex(let parts):
      Sitemap(site: site, base: base).writeIndex(parts: parts, into: &output)
    case .articles:
      ArticlesWriter(contexts: contexts).write(into: &output)
    case .stationsScript:
      StationsScript(contexts: contexts).write(into: &output)
    case .stationsTable:
      StationsTable(contexts: contexts).write(into: &output)
    case .stationsMap:
      StationsMap(contexts: contexts).write(into: &output)
    case .figuresTable:
      FiguresWriter(contexts: contexts).writeTable(page, into: &output)
    case .figuresData:
      FiguresWriter(contexts: contexts).writeData(page, into: &output)
    }
  }

  /// What the template of a page sees.
  package func context(of page: Page) -> Map {
    let root = root(of: page)
    if case .article(let id) = page.subject {
      return Renderer.articleContext.map([
        .string(root), contexts.shared, head.value(of: page), contexts.article(id, root: root),
        contexts.facts(of: id), contexts.matching(of: id), contexts.team(of: id),
      ])
    }
    var map = Renderer.context.map([.string(root), contexts.shared, head.value(of: page)])
    switch page.subject {
    case .site: map["home"] = contexts.home()
    case .list(let list, let part):
      let folder = Address.encoded(String(page.address.prefix(upTo: folderEnd(of: page.address))))
      map["list"] = contexts.list(list, part, folder: folder)
      for (name, value) in contexts.subject(of: list, root: root, isNumbered: part.number != nil) {
        map[name] = value
      }
    case .regions: map["provinces"] = contexts.provinces()
    case .themes: map["themes"] = contexts.themes()
    case .tags:
      map["tags"] = contexts.tags()
      map["tags_left"] = .int(contexts.tagsLeft)
    case .years: map["years"] = contexts.years()
    case .directory(let kind, let part): map["directory"] = contexts.directory(kind, part)
    case .matrix(let province): map["matrix"] = contexts.matrix(province: province)
    case .archive: map["archive"] = contexts.archive()
    case .menu(let part): map["menu"] = contexts.menu(part: part)
    case .orders: map["orders"] = contexts.orders()
    case .booklet(let index): map["booklet"] = contexts.booklet(index)
    case .stations(let facet, let part): map["stations"] = contexts.stations(facet, part: part)
    case .roster(let facet, let part): map["roster"] = contexts.roster(facet, part: part)
    case .calendar: map["calendar"] = contexts.activityCalendar()
    case .calendarMonth(let index): map["month"] = contexts.calendarMonth(index)
    case .dots(let province): map["dots"] = contexts.dots(of: province)
    case .ledger(let subject, let part): map["ledger"] = contexts.ledger(subject, part: part)
    case .search: map["search"] = contexts.search()
    case .notFound, .article: break
    case .redirect(let target, _): map["redirect"] = contexts.moved(to: target)
    }
    return map
  }

  /// What stands before every address on a page. A server shows the page for addresses that lead nowhere at whatever
  /// address was asked for, so that relative ones would lead from there; where the site is hosted is all that it can know.
  private func root(of page: Page) -> String {
    if case .notFound = page.subject, !isPreview, let base = site.configuration.baseURL { return base }
    return String(repeating: "../", count: page.depth)
  }

  private func folderEnd(of address: String) -> String.Index {
    address.lastIndex(of: "/").map { address.index(after: $0) } ?? address.startIndex
  }
}
