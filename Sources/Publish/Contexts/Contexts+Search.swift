internal import Content
internal import Templates

extension Contexts {
  private static let search = Fields("scripts", "folder", "articles")

  /// What the search page needs: its scripts, the folder of the index, and how many articles there are.
  func search() -> Value {
    Contexts.search(
      .texts(searchScripts), .string("search/"),
      .int(site.articles.count { $0.withdrawn == nil }))
  }
}
