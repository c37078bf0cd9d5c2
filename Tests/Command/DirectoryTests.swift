// The directories as readers get them: what a page lists is counted by hand from the articles below.

import Foundation
import Testbed
import Testing

@Suite struct DirectoryTests {
  private static func article(_ title: String, _ fields: String) -> String {
    "---\ntitle: \(title)\n\(fields)\n---\n\n示例。\n"
  }

  /// Four stations in two counties, two workers of one unit and team, activities in three months of two years.
  private static let files = [
    "site/site.yaml": "title: 示例\ncampaigns: [服务月]\n",
    "site/content/themes.yaml": "- {id: yi, name: 甲题}\n- {id: er, name: 乙题}\n",
    "site/content/stations/a.md": article(
      "示例甲站",
      "region: 天台县\nhours: 24小时\nfacilities: [饮水机, 微波炉]\nserves: [环卫工人]\nlocation: 121.531541859215, 31.17530398364597, gcj02\nchecklist: [统一标识, 没有地图可查]"
    ),
    "site/content/stations/b.md": article(
      "示例乙站", "region: 天台县/平桥镇\nhours: 夏季另定\nfacilities: [微波炉]\nserves: [外卖骑手, 环卫工人]\nlocation: 121.02, 29.14"
    ),
    "site/content/stations/c.md": article(
      "示例丙站",
      "region: 德清县\nhours: 8:00-20:00\nfacilities: [饮水机]\naddress: 示例路1号,“东门”\nlocation: 120.1, 30.2, wgs84"
    ),
    "site/content/stations/d.md": article("=示例丁站", "region: 德清县\nwithdrawn: 示例"),
    "site/content/workers/w1.md": article(
      "曾示例",
      "region: 天台县\nunit: 示例厂\nteam: dui\nhonors: [{title: 示例工匠, year: 2020}]\nskills: [焊接]\nindustries: [机械]"
    ),
    "site/content/workers/w2.md": article("单示例", "region: 德清县\nunit: 示例厂\nhonors: [示例工匠, 示例劳模]"),
    "site/content/服务队/dui.md": article("示例队", "people: [w2]"),
    "site/content/cases/k.md": article("示例案例", "date: 2024-05-03\nworkers: [w1]\norganizations: [示例厂]"),
    "site/content/activities/m1.md": article(
      "五月一", "date: 2024-05-02\nregion: 天台县\nthemes: [甲题, 乙题]\ntags: [服务月]\nstations: [a]\npeople: [w1]"),
    "site/content/activities/m2.md": article(
      "五月二", "date: 2025-05-05\nregion: 天台县\nthemes: [乙题]\ntags: [服务月]"),
    "site/content/activities/m3.md": article("六月", "date: 2025-06-01\nregion: 德清县\nthemes: [甲题]"),
  ]

  private let tree: Tree

  init() throws {
    let folder = try TemporaryFolder()
    try folder.write(DirectoryTests.files)
    let outcome = try Niangjia.build(folder["site"], to: folder["public"], date: "2026-01-01")
    try #require(outcome.status == 0, "\(outcome.errors)")
    tree = try Tree(folder["public"])
  }

