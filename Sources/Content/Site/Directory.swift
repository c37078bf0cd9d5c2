/// Names with the articles that speak of them: people, organizations, contributors.
package struct Directory: Sendable {
  /// One name.
  package struct Entry: Sendable {
    /// The name as pages show it.
    package let name: String
    /// The name by which the directory is sorted: pinyin with readings of surnames and places put right.
    package let sortKey: String
    /// Its articles, ascending.
    package let articles: [Site.ArticleID]
    /// The article about the name itself: a model worker's own page.
    package let page: Site.ArticleID?
    /// The address of its list.
    package let address: String

    /// The capital letter under which the name stands; `#` for names that begin with none.
    package var letter: String {
      guard let first = sortKey.utf8.first, (0x61...0x7A).contains(first) else { return "#" }
      return String(decoding: [first - 32], as: UTF8.self)
    }
  }

  /// The names by pinyin; of one pinyin by characters.
  package let entries: [Entry]
  /// The entries of each article, by index.
  package let entriesByArticle: [[Int]]

  /// A directory without names.
  package static let empty = Directory(entries: [], articleCount: 0)

  /// Sorts entries by pinyin.
  init(entries: [Entry], articleCount: Int) {
    let sorted = entries.sorted { ($0.sortKey, $0.name) < ($1.sortKey, $1.name) }
    self.entries = sorted
    var table = [[Int]](repeating: [], count: articleCount)
    for (index, entry) in sorted.enumerated() {
      for id in entry.articles { table[id].append(index) }
    }
    entriesByArticle = table
  }
}
