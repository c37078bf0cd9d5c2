// The formula. Each skill asked for counts once, by its best reason (same, done before, neighbouring, a member's); the trade
// once; the nearest place once; being free once. Who has none of the skills is out, however near.

/// Scores candidates for one demand.
struct Scorer {
  private let divisions: Divisions
  private let weights: MatchingWeights
  private let demand: DemandSheet
  /// The skills next to each one asked for.
  private let neighbours: [[(name: String, under: String)]]
  /// The places of the demand and all above them.
  private let places: Set<Region.ID>

  init(site: Site, tree: SkillTree, demand: DemandSheet) {
    divisions = site.divisions
    weights = site.configuration.matching
    self.demand = demand
    neighbours = demand.skills.map(tree.neighbours)
    places = Set(demand.regions.flatMap(site.divisions.path))
  }

  /// Why a candidate fits; `nil` where no skill does, or where the score is below the least that counts.
  func fit(_ candidate: Candidate) -> Fit? {
    let skills = demand.skills.indices.compactMap { skill($0, candidate) }
    guard !skills.isEmpty else { return nil }
    let rest = [trade(candidate), place(candidate), time(candidate)].compactMap { $0 }
    let fit = Fit(candidate: candidate.article, isTeam: candidate.isTeam, reasons: skills + rest)
    return fit.score >= weights[.least] ? fit : nil
  }

  /// The best reason for one of the skills; of one weight the first in this order.
  private func skill(_ index: Int, _ candidate: Candidate) -> Fit.Reason? {
    let skill = demand.skills[index]
    var best: Fit.Reason?
    func offer(_ key: MatchingWeights.Key, _ ground: Fit.Ground) {
      let reason = Fit.Reason(points: weights[key], ground: ground)
      if best.map({ $0.points < reason.points }) ?? true { best = reason }
    }
    if candidate.skills.contains(skill) { offer(.same, .same(skill)) }
    if let past = candidate.done.first(where: { $0.skill == skill && $0.article != demand.article }) {
      offer(.done, past.article == candidate.article ? .offered(skill) : .done(skill, past.article))
    }
    if let (near, under) = neighbours[index].first(where: { candidate.skills.contains($0.name) }) {
      offer(.near, .near(near, to: skill, under: under))
    }
    if let member = candidate.members.first(where: { $0.skill == skill }) {
      offer(.member, .member(skill, member.article))
    }
    return best
  }

  private func trade(_ candidate: Candidate) -> Fit.Reason? {
    demand.industries.first { candidate.industries.contains($0) }.map {
      Fit.Reason(points: weights[.trade], ground: .trade($0))
    }
  }

  /// The nearest place that both lie in: a county, a city or a province.
  private func place(_ candidate: Candidate) -> Fit.Reason? {
    var nearest: Region.ID?
    for region in candidate.regions {
      guard let common = divisions.path(to: region).last(where: places.contains) else { continue }
      if nearest.map({ divisions[$0].level < divisions[common].level }) ?? true { nearest = common }
    }
    return nearest.map { region in
      let key: MatchingWeights.Key =
        switch divisions[region].level {
        case .county: .county
        case .city: .city
        case .province: .province
        }
      return Fit.Reason(points: weights[key], ground: .place(region))
    }
  }

  private func time(_ candidate: Candidate) -> Fit.Reason {
    if let other = candidate.taken.first(where: { $0 != demand.article }) {
      return Fit.Reason(points: 0, ground: .busy(other))
    }
    return Fit.Reason(points: weights[.free], ground: .free)
  }
}
