internal import Chinese

extension SiteIndexer {
  /// Whether a directory has readers: pages of its own, or the search. Reading names as pinyin for nobody was
  /// 4% of a build.
  private func isRead(_ directory: SiteFeature) -> Bool {
    !configuration.features.isDisjoint(with: [directory, .search])
  }

  /// People that articles name, and the model workers who have pages of their own.
  func people(_ articles: [Article], _ targets: [Site.Targets]) -> Directory {
    guard isRead(.people) else { return Directory(entries: [], articleCount: articles.count) }
    var builder = DirectoryBuilder(folder: "people")
    for (id, article) in articles.enumerated() {
      if article.kind == .worker { builder.setPage(id, of: article.headline.title) }
      for (reference, target) in zip(article.references, targets[id].references) {
        guard reference.field == .people || reference.field == .workers || reference.field == .takenBy else {
          continue
        }
        switch target {
        case .article(let person) where articles[person].kind == .worker:
          builder.add(articles[person].headline.title, in: id)
        case .article: break
        case .name(let name): builder.add(name, in: id)
        }
      }
    }
    return builder.directory(articleCount: articles.count) { Pinyin(person: $0) }
  }

  /// Unions, enterprises and other organizations; the short and the long name of one union are one.
  func organizations(_ articles: [Article]) -> Directory {
    guard isRead(.organizations) else { return Directory(entries: [], articleCount: articles.count) }
    let names = OrganizationNames(resolver: RegionResolver(divisions: divisions))
    var builder = DirectoryBuilder(folder: "organizations")
    var keys: [String: String] = [:]
    for (id, article) in articles.enumerated() {
      for name in article.organizations {
        // Whether a short name is clear may depend on where the story plays; the rest is looked up once.
        let place = article.regions.first?.region ?? -1
        let memo = "\(place)|\(name)"
        let known = keys[memo]
        let near = article.regions.map(\.region)
        let key = known ?? names.key(of: name, near: near)
        keys[memo] = key
        builder.add(name, key: key, in: id)
        if known == nil, key != name, let region = names.region(of: name, near: near) {
          builder.setRegion(region, of: key)
        }
      }
    }
    return builder.directory(articleCount: articles.count, clearName: names.clearName) { Pinyin(place: $0) }
  }

  /// Those who wrote, photographed or sent in articles.
  func contributors(_ articles: [Article]) -> Directory {
    guard isRead(.contributors) else { return Directory(entries: [], articleCount: articles.count) }
    var builder = DirectoryBuilder(folder: "contributors")
    for (id, article) in articles.enumerated() {
      for author in article.authors { builder.add(author.name, in: id) }
    }
    return builder.directory(articleCount: articles.count) { Pinyin(person: $0) }
  }
}
