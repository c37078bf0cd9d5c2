// All articles together, with the tables that pages are made from. Complete when made; nothing changes it after.

/// The articles of a site and how to find them.
package struct Site: Sendable {
  /// An article's index in `articles`.
  package typealias ArticleID = Int

  /// The site's settings.
  package let configuration: SiteConfiguration
  /// The national divisions.
  package let divisions: Divisions
  /// The site's themes.
  package let themes: ThemeList
  /// The articles that are shown, oldest first; of one day by path. Articles without a date stand first.
  package let articles: [Article]
  /// The sections by folder, in the order of `Section.order`.
  package let sections: [Section]
  /// The articles of each region: its own and its descendants', once each, in ascending order.
  package let articlesByRegion: [Region.ID: [ArticleID]]
  /// The articles of each theme: its own and its descendants', once each, in ascending order.
  package let articlesByTheme: [Theme.ID: [ArticleID]]
  /// The tags in the order of their names.
  package let tags: [Tag]
  /// The tags of each article, by their index in `tags`, in the order typed.
  package let tagsByArticle: [[Int]]
  /// The people that articles name, with the model workers.
  package let people: Directory
  /// Unions, enterprises and other organizations.
  package let organizations: Directory
  /// Those who wrote, photographed or sent in articles.
  package let contributors: Directory
  /// The articles of each region and theme.
  package let matrix: Matrix
  /// The figures of all articles.
  package let ledger: Ledger
  /// The years that have articles with a date, each with its articles by month; both ascending.
  package let years: [Year]
  /// The articles by path from the site's root; `_index.md` of sections are not among them.
  package let articlesByPath: [String: ArticleID]
  /// For each article what its links and pictures lead to.
  package let targets: [Targets]
  /// For each article those that speak of it, ascending.
  package let mentions: [[ArticleID]]
  /// All files under `content/` that are no articles.
  package let attachments: Attachments

  /// What one article's links and pictures lead to.
  package struct Targets: Sendable {
    /// In the order of `document.links`.
    package let links: [LinkTarget]
    /// The files of `document.pictures`, from the site's root; `nil` where the file is missing.
    package let pictures: [String?]
    /// The files of `photos`, from the site's root; `nil` where the file is missing.
    package let photos: [String?]
    /// In the order of `references`.
    package let references: [ReferenceTarget]
  }

  /// Where a link in a body leads.
  package enum LinkTarget: Hashable, Sendable {
    /// An article's page, and a heading on it.
    case article(ArticleID, fragment: String?)
    /// A list or file by its address from the site's root.
    case address(String, fragment: String?)
    /// Nothing: the link was reported.
    case nowhere
  }

  /// What a reference in front matter leads to.
  package enum ReferenceTarget: Hashable, Sendable {
    /// An article.
    case article(ArticleID)
    /// Somebody or something without a page: the text itself.
    case name(String)
  }

  /// A folder of articles.
  package struct Section: Sendable {
    /// The folder below `content/`.
    package let folder: String
    /// The kind of its articles.
    package let kind: Kind
    /// The name that readers see.
    package let title: String
    /// What its `_index.md` says.
    package let index: Article?
    /// What the links and pictures of its `_index.md` lead to.
    package let targets: Targets?
    /// Its articles, in ascending order.
    package let articles: [ArticleID]

    /// The folder of its pages.
    package var address: String { "\(folder)/index.html" }
  }

  /// A year's articles.
  package struct Year: Sendable {
    /// The year.
    package let year: Int
    /// Its articles, ascending.
    package let articles: [ArticleID]
    /// The articles of each month that has some, January first.
    package let months: [(month: Int, articles: [ArticleID])]
  }

  /// A tag with its articles.
  package struct Tag: Sendable {
    /// The spelling that most articles use; of those the first by code points.
    package let name: String
    /// Its articles, in ascending order.
    package let articles: [ArticleID]
    /// The address of its list.
    package let address: String
  }

  /// What two spellings of a tag share when they are one tag: width and case do not matter.
  package static func tagKey(_ name: String) -> String {
    let isFolded = name.utf8.allSatisfy { $0 < 0xEF && !(0x41...0x5A).contains($0) }
    if isFolded { return name }
    return String(String.UnicodeScalarView(name.unicodeScalars.map(halfWidth))).lowercased()
  }

  private static func halfWidth(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(scalar.value) else { return scalar }
    return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  }
}
