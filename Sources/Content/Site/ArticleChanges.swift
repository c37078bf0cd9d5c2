/// In which of the fields that tables go by one article differs from another of the same path.
struct ArticleChanges: OptionSet {
  let rawValue: Int

  static let name = ArticleChanges(rawValue: 1 << 0)
  static let workerName = ArticleChanges(rawValue: 1 << 1)
  static let regions = ArticleChanges(rawValue: 1 << 2)
  static let themes = ArticleChanges(rawValue: 1 << 3)
  static let tags = ArticleChanges(rawValue: 1 << 4)
  static let organizations = ArticleChanges(rawValue: 1 << 5)
  static let authors = ArticleChanges(rawValue: 1 << 6)
  static let people = ArticleChanges(rawValue: 1 << 7)
  static let addresses = ArticleChanges(rawValue: 1 << 8)
  static let status = ArticleChanges(rawValue: 1 << 9)
  /// What the directories of stations and workers go by.
  static let facts = ArticleChanges(rawValue: 1 << 10)
  static let figures = ArticleChanges(rawValue: 1 << 11)

  init(rawValue: Int) { self.rawValue = rawValue }

  /// Compares two articles; `nil` where they could stand at different places of the site's order, where the file
  /// describes a section, or where every page shows what has changed (the foot names the pages about the site).
  init?(from old: Article, to new: Article) {
    guard !old.isSectionIndex, old.path == new.path, old.date == new.date, old.publish == new.publish,
      old.expires == new.expires, old.isDraft == new.isDraft, (old.withdrawn == nil) == (new.withdrawn == nil)
    else { return nil }
    self = []
    if old.headline.title != new.headline.title { insert(.name) }
    if contains(.name), new.kind == .page { return nil }
    if contains(.name), new.kind == .worker { insert(.workerName) }
    if old.regions != new.regions { insert(.regions) }
    if old.themes != new.themes { insert(.themes) }
    if old.tags != new.tags { insert(.tags) }
    if old.organizations != new.organizations { insert(.organizations) }
    if old.authors.map(\.name) != new.authors.map(\.name) { insert(.authors) }
    if !old.references.elementsEqual(new.references, by: { $0.field == $1.field && $0.text == $1.text }) {
      insert(.people)
    }
    if case .demand(let was) = old.details, case .demand(let now) = new.details, was.status != now.status {
      insert(.status)
    }
    // Sentence and place of a figure decide no page and no order.
    if !old.figures.elementsEqual(new.figures, by: { $0.isSame(as: $1) }) { insert(.figures) }
    if old.details != new.details, new.kind == .station || new.kind == .worker { insert(.facts) }
    if old.address != new.address || old.aliases != new.aliases { insert(.addresses) }
  }
}
