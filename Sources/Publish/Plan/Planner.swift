package import Content

/// Says which pages a site has.
package struct Planner: Sendable {
  private let site: Site

  /// Makes a planner for a site.
  package init(site: Site) {
    self.site = site
  }

  /// All pages, in an order that depends on the site alone, and the addresses that two of them claim.
  package func plan() -> (pages: [Page], diagnostics: [Diagnostic]) {
    var pages = [Page(address: "index.html", template: .home, subject: .home)]
    pages += site.articles.indices.map { id in
      Page(address: site.articles[id].address, template: .article, subject: .article(id))
    }
    for index in site.sections.indices { pages += list(.section(index), .section) }
    pages += overview("regions/index.html", .regions, .regions)
    for id in site.articlesByRegion.keys.sorted() { pages += list(.region(id), .region) }
    pages += overview("themes/index.html", .themes, .themes)
    for id in site.themes.themes.indices { pages += list(.theme(id), .theme) }
    pages += overview("tags/index.html", .tags, .tags)
    for index in site.tags.indices { pages += list(.tag(index), .tag) }
    pages += overview("404.html", .notFound, .notFound)
    for (id, article) in site.articles.enumerated() {
      pages += article.aliases.map { alias in
        Page(address: alias, template: .redirect, subject: .redirect(to: article.address, of: id))
      }
    }
    return (pages, AddressCollisions(site: site).find(in: pages))
  }

  private func overview(_ address: String, _ template: Page.Template, _ subject: Page.Subject) -> [Page] {
    [Page(address: address, template: template, subject: subject)]
  }

  private func list(_ list: ArticleList, _ template: Page.Template) -> [Page] {
    let index = site.address(of: list)
    let folder = index.dropLast("index.html".count)
    let parts = ListPage.pages(of: site.articles(of: list).count, perPage: site.configuration.perPage)
    var pages = parts.map { part in
      Page(
        address: part.number.map { folder + ListPage.fileName($0) } ?? index, template: template,
        subject: .list(list, part))
    }
    if parts.count > 1 {
      pages.append(
        Page(
          address: folder + ListPage.fileName(parts.count), template: .redirect,
          subject: .redirect(to: index, of: nil)))
    }
    return pages
  }
}
