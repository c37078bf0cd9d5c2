// What templates see of a site. What many pages share is made once; the rest is made for one page and dropped
// after it. `templates/README.md` lists the variables, and a test compares that list with these shapes.

internal import Content
internal import Templates

/// Makes the values that templates are rendered with.
///
/// A class, because every writer and closure holds it: copying the struct was 4% of a build.
final class Contexts: Sendable {
  let site: Site
  let addresses: Addresses
  /// Themes, tags, regions and sections.
  let terms: Terms
  /// Articles as lists show them.
  let cards: Cards
  /// What every page shares: `site` in a template.
  let shared: Value
  /// Finds what to read next; nil where the site names nothing.
  let related: Related?
  /// The addresses of the search page's scripts.
  let searchScripts: [String]
  /// The stations with their facets; empty where the site has no directory of them.
  let stations: StationTable
  /// The address of the script that filters them.
  let stationsScript: String
  /// The model workers with their facets, employers and teams.
  let roster: Roster
  /// The months that have activities.
  let calendar: ActivityCalendar
  /// Who fits which demand; `nil` where the site has no pages of it.
  let matcher: Matcher?
  /// How many articles the most used tag has.
  let mostTagged: Int

  init(site: Site, assets: Assets) {
    self.site = site
    addresses = Addresses(site: site)
    terms = Terms(site: site, addresses: addresses)
    cards = Cards(site: site, addresses: addresses, terms: terms)
    mostTagged = site.tags.map(\.articles.count).max() ?? 0
    related = site.configuration.features.contains(.related) ? Related(site: site) : nil
    matcher = site.hasMatching ? Matcher(site: site) : nil
    searchScripts = assets.searchScripts
    stations = site.hasStations ? StationTable(site: site) : StationTable.empty
    stationsScript = assets.stationsScript
    roster = Roster(site: site)
    calendar = ActivityCalendar(site: site)
    shared = SharedContext.value(site: site, addresses: addresses, assets: assets)
  }

  private init(_ other: Contexts, site: Site) {
    self.site = site
    addresses = other.addresses
    terms = other.terms
    cards = other.cards.showing(site, insteadOf: other.site, addresses: addresses, terms: terms)
    mostTagged = other.mostTagged
    related = other.related?.showing(site)
    matcher = other.matcher?.showing(site)
    searchScripts = other.searchScripts
    stations = other.stations
    stationsScript = other.stationsScript
    roster = other.roster
    calendar = other.calendar
    shared = other.shared
  }

  /// The same contexts over a site whose addresses and tables are the same.
  func showing(_ site: Site) -> Contexts { Contexts(self, site: site) }

  private static let titled = Fields("title", "url")
  private static let counted = Fields("name", "url", "count")

  /// An article as lists show it.
  func card(_ id: Site.ArticleID) -> Value { cards.values[id] }

  /// A day, or none.
  func date(_ day: Day?) -> Value { .day(day) }

  /// A name with its address.
  func named(_ name: String, _ url: String) -> Value { Terms.value(name, url) }

  /// A name with its address and the number of its articles.
  func counted(_ name: String, _ url: String, _ count: Int) -> Value {
    Contexts.counted(.string(name), .string(url), .int(count))
  }

  /// An article's title with its address.
  func titled(_ id: Site.ArticleID) -> Value {
    Contexts.titled(.string(site.articles[id].headline.title), .string(addresses.articles[id]))
  }

  /// A title with its address.
  func titled(_ title: String, _ url: String) -> Value { Contexts.titled(.string(title), .string(url)) }

  /// A section's title with its address.
  func titled(section index: Int) -> Value {
    Contexts.titled(.string(site.sections[index].title), .string(addresses.sections[index]))
  }

  /// The section of an article; `nil` for a page that belongs to none.
  func section(of article: Article) -> Int? { terms.sections[article.section] }

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
  func themes(of article: Article) -> Value {
    .list(has(.themes) ? article.themes.map { terms.themes[$0] } : [])
  }

  /// The tags of an article with their addresses, where the site has pages of tags.
  func tags(of id: Site.ArticleID) -> Value {
    .list(has(.tags) ? site.tagsByArticle[id].map { terms.tags[$0] } : [])
  }

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
