internal import Chinese
internal import Content

/// Which articles a question is about; what is not given does not matter.
struct ArticleFilter {
  var kinds: [Kind] = []
  var folders: [String] = []
  var regions: [Region.ID] = []
  var themes: [Theme.ID] = []
  var tags: [String] = []
  var years: [Int] = []
  var people: [String] = []
  var authors: [String] = []
  var organizations: [String] = []
  var missing: [Field] = []
  var isSelected = false
  var isDraft = false

  /// Whether an article is meant.
  func includes(_ article: Article, of inventory: Inventory) -> Bool {
    let divisions = inventory.source.regions.divisions
    let places = article.regions.map(\.region)
    return isOf(
      kinds.isEmpty && folders.isEmpty, kinds.contains(article.kind) || folders.contains(article.section))
      && isOf(
        regions.isEmpty,
        regions.contains { id in
          places.contains { $0 == id || divisions.isRegion($0, within: id) }
        })
      && isOf(
        themes.isEmpty,
        themes.contains { id in
          article.themes.contains { inventory.source.themes.path(to: $0).contains(id) }
        })
      && isOf(
        tags.isEmpty,
        tags.contains { tag in
          article.tags.contains { Site.tagKey($0) == Site.tagKey(tag) }
        })
      && isOf(years.isEmpty, article.date.map { years.contains($0.year) } ?? false)
      && isOf(people.isEmpty, !Set(people).isDisjoint(with: inventory.people(of: article)))
      && isOf(authors.isEmpty, !Set(authors).isDisjoint(with: article.authors.map(\.name)))
      && isOf(organizations.isEmpty, !Set(organizations).isDisjoint(with: article.organizations))
      && (!isSelected || article.isSelected) && (!isDraft || article.isDraft)
      && missing.allSatisfy { !article.has($0) && FieldNames.of(article.kind).has($0) }
  }

  private func isOf(_ isAny: Bool, _ isMeant: @autoclosure () -> Bool) -> Bool { isAny || isMeant() }
}

extension Article {
  /// Whether it is an outstanding case.
  var isSelected: Bool {
    if case .problemCase(let found) = details { found.isSelected } else { false }
  }
}

extension FieldNames {
  /// Whether articles of the kind have the field.
  func has(_ field: Field) -> Bool { byName.contains { $0.field == field } }
}
