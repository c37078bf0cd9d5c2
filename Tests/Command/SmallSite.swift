import Testbed

/// A site made for one test, in a folder of its own: `site` beside `public`.
struct SmallSite {
  private let folder: TemporaryFolder

  /// The site's folder.
  var site: String { folder["site"] }
  /// The published folder.
  var output: String { folder["public"] }
  /// What stands beside site and published folder; empty where no build left anything behind but its record.
  var leftovers: [String] {
    get throws {
      let work = ".public.niangjia"
      let names = try Files.names(in: folder.path).filter { !["site", "public", "elsewhere"].contains($0) }
      let inside = names.contains(work) ? try Files.names(in: folder[work]) : []
      return names.filter { $0 != work || inside != ["record"] }
    }
  }

  /// Makes a site of articles with templates of one line, by name and body.
  init(_ articles: [String: String] = ["yi": "一", "er": "二", "san": "三"]) throws {
    folder = try TemporaryFolder()
    for (name, body) in articles { try write(name, body) }
    let page = "<title>{{ page.title }}</title>\n"
    let names = [
      "404", "archive", "cell", "column", "directory", "home", "matrix", "named", "period", "redirect",
      "region",
      "regions", "section", "tag", "tags", "theme", "themes", "years",
    ]
    try folder.write(Dictionary(uniqueKeysWithValues: names.map { ("site/templates/\($0).html", page) }))
    try folder.write(["site/templates/article.html": "{{ article.title }}\n{{ article.body }}"])
  }

  /// A path in the folder that holds site and published folder.
  subscript(_ name: String) -> String { folder[name] }

  /// Writes an article.
  func write(_ name: String, _ body: String) throws {
    let text = "---\ntitle: 示例\(name)\ndate: 2024-01-01\nregion: 天台县\nsummary: 不变\n---\n\n\(body)\n"
    try folder.write(["site/content/activities/\(name).md": text])
  }

  /// Writes files by path from the folder that holds site and published folder.
  func write(_ files: [String: String]) throws { try folder.write(files) }

  /// Removes an article.
  func remove(_ name: String) throws { try Files.remove(folder["site/content/activities/\(name).md"]) }

  /// Builds the site.
  func build(_ more: String...) throws -> Program.Outcome {
    try Niangjia.program.run(["build", "--site", site, "--output", output, "--date", "2024-06-10"] + more)
  }

  /// The published folder as it is.
  var published: Tree { get throws { try Tree(output) } }
}
