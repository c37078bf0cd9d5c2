// Whose number it is: the organization that the figure names (主体), or else the one that the article names first. 婺城区总工会 and
// 金华市婺城区总工会 are one.

/// Collects the owners of figures.
struct LedgerOwners {
  private let divisions: Divisions
  private let organizations: Directory
  private let names: OrganizationNames
  private(set) var all: [Ledger.Owner] = []
  private var ids: [String: Ledger.OwnerID] = [:]
  /// What the names of one organization share, by place and name.
  private var keys: [String: String] = [:]

  init(divisions: Divisions, organizations: Directory) {
    self.divisions = divisions
    self.organizations = organizations
    names = OrganizationNames(resolver: RegionResolver(divisions: divisions))
  }

  /// The owner of a figure, and the place that its name begins with where the figure itself names it.
  mutating func owner(
    of figure: Figure, _ article: Article, _ id: Site.ArticleID
  ) -> (owner: Ledger.OwnerID, region: Region.ID?) {
    let places = article.regions.map(\.region)
    if let name = figure.owner ?? article.organizations.first {
      let key = key(of: name, near: places)
      let region = figure.owner == nil ? nil : names.region(of: name, near: places)
      if let owner = ids["o\(key)"] { return (owner, region) }
      let known = organizations.entriesByArticle[id].first {
        self.key(of: organizations.entries[$0].name, near: places) == key
      }
      return (
        add(
          "o\(key)", known.map { organizations.entries[$0].name } ?? name, known,
          isTerritorial: name.hasSuffix("总工会")), region
      )
    }
    guard let place = places.first else {
      return (add("a\(article.path)", article.headline.title, nil, isTerritorial: false), nil)
    }
    return (add("r\(place)", divisions[place].name, nil, isTerritorial: true), nil)
  }

  private mutating func add(
    _ key: String, _ name: String, _ organization: Int?, isTerritorial: Bool
  ) -> Ledger.OwnerID {
    if let owner = ids[key] { return owner }
    all.append(Ledger.Owner(name: name, organization: organization, isTerritorial: isTerritorial))
    ids[key] = all.count - 1
    return all.count - 1
  }

  private mutating func key(of name: String, near places: [Region.ID]) -> String {
    let memo = "\(places.first ?? -1)|\(name)"
    if let key = keys[memo] { return key }
    let key = names.key(of: name, near: places)
    keys[memo] = key
    return key
  }
}
