internal import Content

/// What the browser must know of every article: what it is filed under, and how many places its texts take.
struct ArticleTable: Sendable {
  /// So many articles are in one shard.
  static let perShard = 16_384

  /// What the articles are filed under, by number.
  let facets: [Shelf.Facets]
  private let lengths: [(headline: Int, summary: Int, text: Int)]

  /// Makes the table of all that was collected.
  init(_ shelf: Shelf, _ collected: [Shelf.Collected]) {
    facets = shelf.articles.indices.map { shelf.facets(of: $0) }
    lengths = collected.flatMap(\.lengths)
  }

  /// How many shards there are.
  var shards: Int { (facets.count + ArticleTable.perShard - 1) / ArticleTable.perShard }

  /// A shard as a script. For each article: its kind with sixteen times the number of its regions, the regions, how
  /// many themes it has, the themes, and the places that headline, summary and text take.
  func script(_ number: Int) -> [UInt8] {
    var symbols = SymbolWriter()
    let first = number * ArticleTable.perShard
    for article in first..<min(first + ArticleTable.perShard, facets.count) {
      let facets = facets[article]
      symbols.write(facets.kind + 16 * facets.regions.count)
      for region in facets.regions { symbols.write(region) }
      symbols.write(facets.themes.count)
      for theme in facets.themes { symbols.write(theme) }
      let lengths = lengths[article]
      symbols.write(lengths.headline)
      symbols.write(lengths.summary)
      symbols.write(lengths.text)
    }
    var script = Script("articles", number)
    script.add(symbols)
    return script.finished()
  }
}
