/// The day that decides which articles are shown: the only clock of a build.
package struct PublicationDay: Hashable, Sendable {
  /// The day.
  package let today: Day
  /// Whether drafts are shown too.
  package let showsDrafts: Bool

  /// Makes a day of publication.
  package init(today: Day, showsDrafts: Bool) {
    self.today = today
    self.showsDrafts = showsDrafts
  }

  /// Whether an article is shown: no draft, not before its embargo, not from its day of expiry on.
  ///
  /// As with Hugo, a date in the future hides an article too, unless an embargo says otherwise.
  package func shows(_ article: Article) -> Bool {
    if article.isDraft, !showsDrafts { return false }
    if let start = start(of: article), start > today { return false }
    if let end = article.expires, end <= today { return false }
    return true
  }

  /// The first day on which an article is shown, where it has one.
  package func start(of article: Article) -> Day? { article.publish ?? article.date }
}
