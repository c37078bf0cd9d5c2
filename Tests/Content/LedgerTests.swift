// The ledger itself: what is one series, what is added, what is doubted. Generated ledgers are compared with sums that are
// kept while they are generated.

import Chinese
import Testing

@testable import Content

@Suite struct LedgerTests {
  /// One article: its name, its day, its region and the flow mappings of its figures.
  private typealias Piece = (name: String, day: String, region: String, figures: [String])

  private func site(_ pieces: [Piece]) -> Site {
    let configuration = SiteConfiguration()
    let parser = ArticleParser(
      configuration: configuration, themes: .empty,
      regions: RegionResolver(
        divisions: .national, aliases: RegionAliases.read(nil, divisions: .national).list))
    let articles = pieces.compactMap { piece in
      let figures = piece.figures.map { "  - {\($0)}\n" }.joined()
      let text =
        "---\ntitle: 示例\(piece.name)\ndate: \(piece.day)\nregion: \(piece.region)\n"
        + "organizations: [\(piece.region)总工会]\nfigures:\n\(figures)---\n\n示例。\n"
      let path = "content/activities/\(piece.name).md"
      return parser.parse(SourceFile(path: path, bytes: Array(text.utf8))).article
    }
    #expect(articles.count == pieces.count)
    return SiteIndexer(
      configuration: configuration, divisions: .national, themes: .empty,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 30_000), showsDrafts: false),
      attachments: Attachments([])
    ).index(articles).site
  }

  /// What is doubted of one cumulative series, or of one year, with these readings from month to month.
  private func doubts(_ values: [String], cumulative: Bool) -> [String] {
    let pieces = values.enumerated().map { index, value -> Piece in
      let period = cumulative ? "period: 2024-0\(index + 1)-01, cumulative: true" : "period: 2023"
      return ("a\(index)", "2024-0\(index + 1)-01", "德清县", ["label: 示例数, value: \(value), \(period)"])
    }
    return site(pieces).ledger.doubts.map {
      "\($0.earlier.figure.text) \($0.later.figure.text) \($0.kind)"
    }
  }

  @Test(arguments: [
    (["100个", "180个", "180个"], []), (["310个", "290个"], ["310个 290个 shrinks"]),
    // 300余 may be 310, 290余 may not.
    (["310个", "300余个"], []), (["310个", "290余个"], ["310个 290余个 shrinks"]),
    (["300余个", "近400个"], []), (["近400个", "300个"], []), (["超400个", "不到400个"], []),
    (["超400个", "不到300个"], ["超400个 不到300个 shrinks"]), (["410个", "300个以上"], []),
    // A vague reading between two hides nothing.
    (["310个", "约300个", "290个"], ["310个 290个 shrinks"]),
    (["100个", "310个", "120个", "305个"], ["310个 120个 shrinks", "310个 305个 shrinks"]),
    (["1200余万元", "1.2亿元"], []), (["1.3亿元", "1200余万元"], ["1.3亿元 1200余万元 shrinks"]),
  ])
  func laterCumulativeNumbersAreNoSmaller(_ values: [String], _ expected: [String]) {
    #expect(doubts(values, cumulative: true) == expected)
  }

  @Test(arguments: [
    (["90次", "90次"], []), (["90次", "70次"], ["90次 70次 differs"]),
    (["70次", "90次"], ["70次 90次 differs"]),
    (["300余次", "310次"], []), (["300余次", "410次"], ["300余次 410次 differs"]),
    (["近100次", "120次"], ["近100次 120次 differs"]), (["约100次", "120次"], []),
    (["10-20次", "15次"], []), (["10-20次", "30次"], ["10-20次 30次 differs"]),
    (["1.5万次", "15000次"], []), (["90次", "约80次", "70次"], ["90次 70次 differs"]),
  ])
  func numbersOfOneTimeAgree(_ values: [String], _ expected: [String]) {
    #expect(doubts(values, cumulative: false) == expected)
  }

  @Test func aSeriesIsOneLabelUnitOwnerAndBeginning() {
    let figures = [
      "label: 解难题, value: 310个, period: 2019–2025, cumulative: true",
      "label: 解难题, value: 100余个, period: 2020",
      "label: 解难题, value: 120个, period: 2021-2025, cumulative: true",
      "label: 解难题, value: 30次, period: 2020",
      "label: 解难题, value: 7个, period: 2020, organization: 湖州市总工会",
    ]
    let ledger = site([("a", "2025-02-01", "德清县", figures)]).ledger
    #expect(ledger.rows.count == figures.count && ledger.doubts.isEmpty)
    let again = ["label: 解难题, value: 330个, period: 2019-2026, cumulative: true"]
    let longer = site([("a", "2025-02-01", "德清县", figures), ("b", "2026-02-01", "德清县", again)]).ledger
    #expect(longer.rows.count == figures.count)
    #expect(longer.rows.contains { $0.entries.map { longer.entries[$0].figure.text } == ["330个", "310个"] })
  }

  @Test(arguments: 1...12) func totalsAreThoseOfTheGenerator(_ seed: Int) {
    // A generator with known figures: Lehmer's, modulus 2^31 - 1, multiplier 48271.
    var state = seed
    func random(_ count: Int) -> Int {
      state = state * 48_271 % 2_147_483_647
      return state % count
    }
    let counties = ["德清县", "长兴县", "安吉县", "天台县", "仙居县", "三门县", "武义县", "浦江县"]
    var (pieces, sums, counts): ([Piece], [String: Int], [String: Int]) = ([], [:], [:])
    for county in counties {
      for year in 2019...2024 where random(4) > 0 {
        let (tenths, unit) = (random(90_000) + 1, ["人", "次"][random(2)])
        // 万 with one digit after the point is exact in thousands.
        let value = random(2) == 0 ? "\(tenths * 1000)" : "\(tenths / 10).\(tenths % 10)万"
        let figure = "label: 示例数, value: \(value)\(unit), period: \(year)"
        let noise = "label: 示例数, value: \(random(900) + 1)\(unit), cumulative: true, period: 2018–\(year)"
        pieces.append(("\(county)\(year)", "\(year)-12-31", county, [figure, noise]))
        sums["\(year)\(unit)", default: 0] += tenths * 1000
        counts["\(year)\(unit)", default: 0] += 1
      }
    }
    let site = site(pieces)
    var found: [String: Int] = [:]
    for (label, rows) in zip(site.ledger.labels, site.ledger.rowsByLabel) {
      for (year, own) in Dictionary(grouping: rows, by: { site.ledger.rows[$0].year }) {
        let total = site.ledger.total(of: own, in: site.divisions)
        guard let year else {
          #expect(total == nil, "cumulative numbers are never added")
          continue
        }
        let key = "\(year)\(label.unit)"
        if counts[key] == 1 { found[key] = sums[key] }
        if let total { found[key] = total.sum.integer }
      }
    }
    #expect(found == sums)
  }
}
