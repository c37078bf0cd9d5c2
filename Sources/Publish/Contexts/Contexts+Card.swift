internal import Content
internal import Markdown
internal import Templates

extension Contexts {
  private static let card = Fields(
    "title", "kicker", "subtitle", "deck", "url", "kind", "kind_name", "date", "summary", "region", "themes",
    "genre", "photo", "is_featured")
  private static let cardPhoto = Fields("src", "alt", "width", "height")

  /// An article as lists show it.
  func card(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    return Contexts.card(
      .string(article.headline.title), .optional(article.headline.kicker),
      .optional(article.headline.subtitle), .optional(article.headline.deck), .string(addresses.articles[id]),
      .string(article.kind.rawValue), .string(kindName(of: article)), date(article.date),
      .string(article.summary), region(of: article), themes(of: article),
      .optional(article.genre?.chinese), photo(of: id), .bool(article.isFeatured))
  }

  /// What the readers call an article's kind: in a folder of an editor's own, the folder's title.
  func kindName(of article: Article) -> String {
    guard article.kind == .article else { return article.kind.chinese }
    return site.sections.first { $0.folder == article.section }?.title ?? article.kind.chinese
  }

  private func region(of article: Article) -> Value {
    guard let first = article.regions.first?.region, let url = addresses.regions[first] else { return .none }
    return named(site.divisions[first].name, url)
  }

  private func photo(of id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    let targets = site.targets[id]
    if let index = targets.photos.firstIndex(where: { $0 != nil }), let path = targets.photos[index] {
      return photo(path, article.photos[index].alternative ?? article.photos[index].caption ?? "")
    }
    if let index = targets.pictures.firstIndex(where: { $0 != nil }), let path = targets.pictures[index] {
      return photo(path, article.document.pictures[index].alt)
    }
    return .none
  }

  private func photo(_ path: String, _ alternative: String) -> Value {
    let pixels = site.attachments[path]?.pixels
    return Contexts.cardPhoto(
      .string(Address.encoded(Attachments.address(of: path))), .string(alternative),
      .optional(pixels?.width), .optional(pixels?.height))
  }
}

extension Article {
  /// The genre of a piece of news.
  var genre: Genre? {
    if case .activity(let activity) = details { activity.genre } else { nil }
  }
}
