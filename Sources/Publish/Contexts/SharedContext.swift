internal import Content
internal import Templates

/// What every page shares: `site` in a template.
enum SharedContext {
  private static let fields = Fields(
    "title", "tagline", "description", "publisher", "footer", "base_url", "stylesheet", "script", "generator",
    "nav", "overviews", "records", "pages", "booklets", "search", "logo", "style", isLasting: true)
  private static let overviews = Fields(
    "regions", "themes", "tags", "people", "organizations", "contributors", "years", "matrix", "archive",
    "articles_json", "feed", "menu", "orders", "stations", "figures", "roster", "calendar")
  private static let record = Fields("label", "url")
  private static let item = Fields("title", "url", "section")
  private static let link = Fields("title", "url")
  private static let picture = Fields("src", "width", "height")
  /// How many pages the foot can name.
  private static let mostPages = 12

  static func value(site: Site, addresses: Addresses, assets: Assets) -> Value {
    let configuration = site.configuration
    let items = entries(of: site, addresses).map {
      item(.string($0.title), .string($0.url), .string($0.section))
    }
    return fields(
      .string(configuration.title), .optional(configuration.tagline), .optional(configuration.description),
      .optional(configuration.publisher), .texts(configuration.footer), .optional(configuration.baseURL),
      .string(assets.stylesheet), .string(assets.script), .string("Niangjia \(Generator.version)"),
      .list(items),
      overviews(of: site), .list(records(of: configuration)), .list(pages(of: site, addresses)),
      .list(configuration.booklets.map { link(.string($0.title), .string(Address.encoded($0.address))) }),
      .optional(configuration.features.contains(.search) ? "search.html" : nil), logo(of: site),
      LookStyle.css(of: configuration.look).map { .markup(Markup(Array($0.utf8))) } ?? .none)
  }

  /// The entries of the navigation: the sections, then the ways by region, theme and tag that the site has.
  static func entries(of site: Site, _ addresses: Addresses) -> [(
    title: String, url: String, section: String
  )] {
    let sections = zip(site.sections, addresses.sections).map { ($0.title, $1, $0.folder) }
    let features = [SiteFeature.regions, .themes, .tags].filter { site.configuration.features.contains($0) }
    let ways = features.map { ($0.chinese, "\($0.rawValue)/index.html", $0.rawValue) }
    let matching = site.hasMatching ? [("点单", MenuPages.address(0), "matching")] : []
    let figures = site.hasLedger ? [("成效", site.address(of: LedgerSubject.all), "figures")] : []
    return sections + ways + matching + figures
  }

  /// The ways into the archive that the site has.
  private static func overviews(of site: Site) -> Value {
    let features = site.configuration.features
    func address(_ feature: SiteFeature, _ address: String, when condition: Bool = true) -> Value {
      .optional(features.contains(feature) && condition ? address : nil)
    }
    return overviews(
      address(.regions, "regions/index.html"), address(.themes, "themes/index.html"),
      address(.tags, "tags/index.html"), address(.people, DirectoryKind.people.address),
      address(.organizations, DirectoryKind.organizations.address),
      address(.contributors, DirectoryKind.contributors.address), address(.years, "years/index.html"),
      address(.matrix, "matrix/index.html", when: !site.matrix.cells.isEmpty),
      address(.archive, "archive/index.html", when: site.articles.contains { $0.kind == .case }),
      address(.data, "articles.json"), address(.feeds, "atom.xml", when: site.configuration.baseURL != nil),
      address(.matching, MenuPages.address(0), when: site.hasMatching),
      address(.matching, OrderPages.address, when: site.hasMatching),
      address(.stations, StationTable.folder + "index.html", when: site.hasStations),
      address(.figures, site.address(of: LedgerSubject.all), when: site.hasLedger),
      address(.roster, Roster.folder + "index.html", when: site.hasRoster),
      address(.calendar, "calendar/index.html", when: site.hasCalendar))
  }

  /// What stands in `content/pages`, about the site and calls for submissions: no list leads there.
  private static func pages(of site: Site, _ addresses: Addresses) -> [Value] {
    let ids = site.articles.indices.filter {
      site.articles[$0].section == Kind.page.folder && site.articles[$0].withdrawn == nil
    }
    // By name without `.md`: `guide` comes before `guide-1`.
    let named = ids.map { (id: $0, name: site.articles[$0].path.dropLast(".md".count)) }
    return named.sorted { $0.name < $1.name }.prefix(mostPages).map { id, _ in
      link(.string(site.articles[id].headline.title), .string(addresses.articles[id]))
    }
  }

  /// The picture in the nameplate.
  private static func logo(of site: Site) -> Value {
    guard let path = site.configuration.look.logo, let file = site.attachments[path] else { return .none }
    return picture(
      .string(Address.encoded(Attachments.address(of: path))), .optional(file.pixels?.width),
      .optional(file.pixels?.height))
  }

  /// The filings of a site, with the addresses where they can be looked up.
  private static func records(of configuration: SiteConfiguration) -> [Value] {
    let records: [(String?, String?)] = [
      (configuration.icp, "https://beian.miit.gov.cn/"),
      (configuration.policeRecord, "https://beian.mps.gov.cn/"),
      (configuration.siteCode.map { "网站标识码 \($0)" }, nil),
    ]
    return records.compactMap { label, url in label.map { record(.string($0), .optional(url)) } }
  }
}
