// Front matter names other articles by file name, by path or by title, whichever the editor has at hand.

internal import Chinese

/// Finds the articles that front matter names.
struct ReferenceResolver {
  private let articles: [Article]
  /// The articles of each name: file name, path below `content/`, and title.
  private let byName: [String: [Site.ArticleID]]
  /// The names of articles that exist and are not shown.
  private let hidden: Set<String>
  /// The file names of files that gave no article.
  private let broken: Set<String>
  /// The titles of columns by folder.
  private let columns: [String: String]

  /// Makes a resolver over the articles that are shown and those that are not.
  ///
  /// - Parameter broken: the paths of files that gave no article; naming them is no finding of its own.
  init(shown: [Article], hidden: [Article], indexPages: [Article], broken: Set<String>) {
    var byName: [String: [Site.ArticleID]] = [:]
    for (id, article) in shown.enumerated() {
      for name in ReferenceResolver.names(of: article) { byName[name, default: []].append(id) }
    }
    self.init(
      articles: shown, byName: byName, hidden: Set(hidden.flatMap(ReferenceResolver.names)),
      broken: Set(broken.map { ContentLocation(path: $0).stem }),
      columns: Dictionary(
        indexPages.map { ($0.section, $0.headline.title) }, uniquingKeysWith: { first, _ in first }))
  }

  private init(
    articles: [Article], byName: [String: [Site.ArticleID]], hidden: Set<String>, broken: Set<String>,
    columns: [String: String]
  ) {
    self.articles = articles
    self.byName = byName
    self.hidden = hidden
    self.broken = broken
    self.columns = columns
  }

  /// The same resolver where some of the articles that are shown were written anew, perhaps with other titles.
  func over(_ shown: [Article], changed ids: [Site.ArticleID]) -> ReferenceResolver {
    var byName = byName
    for id in ids {
      let (old, new) = (ReferenceResolver.names(of: articles[id]), ReferenceResolver.names(of: shown[id]))
      for name in old.subtracting(new) {
        byName[name]?.removeAll { $0 == id }
        if byName[name]?.isEmpty == true { byName[name] = nil }
      }
      for name in new.subtracting(old) { byName[name] = ((byName[name] ?? []) + [id]).sorted() }
    }
    return ReferenceResolver(
      articles: shown, byName: byName, hidden: hidden, broken: broken, columns: columns)
  }

  private static func names(of article: Article) -> Set<String> {
    let stem = ContentLocation(path: article.path).stem
    return [stem, "\(article.section)/\(stem)", article.headline.title]
  }

  /// The name that a text means: a path of a file, from the article or from the site's folder, is as good as the file's
  /// name.
  static func name(in text: String) -> String {
    var name = text
    if name.hasSuffix(".md") { name = String(name.dropLast(3)) }
    for prefix in ["./", "../", "content/"] {
      while name.hasPrefix(prefix) { name = String(name.dropFirst(prefix.count)) }
    }
    return name
  }

  /// What an article's references lead to, in their order.
  func resolve(_ article: Article, _ findings: inout BoundedFindings) -> [Site.ReferenceTarget] {
    article.references.map { resolve($0, of: article, &findings) }
  }

  private func resolve(
    _ reference: Reference, of article: Article, _ findings: inout BoundedFindings
  ) -> Site.ReferenceTarget {
    if reference.field == .column { return column(reference, of: article, &findings) }
    let name = ReferenceResolver.name(in: reference.text)
    let all = byName[name] ?? []
    let kinds = reference.field.kinds
    let fitting = kinds.isEmpty ? all : all.filter { kinds.contains(articles[$0].kind) }
    if let only = fitting.first, fitting.count == 1 { return .article(only) }
    if fitting.count > 1 {
      addAmbiguous(reference, fitting, article, &findings)
    } else if hidden.contains(name) {
      addHidden(reference, article, &findings)
    } else if broken.contains(name.split(separator: "/").last.map(String.init) ?? name) {
      return .name(reference.text)
    } else if let other = all.first {
      addWrongKind(reference, articles[other], article, &findings)
    } else {
      addUnknown(reference, name, kinds, article, &findings)
    }
    return .name(reference.text)
  }

