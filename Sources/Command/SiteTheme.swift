internal import Chinese
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
    let standard = Set(files.keys)
    var own: Set<String> = []
    var diagnostics: [Diagnostic] = []
    for folder in ["", "assets/"] {
      let path = root + "/templates/" + folder
      guard Disk.entry(at: path, followingLinks: true) == .folder else { continue }
      do {
        for name in try Disk.names(in: path) where !name.hasPrefix(".") && !name.hasSuffix(".md") {
          guard Disk.entry(at: path + name, followingLinks: true) == .file else { continue }
          if name.hasSuffix(".html"), let bytes = files[name] { files[SiteTheme.defaults + name] = bytes }
          files[folder + name] = try Disk.readSettings(path + name)
          own.insert(folder + name)
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
    let sources = sorted.filter { $0.key.hasSuffix(".html") }
      .map { TemplateSource(name: $0.key, bytes: $0.value) }
    diagnostics += SiteTheme.unused(own.subtracting(standard), sources, standard)
    do {
      environment = try Environment(sources: sources, filters: Filter.niangjia)
    } catch {
      environment = nil
      diagnostics += error.errors.map { $0.diagnostic }
    }
    self.diagnostics = diagnostics
  }

  /// Templates of a site that no page is made with and no other template uses.
  private static func unused(
    _ own: Set<String>, _ sources: [TemplateSource], _ standard: Set<String>
  ) -> [Diagnostic] {
    let files = own.filter { $0.hasSuffix(".html") && !$0.contains("/") }.sorted()
    guard !files.isEmpty else { return [] }
    let used = Set(sources.flatMap(\.references))
    let names = standard.filter { $0.hasSuffix(".html") }.sorted()
    return files.filter { !used.contains($0) }.map { file in
      let nearest = NearestName.nearest(to: file, in: names)
      return Diagnostic(
        .warning, "template-unused", at: Place(file: "templates/" + file),
        Bilingual("没有哪个网页用到这个模板。", "No page is made with this template."),
        advice: nearest.map {
          Bilingual("是不是“\($0)”？改成这个名字才会用上。", "Did you mean \($0)? It takes that name to be used.")
        }
          ?? Bilingual(
            "在别的模板里用 {% include %} 或 {% extends %} 用上它；不用了就删去。",
            "Use it from another template by `include` or `extends`, or remove it."))
    }
  }
}
