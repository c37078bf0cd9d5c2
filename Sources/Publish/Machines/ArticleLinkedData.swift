// What search engines read of an article: schema.org in JSON-LD, with the fields of print.

internal import Content

extension Contexts {
  /// An article as JSON-LD: `NewsArticle` for stories, `Article` for the rest.
  func linkedData(of id: Site.ArticleID) -> JSON {
    let article = site.articles[id]
    let configuration = site.configuration
    let url = configuration.baseURL.map { $0 + addresses.articles[id] }
    let isNews = article.kind == .activity || article.kind == .submission
    let authors = article.authors.map { author in
      JSON.compact([
        ("@type", .string("Person")), ("name", .string(author.name)),
        ("jobTitle", .optional(author.post ?? author.role)),
      ])
    }
    let publisher = JSON.object([
      ("@type", .string("Organization")), ("name", .string(configuration.publisher ?? configuration.title)),
    ])
    let images = (article.isShown ? site.targets[id].photos : []).compactMap { $0 }.compactMap { path in
      configuration.baseURL.map { JSON.string($0 + Address.encoded(Attachments.address(of: path))) }
    }
    let places = article.regions.map { site.divisions.pathName(of: $0.region, separator: "") }
    return .compact([
      ("@context", .string("https://schema.org")), ("@type", .string(isNews ? "NewsArticle" : "Article")),
      ("headline", .string(article.headline.title)),
      ("alternativeHeadline", .optional(article.isShown ? article.headline.subtitle : nil)),
      ("description", .string(article.shownSummary)), ("inLanguage", .string("zh-CN")),
      ("datePublished", .optional(article.date?.iso)),
      ("dateModified", .optional((article.updated ?? article.date)?.iso)), ("url", .optional(url)),
      ("author", authors.isEmpty ? .null : .list(authors)), ("publisher", publisher),
      ("image", images.isEmpty ? .null : .list(images)),
      ("printPage", isNews ? .optional(article.source?.page) : .null),
      ("dateline", isNews ? .optional(places.first) : .null),
      ("about", stationData(of: id)),
      ("contentLocation", places.isEmpty ? .null : .list(places.map { place($0) })),
      ("keywords", article.tags.isEmpty ? .null : .list(article.tags.map { .string($0) })),
      ("correction", .optional(article.correction)),
    ])
  }

  private func place(_ name: String) -> JSON {
    .object([("@type", .string("Place")), ("name", .string(name))])
  }
}
