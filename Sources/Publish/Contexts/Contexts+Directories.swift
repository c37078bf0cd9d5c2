internal import Content
internal import Templates

extension Contexts {
  private static let directory = Fields("kind", "title", "intro", "letters", "groups")
  private static let letter = Fields("letter", "url", "count")
  private static let group = Fields("letter", "items")
  private static let entry = Fields("name", "url", "count", "page", "note")
  private static let named = Fields(
    "kind", "kind_name", "name", "directory", "page", "years", "workers", "themes", "regions")
  private static let link = Fields("title", "url")
  private static let page = Fields("title", "url", "summary")
  private static let year = Fields("year", "count", "items")
  private static let piece = Fields("title", "url", "date")

  /// A directory of names, or a part of it.
  func directory(_ kind: DirectoryKind, _ part: DirectoryPart?) -> Value {
    let directory = site.directory(kind)
    let isCut = directory.entries.count > DirectoryKind.longest
    let parts = DirectoryPart.parts(of: directory)
    let letters = parts.map { part, entries in
      let url = isCut ? Address.encoded(kind.address(of: part)) : nil
      return Contexts.letter(.string(part.label), .optional(url), .int(entries.count))
    }
    let shown = isCut ? parts.filter { $0.part == part } : parts
    return Contexts.directory(
      .string(kind.rawValue), .string(kind.title), .string(kind.introduction), .list(letters),
      .list(
        shown.map { part, entries in
          Contexts.group(.string(part.label), .list(entries.map { entry(kind, $0) }))
        }))
  }

  private func entry(_ kind: DirectoryKind, _ index: Int) -> Value {
    let entry = site.directory(kind).entries[index]
    return Contexts.entry(
      .string(entry.name), .string(Address.encoded(entry.address)), .int(entry.articles.count),
      .optional(entry.page.map { titled($0) }), .optional(entry.page.flatMap(note)))
  }

  /// A word beside a name: the first honour of a model worker.
  private func note(_ id: Site.ArticleID) -> String? {
    if case .worker(let worker) = site.articles[id].details { worker.honors.first?.title } else { nil }
  }

  /// One name's own part of its page.
  func named(_ kind: DirectoryKind, _ index: Int, isNumbered: Bool) -> Value {
    let entry = site.directory(kind).entries[index]
    let page = entry.page.map { id in
      Contexts.page(
        .string(site.articles[id].headline.title), .string(addresses.articles[id]),
        .string(site.articles[id].shownSummary))
    }
    let years = kind == .contributors && !isNumbered ? self.years(of: entry.articles) : []
    let isSubject = kind != .contributors && !isNumbered
    let workers = kind == .organizations && !isNumbered ? roster.byUnit[entry.name] ?? [] : []
    return Contexts.named(
      .string(kind.entryKind), .string(kind.title), .string(entry.name),
      Contexts.link(.string(kind.title), .string(kind.address)), .optional(page), .list(years),
      .list(workers.map { titled($0) }), .list(isSubject ? themes(in: entry.articles) : []),
      .list(isSubject ? regions(in: entry.articles) : []))
  }

  /// What a contributor published each year, newest first; a year lists at most fifty pieces.
  private func years(of articles: [Site.ArticleID]) -> [Value] {
    let byYear = Dictionary(grouping: articles.reversed()) { site.articles[$0].date?.year ?? 0 }
    return byYear.sorted { $0.key > $1.key }.filter { $0.key > 0 }.map { year, ids in
      let pieces = ids.prefix(50).map { id in
        Contexts.piece(
          .string(site.articles[id].headline.title), .string(addresses.articles[id]),
          date(site.articles[id].date))
      }
      return Contexts.year(.int(year), .int(ids.count), .list(pieces))
    }
  }
}
