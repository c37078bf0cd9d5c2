// What the head of a page says of it: title, description, canonical address, feeds, and the tags that social
// programs and government sites ask for.

internal import Content
internal import Templates

/// Makes `page` for templates.
struct PageHead: Sendable {
  private let contexts: Contexts
  /// The properties that all pages share: the site's name, its language, what kind of thing a page is.
  private let siteName: Value
  private let locale = property(.string("og:locale"), .string("zh_CN"))
  private let website = property(.string("og:type"), .string("website"))
  private let story = property(.string("og:type"), .string("article"))
  private let siteFeed: Value
  /// The addresses of the navigation's entries, by section.
  private let entries: [String: String]

  private static let fields = Fields(
    "url", "title", "description", "kind", "canonical", "section", "entry", "feeds", "open_graph", "meta")
  private static let feed = Fields("title", "type", "url")
  private static let property = Fields("property", "content")
  private static let meta = Fields("name", "content")

  /// Makes heads with the contexts of a site.
  init(_ contexts: Contexts) {
    self.contexts = contexts
    entries = SharedContext.entries(of: contexts.site, contexts.addresses).reduce(into: [:]) {
      $0[$1.section] = $1.url
    }
    let title = contexts.site.configuration.title
    siteName = PageHead.property(.string("og:site_name"), .string(title))
    siteFeed = PageHead.feed(.string(title), .string("application/atom+xml"), .string("atom.xml"))
  }

  private var site: Site { contexts.site }

  /// What a subject is called.
  private struct About {
    let title: String
    var description: String?
    let kind: String
    var section: String?
  }

  /// The head of one page.
  func value(of page: Page) -> Value {
    let about = about(page.subject)
    let url = Address.encoded(page.address)
    var canonical = site.configuration.baseURL.map { $0 + url }
    switch page.subject {
    case .redirect(let target, _):
      canonical = site.configuration.baseURL.map { $0 + Address.encoded(target) }
    // It stands at every address that leads nowhere, and none of them is to be found by a search engine.
    case .notFound: canonical = nil
    default: break
    }
    return PageHead.fields(
      .string(url), .string(about.title), .optional(about.description), .string(about.kind),
      .optional(canonical), .optional(about.section), .optional(about.section.flatMap { entries[$0] }),
      .list(feeds(of: page.subject)),
      .list(openGraph(page.subject, about, canonical)), .list(meta(page.subject, about)))
  }

  private func feeds(of subject: Page.Subject) -> [Value] {
    guard contexts.hasFeeds else { return [] }
    var feeds = [siteFeed]
    if case .list(let list, _) = subject, FeedAddress.hasAtom(list) {
      let title = "\(site.configuration.title)：\(contexts.title(of: list))"
      feeds.append(feed(title, "application/atom+xml", FeedAddress.atom(of: list, in: site)))
    }
    if case .site = subject {
      feeds.append(feed(site.configuration.title, "application/feed+json", "feed.json"))
    }
    return feeds
  }

  private func feed(_ title: String, _ type: String, _ address: String) -> Value {
    PageHead.feed(.string(title), .string(type), .string(Address.encoded(address)))
  }

  /// Open Graph (ogp.me); addresses in it must be absolute, so those need `base_url`.
  private func openGraph(_ subject: Page.Subject, _ about: About, _ canonical: String?) -> [Value] {
    var properties = [property("og:title", about.title), siteName, locale]
    if let description = about.description { properties.append(property("og:description", description)) }
    if let canonical { properties.append(property("og:url", canonical)) }
    guard case .article(let id) = subject else { return properties + [website] }
    properties.append(story)
    let article = site.articles[id]
    if let date = article.date { properties.append(property("article:published_time", date.iso)) }
    if let updated = article.updated { properties.append(property("article:modified_time", updated.iso)) }
    properties += article.tags.map { property("article:tag", $0) }
    if let base = site.configuration.baseURL, article.isShown,
      let path = site.targets[id].photos.compactMap({ $0 }).first
    {
      properties.append(property("og:image", base + Address.encoded(Attachments.address(of: path))))
    }
    return properties
  }

  private func property(_ name: String, _ content: String) -> Value {
    PageHead.property(.string(name), .string(content))
  }

  /// What search engines are told of the page for errors, and the tags of government sites (国办函〔2017〕30号 and its
  /// later editions name them).
  private func meta(_ subject: Page.Subject, _ about: About) -> [Value] {
    var tags: [(String, String)] = []
    if case .notFound = subject { tags.append(("robots", "noindex")) }
    guard site.configuration.isGovernment else {
      return tags.map { PageHead.meta(.string($0.0), .string($0.1)) }
    }
    tags.append(("SiteName", site.configuration.title))
    if let base = site.configuration.baseURL {
      let host = base.split(separator: "/").dropFirst().first.map(String.init) ?? ""
      tags.append(("SiteDomain", host))
    }
    if let code = site.configuration.siteCode { tags.append(("SiteIDCode", code)) }
    switch subject {
    case .article(let id):
      let article = site.articles[id]
      let column = contexts.section(of: article).map { site.sections[$0].title } ?? site.configuration.title
      tags += [("ColumnName", column), ("ColumnType", article.kind.chinese), ("ArticleTitle", about.title)]
      if let date = article.date { tags.append(("PubDate", date.iso)) }
      tags.append(
        ("ContentSource", article.source?.name ?? site.configuration.publisher ?? site.configuration.title))
    case .list:
      tags += [("ColumnName", about.title), ("ColumnType", about.kind)]
    default: break
    }
    return tags.map { PageHead.meta(.string($0.0), .string($0.1)) }
  }

