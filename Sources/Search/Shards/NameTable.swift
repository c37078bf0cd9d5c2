// Somebody who types tiantai or lxq means 天台 or 吕旭强: the names of a site's regions and people by their letters.

internal import Chinese
internal import Content

/// Names by pinyin.
struct NameTable: Sendable {
  /// Each shard: its keys in ascending order, each with its names.
  let shards: [[(key: String, names: [String])]]

  /// So many names stand for one key at most; of more, those with the most articles.
  private static let namesPerKey = 12
  /// About how many bytes a shard has.
  private static let shardBytes = 20_000

  /// Makes the table of a site.
  init(_ shelf: Shelf) {
    var names: [String: [(name: String, articles: Int)]] = [:]
    func add(_ key: String, _ name: String, _ articles: Int) {
      guard key.utf8.count > 1, key.utf8.allSatisfy({ (0x61...0x7A).contains($0) }) else { return }
      // Who has no ü on the keyboard types u.
      let plain = String(key.map { $0 == "v" ? "u" : $0 })
      for key in plain == key ? [key] : [key, plain]
      where names[key]?.contains(where: { $0.name == name }) != true {
        names[key, default: []].append((name, articles))
      }
    }
    let site = shelf.site
    for id in shelf.regions {
      let region = site.divisions[id]
      let articles = site.articlesByRegion[id]?.count ?? 0
      add(Pinyin(place: region.shortName).letters, region.shortName, articles)
      add(Pinyin(place: region.name).letters, region.name, articles)
      add(region.pinyin, region.shortName, articles)
    }
    for entry in site.people.entries + site.contributors.entries {
      let pinyin = Pinyin(person: entry.name)
      guard entry.name.unicodeScalars.contains(where: { $0.value > 0x2E7F }) else { continue }
      add(pinyin.letters, entry.name, entry.articles.count)
      add(pinyin.initials, entry.name, entry.articles.count)
    }
    var shards: [[(key: String, names: [String])]] = []
    var bytes = NameTable.shardBytes
    for (key, found) in names.sorted(by: { $0.key < $1.key }) {
      if bytes >= NameTable.shardBytes {
        shards.append([])
        bytes = 0
      }
      let sorted = found.sorted { ($1.articles, $0.name) < ($0.articles, $1.name) }
      let chosen = sorted.prefix(NameTable.namesPerKey).map(\.name)
      shards[shards.count - 1].append((key, chosen))
      bytes += chosen.reduce(key.utf8.count + 2) { $0 + $1.utf8.count + 1 }
    }
    self.shards = shards
  }

  /// A shard as a script: each key and its names between `U+0002`, the keys between `U+0001`.
  func script(_ number: Int) -> [UInt8] {
    let rows = shards[number].map { ([$0.key] + $0.names).joined(separator: "\u{2}") }
    var script = Script("names", number)
    script.add(rows.joined(separator: "\u{1}"))
    return script.finished()
  }
}
