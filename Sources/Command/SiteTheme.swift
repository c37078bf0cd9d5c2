internal import Content
internal import DefaultTheme
internal import Publish
internal import Templates

/// The templates and assets that a site is rendered with.
struct SiteTheme {
  /// The templates, linked; `nil` where they have errors.
  let environment: Environment?
  /// The stylesheet, the script and other files.
  let assets: Assets
  /// `book.css`, by which books are set.
  let bookStylesheet: [UInt8]
  /// What was wrong.
  let diagnostics: [Diagnostic]
  /// What tells one state of the files from another.
  let stamp: ContentHash

  /// Where a site's own template finds the default one of the same name: `{% extends "default/article.html" %}`.
  private static let defaults = "default/"

  /// Reads `templates/` of a site over the default templates. A default template that the site replaces stays within
  /// reach, so that the site's own can inherit it and fill single blocks.
  init(root: String) {
    var files = Dictionary(uniqueKeysWithValues: DefaultTheme.files.map { ($0.name, $0.bytes) })
    var diagnostics: [Diagnostic] = []
    for folder in ["", "assets/"] {
      let path = root + "/templates/" + folder
      guard Disk.entry(at: path, followingLinks: true) == .folder else { continue }
      do {
        for name in try Disk.names(in: path) where !name.hasPrefix(".") && !name.hasSuffix(".md") {
          guard Disk.entry(at: path + name, followingLinks: true) == .file else { continue }
          if name.hasSuffix(".html"), let bytes = files[name] { files[SiteTheme.defaults + name] = bytes }
          files[folder + name] = try Disk.readSettings(path + name)
        }
      } catch {
        diagnostics.append(error.diagnostic.relative(to: root))
      }
    }
    let sorted = files.sorted { $0.key < $1.key }
    stamp = ContentHash(sorted.flatMap { Array($0.key.utf8) + [0] + $0.value + [0] })
    bookStylesheet = files["book.css"] ?? []
    assets = Assets(
      sorted.filter { $0.key.hasPrefix("assets/") }
        .map { SourceFile(path: String($0.key.dropFirst("assets/".count)), bytes: $0.value) })
    do {
      let sources = sorted.filter { $0.key.hasSuffix(".html") }
      environment = try Environment(
        sources: sources.map { TemplateSource(name: $0.key, bytes: $0.value) }, filters: Filter.niangjia)
    } catch {
      environment = nil
      diagnostics += error.errors.map { $0.diagnostic }
    }
    self.diagnostics = diagnostics
  }
}
