internal import Content

/// The addresses of everything that pages link to, percent-encoded once.
struct Addresses: Sendable {
  /// By article.
  let articles: [String]
  /// By section.
  let sections: [String]
  /// By region that has a page.
  let regions: [Region.ID: String]
  /// By theme.
  let themes: [String]
  /// By tag.
  let tags: [String]

  init(site: Site) {
    articles = site.articles.map { Address.encoded($0.address) }
    sections = site.sections.indices.map { Address.encoded(site.address(of: .section($0))) }
    themes = site.themes.themes.indices.map { Address.encoded(site.address(of: .theme($0))) }
    tags = site.tags.indices.map { Address.encoded(site.address(of: .tag($0))) }
    guard site.configuration.features.contains(.regions) else {
      regions = [:]
      return
    }
    regions = site.articlesByRegion.reduce(into: [:]) { table, entry in
      table[entry.key] = Address.encoded(site.address(of: .region(entry.key)))
    }
  }
}
