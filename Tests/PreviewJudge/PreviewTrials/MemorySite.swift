// A site that lies in memory: a preview can follow thousands of edits of it without a disk, a socket or a pause.

internal import Content
internal import DefaultTheme
internal import Preview
internal import Publish
internal import Synchronization
internal import Templates

/// The files of a site by path, shared with the preview that shows it.
package final class MemorySite: Sendable {
  private let held: Mutex<[String: [UInt8]]>
  /// Whether pages are rendered with the default templates; otherwise with short ones that print every variable.
  let isDressed: Bool

  /// Makes a site of texts by path.
  package init(_ texts: [String: String], isDressed: Bool) {
    held = Mutex(texts.mapValues { Array($0.utf8) })
    self.isDressed = isDressed
  }

  /// The files of now.
  package var files: [String: [UInt8]] { held.withLock { $0 } }

  /// Writes a file, or removes it.
  package func write(_ bytes: [UInt8]?, to path: String) {
    held.withLock { $0[path] = bytes }
  }

  /// The day of the trials.
  static let calendar = Day(year: 2025, month: 6, day: 1).map { PublicationDay(today: $0, showsDrafts: true) }

  /// The site as a preview gets it.
  var supplier: Supplier {
    Supplier(
      settings: { self.settings },
      files: { self.list },
      look: { self.look },
      article: { path, parser, stamp in
        guard let bytes = self.files[path] else { return .missing }
        let found = ContentHash(bytes)
        return found == stamp
          ? .unchanged : .parsed(parser.parse(SourceFile(path: path, bytes: bytes)), found)
      },
      attachment: { self.files[$0].flatMap { PictureMetadata.removed(from: $0) } },
      companions: [], isThere: { self.files[$0] != nil },
      each: { count, body in (0..<count).map(body) })
  }

  /// The settings and lists.
  var settings: Settings {
    let files = files
    func text(_ path: String) -> SourceText? { files[path].map { SourceText(path: path, bytes: $0) } }
    let configuration = text(SiteConfiguration.path).map { SiteConfiguration.read($0) }
    let themes = text(ThemeList.path).map { ThemeList.read($0) }
    let aliases = RegionAliases.read(text(RegionAliases.path), divisions: .national)
    let paths = [SiteConfiguration.path, ThemeList.path, RegionAliases.path]
    let calendar =
      MemorySite.calendar ?? PublicationDay(today: Day(daysSinceEpoch: 20_000), showsDrafts: true)
    return Settings(
      configuration: configuration?.configuration ?? SiteConfiguration(), themes: themes?.list ?? .empty,
      regions: RegionResolver(divisions: .national, aliases: aliases.list), calendar: calendar,
      diagnostics: (configuration?.diagnostics ?? []) + (themes?.diagnostics ?? []) + aliases.diagnostics,
      stamp: ContentHash(paths.flatMap { Array($0.utf8) + [0] + (files[$0] ?? []) + [0] }))
  }

  /// The files under `content/`.
  var list: FileList {
    let files = files
    let content = files.keys.filter {
      $0.hasPrefix("content/") && $0 != ThemeList.path && $0 != RegionAliases.path
        && !$0.split(separator: "/").contains { ContentPath.isIgnored(String($0)) }
    }.sorted()
    let attachments = content.filter { !$0.hasSuffix(".md") }
    let names: [UInt8] = content.flatMap { path in Array(path.utf8) + [0] }
    let bytes: [UInt8] = attachments.flatMap { path in (files[path] ?? []) + [0] }
    return FileList(
      articles: content.filter { $0.hasSuffix(".md") },
      attachments: Attachments(
        attachments.map { path in
          Attachments.Attachment(path: path, pixels: files[path].flatMap { PixelSize.read(header: $0) })
        }),
      diagnostics: [],
      stamp: ContentHash(names + bytes))
  }

  /// The templates and assets.
  var look: Look {
    var all = isDressed ? Dictionary(DefaultTheme.files.map { ($0.name, $0.bytes) }) { $1 } : PlainTheme.files
    for (path, bytes) in files where path.hasPrefix("templates/") {
      all[String(path.dropFirst("templates/".count))] = bytes
    }
    let sorted = all.sorted { $0.key < $1.key }
    let assets = Assets(
      sorted.filter { $0.key.hasPrefix("assets/") }
        .map { SourceFile(path: String($0.key.dropFirst("assets/".count)), bytes: $0.value) })
    let sources = sorted.filter { $0.key.hasSuffix(".html") }
    let stamp = ContentHash(sorted.flatMap { Array($0.key.utf8) + [0] + $0.value + [0] })
    do {
      let environment = try Environment(
        sources: sources.map { TemplateSource(name: $0.key, bytes: $0.value) })
      return Look(environment: environment, assets: assets, diagnostics: [], stamp: stamp)
    } catch {
      return Look(
        environment: nil, assets: assets, diagnostics: error.errors.map(\.diagnostic), stamp: stamp)
    }
  }
}
