package import Content

/// The columns of a site with the rules that each sets.
package struct Columns: Sendable {
  private let lists: WordLists

  /// Reads the columns' own rules from their `_index.md`.
  package init(articles: [Article], lists: WordLists) {
    self.lists = lists
  }

  /// Judges a submission by the rules of a column, named by its folder below `content/`.
  package func judge(_ article: Article, source: SourceText, for folder: String) -> Judged { Judged.nothing }
}
