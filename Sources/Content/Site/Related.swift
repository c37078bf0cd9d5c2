// What a reader may want to read next. The score is made of whole numbers and ties go by age, so that it is the
// same everywhere and can be recomputed by hand:
//
//   each shared tag      240 divided by the number of its articles, at least 4
//   each shared theme     12, or 6 where only the theme above is shared
//   same county           10; same city 5; same province 1
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

  /// Makes a finder over a site.
  package init(site: Site) {
    self.site = site
  }

  /// The nearest articles, best first; of one score the newest first.
  package func articles(to id: Site.ArticleID) -> [Site.ArticleID] {
    var scores: [Site.ArticleID: Int] = [:]
    for tag in site.tagsByArticle[id] {
      let members = site.tags[tag].articles
      guard members.count <= Related.widestTag else { continue }
      for other in members { scores[other, default: 0] += max(4, 240 / members.count) }
    }
    for theme in site.articles[id].themes {
      add(near: id, in: site.articlesByTheme[theme] ?? [], to: &scores)
    }
    if let region = site.articles[id].regions.first?.region {
      add(near: id, in: site.articlesByRegion[region] ?? [], to: &scores)
    }
    scores[id] = nil
    let ranked = scores.map { (id: $0.key, score: $0.value + likeness(of: $0.key, to: id)) }
      .filter { $0.score > 2 }
      .sorted { $0.score == $1.score ? $0.id > $1.id : $0.score > $1.score }
    return ranked.prefix(Related.count).map(\.id)
  }

  /// Makes candidates of the members that lie nearest in time.
  private func add(
    near id: Site.ArticleID, in members: [Site.ArticleID], to scores: inout [Site.ArticleID: Int]
  ) {
    let place = members.partitioningIndex { $0 >= id }
    for other in members[max(0, place - Related.window)..<min(members.count, place + Related.window + 1)] {
      scores[other, default: 0] += 0
    }
  }

  private func likeness(of other: Site.ArticleID, to id: Site.ArticleID) -> Int {
    let (one, two) = (site.articles[id], site.articles[other])
    var score = one.kind == two.kind ? 2 : 0
    for theme in one.themes {
      if two.themes.contains(theme) {
        score += 12
      } else if let parent = site.themes[theme].parent,
        two.themes.contains(where: { $0 == parent || site.themes[$0].parent == parent })
      {
        score += 6
      }
    }
    return score + nearness(one, two)
  }

  private func nearness(_ one: Article, _ two: Article) -> Int {
    var best = 0
    for mention in one.regions {
      let path = site.divisions.path(to: mention.region)
      for other in two.regions {
        let shared = zip(path, site.divisions.path(to: other.region)).prefix { $0 == $1 }.count
        best = max(best, [0, 1, 5, 10][min(3, shared)])
      }
    }
    return best
  }
}

extension [Site.ArticleID] {
  /// The first index whose element fulfils a condition that all later ones fulfil too.
  func partitioningIndex(where belongs: (Element) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
