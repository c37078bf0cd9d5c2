// The first half of the stage `search`: which articles are searched, and in which order. Each chunk of them is read
// on its own, so that the chunks can be spread over all cores.

package import Content

/// The articles that are searched, the newest first: an article's place here is its number in the index.
package struct Shelf: Sendable {
  let site: Site
  /// The articles by number. What is withdrawn is not among them.
  let articles: [Site.ArticleID]
  /// The articles of each chunk.
  package let chunks: [Range<Int>]
  let folding: Folding
  /// The regions that articles are filed under and those above them, in the order of their codes.
  let regions: [Region.ID]
  /// For each division its place in `regions`, or nothing.
  let regionPlaces: [Int?]

  /// Puts a site's articles in order; about `chunkBytes` of text are collected at once.
  package init(site: Site, chunkBytes: Int = 1_500_000) {
    self.site = site
    // Undated articles stand first on a site, so they come last here.
    articles = site.articles.indices.reversed().filter { site.articles[$0].withdrawn == nil }
    var chunks: [Range<Int>] = []
    var (start, bytes) = (0, 0)
    for (number, id) in articles.enumerated() {
      bytes += site.articles[id].plainText.count
      if bytes > chunkBytes {
        chunks.append(start..<number + 1)
        (start, bytes) = (number + 1, 0)
      }
    }
    if start < articles.count { chunks.append(start..<articles.count) }
    self.chunks = chunks
    folding = Folding()
    regions = site.articlesByRegion.keys.sorted()
    var places = [Int?](repeating: nil, count: site.divisions.regions.count)
    for (place, region) in regions.enumerated() { places[region] = place }
    regionPlaces = places
  }

  /// What one chunk gives to the index.
  package struct Collected: Sendable {
    let headlines: GramRun
    let summaries: GramRun
    let texts: GramRun
    /// How many places headline, summary and text of each article take.
    let lengths: [(headline: Int, summary: Int, text: Int)]
    /// How many bytes each article's record has.
    let sizes: [Int]
    /// A hash of all that a shard could hold of each article.
    let hashes: [UInt64]
  }

  /// Collects the pairs of a chunk.
  package func collect(_ chunk: Int) -> Collected {
    var headlines = GramCollector(capacity: chunks[chunk].count * 40)
    var summaries = GramCollector(capacity: chunks[chunk].count * 200)
    var texts = GramCollector(
      capacity: chunks[chunk].reduce(0) { $0 + site.articles[articles[$1]].plainText.count } / 3)
    var lengths: [(headline: Int, summary: Int, text: Int)] = []
    var sizes: [Int] = []
    var hashes: [UInt64] = []
    for number in chunks[chunk] {
      let entry = Entry(articles[number], of: site)
      lengths.append(
        (
          headlines.add(entry.headline, folding), summaries.add(entry.summary, folding),
          texts.add(entry.text, folding)
        ))
      let record = entry.record
      sizes.append(record.count)
      var hash: UInt64 = 0xCBF2_9CE4_8422_2325
      for byte in record { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      let facets = facets(of: number)
      for value in [facets.kind] + facets.regions + facets.themes {
        hash = (hash ^ UInt64(value)) &* 0x100_0000_01B3
      }
      hashes.append(hash)
    }
    return Collected(
      headlines: headlines.run(), summaries: summaries.run(), texts: texts.run(), lengths: lengths,
      sizes: sizes, hashes: hashes)
  }

  /// What an article is filed under: its kind and year, the places of its regions in `regions`, its themes.
  struct Facets {
    let kind: Int
    let year: Int?
    let regions: [Int]
    let themes: [Theme.ID]
  }

  /// What the article of a number is filed under.
  func facets(of number: Int) -> Facets {
    let article = site.articles[articles[number]]
    var regions: [Int] = []
    for mention in article.regions {
      guard let place = regionPlaces[mention.region], !regions.contains(place) else { continue }
      regions.append(place)
    }
    return Facets(
      kind: Kind.allCases.firstIndex(of: article.kind) ?? 0, year: article.date?.year, regions: regions,
      themes: article.themes)
  }
}
