internal import Content
internal import Templates

extension Contexts {
  private static let year = Fields("year", "url", "count", "months")
  private static let month = Fields("month", "url", "count")
  private static let period = Fields("year", "month", "year_url", "months")
  private static let archive = Fields("count", "years", "regions", "themes")
  private static let archiveYear = Fields("year", "count", "items", "all")
  /// How many cases the archive shows of a year, and how many in all it shows without leaving any out.
  private static let mostCases = (year: 6, archive: 60)

  /// All years with their months, newest first.
  func years() -> Value {
    .list(
      site.years.indices.reversed().map { index in
        Contexts.year(
          .int(site.years[index].year), .string(Address.encoded(site.address(of: .year(index)))),
          .int(site.years[index].articles.count), .list(months(of: index)))
      })
  }

  private func months(of year: Int) -> [Value] {
    site.years[year].months.indices.map { index in
      Contexts.month(
        .int(site.years[year].months[index].month),
        .string(Address.encoded(site.address(of: .month(year, index)))),
        .int(site.years[year].months[index].articles.count))
    }
  }

  /// A year's or a month's own part of its page.
  func period(year: Int, month: Int?, isNumbered: Bool) -> Value {
    Contexts.period(
      .int(site.years[year].year), .optional(month.map { site.years[year].months[$0].month }),
      .string(Address.encoded(site.address(of: .year(year)))),
      .list(month == nil && !isNumbered ? months(of: year) : []))
  }

  /// The cases by year, with the regions and themes that they fall under. Where they are many a year shows the newest, and
  /// the search lists the others.
  func archive() -> Value {
    let cases = site.articles.indices.filter { site.articles[$0].kind == .case }
    let byYear = Dictionary(grouping: cases.reversed()) { site.articles[$0].date?.year ?? 0 }
    let years = byYear.sorted { $0.key > $1.key }.map { year, ids in
      let isLong = cases.count > Contexts.mostCases.archive && ids.count > Contexts.mostCases.year
      let all =
        !isLong ? nil : has(.search) && year > 0 ? "search.html?kind=case&year=\(year)" : "cases/index.html"
      let shown = isLong ? Array(ids.prefix(Contexts.mostCases.year)) : ids
      return Contexts.archiveYear(
        year > 0 ? .int(year) : .none, .int(ids.count), .list(shown.map(card)), .optional(all))
    }
    return Contexts.archive(
      .int(cases.count), .list(years), .list(regions(in: cases)), .list(themes(in: cases)))
  }
}
