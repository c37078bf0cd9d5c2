// What the templates of a real site are given, for `Tests/Templates/pages.py`: Jinja2 renders the same templates
// with the same contexts, and both must give the same bytes.

internal import Content
internal import DefaultTheme
internal import Foundation
internal import Publish
internal import Templates
internal import Testbed

/// Prints the pages of a site as lines of JSON: first the templates, then for each page its address, template,
/// context and HTML.
struct PageContexts {
  /// The site's folder.
  let site: String
  /// The day for which it is built.
  let today: Day

  /// Prints all pages that templates make.
  func print() throws {
    let sources = DefaultTheme.files.filter { $0.name.hasSuffix(".html") }
      .map { TemplateSource(name: $0.name, bytes: $0.bytes) }
    let templates = Map(sources.map { ($0.name, .string(String(decoding: $0.bytes, as: UTF8.self))) })
    Swift.print(try PageContexts.json(.map(["templates": .map(templates)])))

    let environment = try Environment(sources: sources, filters: Filter.niangjia)
    let site = try index()
    let pages = Planner(site: site).plan().pages
    let renderer = Renderer(site: site, pages: pages, environment: environment, assets: Assets([]))
    var html: [UInt8] = []
    for page in pages {
      guard case .html(let template) = page.form else { continue }
      try renderer.render(page, into: &html)
      let line: Map = [
        "id": .string(page.address), "main": .string(template.rawValue),
        "context": .map(renderer.context(of: page)), "output": .string(String(decoding: html, as: UTF8.self)),
      ]
      Swift.print(try PageContexts.json(.map(line)))
    }
  }

  /// The site as `niangjia build` indexes it.
  private func index() throws -> Site {
    func text(_ path: String) throws -> SourceText? {
      guard Files.isThere("\(site)/\(path)") else { return nil }
      return SourceText(path: path, bytes: try Files.read("\(site)/\(path)"))
    }
    let configuration = try text(SiteConfiguration.path).map { SiteConfiguration.read($0).configuration }
    let themes = try text(ThemeList.path).map { ThemeList.read($0).list } ?? .empty
    let aliases = RegionAliases.read(try text(RegionAliases.path), divisions: .national).list
    let parser = ArticleParser(
      configuration: configuration ?? SiteConfiguration(), themes: themes,
      regions: RegionResolver(divisions: .national, aliases: aliases))
    let paths = try FileManager.default.subpathsOfDirectory(atPath: site + "/content").sorted()
      .map { "content/" + $0 }
    let parsed = try paths.filter { $0.hasSuffix(".md") }.map {
      parser.parse(SourceFile(path: $0, bytes: try Files.read("\(site)/\($0)")))
    }
    let pictures = try paths.filter { [".png", ".jpg", ".svg", ".webp"].contains(where: $0.hasSuffix) }.map {
      Attachments.Attachment(path: $0, pixels: PixelSize.read(header: try Files.read("\(site)/\($0)")))
    }
    let indexer = SiteIndexer(
      configuration: configuration ?? SiteConfiguration(), divisions: .national, themes: themes,
      calendar: PublicationDay(today: today, showsDrafts: false), attachments: Attachments(pictures))
    return indexer.index(parsed.compactMap(\.article)).site
  }

  /// A value as JSON with its keys in order, and markup marked as `JSONReader` reads it.
  private static func json(_ value: Value) throws -> String {
    switch value {
    case .markup(let markup): return try json(.map(["__html__": .string(markup.text)]))
    case .list(let items), .tuple(let items):
      return try "[" + items.map(json).joined(separator: ", ") + "]"
    case .map(let map):
      let pairs = try map.pairs.map { try JSON.write(.string($0.key)) + ": " + json($0.value) }
      return "{" + pairs.joined(separator: ", ") + "}"
    default: return try JSON.write(value)
    }
  }
}
