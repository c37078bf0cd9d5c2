// A sitemap after sitemaps.org 0.9: the addresses of all pages that a search engine should read.

internal import Content

/// Writes sitemaps.
struct Sitemap: Sendable {
  /// The most addresses that one sitemap may hold, by the protocol.
  static let longest = 50_000

  let site: Site
  /// Where the site is hosted, ending in `/`.
  let base: String

  /// The pages that carry the sitemap of other pages: one, or an index and its parts.
  static func pages(for pages: [Page], longest: Int = Sitemap.longest) -> [Page] {
    let count = pages.count { isListed($0) }
    if count <= longest {
      return [Page(address: "sitemap.xml", form: .sitemap(0..<count), subject: .site)]
    }
    let parts = (count + longest - 1) / longest
    let maps = (0..<parts).map { part in
      let range = part * longest..<min(count, (part + 1) * longest)
      return Page(address: "sitemap-\(part + 1).xml", form: .sitemap(range), subject: .site)
    }
    return [Page(address: "sitemap.xml", form: .sitemapIndex(parts), subject: .site)] + maps
  }

  /// Whether a page stands in the sitemap: redirects, the page for errors and files for machines do not.
  static func isListed(_ page: Page) -> Bool {
    switch page.subject {
    case .notFound, .redirect: return false
    default: if case .html = page.form { return true } else { return false }
    }
  }

  /// The sitemap of some of the listed pages.
  func write(_ listed: ArraySlice<Page>, into output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output += "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for page in listed {
      output += "  <url><loc>".utf8
      output += XML.escaped(base + Address.encoded(page.address)).utf8
      output += "</loc>".utf8
      if case .article(let id) = page.subject, let day = site.articles[id].updated ?? site.articles[id].date {
        output += "<lastmod>\(day.iso)</lastmod>".utf8
      }
      output += "</url>\n".utf8
    }
    output += "</urlset>\n".utf8
  }

  /// The index of so many sitemaps.
  func writeIndex(parts: Int, into output: inout [UInt8]) {
    output += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
    output += "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n".utf8
    for part in 1...max(1, parts) {
      output += "  <sitemap><loc>\(XML.escaped(base))sitemap-\(part).xml</loc></sitemap>\n".utf8
    }
    output += "</sitemapindex>\n".utf8
  }
}
