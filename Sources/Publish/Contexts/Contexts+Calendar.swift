// Activities by month, and yearly campaigns side by side over the years.

internal import Content
internal import Templates

extension Contexts {
  private static let calendar = Fields("years", "totals", "campaigns", "campaign_years")
  private static let year = Fields("year", "count", "months")
  private static let cell = Fields("count", "url", "heat")
  private static let campaignRow = Fields("name", "url", "count", "years")
  private static let month = Fields(
    "title", "year", "month", "count", "weeks", "days", "older", "newer", "others", "more")
  private static let square = Fields("day", "count", "heat", "is_listed")
  private static let day = Fields("date", "day", "items")
  private static let item = Fields("title", "url", "region")
  private static let campaign = Fields("name", "years")
  private static let campaignYear = Fields("year", "count", "months", "items", "figures")
  /// How many stories and figures a campaign's page names of each year.
  private static let most = (stories: 5, figures: 3)

  /// The years with their months, the newest first, and the campaigns.
  func activityCalendar() -> Value {
    let busiest = calendar.months.map(\.articles.count).max() ?? 1
    let byYear = Dictionary(grouping: calendar.months, by: \.year).sorted { $0.key > $1.key }
    let years = byYear.map { year, months in
      let cells = (1...12).map { number -> Value in
        guard let month = months.first(where: { $0.month == number }) else { return .none }
        let count = month.articles.count
        return Contexts.cell(.int(count), .string(month.address), .int(heat(count, of: busiest)))
      }
      return Contexts.year(.int(year), .int(months.reduce(0) { $0 + $1.articles.count }), .list(cells))
    }
    let totals = (1...12).map { number in
      Value.int(calendar.months.filter { $0.month == number }.reduce(0) { $0 + $1.articles.count })
    }
    let campaigns = site.campaigns.map { (index: $0, articles: site.campaign($0)) }
    let campaignYears = Set(campaigns.flatMap { $0.articles.compactMap { site.articles[$0].date?.year } })
      .sorted(by: >)
    let rows = campaigns.map { index, articles in
      let counts = campaignYears.map { year in articles.count { site.articles[$0].date?.year == year } }
      return Contexts.campaignRow(
        .string(site.configuration.campaigns[index]),
        .string(Address.encoded(site.address(of: .campaign(index)))), .int(articles.count),
        .list(counts.map { $0 == 0 ? .none : .int($0) }))
    }
    return Contexts.calendar(
      .list(years), .list(totals), .list(rows), .list(campaignYears.map { .int($0) }))
  }

  /// How dark a count is shown, from 1 to 5 for the most; 0 for none.
  private func heat(_ count: Int, of most: Int) -> Int {
    if count == 0 { return 0 }
    return most <= 1 ? 1 : 1 + (count - 1) * 4 / (most - 1)
  }

  /// One month: its weeks with how much each day holds, its activities day by day, and the same month of other years.
  func calendarMonth(_ index: Int) -> Value {
    let month = calendar.months[index]
    let shown = month.articles.suffix(ActivityCalendar.longest)
    let byDay = Dictionary(grouping: shown) { site.articles[$0].date?.day ?? 0 }
    let days = byDay.sorted { $0.key < $1.key }.map { number, ids in
      Contexts.day(date(site.articles[ids[0]].date), .int(number), .list(ids.map(item)))
    }
    let counts = Dictionary(grouping: month.articles) { site.articles[$0].date?.day ?? 0 }.mapValues(\.count)
    let others = calendar.months.filter { $0.month == month.month }.reversed().map {
      counted($0.title, $0.address, $0.articles.count)
    }
    let isCut = shown.count < month.articles.count
    return Contexts.month(
      .string(month.title), .int(month.year), .int(month.month), .int(month.articles.count),
      .list(weeks(month, counts, listed: Set(byDay.keys))), .list(days),
      .optional(index > 0 ? titled(calendar.months[index - 1]) : nil),
      .optional(index + 1 < calendar.months.count ? titled(calendar.months[index + 1]) : nil),
      .list(others.count > 1 ? others : []),
      .optional(
        isCut && has(.years)
          ? "years/\(month.year)/\(month.month < 10 ? "0" : "")\(month.month)/index.html" : nil))
  }

  private func titled(_ month: ActivityCalendar.Month) -> Value { titled(month.title, month.address) }

  private func item(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    return Contexts.item(
      .string(article.headline.title), .string(addresses.articles[id]),
      .optional(article.regions.first.map { site.divisions[$0.region].name }))
  }

  /// Rows of seven days from Monday on; what lies in another month is none.
  private func weeks(_ month: ActivityCalendar.Month, _ counts: [Int: Int], listed: Set<Int>) -> [Value] {
    guard let first = Day(year: month.year, month: month.month, day: 1) else { return [] }
    // 1970-01-01 was a Thursday.
    let lead = ((first.daysSinceEpoch + 3) % 7 + 7) % 7
    let length = Day.length(ofMonth: month.month, year: month.year)
    let rows = (lead + length + 6) / 7
    let most = counts.values.max() ?? 0
    return (0..<rows).map { row in
      .list(
        (0..<7).map { column in
          let day = row * 7 + column - lead + 1
          guard (1...length).contains(day) else { return .none }
          let count = counts[day] ?? 0
          return Contexts.square(
            .int(day), .int(count), .int(heat(count, of: most)), .bool(listed.contains(day)))
        })
    }
  }

  /// What was done rather than who and where; of a year that has nothing else, everything.
  private func stories(_ ids: [Site.ArticleID]) -> [Site.ArticleID] {
    let stories = ids.filter { [.activity, .case, .submission].contains(site.articles[$0].kind) }
    return stories.isEmpty ? ids : stories
  }

  /// The newest figure of each label: those of the year itself, then those that count on from years before.
  private func readings(of ids: [Site.ArticleID]) -> ArraySlice<(figure: Figure, article: Site.ArticleID)> {
    let all = ids.reversed().filter { site.articles[$0].isShown }.flatMap { id in
      site.articles[id].figures.map { (figure: $0, article: id) }
    }
    var seen: Set<String> = []
    let newest = all.filter { seen.insert($0.figure.label).inserted }
    return (newest.filter { !$0.figure.isCumulative } + newest.filter(\.figure.isCumulative))
      .prefix(Contexts.most.figures)
  }

  /// A campaign's years side by side, the newest first.
  func campaign(_ index: Int, isNumbered: Bool) -> Value {
    let name = Value.string(site.configuration.campaigns[index])
    if isNumbered { return Contexts.campaign(name, .list([])) }
    let byYear = Dictionary(grouping: site.campaign(index)) { site.articles[$0].date?.year ?? 0 }
    let years = byYear.sorted { $0.key > $1.key }.map { year, ids in
      let months = Set(ids.compactMap { site.articles[$0].date?.month }).sorted()
      return Contexts.campaignYear(
        .int(year), .int(ids.count), .string(months.map { "\($0)月" }.joined(separator: "、")),
        .list(stories(ids).reversed().prefix(Contexts.most.stories).map { titled($0) }),
        .list(readings(of: ids).map { figure($0.figure, of: $0.article) }))
    }
    return Contexts.campaign(name, .list(years))
  }
}
