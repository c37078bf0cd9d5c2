internal import Content

/// Where feeds lie: beside the list that they carry.
enum FeedAddress {
  /// How many articles a feed carries.
  static let length = 20

  /// The Atom feed of a list.
  static func atom(of list: ArticleList, in site: Site) -> String { file("atom.xml", beside: list, site) }

  /// The JSON Feed of a list.
  static func json(of list: ArticleList, in site: Site) -> String { file("feed.json", beside: list, site) }

  private static func file(_ name: String, beside list: ArticleList, _ site: Site) -> String {
    site.address(of: list).dropLast("index.html".count) + name
  }

  /// Whether a list has an Atom feed.
  static func hasAtom(_ list: ArticleList) -> Bool {
    switch list {
    case .section, .region, .theme, .campaign: true
    default: false
    }
  }
}
