/// An article that will appear on the site or vanish from it soon, so that nobody is surprised by a date.
package struct UpcomingChange: Hashable, Sendable {
  /// What will happen.
  package enum Kind: Hashable, Sendable {
    /// Its embargo ends.
    case appears
    /// It expires.
    case vanishes
  }

  /// What will happen.
  package let kind: Kind
  /// On which day.
  package let day: Day
  /// The article's file.
  package let path: String
  /// The article's title.
  package let title: String

  /// Makes a change from its parts.
  package init(kind: Kind, day: Day, path: String, title: String) {
    (self.kind, self.day, self.path, self.title) = (kind, day, path, title)
  }

  /// How far ahead a build looks, in days.
  package static let horizon = 30

  /// What will appear or vanish within the horizon, by day and path; drafts do neither.
  package static func find(in articles: [Article], from calendar: PublicationDay) -> [UpcomingChange] {
    let end = calendar.today.daysSinceEpoch + horizon
    var changes: [UpcomingChange] = []
    for article in articles where !article.isDraft || calendar.showsDrafts {
      func add(_ kind: Kind, _ day: Day?) {
        guard let day, day > calendar.today, day.daysSinceEpoch <= end else { return }
        changes.append(
          UpcomingChange(kind: kind, day: day, path: article.path, title: article.headline.title))
      }
      add(.appears, calendar.start(of: article))
      add(.vanishes, article.expires)
    }
    return changes.sorted { $0.day == $1.day ? $0.path < $1.path : $0.day < $1.day }
  }
}
