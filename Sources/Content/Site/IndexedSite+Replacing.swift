// What `SiteIndexer.indexed` would give, found with less work. Where this is not certain, nothing is given, and the
// whole site is indexed; `Tests/Preview` compares both ways after random edits.

extension IndexedSite {
  /// The site with some articles in the place of those of the same path; `nil` where all must be indexed anew,
  /// because one of them is new, hidden, moves in the order of articles, or is named by others.
  ///
  /// - Parameter indexer: an indexer of the same settings as the one that made this index.
  package func replacing(_ changed: [Article], by indexer: SiteIndexer) -> Replacement? {
    var articles = site.articles
    var changes = ArticleChanges()
    for article in changed {
      guard let id = site.articlesByPath[article.path],
        let change = ArticleChanges(from: articles[id], to: article),
        indexer.calendar.shows(article)
      else { return nil }
      if change.contains(.name), isNamed(articles[id], article) { return nil }
      changes.formUnion(change)
      articles[id] = article
    }
    let ids = changed.compactMap { site.articlesByPath[$0.path] }
    return replacement(articles, ids, changes, indexer)
  }

  /// Whether another article may name one by the name that it had or has now.
  private func isNamed(_ old: Article, _ new: Article) -> Bool {
    let names = [old.headline.title, new.headline.title]
    // A name that leads nowhere is answered with the nearest title, whichever article has it.
    if diagnostics.contains(where: { $0.code.hasPrefix("reference-") }) { return true }
    return site.articles.contains { article in
      article.references.contains { names.contains(ReferenceResolver.name(in: $0.text)) }
    }
  }

  private func replacement(
    _ articles: [Article], _ ids: [Site.ArticleID], _ changes: ArticleChanges, _ indexer: SiteIndexer
  ) -> Replacement {
    let linker = linker.over(articles)
    let references = changes.contains(.name) ? references.over(articles, changed: ids) : references
    // Whoever links to a heading of a changed article may find it gone.
    let resolved = Set(ids).union(ids.flatMap { site.mentions[$0] })
    let files = Set(resolved.map { articles[$0].path })
    var targets = site.targets
    var findings = BoundedFindings(diagnostics.filter { !files.contains($0.place.file) })
    for id in resolved.sorted() { targets[id] = linker.resolve(articles[id], references, &findings) }
    let isLinkedAlike = resolved.allSatisfy { targets[$0].articles == site.targets[$0].articles }
    let tables = indexer.tables(of: site, articles, targets, changes)
    let renewed = Site(
      configuration: site.configuration, divisions: site.divisions, themes: site.themes, articles: articles,
      sections: site.sections, articlesByRegion: tables.regions, articlesByTheme: tables.themes,
      tags: tables.tags, tagsByArticle: tables.tagsByArticle, people: tables.people,
      organizations: tables.organizations, contributors: tables.contributors, matrix: tables.matrix,
      ledger: ledger(articles, ids, changes, tables.organizations, indexer),
      years: site.years, articlesByPath: site.articlesByPath, targets: targets,
      mentions: isLinkedAlike ? site.mentions : Backlinks(targets).mentions,
      attachments: indexer.attachments(linker, articles, targets, hidden, site.sections.compactMap(\.targets))
    )
    let index = IndexedSite(
      site: renewed, diagnostics: findings.all, linker: linker, references: references, hidden: hidden)
    return Replacement(index: index, keepsPages: changes.isSubset(of: .name))
  }
}

extension IndexedSite {
  /// The figures, collected again where one of them has changed, or something by which they are filed.
  private func ledger(
    _ articles: [Article], _ ids: [Site.ArticleID], _ changes: ArticleChanges, _ organizations: Directory,
    _ indexer: SiteIndexer
  ) -> Ledger {
    let isSame = ids.allSatisfy { id in
      let (old, new) = (site.articles[id], articles[id])
      return old.figures == new.figures && (new.figures.isEmpty || old.headline.title == new.headline.title)
    }
    let isFiledAlike = changes.isDisjoint(with: [.regions, .themes, .organizations])
    return isSame && isFiledAlike ? site.ledger : indexer.ledger(articles, organizations)
  }
}

/// The tables of a site, kept where none of the articles' fields that they go by has changed.
private struct Tables {
  let regions: [Region.ID: [Site.ArticleID]]
  let themes: [Theme.ID: [Site.ArticleID]]
  let tags: [Site.Tag]
  let tagsByArticle: [[Int]]
  let people: Directory
  let organizations: Directory
  let contributors: Directory
  let matrix: Matrix
}

extension SiteIndexer {
  fileprivate func tables(
    of site: Site, _ articles: [Article], _ targets: [Site.Targets], _ changes: ArticleChanges
  ) -> Tables {
    let tags = changes.contains(.tags) ? self.tags(of: articles) : site.tags
    return Tables(
      regions: changes.contains(.regions) ? articlesByRegion(articles) : site.articlesByRegion,
      themes: changes.contains(.themes) ? articlesByTheme(articles) : site.articlesByTheme, tags: tags,
      tagsByArticle: changes.contains(.tags) ? tagsByArticle(tags, articles) : site.tagsByArticle,
      people: changes.isDisjoint(with: [.people, .workerName]) ? site.people : people(articles, targets),
      organizations: changes.isDisjoint(with: [.organizations, .regions])
        ? site.organizations : organizations(articles),
      contributors: changes.contains(.authors) ? contributors(articles) : site.contributors,
      matrix: changes.isDisjoint(with: [.regions, .themes])
        ? site.matrix : matrix(of: articles))
  }
}

extension Site.Targets {
  /// The articles that links and references lead to.
  fileprivate var articles: Set<Site.ArticleID> {
    var ids: Set<Site.ArticleID> = []
    for case .article(let id, _) in links { ids.insert(id) }
    for case .article(let id) in references { ids.insert(id) }
    return ids
  }
}