  /// A column is named by its folder; a submission lies in it.
  private func column(
    _ reference: Reference, of article: Article, _ findings: inout BoundedFindings
  ) -> Site.ReferenceTarget {
    let folder = article.section.split(separator: "/").last.map(String.init) ?? ""
    if reference.text != folder, reference.text != article.section, let title = columns[article.section],
      reference.text != title
    {
      findings.add(
        .warning, "column-elsewhere", at: reference.mark, of: article.path,
        Bilingual(
          "这篇在“\(title)”的文件夹里，栏目却写成“\(reference.text)”。",
          "It lies in \(title), but names the column \(reference.text)."),
        advice: Bilingual("把文件移到那个栏目的文件夹，或者改写栏目。", "Move the file, or change `column`."))
    }
    return .name(reference.text)
  }

  private func addAmbiguous(
    _ reference: Reference, _ found: [Site.ArticleID], _ article: Article, _ findings: inout BoundedFindings
  ) {
    findings.add(
      .error, "reference-ambiguous", at: reference.mark, of: article.path,
      Bilingual(
        "“\(reference.text)”有 \(found.count) 篇。", "\(found.count) articles are called \(reference.text)."),
      advice: choice(of: found.map { String(articles[$0].path.dropFirst("content/".count).dropLast(3)) }))
  }

  private func choice(of paths: [String]) -> Bilingual {
    Bilingual("写明是哪一篇：\(paths.joined(separator: "、"))", "Say which: \(paths.joined(separator: ", "))")
  }

  private func addHidden(_ reference: Reference, _ article: Article, _ findings: inout BoundedFindings) {
    findings.add(
      .warning, "reference-hidden", at: reference.mark, of: article.path,
      Bilingual(
        "“\(reference.text)”还是草稿或不在发布期内，这里只显示文字。",
        "\(reference.text) is a draft or not shown today; only the text appears."),
      advice: Bilingual("那一篇发布以后会自动连上。", "It is linked when that article is published."))
  }

  private func addWrongKind(
    _ reference: Reference, _ other: Article, _ article: Article, _ findings: inout BoundedFindings
  ) {
    let wanted = reference.field.kinds.map(\.chinese).joined(separator: "或")
    let wantedInEnglish = reference.field.kinds.map { English.one($0.rawValue) }.joined(separator: " or ")
    findings.add(
      .error, "reference-kind", at: reference.mark, of: article.path,
      Bilingual(
        "“\(reference.text)”是\(other.kind.chinese)，“\(reference.field.chinese)”要写\(wanted)。",
        "\(reference.text) is \(English.one(other.kind.rawValue)); `\(reference.field.rawValue)` takes \(wantedInEnglish)."
      ),
      advice: Bilingual("换成对应的文件名或标题。", "Name an article of that kind."))
  }

  /// A name that no article has. People and stations may be named without a page of their own; then only a
  /// file name that leads nowhere, or a name that differs in one character, is worth a word.
  private func addUnknown(
    _ reference: Reference, _ name: String, _ kinds: [Kind], _ article: Article,
    _ findings: inout BoundedFindings
  ) {
    let isFileName = name.utf8.allSatisfy { $0 < 0x80 }
    let mayBeWithoutPage = (reference.field == .people || reference.field == .stations) && !isFileName
    let nearest = mayBeWithoutPage ? nearest(to: name, kinds) : nil
    if mayBeWithoutPage, nearest == nil { return }
    findings.add(
      mayBeWithoutPage ? .warning : .error, "reference-unknown", at: reference.mark, of: article.path,
      Bilingual("没有叫“\(reference.text)”的文章。", "No article is called \(reference.text)."),
      advice: (nearest ?? self.nearest(to: name, kinds)).map {
        Bilingual("是不是“\($0)”？", "Did you mean \($0)?")
      }
        ?? Bilingual("写文件名（不带 .md）或标题。", "Write its file name (without .md) or its title."))
  }

  /// The title or file name of an article of some kinds that is nearest to a name.
  private func nearest(to name: String, _ kinds: [Kind]) -> String? {
    let known = articles.filter { kinds.isEmpty || kinds.contains($0.kind) }
    return NearestName.nearest(
      to: name, in: known.map(\.headline.title) + known.map { ContentLocation(path: $0.path).stem })
  }
}

extension Field {
  /// The kinds of articles that a reference in this field may lead to; empty where any may.
  var kinds: [Kind] {
    switch self {
    case .people, .workers: [.worker]
    case .stations: [.station]
    default: []
    }
  }
}
