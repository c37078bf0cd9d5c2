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
    var findings: [Diagnostic] = []
    func text(_ path: String) -> SourceText? {
      guard Disk.entry(at: root + "/" + path) != nil else { return nil }
      do {
        return try SourceText.decode(SourceFile(path: path, bytes: Disk.read(root + "/" + path))).get()
      } catch let error as DiskError {
        findings.append(error.diagnostic.relative(to: root))
      } catch let error as DecodingFailure {
        findings.append(error.diagnostic)
      } catch {}
      return nil
    }
    var configuration = SiteConfiguration()
    if let source = text(SiteConfiguration.path) {
      let (read, problems) = SiteConfiguration.read(source)
      configuration = read
      findings += problems
    }
    if let baseURL = options.baseURL { configuration.baseURL = baseURL }
    self.configuration = configuration

    let list = text(ThemeList.path).map { ThemeList.read($0) }
    themes = list?.list ?? .empty
    findings += list?.diagnostics ?? []

    let aliases = RegionAliases.read(text(RegionAliases.path), divisions: .national)
    regions = RegionResolver(divisions: .national, aliases: aliases.list)
    findings += aliases.diagnostics

    let files = SiteFiles(root: root)
    articles = files.articles
    attachments = Attachments(files.attachments.map { SiteSource.attachment($0, root) })
    diagnostics = findings + files.diagnostics
  }

  /// A site's settings alone; their findings are left to `build`.
  static func configuration(root: String) -> SiteConfiguration {
    let path = SiteConfiguration.path
    guard let bytes = try? Disk.read(root + "/" + path),
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
    ArticleParser(configuration: configuration, themes: themes, regions: regions)
  }

  /// The indexer for this site's articles.
  func indexer(_ calendar: PublicationDay) -> SiteIndexer {
    SiteIndexer(
      configuration: configuration, divisions: regions.divisions, themes: themes,
      calendar: calendar, attachments: attachments)
  }

  /// The site's templates: its own, and the default ones for those that it does not have.
  func theme() -> SiteTheme { SiteTheme(root: root) }
}
