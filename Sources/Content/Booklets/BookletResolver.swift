// From a booklet's list to the stories of a site. A name that means no story, or one that may not be printed, is a
// finding about the list; nothing is left out silently.

internal import Chinese

/// Finds the stories of booklets.
package struct BookletResolver: Sendable {
  private let site: Site
  private let byName: [String: [Site.ArticleID]]

  /// Makes a resolver over a site.
  package init(site: Site) {
    self.site = site
    var byName: [String: [Site.ArticleID]] = [:]
    for (id, article) in site.articles.enumerated() {
      let path = String(article.path.dropFirst("content/".count).dropLast(".md".count))
      let stem = path.split(separator: "/").last.map(String.init) ?? path
      for name in Set([path, stem, article.headline.title]) { byName[name, default: []].append(id) }
    }
    self.byName = byName
  }

  /// The chapters of a booklet, and what keeps it from being made.
  package func resolve(_ booklet: Booklet) -> BookletContents {
    var findings = BoundedFindings()
    var seen: Set<Site.ArticleID> = []
    var chapters = booklet.chapters.map { chapter in
      let stories = chapter.stories.compactMap { entry -> Site.ArticleID? in
        guard let id = story(entry, of: booklet, &findings) else { return nil }
        if seen.insert(id).inserted { return id }
        findings.add(doubled(entry, id, booklet))
        return nil
      }
      return BookletContents.Chapter(title: chapter.title, stories: stories)
    }
    if let selection = booklet.selection {
      let found = site.articles.indices.filter { isMeant($0, by: selection) && seen.insert($0).inserted }
      chapters.append(BookletContents.Chapter(title: nil, stories: found))
    }
    let stories = chapters.flatMap(\.stories)
    switch booklet.arrangement {
    case .list: break
    case .regions: chapters = BookletChapters(site: site).byRegion(stories)
    case .themes: chapters = BookletChapters(site: site).byTheme(stories)
    }
    if stories.isEmpty, findings.all.isEmpty { findings.add(empty(booklet)) }
    BookletGaps(site: site).find(in: booklet, stories).forEach { findings.add($0) }
    return BookletContents(
      booklet: booklet, chapters: chapters.filter { !$0.stories.isEmpty }, diagnostics: findings.all)
  }

  /// Whether an article is one that a selection means; a withdrawn one never is.
  private func isMeant(_ id: Site.ArticleID, by selection: Booklet.Selection) -> Bool {
    let article = site.articles[id]
    var isSelected = false
    if case .problemCase(let found) = article.details { isSelected = found.isSelected }
    let regions = article.regions.flatMap { site.divisions.path(to: $0.region) }
    let themes = article.themes.flatMap { site.themes.path(to: $0) }
    return article.withdrawn == nil
      && (selection.kinds.isEmpty || selection.kinds.contains(article.kind))
      && (!selection.isSelected || isSelected)
      && (selection.years.isEmpty || article.date.map { selection.years.contains($0.year) } ?? false)
      && (selection.regions.isEmpty || selection.regions.contains(where: regions.contains))
      && (selection.themes.isEmpty || selection.themes.contains(where: themes.contains))
  }

  private func story(
    _ entry: Booklet.Entry, of booklet: Booklet, _ findings: inout BoundedFindings
  ) -> Site.ArticleID? {
    let name = BookletResolver.name(in: entry.text)
    let found = stories(named: entry.text)
    guard let id = found.first, found.count == 1 else {
      findings.add(
        .error, "booklet-story", at: booklet.place(of: entry.mark),
        found.isEmpty ? unknown(entry, name, booklet) : ambiguous(entry, found, booklet))
      return nil
    }
    guard site.articles[id].withdrawn == nil else {
      findings.add(withdrawn(entry, id, booklet))
      return nil
    }
    return id
  }

  /// The articles that a path, file name or title means.
  package func stories(named text: String) -> [Site.ArticleID] {
    byName[BookletResolver.name(in: text)] ?? []
  }

  /// The name that an entry means: a path from the site, from `content`, or from the list is as good as a name.
  private static func name(in text: String) -> String {
    var name = text.precomposed
    for prefix in ["content/", "../", "./"] {
      while name.hasPrefix(prefix) { name = String(name.dropFirst(prefix.count)) }
    }
    return name.hasSuffix(".md") ? String(name.dropLast(".md".count)) : name
  }
}

extension BookletResolver {
  private func unknown(_ entry: Booklet.Entry, _ name: String, _ booklet: Booklet) -> Diagnostic {
    let nearest = NearestName.nearest(to: name, in: byName.keys.sorted())
    return booklet.finding(
      "booklet-story", at: entry.mark,
      Bilingual(
        "网站今天没有“\(entry.text)”这篇文章（草稿和不在发布期内的不能收）。",
        "The site shows no story `\(entry.text)` today; drafts cannot be bound."),
      advice: nearest.map { Bilingual("是不是“\($0)”？", "Did you mean `\($0)`?") }
        ?? Bilingual(
          "写文件名、路径或者标题，例如 cases/2025-02-13-xineng.md。", "Write its path, file name or title."))
  }

  private func ambiguous(
    _ entry: Booklet.Entry, _ found: [Site.ArticleID], _ booklet: Booklet
  ) -> Diagnostic {
    let paths = found.map { String(site.articles[$0].path.dropFirst("content/".count)) }
    return booklet.finding(
      "booklet-story", at: entry.mark,
      Bilingual("“\(entry.text)”有 \(found.count) 篇。", "\(found.count) stories are called `\(entry.text)`."),
      advice: Bilingual(
        "写明是哪一篇：\(paths.joined(separator: "、"))", "Say which: \(paths.joined(separator: ", "))"))
  }

  private func withdrawn(
    _ entry: Booklet.Entry, _ id: Site.ArticleID, _ booklet: Booklet
  ) -> Diagnostic {
    booklet.finding(
      "booklet-story", at: entry.mark,
      Bilingual(
        "“\(site.articles[id].headline.title)”已经撤稿，不能收进案例集。",
        "“\(site.articles[id].headline.title)” was withdrawn and cannot be bound."),
      advice: Bilingual("从清单里删去这一行。", "Remove it from the list."))
  }

  private func doubled(_ entry: Booklet.Entry, _ id: Site.ArticleID, _ booklet: Booklet) -> Diagnostic {
    booklet.finding(
      "booklet-doubled", at: entry.mark,
      Bilingual(
        "“\(site.articles[id].headline.title)”在清单里写了两次。",
        "“\(site.articles[id].headline.title)” stands twice in the list."),
      advice: Bilingual("保留一处。", "Keep one."))
  }

  private func empty(_ booklet: Booklet) -> Diagnostic {
    booklet.finding(
      "booklet-empty", at: YamlMark(line: 1, column: 1, length: 1),
      Bilingual("没有符合条件的文章，案例集是空的。", "No story fits; the booklet is empty."),
      advice: Bilingual(
        "放宽条件，或者列出文章；niangjia list 用同样的条件，可以先看看有哪些。",
        "Ask for less, or list the stories; `niangjia list` takes the same conditions."))
  }
}

extension Booklet {
  /// An error about a place of the list.
  func finding(
    _ code: String, at mark: YamlMark, _ message: Bilingual, advice: Bilingual
  ) -> Diagnostic {
    Diagnostic(.error, code, at: place(of: mark), message, advice: advice)
  }

  /// A place of the list.
  func place(of mark: YamlMark) -> Place {
    Place(file: path, line: mark.line, column: mark.column, length: mark.length)
  }
}
