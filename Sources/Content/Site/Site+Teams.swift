// Who belongs to which service team: workers name their team, and a team's page names its people.

extension Site {
  /// What the front matter of an article says of others in one field.
  package func references(_ field: Field, of id: ArticleID) -> [ReferenceTarget] {
    zip(articles[id].references, targets[id].references).filter { $0.0.field == field }.map(\.1)
  }

  /// The model workers, ascending; withdrawn ones are not among them.
  package var workers: [ArticleID] {
    articles.indices.filter { articles[$0].kind == .worker && articles[$0].withdrawn == nil }
  }

  /// The service teams, each with its members, ascending: the articles that workers name as their team, and those of no
  /// kind beside them in the same folder, which may have no members yet. Withdrawn teams and workers are not among them.
  package func teams() -> [ArticleID: [ArticleID]] {
    let workers = workers
    let known = Set(workers)
    var members: [ArticleID: Set<ArticleID>] = [:]
    for worker in workers {
      for case .article(let team) in references(.team, of: worker) where articles[team].withdrawn == nil {
        members[team, default: []].insert(worker)
      }
    }
    let folders = Set(members.keys.map { articles[$0].section })
    for (id, article) in articles.enumerated()
    where article.withdrawn == nil && folders.contains(article.section) {
      for case .article(let person) in references(.people, of: id) where known.contains(person) {
        members[id, default: []].insert(person)
      }
      if article.kind == .article, members[id] == nil { members[id] = [] }
    }
    return members.mapValues { $0.sorted() }
  }
}
