// An article stands in some twenty lists: what they show of it is made once. Measured at 10,000 articles, making
// it for each list was a tenth of a build.

internal import Content
internal import Markdown
internal import Templates

/// Articles as lists show them.
struct Cards: Sendable {
  /// By article.
  let values: [Value]

  private static let card = Fields(
    "title", "kicker", "subtitle", "deck", "url", "kind", "kind_name", "date", "summary", "region", "themes",
    "genre", "photo", "is_featured", isLasting: true)
  private static let photo = Fields("src", "alt", "width", "height", "sources")

  init(site: Site, addresses: Addresses, terms: Terms) {
    values = site.articles.indices.map { Cards.card($0, site, addresses, terms) }
  }

  private init(values: [Value]) { self.values = values }

  /// The same cards but for articles that are others, or lead to other pictures, in `site`. Addresses and terms must be
  /// the same in both.
  func showing(_ site: Site, insteadOf old: Site, addresses: Addresses, terms: Terms) -> Cards {
    var values = values
    for id in values.indices {
      let (before, now) = (old.targets[id], site.targets[id])
      if old.articles[id] === site.articles[id], before.photos == now.photos, before.pictures == now.pictures
      {
        continue
      }
      values[id] = Cards.card(id, site, addresses, terms)
    }
    return Cards(values: values)
  }

  private static func card(_ id: Site.ArticleID, _ site: Site, _ addresses: Addresses, _ terms: Terms)
    -> Value
  {
    let article = site.articles[id]
    let hasThemes = site.configuration.features.contains(.themes)
    return card(
      .string(article.headline.title), .optional(article.headline.kicker),
      .optional(article.isShown ? article.headline.subtitle : nil),
      .optional(article.isShown ? article.headline.deck : nil), .string(addresses.articles[id]),
      .string(article.kind.rawValue), .string(article.kindName(in: site)), .day(article.date),
      .string(article.shownSummary), .optional(article.regions.first.flatMap { terms.regions[$0.region] }),
      .list(hasThemes ? article.themes.map { terms.themes[$0] } : []), .optional(article.genre?.chinese),
      photo(of: id, site), .bool(article.isFeatured))
  }

  /// The first picture; a withdrawn article shows none.
  private static func photo(of id: Site.ArticleID, _ site: Site) -> Value {
    let article = site.articles[id]
    let targets = site.targets[id]
    guard article.isShown else { return .none }
    if let index = targets.photos.firstIndex(where: { $0 != nil }), let path = targets.photos[index] {
      return photo(path, article.photos[index].alternative ?? article.photos[index].caption ?? "", site)
    }
    if let index = targets.pictures.firstIndex(where: { $0 != nil }), let path = targets.pictures[index] {
      return photo(path, article.document.pictures[index].alt, site)
    }
    return .none
  }

  private static func photo(_ path: String, _ alternative: String, _ site: Site) -> Value {
    let pixels = site.attachments[path]?.pixels
    return photo(
      .string(Address.encoded(Attachments.address(of: path))), .string(alternative), .optional(pixels?.width),
      .optional(pixels?.height), site.sources(of: path))
  }
}

extension Article {
  /// The genre of a piece of news.
  var genre: Genre? {
    if case .activity(let activity) = details { activity.genre } else { nil }
  }

  /// What the readers call the kind: in a folder of an editor's own, the folder's title.
  func kindName(in site: Site) -> String {
    guard kind == .article else { return kind.chinese }
    return site.sections.first { $0.folder == section }?.title ?? kind.chinese
  }
}
