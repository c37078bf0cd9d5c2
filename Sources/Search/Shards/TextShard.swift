/// The records of some articles, from which hits show title and passage.
enum TextShard {
  /// About so many bytes a shard has: ten hits load up to ten of them.
  private static let bytes = 8_000
  /// The number of a shard's articles must fit one symbol.
  private static let mostArticles = 60
  /// About so many bytes of records teach the phrasebook.
  private static let sampleBytes = 1_000_000

  /// The articles of each shard, by the bytes of their records and what part of those is left when they are written.
  static func cut(_ sizes: [Int], ratio: Double) -> [Range<Int>] {
    let bytes = Int(Double(TextShard.bytes) / max(0.05, ratio))
    var shards: [Range<Int>] = []
    var (start, sum) = (0, 0)
    for (article, size) in sizes.enumerated() {
      if article > start, sum + size > bytes || article - start == mostArticles {
        shards.append(start..<article)
        (start, sum) = (article, 0)
      }
      sum += size
    }
    if start < sizes.count { shards.append(start..<sizes.count) }
    return shards
  }

  /// Records evenly strewn over the articles, each ended by 0.
  static func sample(of shelf: Shelf) -> [UInt32] {
    var sample: [UInt32] = []
    let step = max(1, shelf.articles.count / 300)
    for number in stride(from: 0, to: shelf.articles.count, by: step) {
      if sample.count * 3 > sampleBytes { break }
      sample += Phrasebook.scalars(Entry(shelf.articles[number], of: shelf.site).record)
      sample.append(0)
    }
    return sample
  }

  /// A shard as a script: each record ended by `Phrasebook.end`.
  static func script(
    _ number: Int, of articles: Range<Int>, _ shelf: Shelf, _ phrasebook: Phrasebook
  ) -> [UInt8] {
    var text: [UInt8] = []
    for article in articles {
      text += phrasebook.encoded(Entry(shelf.articles[article], of: shelf.site).record)
      text.append(Phrasebook.end)
    }
    var script = Script("texts", number)
    script.addRaw(text)
    return script.finished()
  }
}
