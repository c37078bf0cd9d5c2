// What a reader may want to read next. The score is made of whole numbers and ties go by age, so that it is the
// same everywhere and can be recomputed by hand:
//
//   each shared tag      240 divided by the number of its articles, at least 4
//   each shared theme     12, or 6 where only the theme above is shared
//   same county           10; same city 5; same province 1, of the regions named first
//   same kind              2
//
// Candidates are the articles of the same tags (of tags with up to 200 articles), the 24 nearest in time of each
// shared theme, and the 24 nearest in time of the same region.

/// Finds the articles that are nearest to one in theme, region and tags.
package struct Related: Sendable {
  /// How many are shown.
  package static let count = 4
  private static let widestTag = 200
  private static let window = 12

  private let site: Site
  private let profiles: Profiles

  /// Makes a finder over a site.
  package init(site: Site) {
    self.site = site
    profiles = Profiles(site)
  }

  private init(site: Site, profiles: Profiles) {
    self.site = site
    self.profiles = profiles
  }

  /// The same finder over a site in which no article's kind, themes, tags or regions are others.
  package func showing(_ site: Site) -> Related { Related(site: site, profiles: profiles) }

  /// The nearest articles, best first; of one score the newest first.
  package func articles(to id: Site.ArticleID) -> [Site.ArticleID] {
    let tags = site.tagsByArticle[id].map { site.tags[$0].articles }.filter { $0.count <= Related.widestTag }
    var lists = site.articles[id].themes.compactMap { site.articlesByTheme[$0] }
    if let list = site.articles[id].regions.first.flatMap({ site.articlesByRegion[$0.region] }) {
      lists.append(list)
    }
    let near = lists.map { members in
      let place = members.partitioningIndex { $0 >= id }
      return members[max(0, place - Related.window)..<min(members.count, place + Related.window + 1)]
    }
    var scores = ScoreTable(
      room: tags.reduce(0) { $0 + $1.count } + near.reduce(0) { $0 + $1.count })
    for members in tags { for other in members { scores.add(max(4, 240 / members.count), to: other) } }
    for members in near { for other in members { scores.add(0, to: other) } }
    return best(of: scores, for: id)
  }

  private func best(of scores: ScoreTable, for id: Site.ArticleID) -> [Site.ArticleID] {
    var best: [(id: Site.ArticleID, score: Int)] = []
    // Most candidates share so little that they cannot come among the best: their likeness need not be worked out.
    let most = profiles.mostLikeness(to: id)
    scores.forEach { other, shared in
      if best.count == Related.count {
        let mayLike = profiles.mayShareThemes(other, id) ? most : Profiles.mostWithoutThemes
        if shared + mayLike < best[Related.count - 1].score { return }
      }
      guard other != id, !profiles.isSilent(other) else { return }
      let score = shared + profiles.likeness(of: other, to: id)
      guard score > 2 else { return }
      let place = best.firstIndex { $0.score < score || ($0.score == score && $0.id < other) } ?? best.count
      guard place < Related.count else { return }
      best.insert((other, score), at: place)
      if best.count > Related.count { best.removeLast() }
    }
    return best.map(\.id)
  }
}

/// Points by article in an open table: measured, a dictionary took three times as long.
private struct ScoreTable {
  private var ids: [Int32]
  private var points: [Int32]
  private let mask: Int

  /// Makes a table for at most so many articles.
  init(room: Int) {
    var size = 16
    while size < room * 2 { size *= 2 }
    ids = [Int32](repeating: -1, count: size)
    points = [Int32](repeating: 0, count: size)
    mask = size - 1
  }

  /// Adds points to an article, which need not be in the table yet.
  mutating func add(_ more: Int, to id: Site.ArticleID) {
    // Multiplying by an odd number spreads neighbours; the golden ratio does it evenly.
    var slot = (id &* 0x9E37_79B1) >> 8 & mask
    while ids[slot] >= 0, ids[slot] != Int32(id) { slot = (slot + 1) & mask }
    ids[slot] = Int32(id)
    points[slot] += Int32(more)
  }

  /// Calls `body` with each article and its points, in no particular order.
  func forEach(_ body: (Site.ArticleID, Int) -> Void) {
    for slot in ids.indices where ids[slot] >= 0 { body(Int(ids[slot]), Int(points[slot])) }
  }
}

/// What likeness depends on, laid flat: measured, looking it up in the articles took a fifth of a build.
private struct Profiles: Sendable {
  /// Themes and the themes above them, article after article.
  private var themes: [(own: Int32, parent: Int32)] = []
  /// Where each article's themes begin; one more entry than articles.
  private var offsets: [Int32] = [0]
  /// Kind, province, city and county of each article's first region; -1 where there is none, and for the kind of
  /// a withdrawn article.
  private var places: [(kind: Int32, province: Int32, city: Int32, county: Int32)] = []
  /// A bit for each of an article's themes and of those above them; themes that are 64 apart share one.
  private var themeBits: [UInt64] = []

  init(_ site: Site) {
    for article in site.articles {
      for theme in article.themes {
        themes.append((Int32(theme), Int32(site.themes[theme].parent ?? -1)))
      }
      themeBits.append(
        themes[Int(offsets[offsets.count - 1])...].reduce(0) { bits, theme in
          bits | 1 << (theme.own & 63) | (theme.parent < 0 ? 0 : 1 << (theme.parent & 63))
        })
      offsets.append(Int32(themes.count))
      let path = (article.regions.first.map { site.divisions.path(to: $0.region) } ?? []).map { Int32($0) }
      let kind = article.withdrawn == nil ? Int32(Kind.allCases.firstIndex(of: article.kind) ?? 0) : -1
      places.append(
        (kind, path.first ?? -1, path.count > 1 ? path[1] : -1, path.count > 2 ? path[2] : -1))
    }
  }

  /// Whether nobody is led to an article, since it was withdrawn.
  func isSilent(_ id: Site.ArticleID) -> Bool { places[id].kind < 0 }

  /// The most points that an article can have for kind, themes and region.
  func mostLikeness(to id: Site.ArticleID) -> Int {
    Profiles.mostWithoutThemes + 12 * Int(offsets[id + 1] - offsets[id])
  }

  /// The most points that articles can have that share no theme: for kind and region.
  static let mostWithoutThemes = 2 + 10

  /// Whether two articles may have points for themes; false only where they have none.
  func mayShareThemes(_ one: Site.ArticleID, _ other: Site.ArticleID) -> Bool {
    themeBits[one] & themeBits[other] != 0
  }

  /// The points for kind, themes and region.
  func likeness(of other: Site.ArticleID, to id: Site.ArticleID) -> Int {
    let (one, two) = (places[id], places[other])
    var score = one.kind == two.kind ? 2 : 0
    for index in offsets[id]..<offsets[id + 1] {
      let theme = themes[Int(index)]
      var points = 0
      for rival in offsets[other]..<offsets[other + 1] {
        let (own, parent) = themes[Int(rival)]
        if own == theme.own {
          points = 12
        } else if theme.parent >= 0, own == theme.parent || parent == theme.parent {
          points = max(points, 6)
        }
      }
      score += points
    }
    guard one.province >= 0, one.province == two.province else { return score }
    guard one.city >= 0, one.city == two.city else { return score + 1 }
    return score + (one.county >= 0 && one.county == two.county ? 10 : 5)
  }
}

extension [Site.ArticleID] {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  package func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
