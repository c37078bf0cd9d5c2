internal import Content

/// Writes JSON Feeds (jsonfeed.org, version 1.1).
struct JsonFeedWriter {
  let contexts: Contexts
  /// Where the site is hosted, ending in `/`.
  let base: String

  /// Appends the feed of a subject that lies at an address.
  func write(_ subject: Page.Subject, at address: String, into output: inout [UInt8]) {
    let feed = Feed(of: subject, in: contexts.site, contexts: contexts)
    let items = feed.articles.map { id in
      item(FeedEntry(id, base: base, hasFullText: feed.hasFullText, contexts: contexts))
    }
    JSON.compact([
      ("version", .string("https://jsonfeed.org/version/1.1")), ("title", .string(feed.title)),
      ("home_page_url", .string(base + feed.home)), ("feed_url", .string(base + Address.encoded(address))),
      ("description", .optional(contexts.site.configuration.description)), ("language", .string("zh-CN")),
      ("items", .list(items)),
    ]).write(into: &output)
    output.append(UInt8(ascii: "\n"))
  }

  private func item(_ entry: FeedEntry) -> JSON {
    let article = entry.article
    let authors = article.authors.map { JSON.object([("name", .string($0.name))]) }
    let html = entry.content.map { JSON.string(String(decoding: $0, as: UTF8.self)) } ?? .null
    let text: JSON = entry.content == nil ? .string(entry.summary) : .null
    return .compact([
      ("id", .string(entry.url)), ("url", .string(entry.url)), ("title", .string(article.headline.title)),
      ("summary", .string(entry.summary)), ("content_html", html), ("content_text", text),
      ("date_published", .optional(entry.published)),
      ("date_modified", .optional(article.updated.map { FeedEntry.instant($0) })),
      ("authors", authors.isEmpty ? .null : .list(authors)),
      ("tags", article.tags.isEmpty ? .null : .list(article.tags.map { .string($0) })),
    ])
  }
}
