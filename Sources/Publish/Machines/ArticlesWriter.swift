internal import Chinese
internal import Content
internal import Markdown

/// Writes `articles.json`: every article with what lists show of it, for programs of the webmaster's own.
struct ArticlesWriter {
  let contexts: Contexts

  /// Appends all articles, oldest first, one a line.
  func write(into output: inout [UInt8]) {
    output += "[\n".utf8
    for id in contexts.site.articles.indices {
      if id > 0 { output += ",\n".utf8 }
      article(id).write(into: &output)
    }
    output += "\n]\n".utf8
  }

  private func article(_ id: Site.ArticleID) -> JSON {
    let site = contexts.site
    let article = site.articles[id]
    let regions = article.regions.map { JSON.string(site.divisions.pathName(of: $0.region)) }
    return .compact([
      ("title", .string(article.headline.title)), ("url", .string(contexts.addresses.articles[id])),
      ("kind", .string(article.kind.rawValue)), ("section", .string(article.section)),
      ("date", .optional(article.date?.iso)), ("regions", .list(regions)),
      ("themes", .list(article.themes.map { .string(site.themes[$0].id) })),
      ("tags", .list(article.tags.map { .string($0) })),
      ("authors", .list(article.authors.map { .string($0.name) })),
      ("summary", .string(article.shownSummary)),
      ("characters", .number(article.isShown ? article.document.counts.characters : 0)),
      ("withdrawn", article.withdrawn == nil ? .null : .bool(true)),
    ])
  }
}
