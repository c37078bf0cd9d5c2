internal import Content
internal import Templates

extension Contexts {
  private static let search = Fields("script", "folder", "articles")

  /// What the search page needs: its script, the folder of the index, and how many articles there are.
  func search() -> Value {
    Contexts.search(
      .string(searchScript), .string("search/"),
      .int(site.articles.count { $0.withdrawn == nil }))
  }
}
