// The second half of the stage `search`: what was collected becomes files. Which files there are is known before any
// is made, so they can be made on all cores and written as they are made; ARCHITECTURE tells their form.

internal import Content

/// The files of a search index.
package struct SearchIndex: Sendable {
  private let shelf: Shelf
  private let concordance: Concordance
  private let table: ArticleTable
  private let terms: [TermShard]
  private let texts: [Range<Int>]
  private let names: NameTable
  private let phrasebook: Phrasebook
  private let version: String

  /// The folder of the files, below the site's root.
  package static let folder = "search"
  /// The file that the page loads first.
  package static let head = "\(folder)/index.js"

  /// Joins what was collected of all chunks, in their order.
  package init(_ shelf: Shelf, _ collected: [Shelf.Collected]) {
    self.shelf = shelf
    concordance = Concordance(
      collected.map(\.headlines) + collected.map(\.summaries) + collected.map(\.texts))
    table = ArticleTable(shelf, collected)
    terms = TermShard.cut(concordance)
    names = NameTable(shelf)
    phrasebook = Phrasebook(sample: TextShard.sample(of: shelf))
    texts = TextShard.cut(collected.flatMap(\.sizes), ratio: phrasebook.ratio)
    let hash = collected.flatMap(\.hashes).reduce(UInt64(0)) { ($0 ^ $1) &* 0x100_0000_01B3 }
    version = String(hash, radix: 36)
  }

  /// How many files there are.
  package var count: Int { 2 + table.shards + names.shards.count + terms.count + texts.count }

  /// The address and bytes of a file. All are independent of one another.
  package func file(_ index: Int) -> (address: String, bytes: [UInt8]) {
    func address(_ kind: String, _ number: Int) -> String { "\(SearchIndex.folder)/\(kind)/\(number).js" }
    var number = index
    if number < terms.count {
      return (address("terms", number), terms[number].script(number: number, of: concordance))
    }
    number -= terms.count
    if number < texts.count {
      return (address("texts", number), TextShard.script(number, of: texts[number], shelf, phrasebook))
    }
    number -= texts.count
    if number < names.shards.count { return (address("names", number), names.script(number)) }
    number -= names.shards.count
    if number < table.shards { return (address("articles", number), table.script(number)) }
    number -= table.shards
    if number == 0 { return (address("phrases", 0), phrasebook.script()) }
    let head = IndexHead(
      shelf: shelf, concordance: concordance, table: table, terms: terms, texts: texts.map(\.count),
      names: names, version: version)
    return (SearchIndex.head, head.script())
  }
}
