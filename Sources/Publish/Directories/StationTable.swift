// The stations as a reader looks for them: what they have, where they are, whom they serve, when they are open. It
// holds places in the site's tables and no texts, so that it stays true while a preview changes a title.

internal import Content

/// All stations, by district, with those of each facet.
struct StationTable: Sendable {
  /// How many stations stand on one page.
  static let perPage = 60

  /// One station.
  struct Entry: Sendable {
    let article: Site.ArticleID
    /// In the order of `Facilities.all`.
    let facilities: [Int]
    /// By their index in `served`.
    let serves: [Int]
    /// The most exact place that it names; `nil` where it names none.
    let district: Region.ID?
    /// Every region that it lies in.
    let regions: [Region.ID]
    let isAlways: Bool
  }

  /// By the code of their district, then by path; those without a district last.
  let entries: [Entry]
  /// Whom stations serve, those whom most serve first.
  let served: [String]
  /// The facets that some station has: facilities, districts by code, whom they serve, those that never close.
  let facets: [StationFacet]
  /// The stations of each facet, by their index in `entries`.
  let members: [StationFacet: [Int]]

  /// No stations.
  static let empty = StationTable(entries: [], served: [])

  private init(entries: [Entry], served: [String]) {
    self.entries = entries
    self.served = served
    members = StationTable.members(entries)
    facets = members.keys.sorted { StationTable.rank($0) < StationTable.rank($1) }
  }

  init(site: Site) {
    let ids = site.articles.indices.filter { site.articles[$0].station != nil && site.articles[$0].isShown }
    let served = StationTable.served(ids, site)
    let places = Dictionary(
      served.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let order = Dictionary(
      Facilities.all.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let unsorted = ids.compactMap { id -> Entry? in
      guard let station = site.articles[id].station else { return nil }
      let own = site.articles[id].regions.map(\.region)
      return Entry(
        article: id, facilities: station.facilities.compactMap { order[$0] }.sorted(),
        serves: station.serves.compactMap { places[$0] }, district: own.first,
        regions: Set(own.flatMap { site.divisions.path(to: $0) }).sorted(),
        isAlways: station.opening?.isAlways ?? false)
    }
    let last = site.divisions.regions.count
    let entries = unsorted.sorted {
      let (left, right) = ($0.district ?? last, $1.district ?? last)
      return left == right
        ? site.articles[$0.article].path < site.articles[$1.article].path : left < right
    }
    self.init(entries: entries, served: served)
  }

  /// The names by how many stations have them; ties by name.
  private static func served(_ ids: [Site.ArticleID], _ site: Site) -> [String] {
    var counts: [String: Int] = [:]
    for id in ids { for name in site.articles[id].station?.serves ?? [] { counts[name, default: 0] += 1 } }
    return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
  }

  private static func members(_ entries: [Entry]) -> [StationFacet: [Int]] {
    var members: [StationFacet: [Int]] = [:]
    for (index, entry) in entries.enumerated() {
      for facility in entry.facilities { members[.facility(facility), default: []].append(index) }
      for region in entry.regions { members[.district(region), default: []].append(index) }
      for name in entry.serves { members[.serves(name), default: []].append(index) }
      if entry.isAlways { members[.always, default: []].append(index) }
    }
    return members
  }

  private static func rank(_ facet: StationFacet) -> (Int, Int) {
    switch facet {
    case .facility(let index): (0, index)
    case .district(let id): (1, id)
    case .serves(let index): (2, index)
    case .always: (3, 0)
    }
  }

  /// The stations of a facet, or all.
  func indices(of facet: StationFacet?) -> [Int] { facet.map { members[$0] ?? [] } ?? Array(entries.indices) }

  /// How many pages a facet takes: at least one.
  func pages(of facet: StationFacet?) -> Int { Pieces.count(indices(of: facet).count, StationTable.perPage) }

  /// The address of a page of a facet, or of the directory itself; parts count from 1.
  func address(of facet: StationFacet?, part: Int, in site: Site) -> String {
    let folder =
      switch facet {
      case nil: ""
      case .facility(let index): "facility/\(Address.fileName(for: Facilities.all[index]))/"
      case .district(let id): "district/\(site.divisions.addressPath(of: id))/"
      case .serves(let index): "serves/\(Address.fileName(for: served[index]))/"
      case .always: "always/"
      }
    return StationTable.folder + folder + Pieces.fileName(part)
  }

  /// The folder of the directory.
  static let folder = "stations/find/"
}

extension Article {
  /// What only a station carries.
  var station: Details.Station? {
    if case .station(let station) = details { station } else { nil }
  }
}
