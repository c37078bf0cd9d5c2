// What came of the work, in figures, over all articles. Numbers are put side by side, never guessed together: a cumulative number
// holds all before it, so of one series the latest counts; numbers of one year are kept apart from those that count on.

/// All figures of a site, in series, filed by place, theme, owner, year and label.
package struct Ledger: Sendable {
  /// An entry's index in `entries`.
  package typealias EntryID = Int
  /// A row's index in `rows`.
  package typealias RowID = Int
  /// An owner's index in `owners`.
  package typealias OwnerID = Int
  /// A label's index in `labels`.
  package typealias LabelID = Int

  /// One figure of one article.
  package struct Entry: Sendable {
    /// What was counted.
    package let figure: Figure
    /// The article that says so.
    package let article: Site.ArticleID
    /// Where it was counted: the place that its owner's name begins with where the figure names one, otherwise the places of
    /// the article.
    package let regions: [Region.ID]
    /// The last day that it speaks of; where it names no period, the article's own.
    package let day: Day?
  }

  /// Whose numbers they are.
  package struct Owner: Sendable {
    /// The organization; a place, or the article's title, where none is named.
    package let name: String
    /// The organization's place in the site's directory.
    package let organization: Int?
    /// Whether it speaks for a whole place (a 总工会, or the place itself), so that its numbers may hold those of others there.
    package let isTerritorial: Bool
  }

  /// What is counted, in which unit.
  package struct Label: Hashable, Sendable {
    /// The name as it was typed first.
    package let name: String
    /// The unit without 万 and 亿; empty where none is written or nothing was read.
    package let unit: String
  }

  /// Readings of one series: all of a cumulative one, or those of one period. The newest counts.
  package struct Row: Sendable {
    /// What is counted.
    package let label: LabelID
    /// Whose it is.
    package let owner: OwnerID
    /// Whether it counts on from a beginning.
    package let isCumulative: Bool
    /// The first day of a cumulative series, where it is written.
    package let since: Day?
    /// The year of a number that is not cumulative; `nil` where no period is written, or where it covers more than a year.
    package let year: Int?
    /// The readings, the newest first.
    package let entries: [EntryID]
  }

  /// The figures in the order of their articles, of one article as typed.
  package let entries: [Entry]
  /// The rows: cumulative ones first, the newest first; then by year, the latest first, within it by label; last those without
  /// a year.
  package let rows: [Row]
  /// Whose numbers they are, by name.
  package let owners: [Owner]
  /// What is counted, by name and unit.
  package let labels: [Label]
  /// The rows of each region and of all below it, ascending.
  package let rowsByRegion: [Region.ID: [RowID]]
  /// The rows of each theme and of all below it, ascending.
  package let rowsByTheme: [Theme.ID: [RowID]]
  /// The rows of each year: those of the year itself, and cumulative ones that were read in it; ascending.
  package let rowsByYear: [Int: [RowID]]
  /// The rows of each owner, ascending.
  package let rowsByOwner: [[RowID]]
  /// The rows of each label, ascending.
  package let rowsByLabel: [[RowID]]

  /// The reading of a row that counts.
  package func newest(of row: RowID) -> Entry { entries[rows[row].entries[0]] }

  /// The year that a row is shown under in charts: of a cumulative one that of its newest reading.
  package func year(of row: RowID) -> Int? { rows[row].year ?? newest(of: row).day?.year }

  /// Which number is newer: the later day; of one day the later article; of one article the one typed first.
  static func isNewer(_ left: EntryID, _ right: EntryID, _ entries: [Entry]) -> Bool {
    let (a, b) = (entries[left], entries[right])
    let days = (a.day?.number ?? 0, b.day?.number ?? 0)
    if days.0 != days.1 { return days.0 > days.1 }
    return a.article == b.article ? left < right : a.article > b.article
  }
}
