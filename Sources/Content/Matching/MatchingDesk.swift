// Gathers from articles what matching goes by: what each worker and team can do and has done, what each demand asks for, and
// which cases came of it. A withdrawn article counts for nothing.

internal import Markdown

/// Reads a site's workers, teams, demands and cases.
struct MatchingDesk {
  private let site: Site
  private let tree: SkillTree
  /// Finds skills in words: those of the list, of the workers and of the demands.
  let skills: NameReader
  /// Finds the trades of workers and demands in words.
  let trades: NameReader
  /// The demands, ascending.
  let demands: [Site.ArticleID]
  /// The cases that came of each demand.
  let cases: [Site.ArticleID: [Site.ArticleID]]
  /// The demands and cases that each worker or team had a hand in.
  private let works: [Site.ArticleID: [Site.ArticleID]]

  init(site: Site) {
    self.site = site
    tree = site.configuration.skills
    let shown = site.articles.indices.filter { site.articles[$0].withdrawn == nil }
    demands = shown.filter { site.articles[$0].kind == .demand }
    var names: [String] = []
    var industries: [String] = []
    for id in shown {
      let (skills, trades) = MatchingDesk.typed(site.articles[id])
      names += skills
      industries += trades
    }
    let tree = tree
    skills = NameReader((tree.names + names.sorted()).map { ($0, tree.spellings(of: $0)) })
    trades = NameReader(industries.sorted().map { ($0, [$0]) })
    var works: [Site.ArticleID: [Site.ArticleID]] = [:]
    for id in shown {
      for (reference, target) in zip(site.articles[id].references, site.targets[id].references) {
        guard reference.field == .takenBy || reference.field == .workers, case .article(let worker) = target
        else { continue }
        works[worker, default: []].append(id)
      }
    }
    self.works = works
    cases = MatchingDesk.cases(demands, shown.filter { site.articles[$0].kind == .case }, site)
  }

  /// The skills and trades that front matter names.
  private static func typed(_ article: Article) -> (skills: [String], trades: [String]) {
    switch article.details {
    case .worker(let worker): (worker.skills, worker.industries)
    case .demand(let demand): (demand.skills, demand.industries)
    default: ([], [])
    }
  }

  /// The cases that a demand's text links to, that link to it, or that are about the same enterprise.
  private static func cases(
    _ demands: [Site.ArticleID], _ cases: [Site.ArticleID], _ site: Site
  ) -> [Site.ArticleID: [Site.ArticleID]] {
    var byEnterprise: [String: [Site.ArticleID]] = [:]
    for id in cases {
      if let enterprise = site.articles[id].enterprise { byEnterprise[enterprise, default: []].append(id) }
    }
    let isCase = Set(cases)
    return demands.reduce(into: [:]) { table, demand in
      var found = Set(site.mentions[demand]).intersection(isCase)
      for case .article(let id, _) in site.targets[demand].links where isCase.contains(id) {
        found.insert(id)
      }
      if let enterprise = site.articles[demand].enterprise { found.formUnion(byEnterprise[enterprise] ?? []) }
      if !found.isEmpty { table[demand] = found.sorted() }
    }
  }

  /// What a demand asks for: the skills of its front matter, or, where it names none, those in its words.
  func sheet(of id: Site.ArticleID) -> DemandSheet { sheet(of: site.articles[id], id) }

  /// What a demand asks for that need not be one of the site's.
  func sheet(of article: Article, _ id: Site.ArticleID? = nil) -> DemandSheet {
    let (typed, industries) = MatchingDesk.typed(article)
    let mentions = typed.isEmpty ? skills.mentions(in: MatchingDesk.words(of: article)) : []
    return DemandSheet(
      article: id, skills: unique(typed.map(tree.canonical) + mentions.map(\.name)), mentions: mentions,
      industries: industries, regions: article.regions.map(\.region))
  }

  private static func words(of article: Article) -> String {
    let text = String(decoding: article.document.text, as: UTF8.self)
    return [article.headline.title, article.summary, text].joined(separator: "\n")
  }

  /// The workers and teams by path.
  func candidates() -> [Candidate] {
    let workers = site.workers.map(worker)
    let known = Dictionary(uniqueKeysWithValues: workers.map { ($0.article, $0) })
    let teams = site.teams().map { id, members in team(id, members.compactMap { known[$0] }) }
    return (workers + teams).sorted { site.articles[$0.article].path < site.articles[$1.article].path }
  }

  private func worker(_ id: Site.ArticleID) -> Candidate {
    let article = site.articles[id]
    let (typed, industries) = MatchingDesk.typed(article)
    var offers: [String] = []
    if case .worker(let worker) = article.details { offers = worker.services.flatMap(skills.names) }
    return Candidate(
      article: id, isTeam: false, skills: unique(typed.map(tree.canonical)),
      done: unique(offers).map { Candidate.Evidence(skill: $0, article: id) } + done(by: id), members: [],
      industries: industries, regions: article.regions.map(\.region), taken: taken(by: id))
  }

  private func team(_ id: Site.ArticleID, _ members: [Candidate]) -> Candidate {
    let article = site.articles[id]
    return Candidate(
      article: id, isTeam: true, skills: unique(article.tags.flatMap(skills.names)), done: done(by: id),
      members: members.flatMap { member in
        member.skills.map { Candidate.Evidence(skill: $0, article: member.article) }
      },
      industries: unique(article.tags.flatMap(trades.names) + members.flatMap(\.industries)),
      regions: article.regions.map(\.region), taken: taken(by: id))
  }

  /// The skills of the demands that somebody took and the cases that somebody solved: those typed, and those in the title
  /// and the summary.
  private func done(by id: Site.ArticleID) -> [Candidate.Evidence] {
    (works[id] ?? []).flatMap { work in
      let article = site.articles[work]
      let typed = MatchingDesk.typed(article).skills.map(tree.canonical)
      let read = skills.names(in: article.headline.title + "\n" + article.summary)
      return unique(typed + read).map { Candidate.Evidence(skill: $0, article: work) }
    }
  }

  private func taken(by id: Site.ArticleID) -> [Site.ArticleID] {
    (works[id] ?? []).filter { work in
      if case .demand(let demand) = site.articles[work].details { demand.status == .taken } else { false }
    }
  }

  private func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }
}

extension Article {
  /// The enterprise of a demand or a case.
  fileprivate var enterprise: String? {
    switch details {
    case .demand(let demand): demand.enterprise
    case .problemCase(let details): details.enterprise
    default: nil
    }
  }
}
