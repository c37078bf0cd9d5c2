// Who fits a demand, and which demands fit somebody. Made once for a site; candidates and demands are found by skill, so that
// only those are compared that may fit.

/// Matches demands with model workers and service teams.
package struct Matcher: Sendable {
  private let site: Site
  /// The workers and teams by path, as the site orders ties.
  package let candidates: [Candidate]
  /// The demands of the site that are not withdrawn, ascending.
  package let demands: [Site.ArticleID]
  /// The cases that came of each demand.
  private let cases: [Site.ArticleID: [Site.ArticleID]]
  private let sheets: [Site.ArticleID: DemandSheet]
  private let skills: NameReader
  private let trades: NameReader
  /// The candidates by the skills that they may be asked for, by index.
  private let candidatesBySkill: [String: [Int]]
  /// The demands by the skills that they ask for, ascending.
  private let demandsBySkill: [String: [Site.ArticleID]]
  /// Where each worker or team stands among `candidates`.
  private let indices: [Site.ArticleID: Int]

  /// Gathers what a site's workers and teams can do and what its demands ask for.
  package init(site: Site) {
    let desk = MatchingDesk(site: site)
    self.site = site
    skills = desk.skills
    trades = desk.trades
    candidates = desk.candidates()
    demands = desk.demands
    cases = desk.cases
    sheets = Dictionary(uniqueKeysWithValues: desk.demands.map { ($0, desk.sheet(of: $0)) })
    var candidatesBySkill: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      for skill in Matcher.reach(of: candidate, site.configuration.skills) {
        candidatesBySkill[skill, default: []].append(index)
      }
    }
    self.candidatesBySkill = candidatesBySkill
    var demandsBySkill: [String: [Site.ArticleID]] = [:]
    for id in demands {
      for skill in sheets[id]?.skills ?? [] { demandsBySkill[skill, default: []].append(id) }
    }
    self.demandsBySkill = demandsBySkill
    indices = Dictionary(
      candidates.enumerated().map { ($1.article, $0) }, uniquingKeysWith: { first, _ in first })
  }

  private init(_ other: Matcher, site: Site) {
    self.site = site
    candidates = other.candidates
    demands = other.demands
    cases = other.cases
    sheets = other.sheets
    skills = other.skills
    trades = other.trades
    candidatesBySkill = other.candidatesBySkill
    demandsBySkill = other.demandsBySkill
    indices = other.indices
  }

  /// A matcher over a site whose articles stand in the same order: the same one where no article has changed that matching
  /// goes by, so that a preview of a story need not gather everything again.
  package func showing(_ now: Site) -> Matcher {
    let kinds: Set<Kind> = [.worker, .demand, .case, .article]
    let isSame = zip(site.articles, now.articles).allSatisfy { old, new in
      old === new || !kinds.contains(old.kind) && !kinds.contains(new.kind)
    }
    return isSame ? Matcher(self, site: now) : Matcher(site: now)
  }

  /// The skills that a candidate may be asked for.
  private static func reach(of candidate: Candidate, _ tree: SkillTree) -> Set<String> {
    Set(
      candidate.skills + candidate.done.map(\.skill) + candidate.members.map(\.skill)
        + candidate.skills.flatMap { tree.neighbours(of: $0).map(\.name) })
  }

  /// Those who fit a demand, best first; of one score by path.
  package func fits(_ demand: DemandSheet) -> [Fit] {
    let scorer = Scorer(site: site, tree: site.configuration.skills, demand: demand)
    let fits = Set(demand.skills.flatMap { candidatesBySkill[$0] ?? [] }).sorted()
      .compactMap { scorer.fit(candidates[$0]) }
    return fits.indices.sorted { a, b in
      fits[a].score == fits[b].score ? a < b : fits[a].score > fits[b].score
    }.map { fits[$0] }
  }

  /// The demands that fit a worker or team, best first; of one score the newest.
  package func demands(fitting article: Site.ArticleID) -> [(demand: Site.ArticleID, fit: Fit)] {
    guard let candidate = indices[article].map({ candidates[$0] }) else { return [] }
    let tree = site.configuration.skills
    let near = Set(Matcher.reach(of: candidate, tree).flatMap { demandsBySkill[$0] ?? [] })
    return near.compactMap { id -> (demand: Site.ArticleID, fit: Fit)? in
      guard let sheet = sheets[id] else { return nil }
      return Scorer(site: site, tree: tree, demand: sheet).fit(candidate).map { (id, $0) }
    }.sorted { a, b in
      a.fit.score == b.fit.score ? a.demand > b.demand : a.fit.score > b.fit.score
    }
  }

  /// What a demand of the site asks for.
  package func sheet(of demand: Site.ArticleID) -> DemandSheet? { sheets[demand] }

  /// What a demand asks for that is none of the site's.
  package func sheet(of article: Article) -> DemandSheet { MatchingDesk(site: site).sheet(of: article) }

  /// What plain words ask for.
  package func sheet(of text: String) -> DemandSheet {
    let mentions = skills.mentions(in: text)
    var seen: Set<String> = []
    let regions = NameReader(
      site.articlesByRegion.keys.sorted().map { id in
        (site.divisions[id].name, [site.divisions[id].name, site.divisions[id].shortName])
      })
    return DemandSheet(
      article: nil, skills: mentions.map(\.name).filter { seen.insert($0).inserted }, mentions: mentions,
      industries: trades.names(in: text),
      regions: regions.names(in: text).flatMap { site.divisions.regions(named: $0) })
  }

  /// The cases that came of a demand: about the same enterprise, or linked with it.
  package func cases(of demand: Site.ArticleID) -> [Site.ArticleID] { cases[demand] ?? [] }
}
