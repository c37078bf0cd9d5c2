// From what may have changed to a snapshot, with as little work as is certain to be enough. Parses are kept by path
// and content; index and plan are kept where no field that they go by has changed.

internal import Content
internal import Publish

/// Makes one snapshot after another of a site.
package struct SnapshotMaker {
  private let supplier: Supplier
  private var settings: Settings
  private var files: FileList
  private var look: Look
  private var parses: [String: Parse] = [:]
  private var index: IndexedSite
  /// The snapshot of now.
  package private(set) var snapshot: Snapshot

  private struct Parse {
    let parsed: Parsed
    let stamp: ContentHash
  }

  /// Reads a whole site.
  package init(_ supplier: Supplier) {
    self.supplier = supplier
    settings = supplier.settings()
    files = supplier.files()
    look = supplier.look()
    index = settings.indexer(files).indexed([])
    snapshot = Snapshot(
      version: 0, findings: [], slowFindings: nil, site: index.site, table: PageTable([]), renderer: nil,
      assets: look.assets, companions: [],
      supplier: supplier)
    _ = read(files.articles)
    indexAll()
    publish(keepsPages: false)
  }

  /// Whether a path is that of an article that the site has.
  package func isKnown(_ path: String) -> Bool { parses[path] != nil }

  /// Looks at what may have changed; where nothing has, the snapshot of before stays.
  ///
  /// - Returns: whether there is a new snapshot.
  package mutating func make(after changes: Changes) -> Bool {
    let hasSettings = changes.settings && takeSettings()
    let paths = changes.folders || hasSettings ? files.articles : changes.articles.filter(isKnown).sorted()
    let reread = read(paths)
    let hasFiles = (reread.isMissing || needsList(changes)) && takeFiles(changes)
    let hasLook = changes.look && takeLook()
    let isSameSite = !hasSettings && !hasFiles
    guard !isSameSite || hasLook || !reread.changed.isEmpty else { return false }

    var keepsPages = isSameSite
    if isSameSite, let replacement = replacement(by: reread.changed) {
      index = replacement.index
      keepsPages = replacement.keepsPages
    } else if !isSameSite || !reread.changed.isEmpty {
      indexAll()
      keepsPages = false
    }
    publish(keepsPages: keepsPages, hasLook: hasLook)
    return true
  }

  private mutating func takeSettings() -> Bool {
    let new = supplier.settings()
    guard new.stamp != settings.stamp else { return false }
    settings = new
    parses = [:]
    return true
  }

  private mutating func takeLook() -> Bool {
    let new = supplier.look()
    defer { look = new }
    return new.stamp != look.stamp
  }

  /// Whether files came or went, rather than an editor's temporary ones.
  private func needsList(_ changes: Changes) -> Bool {
    changes.folders
      || changes.others.contains { files.attachments[$0] != nil || supplier.isThere($0) }
  }

  /// Lists the files anew, reads those that are new, forgets those that are gone; whether anything has changed.
  private mutating func takeFiles(_ changes: Changes) -> Bool {
    let old = files
    files = supplier.files()
    let present = Set(files.articles)
    for path in parses.keys where !present.contains(path) { parses[path] = nil }
    let fresh = files.articles.filter { parses[$0] == nil }
    _ = read(fresh)
    return !fresh.isEmpty || files.stamp != old.stamp
      || changes.others.contains { files.attachments[$0] != nil }
  }

  /// Reads articles again, and parses those whose content is another.
  private mutating func read(_ paths: [String]) -> (changed: [Parsed], isMissing: Bool) {
    let (supplier, parser) = (supplier, settings.parser)
    let stamps = paths.map { parses[$0]?.stamp }
    let readings = supplier.each(paths.count) { supplier.article(paths[$0], parser, stamps[$0]) }
    var changed: [Parsed] = []
    var isMissing = false
    for (path, reading) in zip(paths, readings) {
      switch reading {
      case .unchanged: break
      case .missing: isMissing = true
      case .parsed(let parsed, let stamp):
        parses[path] = Parse(parsed: parsed, stamp: stamp)
        changed.append(parsed)
      }
    }
    return (changed, isMissing)
  }

  /// The index with changed articles in the places of those before; `nil` where all must be indexed.
  private func replacement(by changed: [Parsed]) -> IndexedSite.Replacement? {
    let articles = changed.compactMap(\.article)
    guard !changed.isEmpty, articles.count == changed.count else { return nil }
    return index.replacing(articles, by: settings.indexer(files))
  }

  private mutating func indexAll() {
    let parsed = files.articles.compactMap { parses[$0]?.parsed }
    let broken = Set(parsed.filter { $0.article == nil }.map(\.path))
    index = settings.indexer(files).indexed(parsed.compactMap(\.article), broken: broken)
  }

  /// Makes the snapshot of what is known now.
  private mutating func publish(keepsPages: Bool, hasLook: Bool = false) {
    let site = index.site
    let table = keepsPages ? snapshot.table : PageTable(Planner(site: site).pages())
    let renderer =
      keepsPages && !hasLook
      ? snapshot.renderer?.showing(site)
      : look.environment.map {
        Renderer(
          site: site, pages: table.pages, environment: $0, assets: look.assets, isPreview: true)
      }
    let parsing = files.articles.flatMap { parses[$0]?.parsed.diagnostics ?? [] }
    let findings = settings.diagnostics + files.diagnostics + look.diagnostics + parsing + index.diagnostics
    snapshot = Snapshot(
      version: snapshot.version + 1, findings: findings.sorted(), slowFindings: nil, site: site, table: table,
      renderer: renderer, assets: look.assets,
      companions: supplier.companions.map { Companions($0, of: site) },
      supplier: supplier)
  }
}
