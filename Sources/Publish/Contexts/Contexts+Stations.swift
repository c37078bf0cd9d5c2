// The directory of stations: one page that a script filters, and for whoever has no script a page for each facility,
// each district, those served, and those that never close.

internal import Content
internal import Templates

extension Contexts {
  private static let directory = Fields(
    "title", "intro", "path", "count", "items", "previous", "next", "filter", "groups", "files")
  private static let item = Fields("title", "url", "place", "address", "hours", "facilities", "serves")
  private static let filter = Fields("data", "script", "facilities", "districts", "served")
  private static let option = Fields("value", "name", "depth", "count")
  private static let group = Fields("title", "items")
  private static let file = Fields("title", "url")
  /// The most districts that a page names: beyond them counties, then cities are left to the pages below.
  private static let mostDistricts = 120

  /// A page of the directory, or of one facet of it.
  func stations(_ facet: StationFacet?, part: Int) -> Value {
    let indices = stations.indices(of: facet)
    let shown = Pieces.of(indices, part: part, perPage: StationTable.perPage)
    let last = stations.pages(of: facet)
    let isHead = facet == nil && part == 1
    return Contexts.directory(
      .string(title(of: facet)), .string(StationTable.introduction),
      .list(path(to: facet)), .int(indices.count), .list(shown.map { item(stations.entries[$0]) }),
      .optional(part > 1 ? url(of: facet, part: part - 1) : nil),
      .optional(part < last ? url(of: facet, part: part + 1) : nil),
      isHead ? filter() : .none,
      .list(part > 1 ? [] : facet == nil ? groups() : [children(of: facet)].compactMap { $0 }),
      .list(isHead ? files() : []))
  }

  /// What a facet's page is called.
  func title(of facet: StationFacet?) -> String {
    switch facet {
    case nil: StationTable.title
    case .facility(let index): "有\(Facilities.all[index])的站点"
    case .district(let id): "\(site.divisions[id].name)的站点"
    case .serves(let index): "服务\(stations.served[index])的站点"
    case .always: "24小时开放的站点"
    }
  }

  private func url(of facet: StationFacet?, part: Int = 1) -> String {
    Address.encoded(stations.address(of: facet, part: part, in: site))
  }

  private func path(to facet: StationFacet?) -> [Value] {
    guard let facet else { return [] }
    let head = named(StationTable.title, url(of: nil))
    guard case .district(let id) = facet else { return [head] }
    return [head]
      + site.divisions.path(to: id).dropLast().map { named(site.divisions[$0].name, url(of: .district($0))) }
  }

  private func item(_ entry: StationTable.Entry) -> Value {
    let article = site.articles[entry.article]
    let station = article.station
    return Contexts.item(
      .string(article.headline.title), .string(addresses.articles[entry.article]),
      .optional(entry.district.map { site.divisions.pathName(of: $0, separator: " · ") }),
      .optional(station?.address), .optional(station?.hours), .texts(station?.facilities ?? []),
      .texts(station?.serves ?? []))
  }

  // MARK: Ways in

  private func count(_ facet: StationFacet) -> Int { stations.members[facet]?.count ?? 0 }

  private func counted(_ facet: StationFacet, _ name: String) -> Value {
    counted(name, url(of: facet), count(facet))
  }

  private func groups() -> [Value] {
    var (facilities, served): ([Value], [Value]) = ([], [])
    for facet in stations.facets {
      switch facet {
      case .facility(let index): facilities.append(counted(facet, Facilities.all[index]))
      case .serves(let index): served.append(counted(facet, stations.served[index]))
      case .district, .always: continue
      }
    }
    let hours = stations.members[.always] == nil ? [] : [counted(.always, "24小时")]
    let all = [
      ("按设施看", facilities),
      ("按地区看", districts().map { counted(.district($0), site.divisions[$0].name) }),
      ("按服务对象看", served), ("按开放时间看", hours),
    ]
    return all.filter { !$0.1.isEmpty }.map { Contexts.group(.string($0.0), .list($0.1)) }
  }

  /// The districts that one page can name: all, or those above them.
  private func districts() -> [Region.ID] {
    let all = stations.facets.compactMap { facet -> Region.ID? in
      if case .district(let id) = facet { id } else { nil }
    }
    let levels: [Region.Level] = [.county, .city, .province]
    let fitting = levels.lazy.map { level in all.filter { self.site.divisions[$0].level <= level } }
    return fitting.first { $0.count <= Contexts.mostDistricts } ?? fitting.last ?? []
  }

  private func children(of facet: StationFacet?) -> Value? {
    guard case .district(let id)? = facet else { return nil }
    let below = site.divisions.children[id].filter { stations.members[.district($0)] != nil }
    if below.isEmpty { return nil }
    return Contexts.group(
      .string("下辖各地"), .list(below.map { counted(.district($0), site.divisions[$0].name) }))
  }

  // MARK: The filter

  private func filter() -> Value {
    let facilities = stations.facets.compactMap { facet -> Value? in
      guard case .facility(let index) = facet else { return nil }
      return option(Facilities.all[index], Facilities.all[index], count(facet))
    }
    let served = stations.served.enumerated().map { option($1, $1, count(.serves($0))) }
    let districts = districts().map { id in
      let region = site.divisions[id]
      return option(
        "\(region.code)", region.name, depth: site.divisions.path(to: id).count - 1, count(.district(id)))
    }
    return Contexts.filter(
      .string(Address.encoded(StationTable.folder + "data.js")), .string(stationsScript),
      .list(facilities), .list(districts), .list(served))
  }

  private func option(_ value: String, _ name: String, depth: Int = 0, _ count: Int) -> Value {
    Contexts.option(.string(value), .string(name), .int(depth), .int(count))
  }

  private func files() -> [Value] {
    [("表格（CSV，可用 Excel 打开）", "stations.csv"), ("地图数据（GeoJSON，WGS 84）", "stations.geojson")].map {
      Contexts.file(.string($0.0), .string(Address.encoded(StationTable.folder + $0.1)))
    }
  }
}

extension StationTable {
  /// What the directory is called.
  static let title = "找站点"
  /// What its page says it is for.
  static let introduction = "累了歇脚、渴了喝水、冷热有个去处：按设施、开放时间和地区找身边的工会站点。"
}
