// A union's year has its seasons: what was done in which month, and beside it what the same month held in other years.

internal import Content

/// The activities of each month that has some.
struct ActivityCalendar: Sendable {
  /// One month of one year.
  struct Month: Sendable {
    let year: Int
    let month: Int
    /// Its activities, ascending.
    let articles: [Site.ArticleID]

    /// What readers call it.
    var title: String { "\(year)年\(month)月" }
    /// The address of its page.
    var address: String { "calendar/\(year)/\(month < 10 ? "0" : "")\(month).html" }
  }

  /// With activities in fewer months there is no calendar, unless campaigns make one.
  static let fewestMonths = 3
  /// How many activities a month's page lists; a month with more leads on to the list of all its articles.
  static let longest = 150

  /// Ascending.
  let months: [Month]

  init(site: Site) {
    months = site.years.flatMap { year in
      year.months.compactMap { month, articles in
        let activities = articles.filter { site.articles[$0].kind == .activity && site.articles[$0].isShown }
        return activities.isEmpty ? nil : Month(year: year.year, month: month, articles: activities)
      }
    }
  }
}
