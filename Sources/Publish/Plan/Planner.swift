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
    let pages = pages()
    return (pages, AddressCollisions(site: site).find(in: pages))
  }

  /// All pages alone: a preview looks for collisions after the page is shown.
  package func pages() -> [Page] {
    var pages = [page("index.html", .home, .site)]
    pages += site.articles.indices.map { page(site.articles[$0].address, .article, .article($0)) }
    for index in site.sections.indices {
      pages += list(.section(index), site.sections[index].kind == .submission ? .column : .section)
    }
    pages += places() + names() + times() + stations() + roster() + calendar()
    if has(.search) { pages.append(page("search.html", .search, .search)) }
    if site.hasMatching { pages += matching() }
    for (index, booklet) in site.configuration.booklets.enumerated() {
      pages.append(page(booklet.address, .booklet, .booklet(index)))
    }
    if site.hasLedger { pages += site.ledgerSubjects.flatMap(ledger) }
    pages.append(page("404.html", .notFound, .notFound))
    for (id, article) in site.articles.enumerated() {
      pages += article.aliases.map { page($0.address, .redirect, .redirect(to: article.address, of: id)) }
    }
    if has(.feeds), site.configuration.baseURL != nil { pages += feeds() }
    if has(.data) { pages.append(Page(address: "articles.json", form: .articles, subject: .site)) }
    if has(.sitemap), site.configuration.baseURL != nil { pages += Sitemap.pages(for: pages) }
    return pages
  }

  private func has(_ feature: SiteFeature) -> Bool { site.configuration.features.contains(feature) }

  private func page(_ address: String, _ template: Page.Template, _ subject: Page.Subject) -> Page {
    Page(address: address, form: .html(template), subject: subject)
  }

  private func places() -> [Page] {
    var pages: [Page] = []
    if has(.regions) {
      pages.append(page("regions/index.html", .regions, .regions))
      for id in site.articlesByRegion.keys.sorted() { pages += list(.region(id), .region) }
      pages += DotPages.provinces(of: site).map { page(DotPages.address(of: $0, in: site), .dots, .dots($0)) }
    }
    if has(.themes) {
      pages.append(page("themes/index.html", .themes, .themes))
      for id in site.themes.themes.indices { pages += list(.theme(id), .theme) }
    }
    if has(.tags) {
      pages.append(page("tags/index.html", .tags, .tags))
      for index in site.tags.indices { pages += list(.tag(index), .tag) }
    }
    guard has(.matrix), !site.matrix.cells.isEmpty else { return pages }
    pages.append(page("matrix/index.html", .matrix, .matrix(province: nil)))
    for province in MatrixPages.provinces(of: site) {
      pages.append(page(MatrixPages.address(of: province, in: site), .matrix, .matrix(province: province)))
    }
    for cell in site.matrix.cells { pages += list(.cell(cell), .cell) }
    return pages
  }

  private func names() -> [Page] {
    let features: [(DirectoryKind, SiteFeature)] = [
      (.people, .people), (.organizations, .organizations), (.contributors, .contributors),
    ]
    var pages: [Page] = []
    for (kind, feature) in features where has(feature) {
      let entries = site.directory(kind).entries
      pages.append(page(kind.address, .directory, .directory(kind, nil)))
      if entries.count > DirectoryKind.longest {
        for (part, _) in DirectoryPart.parts(of: site.directory(kind)) {
          pages.append(page(kind.address(of: part), .directory, .directory(kind, part)))
        }
      }
      for index in entries.indices { pages += list(.name(kind, index), .named) }
    }
    return pages
  }

  private func times() -> [Page] {
    var pages: [Page] = []
    if has(.years) {
      pages.append(page("years/index.html", .years, .years))
      for year in site.years.indices {
        pages += list(.year(year), .period)
        for month in site.years[year].months.indices { pages += list(.month(year, month), .period) }
      }
    }
    if has(.archive), site.articles.contains(where: { $0.kind == .case }) {
      pages.append(page("archive/index.html", .archive, .archive))
    }
    return pages
  }

  /// The menu of workers, and the demands by how far they have come.
  private func matching() -> [Page] {
    let parts = 0..<MenuPages.count(entries: site.workers.count + site.teams().count)
    return parts.map { page(MenuPages.address($0), .menu, .menu(part: $0)) }
      + [page(OrderPages.address, .orders, .orders)]
      + DemandStatus.allCases.flatMap { list(.orders($0), .status) }
  }

  /// The directory of stations, its facets, and the files that are made of it.
  private func stations() -> [Page] {
    guard site.hasStations else { return [] }
    let table = StationTable(site: site)
    var pages: [Page] = []
    for facet in [nil] + table.facets.map(Optional.some) {
      for part in 1...table.pages(of: facet) {
        let address = table.address(of: facet, part: part, in: site)
        pages.append(page(address, .stations, .stations(facet, part: part)))
      }
    }
    let files: [(String, Page.Form)] = [
      ("data.js", .stationsScript), ("stations.csv", .stationsTable), ("stations.geojson", .stationsMap),
    ]
    return pages
      + files.map { Page(address: StationTable.folder + $0.0, form: $0.1, subject: .stations(nil, part: 1)) }
  }

  private func roster() -> [Page] {
    guard site.hasRoster else { return [] }
    let roster = Roster(site: site)
    return ([nil] + roster.facets.map(Optional.some)).flatMap { facet in
      (1...roster.pages(of: facet)).map { part in
        page(roster.address(of: facet, part: part, in: site), .roster, .roster(facet, part: part))
      }
    }
  }

  private func calendar() -> [Page] {
    guard site.hasCalendar else { return [] }
    let months = ActivityCalendar(site: site).months
    return [page("calendar/index.html", .calendar, .calendar)]
      + months.enumerated().map { page($1.address, .calendarMonth, .calendarMonth($0)) }
      + site.campaigns.flatMap { list(.campaign($0), .campaign) }
  }

  /// The pages of figures about one subject, and its tables to take away.
  private func ledger(_ subject: LedgerSubject) -> [Page] {
    let parts = subject.parts(of: site.ledgerLength(of: subject))
    let pages = (0..<parts).map { part in
      page(site.address(of: subject, part: part), .ledger, .ledger(subject, part: part))
    }
    guard subject.hasDownloads else { return pages }
    let folder = site.ledgerFolder(of: subject)
    return pages + [
      Page(address: folder + "figures.csv", form: .figuresTable, subject: .ledger(subject, part: 0)),
      Page(address: folder + "figures.json", form: .figuresData, subject: .ledger(subject, part: 0)),
    ]
  }

  private func list(_ list: ArticleList, _ template: Page.Template) -> [Page] {
    let index = site.address(of: list)
    let folder = String(index.dropLast("index.html".count))
    let parts = ListPage.pages(of: site.articles(of: list).count, perPage: site.configuration.perPage)
    var pages = parts.map { part in
      page(part.number.map { folder + ListPage.fileName($0) } ?? index, template, .list(list, part))
    }
    if parts.count > 1 {
      let next = folder + ListPage.fileName(parts.count)
      pages.append(page(next, .redirect, .redirect(to: index, of: nil)))
    }
    return pages
  }

  /// Atom for the site, its sections, columns, regions and themes; JSON Feed for the site and its columns.
  private func feeds() -> [Page] {
    var pages = [
      Page(address: "atom.xml", form: .atom, subject: .site),
      Page(address: "feed.json", form: .jsonFeed, subject: .site),
    ]
    func atom(_ list: ArticleList) {
      pages.append(
        Page(address: FeedAddress.atom(of: list, in: site), form: .atom, subject: .list(list, .newest)))
    }
    for (index, section) in site.sections.enumerated() {
      atom(.section(index))
      if section.kind == .submission {
        let address = FeedAddress.json(of: .section(index), in: site)
        pages.append(Page(address: address, form: .jsonFeed, subject: .list(.section(index), .newest)))
      }
    }
    if has(.regions) { for id in site.articlesByRegion.keys.sorted() { atom(.region(id)) } }
    if has(.themes) { for id in site.themes.themes.indices { atom(.theme(id)) } }
    if site.hasCalendar { for index in site.campaigns { atom(.campaign(index)) } }
    return pages
  }
}
