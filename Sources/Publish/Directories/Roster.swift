// The model workers and craftsmen as a union keeps them: by name, honour, trade and place. Beside it who works where and
// who belongs to which team, which the pages of organizations and teams ask for.

internal import Chinese
internal import Content

/// All workers by pinyin, with those of each facet.
struct Roster: Sendable {
  /// How many workers stand on one page.
  static let perPage = 100
  /// The folder of the directory.
  static let folder = "workers/roster/"

  /// The workers, in the order of their names' pinyin.
  let entries: [Site.ArticleID]
  /// The letter of each entry.
  let letters: [String]
  /// The honours, those that most have first.
  let honors: [String]
  /// The trades, those that most are in first.
  let trades: [String]
  /// The facets that some worker has: letters, honours, trades, regions by code.
  let facets: [WorkerFacet]
  /// The workers of each facet, by their index in `entries`.
  let members: [WorkerFacet: [Int]]
  /// The workers of each employer.
  let byUnit: [String: [Site.ArticleID]]
  /// The workers of each team, in the order of `entries`.
  let byTeam: [Site.ArticleID: [Site.ArticleID]]

  init(site: Site) {
    let ids = site.articles.indices.filter { site.articles[$0].worker != nil && site.articles[$0].isShown }
    let keyed = ids.map { id in
      (id: id, key: Pinyin(person: site.articles[id].headline.title).sortKey, path: site.articles[id].path)
    }.sorted { ($0.key, $0.path) < ($1.key, $1.path) }
    entries = keyed.map(\.id)
    letters = keyed.map { Roster.letter($0.key) }
    honors = Roster.ranked(ids.flatMap { site.articles[$0].worker?.honors.map(\.title) ?? [] })
    trades = Roster.ranked(ids.flatMap { site.articles[$0].worker?.industries ?? [] })
    members = Roster.members(entries, letters, honors, trades, site)
    facets = members.keys.sorted { Roster.rank($0) < Roster.rank($1) }
    byUnit = entries.reduce(into: [:]) { table, id in
      if let unit = site.articles[id].worker?.unit { table[unit, default: []].append(id) }
    }
    let places = Dictionary(uniqueKeysWithValues: entries.enumerated().map { ($1, $0) })
    byTeam = site.teams().filter { !$0.value.isEmpty }.mapValues { team in
      team.compactMap { places[$0] }.sorted().map { keyed[$0].id }
    }
  }

  private static func letter(_ key: String) -> String {
    guard let first = key.utf8.first, (0x61...0x7A).contains(first) else { return "#" }
    return String(decoding: [first - 32], as: UTF8.self)
  }

  /// Names by how often they stand there; ties by name.
  private static func ranked(_ names: [String]) -> [String] {
    let counts = names.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
  }

  private static func members(
    _ entries: [Site.ArticleID], _ letters: [String], _ honors: [String], _ trades: [String], _ site: Site
  ) -> [WorkerFacet: [Int]] {
    func places(_ names: [String]) -> [String: Int] {
      Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    let (honorOf, tradeOf) = (places(honors), places(trades))
    var members: [WorkerFacet: [Int]] = [:]
    for (index, id) in entries.enumerated() {
      let worker = site.articles[id].worker
      var facets: Set<WorkerFacet> = [.letter(letters[index])]
      facets.formUnion((worker?.honors ?? []).compactMap { honorOf[$0.title].map { .honor($0) } })
      facets.formUnion((worker?.industries ?? []).compactMap { tradeOf[$0].map { .trade($0) } })
      for mention in site.articles[id].regions {
        facets.formUnion(site.divisions.path(to: mention.region).map { .region($0) })
      }
      for facet in facets { members[facet, default: []].append(index) }
    }
    return members
  }

  private static func rank(_ facet: WorkerFacet) -> (Int, Int, String) {
    switch facet {
    case .letter(let letter): (0, letter == "#" ? 1 : 0, letter)
    case .honor(let index): (1, index, "")
    case .trade(let index): (2, index, "")
    case .region(let id): (3, id, "")
    }
  }

  /// The workers of a facet, or all, by their index in `entries`.
  func indices(of facet: WorkerFacet?) -> [Int] { facet.map { members[$0] ?? [] } ?? Array(entries.indices) }

  /// How many pages a facet takes: at least one.
  func pages(of facet: WorkerFacet?) -> Int { Pieces.count(indices(of: facet).count, Roster.perPage) }

  /// The address of a page of a facet, or of the directory itself; parts count from 1.
  func address(of facet: WorkerFacet?, part: Int, in site: Site) -> String {
    let folder =
      switch facet {
      case nil: ""
      case .letter(let letter): "letter/\(letter == "#" ? "other" : letter.lowercased())/"
      case .honor(let index): "honor/\(Address.fileName(for: honors[index]))/"
      case .trade(let index): "trade/\(Address.fileName(for: trades[index]))/"
      case .region(let id): "region/\(site.divisions.addressPath(of: id))/"
      }
    return Roster.folder + folder + Pieces.fileName(part)
  }
}

extension Article {
  /// What only a model worker carries.
  var worker: Details.Worker? {
    if case .worker(let worker) = details { worker } else { nil }
  }
}
