// Outcomes of many articles stand side by side without being added: of a number that counts on from year to year the
// latest holds all before it, and of one that begins anew each year the latest is this year's.

internal import Chinese
internal import Content

/// The newest reading of each series of figures among some articles, the latest first. A series is what is counted, in
/// which unit, in which places, and whether it counts on.
struct NewestFigures {
  /// A figure and where it stands.
  struct Reading {
    let figure: Figure
    let article: Site.ArticleID
    /// The last day that it speaks of; where it names no period, the article's own.
    let day: Day?
  }

  /// Those that count from a beginning on.
  let cumulative: [Reading]
  /// Those of a year, a month or a day.
  let periodic: [Reading]

  private struct Series: Hashable {
    let label: String
    let unit: String
    let places: [Region.ID]
    let isCumulative: Bool
  }

  /// Reads the figures of articles, which stand oldest first; withdrawn ones have none.
  init(of articles: [Site.ArticleID], in site: Site) {
    var newest: [Series: Reading] = [:]
    var order: [Series] = []
    for id in articles where site.articles[id].isShown && !site.articles[id].figures.isEmpty {
      let article = site.articles[id]
      let places = Set(article.regions.map(\.region)).sorted()
      for figure in article.figures {
        let series = Series(
          label: figure.label, unit: figure.quantity?.unit ?? "", places: places,
          isCumulative: figure.isCumulative)
        let reading = Reading(figure: figure, article: id, day: figure.days?.last ?? article.date)
        guard let known = newest[series] else {
          order.append(series)
          newest[series] = reading
          continue
        }
        // Of two that speak of the same day the later article knows better.
        if !NewestFigures.isLater(known, reading) { newest[series] = reading }
      }
    }
    // An article's own figures keep the order in which they were typed.
    let readings = order.compactMap { newest[$0] }.enumerated().sorted { left, right in
      if NewestFigures.isLater(left.element, right.element) { return true }
      if NewestFigures.isLater(right.element, left.element) { return false }
      let (a, b) = (left.element.article, right.element.article)
      return a == b ? left.offset < right.offset : a > b
    }.map(\.element)
    cumulative = readings.filter(\.figure.isCumulative)
    periodic = readings.filter { !$0.figure.isCumulative }
  }

  /// Whether one reading is of a later day; what has no day is the earliest.
  private static func isLater(_ left: Reading, _ right: Reading) -> Bool {
    switch (left.day, right.day) {
    case (let left?, let right?): left > right
    case (_?, nil): true
    case (nil, _): false
    }
  }
}
