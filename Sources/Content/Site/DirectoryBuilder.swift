// Who and what the articles speak of. A directory is made in one pass over the articles, so that its cost stays a
// small part of the stage `index`.

internal import Chinese

/// Collects the names of one directory.
struct DirectoryBuilder {
  private let folder: String
  private var members: [String: Member] = [:]

  private struct Member {
    var spellings: [String: Int] = [:]
    var articles: [Site.ArticleID] = []
    var page: Site.ArticleID?
    var region: Region.ID?
  }

  /// Makes a builder of a directory whose pages lie in a folder.
  init(folder: String) {
    self.folder = folder
  }

  /// Adds that an article speaks of a name; `key` joins the spellings of one name.
  mutating func add(_ name: String, key: String? = nil, in article: Site.ArticleID) {
    var member = members[key ?? name] ?? Member()
    member.spellings[name, default: 0] += 1
    if member.articles.last != article { member.articles.append(article) }
    members[key ?? name] = member
  }

  /// Says which article is about a name itself; that article need not be counted.
  mutating func setPage(_ page: Site.ArticleID, of name: String) {
    var member = members[name] ?? Member(spellings: [name: 1])
    member.page = member.page ?? page
    members[name] = member
  }

  /// Says in which region the name of a key begins; the name must have been added.
  mutating func setRegion(_ region: Region.ID, of key: String) {
    members[key]?.region = region
  }

  /// The directory, its names sorted by their reading; `clearName` tells apart names that several regions have.
  func directory(
    articleCount: Int, clearName: (String, Region.ID) -> String = { name, _ in name },
    reading: (String) -> Pinyin
  ) -> Directory {
    let entries = members.values.map { member in
      let spelling = DirectoryBuilder.name(of: member.spellings)
      let name = member.region.map { clearName(spelling, $0) } ?? spelling
      return Directory.Entry(
        name: name, sortKey: reading(name).sortKey, articles: member.articles, page: member.page,
        address: "\(folder)/\(Address.fileName(for: name))/index.html")
    }
    return Directory(entries: entries, articleCount: articleCount)
  }

  /// The spelling that is used most; of those the longest, then the first.
  private static func name(of spellings: [String: Int]) -> String {
    spellings.max {
      ($0.value, $0.key.utf8.count, $1.key) < ($1.value, $1.key.utf8.count, $0.key)
    }?.key ?? ""
  }
}
