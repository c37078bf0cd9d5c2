// The ledger of figures on built pages: by sums done by hand for this repository's own articles, and by generated ledgers whose
// totals are known.

import Foundation
import Testbed
import Testing

@Suite struct LedgerTests {
  /// One line of `figures.json`.
  private struct Reading: Decodable {
    let label: String
    let text: String
    let value: String?
    let cumulative: Bool
    let counts: Bool
    let organization: String
    let regions: [String]
    let period: String?
    let sentence: String?
    let url: String
  }

  private func readings(_ folder: String, _ path: String) throws -> [Reading] {
    try JSONDecoder().decode([Reading].self, from: Data(Files.text(folder + "/" + path).utf8))
  }

  private func build(_ folder: TemporaryFolder) throws -> String {
    let built = try Niangjia.program.run(["build", "--site", folder["site"], "--date", "2026-01-01"])
    #expect(built.status == 0, "\(built.errors)")
    return folder["site/public"]
  }

  private func article(_ name: String, _ date: String, _ region: String, _ figures: String) -> [String:
    String]
  {
    [
      "site/content/activities/\(name).md":
        "---\ntitle: 示例\(name)\ndate: \(date)\nregion: \(region)\norganizations: [\(region)总工会]\nfigures:\n\(figures)---\n\n示例。\n"
    ]
  }

  @Test func thisRepositorysFiguresAreEachTheirOwnLine() throws {
    let folder = try TemporaryFolder()
    let built = try Niangjia.program.run([
      "build", "--site", Fixture.repository, "--output", folder["public"], "--date", "2026-11-21",
    ])
    #expect(built.status == 0, "\(built.errors)")
    let all = try readings(folder["public"], "figures/figures.json")
    func one(_ text: String) throws -> Reading { try #require(all.first { $0.text == text }) }
    // 婺城 since 2019 and in 2020: of one label, and never together.
    let since = try one("310个")
    let year = try one("100余个")
    #expect(since.label == year.label && since.organization == year.organization)
    #expect(since.cumulative && since.counts && since.period == "2019–2025")
    #expect(!year.cumulative && year.counts && year.period == "2020")
    // 湖州 over three years is 湖州's, though the story plays in 德清; 无锡 to date.
    let huzhou = try one("5315场次")
    #expect(huzhou.organization == "湖州市总工会" && huzhou.regions == ["浙江省/湖州市"] && huzhou.cumulative)
    let wuxi = try one("300余条")
    #expect(wuxi.organization == "无锡市总工会" && wuxi.cumulative)
    #expect(all.allSatisfy { $0.sentence != nil }, "each number leads to its sentence")
    let place = try Files.text(folder["public/figures/regions/zhejiang/jinhua/wucheng/index.html"])
    #expect(
      place.contains("<span class=\"number long\">310</span>")
        && place.contains("<span class=\"number long\">100</span>"))
    #expect(place.contains("#:~:text="))
    #expect(!place.contains("合计 "), "nothing is added across series: \(place)")
    // Three unions of places that hold one another: no sum.
    #expect(try !Files.text(folder["public/figures/years/2025/index.html"]).contains("合计 "))
    // 金华's page holds 婺城's rows.
    let jinhua = try readings(folder["public"], "figures/regions/zhejiang/jinhua/figures.json")
    #expect(jinhua.contains { $0.text == "310个" } && !jinhua.contains { $0.text == "300余条" })
  }

