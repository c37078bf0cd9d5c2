// Sites of invented articles whose characters are strewn as in real Chinese: few are frequent, most are rare.

import Content

/// Makes sites in memory.
struct InventedSite {
  private var state: UInt64
  private let characters: [Unicode.Scalar]

  /// Makes a maker whose sites depend on the seed alone.
  init(seed: UInt64) {
    state = seed
    // From the basic block, with some characters of Plane 2, and what stands between Chinese in newspapers.
    characters =
      (0..<700).compactMap { Unicode.Scalar(UInt32(0x4E00 + $0 * 29)) }
      + "，。、：2025AEDpH勞模機關Ｐ０é𠀀𪚥”“《》 %"
      .unicodeScalars
  }

  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A text of so many characters; the smaller a character's index, the more frequent it is.
  mutating func text(_ length: Int) -> String {
    var text = String.UnicodeScalarView()
    for _ in 0..<length {
      let one = next(below: characters.count)
      let other = next(below: 4) == 0 ? characters.count - 1 - next(below: 28) : next(below: one + 1)
      text.append(characters[other])
    }
    return String(text)
  }

  /// A number below a bound.
  mutating func number(below bound: Int) -> Int { next(below: bound) }

  /// An article's file of about so many characters.
  mutating func article(_ index: Int, length: Int) -> String {
    let title = text(8 + next(below: 12)).filter { !"“”：%".contains($0) && !$0.isWhitespace }
    return """
      ---
      title: "题\(title)"
      date: \(2019 + index % 7)-0\(1 + index % 9)-1\(index % 9)
      region: \(["天台县", "浙江/杭州", "玉环市"][index % 3])
      authors: 本报记者 吕旭强
      tags: [标\(index % 40)]
      ---

      \(text(length / 3))

      \(text(length - length / 3))

      """
  }

  /// The articles of files by path, as a site.
  static func site(_ files: [(path: String, text: String)]) -> Site {
    let configuration = SiteConfiguration()
    let aliases = RegionAliases.read(nil, divisions: .national).list
    let parser = ArticleParser(
      configuration: configuration, themes: .empty,
      regions: RegionResolver(divisions: .national, aliases: aliases))
    let articles = files.compactMap {
      parser.parse(SourceFile(path: $0.path, bytes: Array($0.text.utf8))).article
    }
    let indexer = SiteIndexer(
      configuration: configuration, divisions: .national, themes: .empty,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 30_000), showsDrafts: false),
      attachments: Attachments([]))
    return indexer.index(articles).site
  }

  /// A site of so many articles.
  mutating func site(_ count: Int, length: Int) -> Site {
    InventedSite.site(
      (0..<count).map { ("content/activities/a\($0).md", article($0, length: length)) })
  }
}
