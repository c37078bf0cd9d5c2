// The stage `plan` says which pages a site has before any is rendered: an address, a form, a subject.

package import Content

/// One page of the site, not rendered yet.
package struct Page: Hashable, Sendable {
  /// The address from the site's root, not percent-encoded: `regions/zhejiang/index.html`.
  package let address: String
  /// How it is written.
  package let form: Form
  /// What it shows.
  package let subject: Subject

  /// How a page is written: by a template, or by the writer of a format for machines.
  package enum Form: Hashable, Sendable {
    /// HTML by a template.
    case html(Template)
    /// An Atom feed, RFC 4287.
    case atom
    /// A JSON Feed 1.1.
    case jsonFeed
    /// A sitemap, sitemaps.org 0.9: the addresses of this range of pages.
    case sitemap(Range<Int>)
    /// The index of so many sitemaps.
    case sitemapIndex(Int)
    /// All articles as JSON.
    case articles
    /// All stations for the script of their directory, for a spreadsheet, and for a map.
    case stationsScript, stationsTable, stationsMap
    /// Figures as a table for Excel, RFC 4180.
    case figuresTable
    /// Figures as JSON.
    case figuresData
  }

  /// The templates that pages are rendered with, by file name.
  package enum Template: String, Sendable, CaseIterable {
    case home = "home.html"
    case article = "article.html"
    case section = "section.html"
    case column = "column.html"
    case region = "region.html"
    case regions = "regions.html"
    case theme = "theme.html"
    case themes = "themes.html"
    case tag = "tag.html"
    case tags = "tags.html"
    case directory = "directory.html"
    case named = "named.html"
    case years = "years.html"
    case period = "period.html"
    case matrix = "matrix.html"
    case cell = "cell.html"
    case archive = "archive.html"
    case search = "search.html"
    case menu = "menu.html"
    case orders = "orders.html"
    case booklet = "booklet.html"
    case status = "status.html"
    case stations = "stations.html"
    case roster = "roster.html"
    case calendar = "calendar.html"
    case calendarMonth = "calendar-month.html"
    case campaign = "campaign.html"
    case dots = "dots.html"
    case ledger = "ledger.html"
    case notFound = "404.html"
    case redirect = "redirect.html"
  }

  /// What a page shows.
  package enum Subject: Hashable, Sendable {
    /// The whole site: the front page, a feed or sitemap of everything.
    case site
    /// One article.
    case article(Site.ArticleID)
    /// A page of a list.
    case list(ArticleList, ListPage)
    /// All regions, themes, tags or years.
    case regions, themes, tags, years
    /// A directory of names, or a part of it where it is cut.
    case directory(DirectoryKind, DirectoryPart?)
    /// The table of regions and themes: of all provinces, or of one.
    case matrix(province: Region.ID?)
    /// All cases by year, region and theme.
    case archive
    /// The field, the filters and the hits of a search.
    case search
    /// The workers and teams with what they offer: a part of them, counted from 0.
    case menu(part: Int)
    /// The demands by how far they have come.
    case orders
    /// A booklet, by its place in `SiteConfiguration.booklets`.
    case booklet(Int)
    /// A page of the directory of stations, of all or of one facet; parts count from 1.
    case stations(StationFacet?, part: Int)
    /// A page of the directory of model workers, of all or of one facet; parts count from 1.
    case roster(WorkerFacet?, part: Int)
    /// All months with activities, and the campaigns.
    case calendar
    /// One month's activities, by its index in `ActivityCalendar.months`.
    case calendarMonth(Int)
    /// A province's counties as dots.
    case dots(Region.ID)
    /// Figures: a part of the rows of a subject, counted from 0.
    case ledger(LedgerSubject, part: Int)
    /// What a server shows for an address that does not exist.
    case notFound
    /// Leads to another address; `of` is the article that asked for it.
    case redirect(to: String, of: Site.ArticleID?)
  }

  /// Makes a page.
  package init(address: String, form: Form, subject: Subject) {
    self.address = address
    self.form = form
    self.subject = subject
  }

  /// Whether a template writes it.
  package var isHTML: Bool {
    if case .html = form { true } else { false }
  }

  /// How many folders the page lies below the site's root.
  package var depth: Int { address.utf8.count { $0 == UInt8(ascii: "/") } }
}
