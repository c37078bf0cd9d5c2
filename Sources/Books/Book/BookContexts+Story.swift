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
      .list(facts(of: id).map { BookContexts.fact(.string($0.0), .string($0.1)) }), .list(photos(of: id)),
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

  /// What only the story's kind carries, by label.
  private func facts(of id: Site.ArticleID) -> [(String, String)] {
    let facts: [(String, String?)] =
      switch book.site.articles[id].details {
      case .problemCase(let found):
        [
          ("企业", found.enterprise), ("难题", found.problem), ("做法", found.approach), ("成效", found.outcome),
          ("人物", names(.workers, of: id)),
        ]
      case .worker(let found):
        [
          ("荣誉", joined(found.honors.map { $0.title + ($0.year.map { "（\($0)年）" } ?? "") })),
          ("专长", joined(found.skills)), ("行业", joined(found.industries)), ("单位", found.unit),
          ("服务队", names(.team, of: id)), ("服务项目", joined(found.services)),
        ]
      case .station(let found):
        [
          ("地址", found.address), ("开放时间", found.hours), ("设施", joined(found.facilities)),
          ("服务", joined(found.services)), ("服务对象", joined(found.serves)), ("启用", found.opened),
          ("电话", found.phone), ("称号", joined(found.labels)),
        ]
      case .demand(let found):
        [
          ("企业", found.enterprise), ("专长", joined(found.skills)), ("行业", joined(found.industries)),
          ("状态", found.status.chinese), ("接单人", names(.takenBy, of: id)),
        ]
      case .submission(let found): [("期次", found.number)]
      case .activity, .page: []
      }
    return facts.compactMap { label, text in text.map { (label, $0) } }
  }

  /// Those whom a field names, by title where they have a page.
  private func names(_ field: Field, of id: Site.ArticleID) -> String? {
    let site = book.site
    return joined(
      zip(site.articles[id].references, site.targets[id].references).filter { $0.0.field == field }.map {
        switch $0.1 {
        case .article(let other): site.articles[other].headline.title
        case .name(let name): name
        }
      })
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "、")
  }
}

extension Article {
  /// The genre of a piece of news.
  fileprivate var genreName: String? {
    if case .activity(let activity) = details { activity.genre?.chinese } else { nil }
  }
}