  private func page(_ address: String) throws -> String { try #require(tree.text(address), "\(address)") }

  /// The stations that a page lists, in order.
  private func stations(on address: String) throws -> [String] {
    let list = try page("stations/find/" + address).split(separator: "class=\"stations\"").last ?? ""
    return ["甲", "乙", "丙", "丁"].filter { list.contains("示例\($0)站</a>") }
  }

  @Test(arguments: [
    ("index.html", "甲乙丙"), ("facility/饮水机/index.html", "甲丙"), ("facility/微波炉/index.html", "甲乙"),
    ("always/index.html", "甲"), ("serves/环卫工人/index.html", "甲乙"), ("serves/外卖骑手/index.html", "乙"),
    ("district/zhejiang/index.html", "甲乙丙"), ("district/zhejiang/taizhou/tiantai/index.html", "甲乙"),
    ("district/zhejiang/huzhou/deqing/index.html", "丙"),
  ])
  func eachFacetHasItsStations(_ address: String, _ expected: String) throws {
    #expect(try stations(on: address).joined() == expected)
  }

  @Test func theScriptHoldsTheSameStations() throws {
    let text = try page("stations/find/data.js")
    let json = text.dropFirst("niangjiaStations(".count).dropLast(");\n".count)
    let data = try #require(
      try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
    let titles = try #require(data["titles"] as? String).split(separator: "\n")
    let masks = try #require(data["masks"] as? [Int])
    let facilities = try #require(data["facilities"] as? [String])
    let bit = try #require(facilities.firstIndex(of: "微波炉"))
    let found = zip(titles, masks).filter { $0.1 >> bit & 1 == 1 }.map { String($0.0.dropFirst(2).prefix(1)) }
    #expect(Set(found) == ["甲", "乙"])
    // Hours that are not understood have no minutes, so that they are never open by mistake.
    let hours = try #require(data["hours"] as? [[Any]])
    #expect(hours.first { $0.first as? String == "夏季另定" }?.count == 1)
    #expect(hours.first { $0.first as? String == "8:00-20:00" }?.count == 2)
  }

  @Test func theTableOpensInASpreadsheet() throws {
    let text = try page("stations/find/stations.csv")
    #expect(text.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
    let lines = text.split(separator: "\r\n")
    #expect(lines.count == 4)
    #expect(text.contains("\"示例路1号,“东门”\""))
    #expect(lines.contains { $0.contains("示例甲站") && $0.contains("统一标识,地图可查,121.52721,31.17743") })
    #expect(!text.contains("示例丁站"), "a withdrawn station is nowhere")
  }

  @Test func theMapHoldsWhatIsCertain() throws {
    let data = Data(try page("stations/find/stations.geojson").utf8)
    let map = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let features = try #require(map["features"] as? [[String: Any]])
    let points = features.compactMap { feature -> [Double]? in
      (feature["geometry"] as? [String: Any])?["coordinates"] as? [Double]
    }
    #expect(points.sorted { $0[0] < $1[0] } == [[120.1, 30.2], [121.52721, 31.17743]])
  }

  @Test func aStationSaysWhatIsKnown() throws {
    let text = try page("stations/a.html")
    #expect(text.contains("class=\"met\">统一标识"))
    #expect(text.contains("class=\"unmet\">地图可查"))
    #expect(text.contains("class=\"unknown\">固定场所"))
    #expect(text.contains("href=\"geo:31.17743,121.52721\""))
    #expect(text.contains("\"@type\":\"CivicStructure\""))
    #expect(text.contains("data-print=\"facts\""))
    #expect(text.contains("五月一</a>"), "the story about it")
    #expect(!(try page("stations/b.html")).contains("geo:"), "its datum is not known")
  }

  @Test func workersStandByNameHonourAndTrade() throws {
    let all = try page("workers/roster/index.html")
    // 单 is read Shan and 曾 Zeng as surnames.
    let (shan, zeng) = (all.range(of: "单示例"), all.range(of: "曾示例"))
    #expect(try #require(shan).lowerBound < #require(zeng).lowerBound)
    #expect(all.contains("id=\"letter-S\"") && all.contains("id=\"letter-Z\""))
    #expect(try page("workers/roster/honor/示例工匠/index.html").contains("共 2 位"))
    #expect(try page("workers/roster/honor/示例劳模/index.html").contains("共 1 位"))
    #expect(try page("workers/roster/trade/机械/index.html").contains("曾示例"))
    #expect(try page("workers/roster/region/zhejiang/index.html").contains("共 2 位"))
  }

  @Test func pagesOfTeamsWorkersAndUnitsGather() throws {
    let team = try page("服务队/dui.html")
    #expect(team.contains("2 位") && team.contains("曾示例") && team.contains("单示例"))
    let worker = try page("workers/w1.html")
    #expect(worker.contains("<h2 class=\"head\">案例</h2>") && worker.contains("<h2 class=\"head\">报道</h2>"))
    let unit = try page("organizations/示例厂/index.html")
    #expect(unit.contains("这里的劳模工匠") && unit.contains("单示例"))
  }

  @Test func activitiesStandByMonthAndCampaignsByYear() throws {
    let calendar = try page("calendar/index.html")
    #expect(calendar.contains("aria-label=\"2024年5月：1 篇\""))
    #expect(calendar.contains("aria-label=\"2025年6月：1 篇\""))
    let month = try page("calendar/2024/05.html")
    #expect(month.contains("五月一") && !month.contains("示例案例"), "activities alone")
    #expect(month.contains("2025年5月"), "the same month of another year")
    // 1 May 2024 was a Wednesday.
    let first = try #require(month.split(separator: "<tbody>").dropFirst().first)
    let cells = first.split(separator: "<td>").prefix(4).map { $0.prefix { $0 != "<" } }
    #expect(cells.dropFirst() == ["", "", "1"])
    #expect(month.contains("<a href=\"#day-2\">2<") && month.contains("id=\"day-2\""))
    let campaign = try page("calendar/campaigns/服务月/index.html")
    let (new, old) = (campaign.range(of: "id=\"year-2025\""), campaign.range(of: "id=\"year-2024\""))
    #expect(try #require(new).lowerBound < #require(old).lowerBound)
  }

  /// Two months with activities, and stories of one county alone: neither a year nor a province has a shape yet.
  @Test func aSmallSiteHasNeitherCalendarNorDots() throws {
    let small = [
      "site/site.yaml": "title: 示例\ncampaigns: [服务月]\n",
      "site/content/activities/m1.md": DirectoryTests.article(
        "五月", "date: 2024-05-02\nregion: 天台县\ntags: [服务月]"),
      "site/content/activities/m2.md": DirectoryTests.article(
        "六月", "date: 2024-06-02\nregion: 天台县\ntags: [服务月]"),
    ]
    func built(_ files: [String: String]) throws -> Tree {
      let folder = try TemporaryFolder()
      try folder.write(files)
      let outcome = try Niangjia.build(folder["site"], to: folder["public"], date: "2026-01-01")
      try #require(outcome.status == 0, "\(outcome.errors)")
      return try Tree(folder["public"])
    }
    let before = try built(small)
    #expect(
      before.text("calendar/index.html") == nil && before.text("calendar/campaigns/服务月/index.html") == nil)
    #expect(before.text("regions/zhejiang/dots.html") == nil)
    let regions = try #require(before.text("regions/index.html"))
    #expect(!regions.contains("各县一览") && !regions.contains("活动日历"))
    // The campaign's second year, in another county.
    let later = [
      "site/content/activities/m3.md": DirectoryTests.article(
        "又五月", "date: 2025-05-02\nregion: 德清县\ntags: [服务月]")
    ]
    let after = try built(small.merging(later) { $1 })
    #expect(after.text("calendar/campaigns/服务月/index.html") != nil)
    #expect(try #require(after.text("regions/index.html")).contains("regions/zhejiang/dots.html"))
  }

