// Feeds carry a list's newest articles to readers' programs. Corrections and withdrawals are carried along, for
// somebody may have read the first version there.

internal import Content
internal import Templates

/// What the feeds of one list have in common.
struct Feed {
  /// The feed's title.
  let title: String
  /// The address of the list, percent-encoded, from the site's root.
  let home: String
  /// The articles, newest first.
  let articles: [Site.ArticleID]
  /// Whether entries carry the whole text, or only the summary.
  let hasFullText: Bool

  /// The feed of a page's subject.
  init(of subject: Page.Subject, in site: Site, contexts: Contexts) {
    let name = site.configuration.title
    switch subject {
    case .list(let list, _):
      title = "\(name)：\(contexts.title(of: list))"
      home = Address.encoded(site.address(of: list))
      articles = Array(site.articles(of: list).suffix(FeedAddress.length).reversed())
      if case .section = list { hasFullText = true } else { hasFullText = false }
    default:
      title = name
      home = "index.html"
      let news = site.articles.indices.reversed().lazy.filter { site.articles[$0].kind != .page }
      articles = Array(news.prefix(FeedAddress.length))
      hasFullText = true
    }
  }
}

/// What one article says in a feed.
struct FeedEntry {
  /// The article.
  let article: Article
  /// The address of its page, absolute.
  let url: String
  /// The summary, after the notice of a correction or withdrawal.
  let summary: String
  /// The whole text as HTML with absolute addresses; `nil` where the feed has only summaries.
  let content: [UInt8]?

  init(_ id: Site.ArticleID, base: String, hasFullText: Bool, contexts: Contexts) {
    article = contexts.site.articles[id]
    url = base + contexts.addresses.articles[id]
    if !article.isShown {
      summary = article.shownSummary
      content = nil
    } else {
      let notice = article.correction.map { "【更正】\($0) " } ?? ""
      summary = notice + article.summary
      content = hasFullText ? contexts.body(of: id, root: base).bytes : nil
    }
  }

  /// The day of the last change, as RFC 3339 with the midnight of China.
  var updated: String { FeedEntry.instant(article.updated ?? article.date) }

  /// The day of publication, as RFC 3339.
  var published: String? { article.date.map { FeedEntry.instant($0) } }

  /// A day as an instant; the first day of 1970 where there is none, since feeds must have one.
  static func instant(_ day: Day?) -> String { "\(day?.iso ?? "1970-01-01")T00:00:00+08:00" }
}
