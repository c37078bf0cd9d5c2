// Chapters by region or theme: at the level that tells the stories apart, so that a county's book has no single
// chapter “浙江省”.

/// Puts stories into chapters.
struct BookletChapters {
  let site: Site

  private static let others = "其他"

  /// By the first region of each story, at the highest level on which the stories differ, in the order of the codes.
  func byRegion(_ stories: [Site.ArticleID]) -> [BookletContents.Chapter] {
    let paths = stories.map { id in
      site.articles[id].regions.first.map { site.divisions.path(to: $0.region) } ?? []
    }
    let named = paths.filter { !$0.isEmpty }
    var level = 0
    while level < 2, Set(named.map { $0.prefix(level + 1) }).count < 2 { level += 1 }
    return chapters(stories, keys: paths.map { $0.isEmpty ? nil : $0[min(level, $0.count - 1)] }) {
      site.divisions[$0].name
    }
  }

  /// By the topmost theme of each story's first theme, in the order of the list of themes.
  func byTheme(_ stories: [Site.ArticleID]) -> [BookletContents.Chapter] {
    chapters(
      stories, keys: stories.map { site.articles[$0].themes.first.flatMap { site.themes.path(to: $0).first } }
    ) { site.themes[$0].name }
  }

  /// The stories by key in ascending order; those without one stand at the end.
  private func chapters(
    _ stories: [Site.ArticleID], keys: [Int?], name: (Int) -> String
  ) -> [BookletContents.Chapter] {
    var table: [Int: [Site.ArticleID]] = [:]
    var rest: [Site.ArticleID] = []
    for (story, key) in zip(stories, keys) {
      if let key { table[key, default: []].append(story) } else { rest.append(story) }
    }
    let named = table.keys.sorted().map {
      BookletContents.Chapter(title: name($0), stories: table[$0] ?? [])
    }
    let title: String? = named.isEmpty ? nil : BookletChapters.others
    return rest.isEmpty ? named : named + [BookletContents.Chapter(title: title, stories: rest)]
  }
}