  @Test func aProvinceIsDotsAndATable() throws {
    let text = try page("regions/zhejiang/dots.html")
    // 天台: two stations, a worker, two activities; 德清: a withdrawn station too, which keeps its page.
    #expect(text.contains("天台县：5 篇，乙题最多"))
    #expect(text.contains("德清县：4 篇，甲题最多"))
    // Zhejiang has 90 counties; each is a dot, with stories or without.
    #expect(text.split(separator: "<circle ").count - 1 - 2 == 90, "two more are in the legend")
    #expect(text.contains("还有 88 个县没有文章"))
  }

  @Test func totalsOfTheMatrixCountAStoryOnce() throws {
    let text = try page("matrix/index.html")
    let foot = try #require(text.split(separator: "<tfoot>").dropFirst().first)
    let numbers = foot.split(separator: "<td>").dropFirst().map { $0.prefix { $0.isNumber } }
    // m1 has both themes: three stories, two of the first theme, two of the second.
    #expect(numbers == ["3", "2", "2"])
  }

  @Test func everyFacilityIsDrawn() throws {
    let icons = try Files.text(Fixture.repository + "/templates/icons.html")
    let data = try page("stations/find/data.js")
    let names = data.split(separator: "\"facilities\":[").dropFirst().first?.prefix { $0 != "]" } ?? ""
    let facilities = names.split(separator: ",").map { $0.filter { $0 != "\"" } }
    #expect(facilities.count > 20)
    for name in facilities { #expect(icons.contains("\"\(name)\": \"M"), "\(name)") }
  }
}
