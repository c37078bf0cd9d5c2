internal import Content
internal import Templates

extension Contexts {
  private static let home = Fields(
    "lead", "seconds", "latest", "sections", "figures", "regions", "themes", "tags", "column")
  private static let homeSection = Fields("title", "url", "items")
  private static let column = Fields("title", "url", "description", "items")

  /// The front page: a lead story, a second row, the newest, and ways into the archive.
  func home() -> Value {
    let news = site.articles.indices.reversed().filter {
      site.articles[$0].kind == .activity && site.articles[$0].isShown
    }
    let blocks = site.configuration.look.home
    // The newest featured story leads; without one, the newest.
    let lead = blocks.contains(.lead) ? news.first { site.articles[$0].isFeatured } ?? news.first : nil
    let others = news.filter { $0 != lead }
    let seconds = blocks.contains(.seconds) ? Array(others.prefix(4)) : []
    let latest = blocks.contains(.latest) ? Array(others.dropFirst(seconds.count).prefix(8)) : []
    func list(_ block: HomeBlock, _ values: () -> [Value]) -> Value {
      .list(blocks.contains(block) ? values() : [])
    }
    return Contexts.home(
      .optional(lead.map { card($0) }), .list(seconds.map(card)), .list(latest.map(card)),
      list(.sections) { homeSections(excluding: Set([lead].compactMap { $0 } + seconds + latest)) },
      list(.figures, homeFigures), list(.regions, homeRegions), list(.themes, homeThemes),
      list(.tags, homeTags), blocks.contains(.column) ? column() : .none)
  }

  private func homeSections(excluding shown: Set<Site.ArticleID>) -> [Value] {
    site.sections.indices.compactMap { index in
      let section = site.sections[index]
      guard section.kind != .submission else { return nil }
      let items = section.articles.reversed().filter { !shown.contains($0) && site.articles[$0].isShown }
        .prefix(5)
      guard !items.isEmpty else { return nil }
      return Contexts.homeSection(
        .string(section.title), .string(addresses.sections[index]), .list(items.map(card)))
    }
  }

  /// The first figures of the newest stories that have some, one of each story.
  private func homeFigures() -> [Value] {
    site.articles.indices.reversed()
      .filter { site.articles[$0].kind == .activity && site.articles[$0].isShown }
      .compactMap { id in site.articles[id].figures.first.map { figure($0, of: id) } }.prefix(6).map { $0 }
  }

  /// Provinces by number of stories, each followed by its busiest cities.
  private func homeRegions() -> [Value] {
    let provinces = site.articlesByRegion.keys.filter { site.divisions[$0].level == .province }
    return byCount(provinces).prefix(6).flatMap { province in
      let cities = site.divisions.children[province].filter { site.articlesByRegion[$0] != nil }
      return ([province] + byCount(cities).prefix(6)).compactMap { counted(region: $0) }
    }
  }

  private func byCount(_ regions: some Sequence<Region.ID>) -> [Region.ID] {
    regions.sorted { left, right in
      let (a, b) = (site.articlesByRegion[left]?.count ?? 0, site.articlesByRegion[right]?.count ?? 0)
      return a == b ? left < right : a > b
    }
  }

  private func homeThemes() -> [Value] {
    site.themes.themes.indices.filter { site.articlesByTheme[$0] != nil }
      .sorted { left, right in
        let (a, b) = (site.articlesByTheme[left]?.count ?? 0, site.articlesByTheme[right]?.count ?? 0)
        return a == b ? left < right : a > b
      }
      .prefix(12).map { counted(theme: $0) }
  }

  private func homeTags() -> [Value] {
    site.tags.indices.sorted { left, right in
      let (a, b) = (site.tags[left].articles.count, site.tags[right].articles.count)
      return a == b ? left < right : a > b
    }
    .prefix(20).map(weighted)
  }

  /// The first column that has pieces.
  private func column() -> Value {
    guard let index = site.sections.firstIndex(where: { $0.kind == .submission && !$0.articles.isEmpty })
    else {
      return .none
    }
    let section = site.sections[index]
    return Contexts.column(
      .string(section.title), .string(addresses.sections[index]), .optional(section.index?.summary),
      .list(section.articles.reversed().filter { site.articles[$0].isShown }.prefix(3).map(card)))
  }
}
