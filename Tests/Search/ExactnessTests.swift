import Content
import Foundation
import Testing

@testable import Search

/// The index must find exactly what a plain search through all texts finds.
@Suite("Exactness of the index") struct ExactnessTests {
  private static let site: Site = {
    var invented = InventedSite(seed: 9)
    return invented.site(2_000, length: 160)
  }()
  private static let shelf = Shelf(site: site, chunkBytes: 100_000)
  private static let index = index(of: shelf)
  private static let reader = ShardReader(index)

  private static func index(of shelf: Shelf) -> SearchIndex {
    // In several chunks, since what is wrong at their borders would not show in one.
    SearchIndex(shelf, shelf.chunks.indices.map { shelf.collect($0) })
  }

  /// The texts of each article as they are compared, fields and lines between separators.
  private static let texts: [String] = shelf.articles.map { id in
    let entry = Entry(id, of: site)
    let fields = [entry.headline, entry.summary, entry.text]
    return String(
      String.UnicodeScalarView(
        fields.flatMap { shelf.folding.folded(String(decoding: $0, as: UTF8.self)) }))
  }

  /// All texts in UTF-8 behind one another, and where each ends.
  private static let plain: (bytes: [CChar], ends: [Int]) = {
    var bytes: [CChar] = []
    var ends: [Int] = []
    for text in texts {
      bytes += text.utf8.map { CChar(bitPattern: $0) }
      ends.append(bytes.count)
    }
    return (bytes + [0], ends)
  }()

  private static func plainSearch(_ phrase: [Unicode.Scalar]) -> Set<Int> {
    var found: Set<Int> = []
    let wanted = String(String.UnicodeScalarView(phrase))
    plain.bytes.withUnsafeBufferPointer { bytes in
      guard let base = bytes.baseAddress else { return }
      var next = base
      while let hit = strstr(next, wanted) {
        let offset = UnsafePointer(hit) - base
        guard let article = plain.ends.firstIndex(where: { $0 > offset }) else { return }
        found.insert(article)
        next = base + plain.ends[article]
      }
    }
    return found
  }

  @Test("A thousand substrings find what a plain search finds")
  func randomSubstrings() {
    var random = InventedSite(seed: 77)
    var checked = 0
    while checked < 1_000 {
      let scalars = Array(Self.texts[random.number(below: Self.texts.count)].unicodeScalars)
      let length = 2 + random.number(below: 7)
      let start = random.number(below: scalars.count - length)
      let phrase = Array(scalars[start..<start + length])
      if phrase.contains(where: { $0.value == Folding.separator }) { continue }
      #expect(Self.reader.articles(with: phrase) == Self.plainSearch(phrase), "\(phrase)")
      checked += 1
    }
  }

  @Test("What stands nowhere finds nothing")
  func nothing() {
    #expect(Self.reader.articles(with: Array("没有这样的字".unicodeScalars)).isEmpty)
  }

  @Test("Records come back as they were, newest first")
  func records() {
    #expect(Self.reader.records.count == 2_000)
    for (record, id) in zip(Self.reader.records, Self.shelf.articles) {
      let article = Self.site.articles[id]
      #expect(record[0] == article.address)
      #expect(record[2] == article.headline.title)
      let text = String(decoding: article.plainText, as: UTF8.self)
      #expect(record.contains { $0.unicodeScalars.starts(with: text.unicodeScalars.prefix(10)) })
    }
    #expect(Self.reader.records.map { $0[1] } == Self.reader.records.map { $0[1] }.sorted(by: >))
  }

  @Test("Names are found by their letters")
  func pinyin() {
    for key in ["lvxuqiang", "luxuqiang", "lxq"] { #expect(Self.reader.names[key] == ["吕旭强"]) }
    #expect(Self.reader.names["tiantai"] == ["天台"])
    #expect(Self.reader.names["tiantaixian"] == ["天台县"])
    #expect(Self.reader.names["taizhou"] == ["台州"])
  }

  @Test("The files are the same however the articles are cut into chunks")
  func deterministic() {
    let again = Self.index(of: Shelf(site: Self.site, chunkBytes: 40_000))
    #expect(again.count == Self.index.count)
    for number in 0..<Self.index.count { #expect(again.file(number) == Self.index.file(number)) }
  }

  @Test("No shard is larger than a browser should load at once")
  func sizes() {
    for (address, size) in Self.reader.sizes { #expect(size <= 256 * 1024, "\(address)") }
  }
}
