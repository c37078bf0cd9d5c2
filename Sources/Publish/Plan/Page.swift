// The stage `plan` says which pages a site has before any is rendered: an address, a template, a subject.

package import Content

/// One page of the site, not rendered yet.
package struct Page: Hashable, Sendable {
  /// The address from the site's root, not percent-encoded: `regions/zhejiang/index.html`.
  package let address: String
  /// The template that renders it.
  package let template: Template
  /// What it shows.
  package let subject: Subject

  /// The templates that pages are rendered with, by file name.
  package enum Template: String, Sendable, CaseIterable {
    case home = "home.html"
    case article = "article.html"
    case section = "section.html"
    case region = "region.html"
    case regions = "regions.html"
    case theme = "theme.html"
    case themes = "themes.html"
    case tag = "tag.html"
    case tags = "tags.html"
    case notFound = "404.html"
    case redirect = "redirect.html"
  }

  /// What a page shows.
  package enum Subject: Hashable, Sendable {
    /// The front page.
    case home
    /// One article.
    case article(Site.ArticleID)
    /// A page of a list.
    case list(ArticleList, ListPage)
    /// All regions, all themes, all tags.
    case regions, themes, tags
    /// What a server shows for an address that does not exist.
    case notFound
    /// Leads to another address; `of` is the article that asked for it.
    case redirect(to: String, of: Site.ArticleID?)
  }

  /// How many folders the page lies below the site's root.
  package var depth: Int { address.utf8.count { $0 == UInt8(ascii: "/") } }
}
