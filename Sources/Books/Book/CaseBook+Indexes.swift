// The indexes at the end: places by their codes, people by pinyin, themes by the site's list.

internal import Content

extension CaseBook {
  /// A line of an index.
  struct IndexEntry {
    /// The name.
    let name: String
    /// The letter that it stands under; empty in indexes that have none.
    var letter = ""
    /// The numbers of its stories, ascending.
    let stories: [Int]
  }

  /// The places that stories are filed under.
  var regionIndex: [IndexEntry] {
    entries(by: { article in article.regions.map(\.region) }).map {
      IndexEntry(name: site.divisions.pathName(of: $0, separator: " · "), stories: $1)
    }
  }

  /// The themes that stories are filed under.
  var themeIndex: [IndexEntry] {
    entries(by: \.themes).map { IndexEntry(name: site.themes[$0].name, stories: $1) }
  }

  /// The people whom stories name, by pinyin.
  var peopleIndex: [IndexEntry] {
    site.people.entries.compactMap { entry in
      // A worker's own story is about the name, though it need not mention it.
      let ids = Set(entry.articles + (entry.page.map { [$0] } ?? []))
      let found = ids.compactMap { numbers[$0] }.sorted()
      return found.isEmpty ? nil : IndexEntry(name: entry.name, letter: entry.letter, stories: found)
    }
  }

  /// The stories by number, in ascending order of the numbers.
  private func entries(by keys: (Article) -> [Int]) -> [(Int, [Int])] {
    var table: [Int: [Int]] = [:]
    for (index, id) in stories.enumerated() {
      for key in Set(keys(site.articles[id])) { table[key, default: []].append(index + 1) }
    }
    return table.sorted { $0.key < $1.key }
  }
}
