// The formula. Each skill asked for counts once, by its best reason (same, done before, neighbouring, a member's); the trade
// once; the nearest place once; being free once. Who has none of the skills is out, however near.

/// Scores candidates for one demand.
struct Scorer {
  let site: Site
  let tree: SkillTree
  let demand: DemandSheet

  private var weights: MatchingWeights { site.configuration.matching }

  /// Why a candidate fits; `nil` where no skill does, or where the score is below the least that counts.
  func fit(_ candidate: Candidate) -> Fit? {
    let skills = demand.skills.compactMap { reason($0, candidate) }
    guard !skills.isEmpty else { return nil }
    let rest = [trade(candidate), place(candidate), time(candidate)].compactMap { $0 }
    let fit = Fit(candidate: candidate.article, isTeam: candidate.isTeam, reasons: skills + rest)
    return fit.score >= weights[.least] ? fit : nil
  }

  private func reason(_ skill: String, _ candidate: Candidate) -> Fit.Reason? {
    if candidate.skills.contains(skill) {
      return Fit.Reason(points: weights[.same], text: Bilingual("专长相同：\(skill)", "same skill: \(skill)"))
    }
    var reasons: [Fit.Reason] = []
    if let past = candidate.done.first(where: { $0.skill == skill && $0.article != demand.article }) {
      let isOffer = past.article == candidate.article
      let title = site.articles[past.article].headline.title
      reasons.append(
        Fit.Reason(
          points: weights[.done],
          text: isOffer
            ? Bilingual("服务项目里有：\(skill)", "offers: \(skill)")
            : Bilingual("办过同类：\(skill)（《\(title)》）", "did the like before: \(skill) (\(title))")))
    }
    if let (near, under) = tree.neighbours(of: skill).first(where: { candidate.skills.contains($0.name) }) {
      let relation =
        under == near
        ? Bilingual("\(skill)的上一级", "above \(skill)")
        : under == skill
          ? Bilingual("\(skill)的下一级", "below \(skill)")
          : Bilingual("和\(skill)同属\(under)", "with \(skill) under \(under)")
      reasons.append(
        Fit.Reason(
          points: weights[.near],
          text: Bilingual(
            "专长相近：\(near)（\(relation.chinese)）", "neighbouring skill: \(near) (\(relation.english))")))
    }
    if let member = candidate.members.first(where: { $0.skill == skill }) {
      let name = site.articles[member.article].headline.title
      reasons.append(
        Fit.Reason(
          points: weights[.member],
          text: Bilingual("队员专长：\(skill)（\(name)）", "a member's skill: \(skill) (\(name))")))
    }
    return reasons.enumerated().max { a, b in
      a.element.points == b.element.points ? a.offset > b.offset : a.element.points < b.element.points
    }?.element
  }

  private func trade(_ candidate: Candidate) -> Fit.Reason? {
    demand.industries.first { candidate.industries.contains($0) }.map {
      Fit.Reason(points: weights[.trade], text: Bilingual("同行业：\($0)", "same trade: \($0)"))
    }
  }

  /// The nearest place that both lie in: a county, a city or a province.
  private func place(_ candidate: Candidate) -> Fit.Reason? {
    var nearest: Region.ID?
    for here in demand.regions {
      for there in candidate.regions {
        let paths = Array(zip(site.divisions.path(to: here), site.divisions.path(to: there)))
        guard let common = paths.last(where: { $0 == $1 })?.0 else { continue }
        if nearest.map({ site.divisions[$0].level < site.divisions[common].level }) ?? true {
          nearest = common
        }
      }
    }
    guard let nearest else { return nil }
    let name = site.divisions[nearest].name
    return switch site.divisions[nearest].level {
    case .county: Fit.Reason(points: weights[.county], text: Bilingual("同县：\(name)", "same county: \(name)"))
    case .city: Fit.Reason(points: weights[.city], text: Bilingual("同市：\(name)", "same city: \(name)"))
    case .province:
      Fit.Reason(points: weights[.province], text: Bilingual("同省：\(name)", "same province: \(name)"))
    }
  }

  private func time(_ candidate: Candidate) -> Fit.Reason {
    let others = candidate.taken.filter { $0 != demand.article }
    if let other = others.first {
      let title = site.articles[other].headline.title
      return Fit.Reason(
        points: 0, text: Bilingual("手上还有没办结的单子：《\(title)》", "still has a demand in hand: \(title)"))
    }
    return Fit.Reason(points: weights[.free], text: Bilingual("眼下手上没有别的单子", "has no other demand in hand"))
  }
}
