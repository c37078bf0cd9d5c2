// A province without its outline: a row for each city, a dot for each county, larger the more was written there,
// coloured by what most of it is about. It needs no coordinates and draws no border of anything.

internal import Content
internal import Templates

extension Contexts {
  private static let dots = Fields(
    "name", "path", "width", "height", "rows", "legend", "counties", "silent", "others")
  private static let row = Fields("name", "y", "dots")
  private static let dot = Fields("name", "url", "count", "theme", "x", "y", "radius", "colour")
  private static let legend = Fields("name", "url", "colour", "count")

  /// How far apart dots stand, how many stand in a row, and how wide the names before them are; in units of the drawing,
  /// which the stylesheet shows at a pixel each at least: 44 px are what a finger needs.
  private static let grid = (pitch: 44, columns: 7, label: 88)
  /// Colours of a relative luminance from 0.13 to 0.22, so that each has 3:1 at least on white and on the dark paper
  /// (WCAG 2.2, 1.4.11); the last is for themes beyond the others.
  private static let colours = [
    "#c8102e", "#2f6fd0", "#2e8540", "#b5651d", "#8a4fbf", "#11808a", "#c0438f", "#808080",
  ]

  /// A county as the picture shows it.
  private struct Spot {
    let region: Region.ID
    let count: Int
    let theme: Theme.ID?
  }

  /// The picture of a province, and the table beside it.
  func dots(of province: Region.ID) -> Value {
    let lines = lines(of: province)
    let spots = lines.flatMap(\.spots)
    let ranking = ranking(of: spots)
    let most = spots.map(\.count).max() ?? 0
    var (rows, y): ([Value], Int) = ([], 0)
    for line in lines {
      let height = (line.spots.count + Contexts.grid.columns - 1) / Contexts.grid.columns
      let dots = line.spots.enumerated().map { place, spot in
        dot(spot, most: most, ranking, place % Contexts.grid.columns, y + place / Contexts.grid.columns)
      }
      rows.append(Contexts.row(.string(line.name), .int(y * pitch + pitch / 2), .list(dots)))
      y += max(1, height)
    }
    let told = spots.filter { $0.count > 0 }
      .sorted { $0.count == $1.count ? $0.region < $1.region : $0.count > $1.count }
    return Contexts.dots(
      .string(site.divisions[province].name),
      .list([terms.regions[province]].compactMap { $0 }),
      .int(Contexts.grid.label + Contexts.grid.columns * pitch), .int(y * pitch), .list(rows),
      .list(legend(ranking, spots)), .list(told.map { dot($0, most: most, ranking, 0, 0) }),
      .int(spots.count - told.count), .list(provinces(but: province)))
  }

  /// The address of a province's picture; `nil` for a region without one.
  func dotsAddress(of region: Region.ID) -> String? {
    guard site.divisions[region].level == .province, DotPages.provinces(of: site).contains(region) else {
      return nil
    }
    return Address.encoded(DotPages.address(of: region, in: site))
  }

  private var pitch: Int { Contexts.grid.pitch }

  /// A line for each city with its counties, and one for those that lie in the province itself.
  private func lines(of province: Region.ID) -> [(name: String, spots: [Spot])] {
    let children = site.divisions.children[province]
    let direct = children.filter { site.divisions[$0].level == .county }
    var lines = children.filter { site.divisions[$0].level == .city }.map { city in
      let counties = site.divisions.children[city]
      return (name: site.divisions[city].shortName, spots: (counties.isEmpty ? [city] : counties).map(spot))
    }
    if !direct.isEmpty { lines.append((name: lines.isEmpty ? "各区县" : "省直辖", spots: direct.map(spot))) }
    return lines
  }

  private func spot(_ region: Region.ID) -> Spot {
    let articles = site.articlesByRegion[region] ?? []
    var counts: [Theme.ID: Int] = [:]
    for id in articles {
      // A theme below another counts for the one at the top, or a picture would have thirty colours.
      for theme in Set(site.articles[id].themes.map { site.themes.path(to: $0)[0] }) {
        counts[theme, default: 0] += 1
      }
    }
    let leading = counts.min { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }
    return Spot(region: region, count: articles.count, theme: leading?.key)
  }

  /// The leading themes, that of most counties first.
  private func ranking(of spots: [Spot]) -> [Theme.ID] {
    let counts = spots.compactMap(\.theme).reduce(into: [Theme.ID: Int]()) { $0[$1, default: 0] += 1 }
    return counts.sorted { $0.value == $1.value ? $0.key < $1.key : $0.value > $1.value }.map(\.key)
  }

  private func colour(_ theme: Theme.ID?, _ ranking: [Theme.ID]) -> String {
    let place = theme.flatMap { ranking.firstIndex(of: $0) } ?? ranking.count
    return Contexts.colours[min(theme == nil ? Int.max : place, Contexts.colours.count - 1)]
  }

  private func dot(_ spot: Spot, most: Int, _ ranking: [Theme.ID], _ column: Int, _ row: Int) -> Value {
    // The area tells the number, as the eye reads it: 4 units for one story of many, 18 for the most.
    let share = most == 0 ? 0 : (Double(spot.count) / Double(most)).squareRoot()
    return Contexts.dot(
      .string(site.divisions[spot.region].name),
      .optional(spot.count > 0 ? addresses.regions[spot.region] : nil), .int(spot.count),
      .optional(spot.theme.map { site.themes[$0].name }),
      .int(Contexts.grid.label + column * pitch + pitch / 2), .int(row * pitch + pitch / 2),
      .int(4 + Int((share * 14).rounded())), .string(colour(spot.theme, ranking)))
  }

  private func legend(_ ranking: [Theme.ID], _ spots: [Spot]) -> [Value] {
    let named = ranking.prefix(Contexts.colours.count - 1)
    var entries = named.map { theme in
      Contexts.legend(
        .string(site.themes[theme].name), .optional(has(.themes) ? addresses.themes[theme] : nil),
        .string(colour(theme, ranking)), .int(spots.count { $0.theme == theme }))
    }
    let rest = spots.count { spot in spot.count > 0 && !named.contains { $0 == spot.theme } }
    if rest > 0 {
      entries.append(
        Contexts.legend(
          .string("其他或没有主题"), .none, .string(colour(nil, ranking)), .int(rest)))
    }
    return entries
  }

  private func provinces(but province: Region.ID) -> [Value] {
    DotPages.provinces(of: site).filter { $0 != province }.map {
      named(site.divisions[$0].name, Address.encoded(DotPages.address(of: $0, in: site)))
    }
  }
}
