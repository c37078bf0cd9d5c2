// The stage `read`, as far as it is what all articles share: settings, themes, names of regions.

internal import Content
internal import Publish

/// A site's settings and lists as they lie on the disk.
struct SiteSettings: Sendable {
  /// The settings.
  let configuration: SiteConfiguration
  /// The themes.
  let themes: ThemeList
  /// How regions are found by name.
  let regions: RegionResolver
  /// What was found while reading.
  let diagnostics: [Diagnostic]
  /// What tells one state of the files from another.
  let stamp: ContentHash

  /// Reads a site's settings and lists.
  init(root: String, overrides options: BuildOptions) {
    var findings: [Diagnostic] = []
    var bytes: [UInt8] = []
    func text(_ path: String) -> SourceText? {
      guard Disk.isSettings(path, in: root) else { return nil }
      do {
        let file = try SourceFile(path: path, bytes: Disk.readSettings(root + "/" + path))
        bytes += Array(path.utf8) + [0] + file.bytes + [0]
        return try SourceText.decode(file).get()
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
    if let source = text(SkillTree.path) {
      let (tree, problems) = SkillTree.read(source)
      configuration.skills = tree
      findings += problems
    }

    let list = text(ThemeList.path).map { ThemeList.read($0) }
    themes = list?.list ?? .empty
    findings += list?.diagnostics ?? []

    let aliases = RegionAliases.read(text(RegionAliases.path), divisions: .national)
    regions = RegionResolver(divisions: .national, aliases: aliases.list)
    findings += aliases.diagnostics

    let lists = BookletFiles(root: root, reader: BookletReader(regions: regions, themes: themes)).all()
    configuration.booklets = lists.booklets
    bytes += lists.bytes
    findings += lists.diagnostics
    self.configuration = configuration
    diagnostics = findings
    stamp = ContentHash(bytes + findings.flatMap { Array($0.code.utf8) })
  }
}
