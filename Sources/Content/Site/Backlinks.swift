/// Which articles speak of which: the table behind “mentioned by”.
struct Backlinks {
  /// For each article those that link to it in their body or name it in their front matter, ascending, without
  /// itself and without doubles.
  let mentions: [[Site.ArticleID]]

  /// Turns the targets of all articles around.
  init(_ targets: [Site.Targets]) {
    var mentions = [[Site.ArticleID]](repeating: [], count: targets.count)
    for (source, target) in targets.enumerated() {
      var seen: Set<Site.ArticleID> = [source]
      func add(_ id: Site.ArticleID) {
        if seen.insert(id).inserted { mentions[id].append(source) }
      }
      for case .article(let id, _) in target.links { add(id) }
      for case .article(let id) in target.references { add(id) }
    }
    self.mentions = mentions
  }
}
