internal import Content

/// Writes Atom feeds (RFC 4287).
struct AtomWriter {
  let contexts: Contexts
  /// Where the site is hosted, ending in `/`.
  let base: String

  /// Appends the feed of a subject that lies at an address.
  func write(_ subject: Page.Subject, at address: String, into output: inout [UInt8]) {
    let site = contexts.site
    let feed = Feed(of: subject, in: site, contexts: contexts)
    let entries = feed.articles.map {
      FeedEntry($0, base: base, hasFullText: feed.hasFullText, contexts: contexts)
    }
    let updated = entries.map(\.updated).max() ?? FeedEntry.instant(nil)
    let publisher = site.configuration.publisher ?? site.configuration.title
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output += "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"zh-CN\">\n".utf8
    element("title", feed.title, &output)
    element("id", base + feed.home, &output)
    output +=
      "  <link rel=\"alternate\" type=\"text/html\" href=\"\(XML.escaped(base + feed.home))\"/>\n".utf8
    let own = XML.escaped(base + Address.encoded(address))
    output += "  <link rel=\"self\" type=\"application/atom+xml\" href=\"\(own)\"/>\n".utf8
    element("updated", updated, &output)
    output += "  <author><name>\(XML.escaped(publisher))</name></author>\n".utf8
    output += "  <generator version=\"\(Generator.version)\">Niangjia</generator>\n".utf8
    for entry in entries { write(entry, &output) }
    output += "</feed>\n".utf8
  }

  private func write(_ entry: FeedEntry, _ output: inout [UInt8]) {
    let article = entry.article
    output += "  <entry>\n".utf8
    element("title", article.headline.title, &output)
    element("id", entry.url, &output)
    output += "  <link rel=\"alternate\" type=\"text/html\" href=\"\(XML.escaped(entry.url))\"/>\n".utf8
    element("updated", entry.updated, &output)
    if let published = entry.published { element("published", published, &output) }
    for author in article.authors {
      output += "  <author><name>\(XML.escaped(author.name))</name></author>\n".utf8
    }
    for theme in article.themes {
      let name = XML.escaped(contexts.site.themes[theme].name)
      output += "  <category term=\"\(contexts.site.themes[theme].id)\" label=\"\(name)\"/>\n".utf8
    }
    element("summary", entry.summary, &output)
    if let content = entry.content {
      output += "  <content type=\"html\">".utf8
      XML.append(content, to: &output)
      output += "</content>\n".utf8
    }
    output += "  </entry>\n".utf8
  }

  private func element(_ name: String, _ text: String, _ output: inout [UInt8]) {
    output += "  <\(name)>\(XML.escaped(text))</\(name)>\n".utf8
  }
}
