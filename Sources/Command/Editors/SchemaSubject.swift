internal import Content

/// What a schema can describe: the front matter of a kind, or one of the lists beside the articles.
enum SchemaSubject: Hashable {
  /// The front matter of articles of a kind.
  case kind(Kind)
  /// `site.yaml`.
  case site
  /// `content/themes.yaml`.
  case themes
  /// `content/regions.yaml`.
  case regions

  /// All subjects, kinds first.
  static let all = Kind.allCases.map { SchemaSubject.kind($0) } + [.site, .themes, .regions]

  /// The subject's names, English first.
  var names: [String] {
    switch self {
    case .kind(let kind): [kind.rawValue, kind.chinese]
    case .site: ["site", "设置"]
    case .themes: ["themes", "主题"]
    case .regions: ["regions", "地名"]
    }
  }

  /// The name of the file that holds the schema.
  var fileName: String { (names.first ?? "") + ".schema.json" }

  /// The files of a site that the schema is for, as patterns from the site's folder.
  var patterns: [String] {
    switch self {
    case .kind(.submission): ["content/columns/**/*.md"]
    // Of two patterns that fit a file both count, so a folder of an editor's own cannot be told by one.
    case .kind(.article): []
    case .kind(let kind): ["content/\(kind.folder)/**/*.md"]
    case .site: [SiteConfiguration.path]
    case .themes: [ThemeList.path]
    case .regions: [RegionAliases.path]
    }
  }
}
