// The stage `read`: what a build knows before any article is parsed.

internal import Content
internal import Publish
internal import Templates

/// A site as it lies on the disk: its settings, its lists, and which files it has.
struct SiteSource: Sendable {
  /// The site's folder.
  let root: String
  /// The settings.
  let configuration: SiteConfiguration
  /// The themes.
  let themes: ThemeList
  /// How regions are found by name.
  let regions: RegionResolver
  /// The paths of the articles from the site's root.
  let articles: [String]
  /// The files that are no articles.
  let attachments: Attachments
  /// What was found while reading.
  let diagnostics: [Diagnostic]

  /// Reads a site's settings and lists its files.
  init(root: String, overrides options: BuildOptions) {
    self.root = root
    let settings = SiteSettings(root: root, overrides: options)
    configuration = settings.configuration
    themes = settings.themes
    regions = settings.regions

    let files = SiteFiles(root: root)
    articles = files.articles
    attachments = SiteSource.attachments(files)
    diagnostics = settings.diagnostics + files.diagnostics
  }

  /// The files that are no articles, with the sizes of pictures.
  static func attachments(_ files: SiteFiles) -> Attachments {
    Attachments(files.attachments.map { attachment($0, files.root) })
  }

  /// A site's settings alone; their findings are left to `build`.
  static func configuration(root: String) -> SiteConfiguration {
    let path = SiteConfiguration.path
    guard let bytes = try? Disk.readSettings(root + "/" + path),
      let source = try? SourceText.decode(SourceFile(path: path, bytes: bytes)).get()
    else { return SiteConfiguration() }
    return SiteConfiguration.read(source).configuration
  }

  private static func attachment(_ path: String, _ root: String) -> Attachments.Attachment {
    let endings = [".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg"]
    var pixels: PixelSize?
    if endings.contains(where: path.lowercased().hasSuffix),
      let header = try? Disk.read(root + "/" + path, atMost: PixelSize.headerLength)
    {
      pixels = PixelSize.read(header: header)
    }
    return Attachments.Attachment(path: path, pixels: pixels)
  }

  /// The parser for this site's articles.
  var parser: ArticleParser {
    parser(keepsText: true)
  }

  /// A parser for this site's articles that keeps their text, or not.
  func parser(keepsText: Bool) -> ArticleParser {
    ArticleParser(
      configuration: configuration, themes: themes, regions: regions, keepsText: keepsText)
  }

  /// The indexer for this site's articles.
  ///
  /// - Parameter leavingOut: the paths of articles that are treated as drafts are. The booklets of a site of which some
  ///   are left out would lack stories, so there are none.
  func indexer(
    _ calendar: PublicationDay, leavingOut: Set<String> = [], workers: Workers = .one
  ) -> SiteIndexer {
    var configuration = configuration
    if !leavingOut.isEmpty { configuration.booklets = [] }
    return SiteIndexer(
      configuration: configuration, divisions: regions.divisions, themes: themes,
      calendar: calendar, attachments: attachments, leavingOut: leavingOut, workers: workers)
  }

  /// The site's templates: its own, and the default ones for those that it does not have.
  func theme() -> SiteTheme { SiteTheme(root: root) }
}
