// The site with every construct, from `Tests/Command`, read into memory: what templates see of it is what they can
// see of any site.

import Content
import DefaultTheme
import Foundation
import Publish
import Templates
import Testbed

/// The pages of the golden site, and what their templates see.
struct GoldenSite {
  /// The repository's top.
  static let repository =
    URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().path
  /// All pages.
  let pages: [Page]
  /// What templates see.
  let renderer: Publish.Renderer

  /// Makes the site, without one of its features where one is given.
  init(without feature: SiteFeature? = nil) throws {
    let root = GoldenSite.repository + "/Tests/Command/Golden/site"
    func text(_ path: String) throws -> SourceText {
      try SourceText.decode(SourceFile(path: path, bytes: Files.read(root + "/" + path))).get()
    }
    var configuration = SiteConfiguration.read(try text(SiteConfiguration.path)).configuration
    if let feature { configuration.features.remove(feature) }
    let themes = ThemeList.read(try text(ThemeList.path)).list
    // The golden site itself has no booklet: its book would have to be the same whatever zlib packs it.
    let list = SourceText(
      path: Booklet.folder + "/nian.yaml", bytes: Array("标题: 选编\n种类: 案例\n前言: 一段。\n分章: 主题\n".utf8))
    let reader = BookletReader(regions: RegionResolver(divisions: .national), themes: themes)
    configuration.booklets = [reader.read(list) { _ in nil }.booklet]
    let paths = try Tree(root + "/content").files.map { "content/" + $0 }
    let parser = ArticleParser(
      configuration: configuration, themes: themes,
      regions: RegionResolver(
        divisions: .national, aliases: RegionAliases.read(nil, divisions: .national).list))
    let articles = try paths.filter { $0.hasSuffix(".md") }
      .compactMap { parser.parse(SourceFile(path: $0, bytes: try Files.read(root + "/" + $0))).article }
    let attachments = paths.filter { !$0.hasSuffix(".md") && !$0.hasSuffix(".yaml") }
      .map { Attachments.Attachment(path: $0, pixels: nil) }
    let site = SiteIndexer(
      configuration: configuration, divisions: .national, themes: themes,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 19_884), showsDrafts: false),
      attachments: Attachments(attachments)
    ).index(articles).site
    pages = Planner(site: site).plan().pages
    let sources = DefaultTheme.files.filter { $0.name.hasSuffix(".html") }
    let environment = try Environment(
      sources: sources.map { TemplateSource(name: $0.name, bytes: $0.bytes) })
    renderer = Publish.Renderer(site: site, pages: pages, environment: environment, assets: Assets([]))
  }

  /// What each template sees, over all pages: by template, then by variable, all its values.
  func variables() -> [String: [String: [Value]]] {
    var table: [String: [String: [Value]]] = [:]
    for page in pages {
      guard case .html(let template) = page.form else { continue }
      let context = renderer.context(of: page)
      for key in context.layout.keys {
        table[template.rawValue, default: [:]][key, default: []].append(context[key] ?? .none)
      }
    }
    return table
  }
}
