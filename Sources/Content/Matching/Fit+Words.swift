// The reasons in words, for pages and the command line alike.

extension Fit.Ground {
  /// The reason in words.
  package func text(in site: Site) -> Bilingual {
    func title(_ id: Site.ArticleID) -> String { site.articles[id].headline.title }
    return switch self {
    case .same(let skill): Bilingual("专长相同：\(skill)", "same skill: \(skill)")
    case .offered(let skill): Bilingual("服务项目里有：\(skill)", "offers: \(skill)")
    case .done(let skill, let work):
      Bilingual("办过同类：\(skill)（《\(title(work))》）", "did the like before: \(skill) (\(title(work)))")
    case .near(let near, let skill, let under): Fit.Ground.near(near, skill, under)
    case .member(let skill, let member):
      Bilingual("队员专长：\(skill)（\(title(member))）", "a member's skill: \(skill) (\(title(member)))")
    case .trade(let trade): Bilingual("同行业：\(trade)", "same trade: \(trade)")
    case .place(let region): Fit.Ground.place(site.divisions[region])
    case .free: Bilingual("眼下手上没有别的单子", "has no other demand in hand")
    case .busy(let other):
      Bilingual("手上还有没办结的单子：《\(title(other))》", "still has a demand in hand: \(title(other))")
    }
  }

  private static func near(_ near: String, _ skill: String, _ under: String) -> Bilingual {
    let relation =
      under == near
      ? Bilingual("\(skill)的上一级", "above \(skill)")
      : under == skill
        ? Bilingual("\(skill)的下一级", "below \(skill)")
        : Bilingual("和\(skill)同属\(under)", "with \(skill) under \(under)")
    return Bilingual("专长相近：\(near)（\(relation.chinese)）", "neighbouring skill: \(near) (\(relation.english))")
  }

  private static func place(_ region: Region) -> Bilingual {
    switch region.level {
    case .county: Bilingual("同县：\(region.name)", "same county: \(region.name)")
    case .city: Bilingual("同市：\(region.name)", "same city: \(region.name)")
    case .province: Bilingual("同省：\(region.name)", "same province: \(region.name)")
    }
  }
}
