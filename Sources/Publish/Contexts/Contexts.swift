// What templates see of a site. Each context is made for one page and dropped after it; `templates/README.md`
// lists the variables, and a test compares that list with these shapes.

internal import Content
internal import Templates

/// Makes the values that templates are rendered with.
struct Contexts: Sendable {
  let site: Site
  let addresses: Addresses
  /// What every page shares: `site` in a template.
  let shared: Value
  /// Finds what to read next.
  let related: Related
  /// The addresses of the search page's scripts.
  let searchScripts: [String]
  /// How many articles the most used tag has.
  let mostTagged: Int

  init(site: Site, assets: Assets) {
    self.site = site
    addresses = Addresses(site: site)
    mostTagged = site.tags.map(\.articles.count).max() ?? 0
    related = Related(site: site)
    searchScripts = assets.searchScripts
    shared = SharedContext.value(site: site, addresses: addresses, assets: assets)
  }

  private static let date = Fields("iso", "text", "short", "year")
  private static let named = Fields("name", "url")
  private static let titled = Fields("title", "url")
  private static let counted = Fields("name", "url", "count")

  /// A day, or none.
  func date(_ day: Day?) -> Value {
    guard let day else { return .none }
    return Contexts.date(
      .string(day.iso), .string(day.chinese), .string("\(day.month)月\(day.day)日"), .int(day.year))
  }

  /// A name with its address.
  func named(_ name: String, _ url: String) -> Value { Contexts.named(.string(name), .string(url)) }

  /// A name with its address and the number of its articles.
  func counted(_ name: String, _ url: String, _ count: Int) -> Value {
    Contexts.counted(.string(name), .string(url), .int(count))
  }

  /// An article's title with its address.
  func titled(_ id: Site.ArticleID) -> Value {
    Contexts.titled(.string(site.articles[id].headline.title), .string(addresses.articles[id]))
  }

  /// A section's title with its address.
  func titled(section index: Int) -> Value {
    Contexts.titled(.string(site.sections[index].title), .string(addresses.sections[index]))
  }

  /// The front page with the site's name.
  var titledHome: Value {
    Contexts.titled(.string(site.configuration.title), .string("index.html"))
  }

  /// Where an address that has moved leads to.
  func moved(to address: String) -> Value {
    Contexts.titled(.string(address), .string(Address.encoded(address)))
  }

  /// Whether the site has the pages of a feature.
  func has(_ feature: SiteFeature) -> Bool { site.configuration.features.contains(feature) }

  /// Whether the site has feeds: their addresses are absolute, so they need `base_url`.
  var hasFeeds: Bool { has(.feeds) && site.configuration.baseURL != nil }

  /// The themes of an article with their addresses, where the site has pages of themes.
  func themes(of article: Article) -> Value { .list(has(.themes) ? article.themes.map(theme) : []) }

  /// The tags of an article with their addresses, where the site has pages of tags.
  func tags(of id: Site.ArticleID) -> Value { .list(has(.tags) ? site.tagsByArticle[id].map(tag) : []) }

  /// A theme with its address.
  func theme(_ id: Theme.ID) -> Value { named(site.themes[id].name, addresses.themes[id]) }

  /// A tag with its address.
  func tag(_ index: Int) -> Value { named(site.tags[index].name, addresses.tags[index]) }

  /// A theme with its address and count.
  func counted(theme id: Theme.ID) -> Value {
    counted(site.themes[id].name, addresses.themes[id], site.articlesByTheme[id]?.count ?? 0)
  }

  /// A region with its address and count; `nil` where it has no articles.
  func counted(region id: Region.ID) -> Value? {
    guard let url = addresses.regions[id] else { return nil }
    return counted(site.divisions[id].name, url, site.articlesByRegion[id]?.count ?? 0)
  }
}
