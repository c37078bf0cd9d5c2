// What `niangjia build` would make, by the stages themselves and without anything of Preview: the judge of previews.

internal import Content
internal import Preview
internal import Publish
internal import Templates

/// All outputs of a site by address, and what is found on the way.
struct CleanBuild {
  /// The bytes of each page, asset and attachment; `nil` where a page cannot be rendered.
  let outputs: [String: [UInt8]?]
  /// Everything that is found, sorted.
  let findings: [Diagnostic]

  init(_ memory: MemorySite) {
    let (settings, list, look) = (memory.settings, memory.list, memory.look)
    let parser = ArticleParser(
      configuration: settings.configuration, themes: settings.themes, regions: settings.regions)
    let files = memory.files
    let parsed = list.articles.map { parser.parse(SourceFile(path: $0, bytes: files[$0] ?? [])) }
    let indexer = SiteIndexer(
      configuration: settings.configuration, divisions: settings.regions.divisions, themes: settings.themes,
      calendar: settings.calendar, attachments: list.attachments)
    let broken = Set(parsed.filter { $0.article == nil }.map(\.path))
    let (site, indexFindings) = indexer.index(parsed.compactMap(\.article), broken: broken)
    let (pages, planFindings) = Planner(site: site).plan()
    var outputs: [String: [UInt8]?] = [:]
    for path in site.attachments.paths {
      outputs[Attachments.address(of: path)] = .some(files[path])
    }
    for asset in look.assets.files { outputs[asset.address] = .some(asset.bytes) }
    let renderer = look.environment.map {
      Renderer(site: site, pages: pages, environment: $0, assets: look.assets, isPreview: true)
    }
    // Of two pages of one address the first counts, as in a preview; a build refuses to publish them.
    for page in pages.reversed() { outputs[page.address] = .some(CleanBuild.bytes(of: page, renderer)) }
    self.outputs = outputs
    findings =
      (settings.diagnostics + list.diagnostics + look.diagnostics + parsed.flatMap(\.diagnostics)
      + indexFindings + planFindings).sorted()
  }

  private static func bytes(of page: Page, _ renderer: Renderer?) -> [UInt8]? {
    var bytes: [UInt8] = []
    guard let renderer, (try? renderer.render(page, into: &bytes)) != nil else { return nil }
    return bytes
  }
}