  @Test func sumsAreThoseOfTheGenerator() throws {
    let folder = try TemporaryFolder()
    // County by county a number each year; the sum of a city is that of its counties.
    let counties = [("德清县", 1), ("长兴县", 2), ("安吉县", 3), ("天台县", 4), ("仙居县", 5)]
    for (county, factor) in counties {
      for year in 2021...2024 {
        try folder.write(
          article(
            "\(factor)-\(year)", "\(year)-12-31", county,
            "  - {label: 示例培训, value: \(factor * 1000 + year)人, period: \(year)}\n"))
      }
    }
    let site = try build(folder)
    // The sums of a subject's pages; where a page ends within a year, both pages tell its sum.
    func sums(_ path: String) throws -> [String] {
      let further = (2...9).map { path.replacing("index.html", with: "page-\($0).html") }
      let texts =
        try [Files.text(site + "/" + path)] + further.compactMap { try? Files.text(site + "/" + $0) }
      let all = texts.flatMap { $0.matches(of: /合计 (\S+)<\/b>/).map { String($0.1) } }
      return all.indices.filter { $0 == 0 || all[$0] != all[$0 - 1] }.map { all[$0] }
    }
    // 湖州: 6000 and three times the year; 台州: 9000 and twice the year; 浙江: 15000 and five times the year.
    #expect(
      try sums("figures/regions/zhejiang/huzhou/index.html")
        == (2021...2024).reversed().map { "\(6000 + 3 * $0)人" })
    #expect(
      try sums("figures/regions/zhejiang/taizhou/index.html")
        == (2021...2024).reversed().map { "\(9000 + 2 * $0)人" })
    #expect(
      try sums("figures/regions/zhejiang/index.html") == (2021...2024).reversed().map { "\(15000 + 5 * $0)人" }
    )
    #expect(try sums("figures/regions/zhejiang/huzhou/deqing/index.html") == [])
    #expect(try sums("figures/years/2023/index.html") == ["25115人"])
    // A number of the city holds those of its counties: nothing is added any more, but the other city's.
    try folder.write(article("city", "2024-12-31", "湖州市", "  - {label: 示例培训, value: 9999人, period: 2024}\n"))
    _ = try build(folder)
    #expect(
      try sums("figures/regions/zhejiang/huzhou/index.html")
        == (2021...2023).reversed().map { "\(6000 + 3 * $0)人" })
    #expect(try sums("figures/regions/zhejiang/taizhou/index.html").first == "13048人")
  }

  @Test func onlyWhatCanBeAddedIsAdded() throws {
    let folder = try TemporaryFolder()
    func add(_ name: String, _ county: String, _ figures: [String]) throws {
      try folder.write(
        article(name, "2024-06-01", county, figures.map { "  - {\($0), period: 2024}\n" }.joined()))
    }
    try add(
      "a", "德清县",
      ["label: 多数, value: 300余人", "label: 率, value: 30%", "label: 万数, value: 1.5万人", "label: 混, value: 近90人"])
    try add(
      "b", "安吉县",
      ["label: 多数, value: 200人", "label: 率, value: 20%", "label: 万数, value: 25000人", "label: 混, value: 50余人"])
    let page = try Files.text(try build(folder) + "/figures/years/2024/index.html")
    let sums = page.matches(of: /<b>(\S+)合计 (\S+)<\/b>/).map { "\($0.1) \($0.2)" }
    #expect(Set(sums) == ["多数（人） 500多人", "万数（人） 4万人", "混（人） 约140人"])
    #expect(
      page.contains("<span class=\"number long\">1.5</span> <span class=\"unit\">万人</span>"),
      "shown as written")
  }

  @Test func ofTwoCumulativeNumbersTheLaterCounts() throws {
    let folder = try TemporaryFolder()
    for (year, value) in [(2022, 100), (2023, 180), (2024, 260)] {
      try folder.write(
        article(
          "c\(year)", "\(year)-06-01", "德清县",
          "  - {label: 解难题, value: \(value)个, period: 2020–\(year), cumulative: true}\n"))
    }
    let site = try build(folder)
    let all = try readings(site, "figures/figures.json")
    #expect(all.map(\.text) == ["260个", "180个", "100个"] && all.map(\.counts) == [true, false, false])
    let page = try Files.text(site + "/figures/index.html")
    #expect(page.contains("1 条，出自 3 篇") && page.contains("此前：180个"))
    let region = try Files.text(site + "/regions/zhejiang/huzhou/deqing/index.html")
    #expect(region.contains("260") && !region.contains("<span class=\"number\">180</span>"))
    #expect(region.contains("figures/regions/zhejiang/huzhou/deqing/index.html"))
  }

  @Test func organizationsOfOneNameInTwoPlacesHaveAddressesOfTheirOwn() throws {
    let folder = try TemporaryFolder()
    let figures = (1...50).map { "  - {label: 示例\($0), value: \($0)次, period: 2024}\n" }.joined()
    for (name, region) in [("a", "江苏/南京/鼓楼"), ("b", "福建/福州/鼓楼")] {
      for number in 1...6 {
        let text =
          "---\ntitle: 示例\(name)\(number)\ndate: 2024-06-01\nregion: \(region)\norganizations: [鼓楼区总工会]\n"
          + (number == 1 ? "figures:\n\(figures)" : "") + "---\n\n示例。\n"
        try folder.write(["site/content/activities/\(name)\(number).md": text])
      }
    }
    try folder.write(["site/site.yaml": "title: 示例\nper_page: 5\n"])
    let site = try build(folder)
    for name in ["江苏省南京市鼓楼区总工会", "福建省福州市鼓楼区总工会"] {
      for folder in ["organizations/", "figures/organizations/"] {
        for page in ["index.html", "page-2.html"] {
          #expect(Files.isThere("\(site)/\(folder)\(name)/\(page)"), "\(folder)\(name)/\(page)")
        }
      }
    }
    let names = try Files.text(site + "/organizations/index.html")
    #expect(names.contains("江苏省南京市鼓楼区总工会") && names.contains("福建省福州市鼓楼区总工会"))
  }

  @Test func theFirstPageKeepsItsWeightAndListsLeadToAll() throws {
    let folder = try TemporaryFolder()
    // 160 organizations with two numbers each, of 160 labels that each two of them have.
    for number in 0..<160 {
      let figures = [number, (number + 1) % 160].map {
        "  - {label: 示例为一线职工办成的第\($0)件实事, value: \($0 + 1)件, period: 2024}\n"
      }
      let text =
        "---\ntitle: 示例\(number)\ndate: 2024-06-01\nregion: 德清县\n"
        + "organizations: [示例城市轨道交通建设运营集团第\(number)分公司工会]\n"
        + "figures:\n\(figures.joined())---\n\n示例。\n"
      try folder.write(["site/content/activities/a\(number).md": text])
    }
    let site = try build(folder)
    let first = try Files.text(site + "/figures/index.html")
    #expect(first.utf8.count < 60 * 1024, "\(first.utf8.count) bytes")
    for kind in ["organizations", "labels"] {
      #expect(first.contains("href=\"../figures/\(kind)/index.html\">全部 160 个</a>"), "\(kind)")
      var addresses: Set<String> = []
      for page in ["index.html", "page-2.html"] {
        let text = try Files.text("\(site)/figures/\(kind)/\(page)")
        #expect(text.utf8.count < 60 * 1024, "\(kind) \(page): \(text.utf8.count) bytes")
        for link in text.matches(of: /<li><a href="(\S+)">[^<]+<span class="count">2/) {
          addresses.insert(String(link.1))
        }
      }
      #expect(addresses.count == 160, "\(kind): \(addresses.count)")
      #expect(!Files.isThere("\(site)/figures/\(kind)/page-3.html"))
    }
  }

  @Test func longLedgersAreCutAndChartsAreDrawn() throws {
    let folder = try TemporaryFolder()
    for year in 2000..<2035 {
      for (county, factor) in [("德清县", 1), ("安吉县", 2)] where year < 2026 || factor == 1 {
        try folder.write(
          article(
            "\(factor)-\(year)", "2025-01-01", county,
            "  - {label: 示例数, value: \(year * factor)次, period: \(year)}\n"))
      }
    }
    let site = try build(folder)
    // 35 and 26 rows: a page of 10 beside the charts and three of 20.
    #expect(Files.isThere(site + "/figures/page-4.html") && !Files.isThere(site + "/figures/page-5.html"))
    let label = try Files.text(site + "/figures/labels/示例数（次）/index.html")
    #expect(label.contains("<svg") && label.contains("<title id=\"course-title\">示例数（次）：各年</title>"))
    #expect(label.contains("<th scope=\"row\">2025</th><td>2025次</td><td>4050次</td>"))
    #expect(try Files.text(site + "/figures/page-2.html").contains("aria-current=\"page\">2</a>"))
    let table = try Files.text(site + "/figures/figures.csv")
    #expect(table.hasPrefix("\u{FEFF}名目,写法,数") && table.split(separator: "\r\n").count == 62)
  }
}