  private func about(_ subject: Page.Subject) -> About {
    switch subject {
    case .site:
      About(title: site.configuration.title, description: site.configuration.description, kind: "home")
    case .article(let id):
      About(
        title: site.articles[id].headline.title, description: site.articles[id].shownSummary, kind: "article",
        section: site.articles[id].section)
    case .list(let list, let part): about(list, part)
    case .regions: About(title: "地区", description: "按省、市、县查看全部文章。", kind: "regions", section: "regions")
    case .themes: About(title: "主题", description: "按主题查看全部文章。", kind: "themes", section: "themes")
    case .tags: About(title: "标签", description: "全部标签。", kind: "tags", section: "tags")
    case .years: About(title: "年月", description: "按年份和月份查看全部文章。", kind: "years", section: "years")
    case .directory(let kind, let part):
      About(
        title: part.map { "\(kind.title)：\($0.label)" } ?? kind.title, description: kind.introduction,
        kind: "directory", section: kind.rawValue)
    case .matrix(let province):
      About(
        title: province.map { "\(site.divisions[$0].name)：地区和主题" } ?? "地区和主题",
        description: "每个地区写了哪些主题。", kind: "matrix", section: "matrix")
    case .archive: About(title: "案例库", description: "全部案例，按年份、地区和主题。", kind: "archive", section: "archive")
    case .menu(let part):
      About(
        title: part == 0 ? "资源菜单" : "资源菜单（第\(part + 1)页）",
        description: "劳模工匠和服务队会什么、在哪里、能做什么。", kind: "menu", section: "matching")
    case .orders:
      About(title: "需求清单", description: "企业的需求：待接单、已接单、已办结。", kind: "orders", section: "matching")
    case .booklet(let index): about(site.configuration.booklets[index])
    case .stations(let facet, let part):
      About(
        title: contexts.title(of: facet) + (part > 1 ? "（第\(part)页）" : ""),
        description: StationTable.introduction, kind: "stations", section: Kind.station.folder)
    case .roster(let facet, let part):
      About(
        title: contexts.title(of: facet) + (part > 1 ? "（第\(part)页）" : ""),
        description: Roster.introduction, kind: "roster", section: Kind.worker.folder)
    case .calendar:
      About(title: "活动日历", description: "按年月看各地的活动，对照历年的年度活动。", kind: "calendar", section: "calendar")
    case .calendarMonth(let index):
      About(
        title: "\(contexts.calendar.months[index].title)的活动", kind: "month", section: "calendar")
    case .dots(let province):
      About(
        title: "\(site.divisions[province].name)各县一览",
        description: "一个点是一个县：点越大，文章越多；颜色是写得最多的主题。", kind: "dots", section: "regions")
    case .ledger(let subject, let part):
      About(
        title: site.title(of: subject) + (part == 0 ? "" : "（第\(part + 1)页）"),
        description: "文章里的数字，一条一条，各有出处。", kind: "ledger", section: "figures")
    case .search: About(title: "搜索", description: "在全部文章里查找。", kind: "search", section: "search")
    case .notFound: About(title: "没有找到这一页", kind: "404")
    case .redirect: About(title: "页面已经搬家", kind: "redirect")
    }
  }

  private func about(_ booklet: Booklet) -> About {
    About(
      title: booklet.title, description: booklet.subtitle ?? "\(booklet.title)的目录和电子书。", kind: "booklet",
      section: "booklets")
  }

  private func about(_ list: ArticleList, _ part: ListPage) -> About {
    let name = contexts.title(of: list)
    let title = part.number.map { "\(name)（第\($0)页）" } ?? name
    switch list {
    case .section(let index):
      let section = site.sections[index]
      let kind = section.kind == .submission ? "column" : "section"
      return About(title: title, description: section.index?.summary, kind: kind, section: section.folder)
    case .region:
      return About(title: title, description: "\(name)的工会新闻和案例。", kind: "region", section: "regions")
    case .theme(let id):
      return About(title: title, description: site.themes[id].description, kind: "theme", section: "themes")
    case .tag: return About(title: title, description: "标签“\(name)”下的文章。", kind: "tag", section: "tags")
    case .name(let kind, _):
      return About(title: title, description: "和“\(name)”有关的文章。", kind: "named", section: kind.rawValue)
    case .year, .month:
      return About(title: title, description: "\(name)的文章。", kind: "period", section: "years")
    case .orders:
      return About(title: title, description: "\(name)，新的在前。", kind: "status", section: "matching")
    case .campaign:
      return About(
        title: title, description: "\(name)历年的活动，一年一栏。", kind: "campaign", section: "calendar")
    case .cell: return About(title: title, description: "\(name)的文章。", kind: "cell", section: "matrix")
    }
  }
}
