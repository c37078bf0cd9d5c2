// Who fits a demand, and which demands fit somebody. Made once for a site; candidates are found by skill, so that a demand
// is compared only with those who may fit.

/// Matches demands with model workers and service teams.
package struct Matcher: Sendable {
  private let site: Site
  private let tree: SkillTree
  /// The workers and teams by path, as the site orders ties.
  package let candidates: [Candidate]
  /// The demands of the site that are not withdrawn, ascending.
  package let demands: [Site.ArticleID]
  /// The cases that came of each demand.
  private let cases: [Site.ArticleID: [Site.ArticleID]]
  private let sheets: [Site.ArticleID: DemandSheet]
  private let skills: NameReader
  private let trades: NameReader
  private let regions: NameReader
  /// The candidates whom a demand for a skill may go to, by index.
  private let bySkill: [String: [Int]]

  /// Gathers what a site's workers and teams can do and what its demands ask for.
  package init(site: Site) {
    let desk = MatchingDesk(site: site)
    self.site = site
    tree = site.configuration.skills
    skills = desk.skills
    trades = desk.trades
    regions = desk.regions
    candidates = desk.candidates()
    demands = desk.demands
    cases = desk.cases
    sheets = Dictionary(uniqueKeysWithValues: desk.demands.map { ($0, desk.sheet(of: $0)) })
    var bySkill: [String: [Int]] = [:]
    for (index, candidate) in candidates.enumerated() {
      for skill in Matcher.reach(of: candidate, site.configuration.skills) {
        bySkill[skill, default: []].append(index)
      }
    }
    self.bySkill = bySkill
  }

  /// The skills that a candidate may be asked for.
  private static func reach(of candidate: Candidate, _ tree: SkillTree) -> Set<String> {
    Set(
      candidate.skills + candidate.done.map(\.skill) + candidate.members.map(\.skill)
        + candidate.skills.flatMap { tree.neighbours(of: $0).map(\.name) })
  }

  /// Those who fit a demand, best first; of one score by path.
  package func fits(_ demand: DemandSheet) -> [Fit] {
    let scorer = Scorer(site: site, tree: tree, demand: demand)
    return Set(demand.skills.flatMap { bySkill[$0] ?? [] }).sorted()
      .compactMap { scorer.fit(candidates[$0]) }.enumerated()
      .sorted {
        $0.element.score == $1.element.score ? $0.offset < $1.offset : $0.element.score > $1.element.score
      }
      .map(\.element)
  }

  /// The demands that fit a worker or team, best first; of one score the newest.
  package func demands(fitting article: Site.ArticleID) -> [(demand: Site.ArticleID, fit: Fit)] {
    guard let candidate = candidates.first(where: { $0.article == article }) else { return [] }
    let reach = Matcher.reach(of: candidate, tree)
    return demands.reversed().compactMap { id -> (demand: Site.ArticleID, fit: Fit)? in
      guard let sheet = sheets[id], sheet.skills.contains(where: reach.contains) else { return nil }
      return Scorer(site: site, tree: tree, demand: sheet).fit(candidate).map { (id, $0) }
    }.enumerated().sorted {
      let (a, b) = ($0.element.fit.score, $1.element.fit.score)
      return a == b ? $0.offset < $1.offset : a > b
    }.map(\.element)
  }

  /// What a demand of the site asks for.
  package func sheet(of demand: Site.ArticleID) -> DemandSheet? { sheets[demand] }

  /// What a demand asks for that is none of the site's.
  package func sheet(of article: Article) -> DemandSheet { MatchingDesk(site: site).sheet(of: article) }

  /// What plain words ask for.
  package func sheet(of text: String) -> DemandSheet {
    let mentions = skills.mentions(in: text)
    var seen: Set<String> = []
    return DemandSheet(
      article: nil, skills: mentions.map(\.name).filter { seen.insert($0).inserted }, mentions: mentions,
      industries: trades.names(in: text),
      regions: regions.names(in: text).flatMap { site.divisions.regions(named: $0) })
  }

  /// The cases that came of a demand: by the same people for the same enterprise, or linked from its text.
  package func cases(of demand: Site.ArticleID) -> [Site.ArticleID] { cases[demand] ?? [] }
}
