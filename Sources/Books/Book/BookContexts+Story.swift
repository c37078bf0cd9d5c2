internal import Content
internal import Markdown
internal import Publish
internal import Templates

extension BookContexts {
  private static let story = Fields(
    "number", "kind_name", "title", "kicker", "subtitle", "deck", "genre", "date", "byline", "source",
    "regions", "themes", "facts", "photos", "figures", "body", "correction", "url")
  private static let fact = Fields("label", "text")
  private static let figure = Fields("label", "text", "period", "is_cumulative")
  private static let photo = Fields("src", "alt", "caption", "credit", "width", "height")

  /// A story as its own part shows it.
  func story(_ number: Int) -> Value {
    let id = book.stories[number - 1]
    let article = book.site.articles[id]
    let headline = article.headline
    let head: [Value] = [
      .int(number), .string(article.kind.chinese), .string(headline.title), .optional(headline.kicker),
      .optional(headline.subtitle), .optional(headline.deck), .optional(article.genreName),
      .day(article.date), .optional(article.bylineLine), .optional(article.source?.line),
      .texts(article.regions.map { book.site.divisions.pathName(of: $0.region, separator: " · ") }),
      .texts(article.themes.map { book.site.themes[$0].name }),
    ]
    let matter: [Value] = [
      .list(book.site.facts(of: id).map { BookContexts.fact(.string($0.0), .string($0.1)) }),
      .list(photos(of: id)),
      .list(article.figures.map(figure)), .markup(text.body(ofStory: number)),
      .optional(article.correction),
      .optional(book.site.configuration.baseURL.map { $0 + Address.encoded(article.address) }),
    ]
    return .map(BookContexts.story.map(head + matter))
  }

  private func figure(_ figure: Figure) -> Value {
    BookContexts.figure(
      .string(figure.label), .string(figure.text), .optional(figure.period), .bool(figure.isCumulative))
  }

  private func photos(of id: Site.ArticleID) -> [Value] {
    zip(book.site.articles[id].photos, book.site.targets[id].photos).compactMap { photo, path in
      guard let path, let address = medium.address(ofPicture: path) else { return nil }
      return BookContexts.photo(
        address, photo.alternative ?? photo.caption ?? "", photo.caption, photo.credit,
        book.site.attachments[path]?.pixels)
    }
  }

  /// A picture as templates see it.
  static func photo(
    _ address: String, _ alternative: String, _ caption: String?, _ credit: String?, _ size: PixelSize?
  ) -> Value {
    photo(
      .string(address), .string(alternative), .optional(caption), .optional(credit), .optional(size?.width),
      .optional(size?.height))
  }
}

extension Article {
  /// The genre of a piece of news.
  fileprivate var genreName: String? {
    if case .activity(let activity) = details { activity.genre?.chinese } else { nil }
  }
}
