// Who fits a demand, by sums done by hand from the points that README lists.

import Testbed
import Testing

@Suite struct MatchTests {
  /// 示例甲 welds in 德清, 示例乙 in 天台; 示例丙 makes moulds; one team, whose member is 示例甲.
  private func site() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    func worker(_ name: String, _ fields: String) -> String {
      "---\ntitle: \(name)\ndate: 2025-01-01\n\(fields)\n---\n"
    }
    try folder.write([
      "site/content/skills.yaml": """
      - {id: hanjie, name: 焊接, aliases: [焊工]}
      - {id: dianhan, name: 电焊, parent: hanjie}
      - {id: bianxing, name: 焊接变形, parent: hanjie}
      - {id: muju, name: 模具}
      """,
      "site/content/workers/a.md": worker("示例甲", "region: 德清县\nskills: [焊接]\nindustries: [装备制造]\nteam: dui"),
      "site/content/workers/b.md": worker("示例乙", "region: 天台县\nskills: [焊工]"),
      "site/content/workers/c.md": worker("示例丙", "region: 天台县\nskills: [模具]\nservices: [电焊讲座]"),
      "site/content/服务队/dui.md": worker("示例队", "region: 湖州市"),
      "site/content/demands/old.md": worker(
        "减少焊接变形", "region: 德清县\nskills: [电焊]\nstatus: 已接单\ntaken_by: b"),
      "site/content/demands/weld.md": worker(
        "示例需求", "region: 德清县\nindustries: [装备制造]\nskills: [焊接, 电焊]"),
      "site/content/demands/salt.md": worker("含盐废水", "region: 德清县\nskills: [膜技术]"),
      "site/content/demands/words.md": worker("只有标题：焊接变形", "region: 天台县"),
    ])
    return folder
  }

  private func ask(_ folder: TemporaryFolder, _ demand: String, _ options: [String]) throws -> Program.Outcome
  {
    try Niangjia.program.run(["match", demand, "--site", folder["site"], "--date", "2025-03-01"] + options)
  }

  /// The names with their scores, best first, from CSV.
  private func ranks(_ folder: TemporaryFolder, _ demand: String) throws -> [String] {
    let outcome = try ask(folder, demand, ["--format", "csv"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    return outcome.output.split(separator: "\r\n").dropFirst().map {
      $0.split(separator: ",").dropFirst().prefix(2).reversed().joined(separator: " ")
    }
  }

  @Test func pointsAddUpAsByHand() throws {
    let folder = try site()
    let weld = try ranks(folder, folder["site/content/demands/weld.md"])
    #expect(
      weld == [
        // 焊接 40, 电焊 next to 焊接 15, trade 10, county 15, free 5
        "示例甲 85",
        // 焊接 by its alias 40, 电焊 done before 30 rather than near 15, province 5, a demand in hand 0
        "示例乙 75",
        // 电焊 offered 30, province 5, free 5
        "示例丙 40",
        // 焊接 by a member 10, trade by the member 10, city 10, free 5
        "示例队 35",
      ])
  }

  @Test func plainWordsAreRead() throws {
    let folder = try site()
    // 示例乙 did it before 30, in the county 15, one in hand 0; the others weld, which is near: 15, and 5 or 10.
    #expect(try ranks(folder, "天台一家厂的焊接变形") == ["示例乙 45", "示例甲 25"])
    #expect(try ranks(folder, folder["site/content/demands/words.md"]) == ["示例乙 45", "示例甲 25"])
    let outcome = try ask(folder, "头一行\n是焊接变形", ["--language", "zh"])
    #expect(outcome.output.contains("焊接变形（第 2 行第 2 字：焊接变形）"), "\(outcome.output)")
  }

  @Test func nobodyFits() throws {
    let folder = try site()
    let salt = try ask(folder, folder["site/content/demands/salt.md"], ["--language", "zh"])
    #expect(salt.output.contains("没有合适的人") && !salt.output.contains("示例甲"))
    let nothing = try ask(folder, "想请人来讲讲", ["--language", "en"])
    #expect(nothing.output.contains("No skill was read"))
    #expect(try ask(folder, "没有.md", ["--language", "zh"]).status == 2)
  }

  @Test func pointsAreTheSites() throws {
    let folder = try site()
    try folder.write(["site/site.yaml": "匹配: {专长相同: 1, near: 0, 同县: 100, 门槛: 1}\n"])
    // 焊接 1, 电焊 near 0, trade 10, county 100, free 5
    #expect(try ranks(folder, folder["site/content/demands/weld.md"]).first == "示例甲 116")
  }

  @Test func pagesSayWhoFits() throws {
    let folder = try site()
    try folder.write([
      "site/site.yaml": "步骤: [点菜, 接单, 送餐]\n",
      "site/content/cases/done.md":
        "---\ntitle: 示例案例\ndate: 2025-02-01\n---\n\n见[需求](../demands/old.md)。\n",
    ])
    let built = try Niangjia.program.run(["build", "--site", folder["site"], "--date", "2025-03-01"])
    #expect(built.status == 0, "\(built.errors)")
    func page(_ path: String) throws -> String { try Files.text(folder["site/public/" + path]) }
    let weld = try page("demands/weld.html")
    #expect(scores(weld) == ["85 示例甲", "75 示例乙", "40 示例丙", "35 示例队"])
    #expect(weld.contains("<span>+40</span> 专长相同：焊接</li>") && weld.contains("<span>+15</span> 同县：德清县</li>"))
    #expect(reached(weld) == ["点菜"] && weld.contains("class=\"slip\""))
    #expect(try page("demands/old.html").contains("示例案例</a>"))
    #expect(reached(try page("demands/old.html")) == ["点菜", "接单"])
    #expect(try page("demands/salt.html").contains("还没有合适的人"))
    #expect(scores(try page("workers/a.html")).first == "85 示例需求")
    #expect(try page("服务队/dui.html").contains("合适的需求"))
    let menu = try page("menu/index.html")
    #expect(menu.contains("<dt>模具</dt><dd><a href=\"../workers/c.html\">示例丙</a></dd>"))
    #expect(menu.contains("<b>能做什么</b>　电焊讲座"))
    let orders = try page("orders/index.html")
    let counts = orders.matches(of: /id="(\w+)">\S+ <span class="count">(\d+)/).map { "\($0.1) \($0.2)" }
    #expect(counts == ["open 3", "taken 1", "done 0"])
    #expect(orders.contains("<dt>接单人</dt><dd><a href=\"../workers/b.html\">示例乙</a></dd>"))
    #expect(try page("orders/taken/index.html").contains("减少焊接变形"))
    #expect(try page("index.html").contains("<a href=\"menu/index.html\">点单</a>"))
  }

  /// Who stands on a page with how many points, in its order.
  private func scores(_ page: String) -> [String] {
    page.matches(of: /number">(\d+)<[^\n]*\n\s*<div>\s*<h3[^>]*><a[^>]*>([^<]+)/).map { "\($0.1) \($0.2)" }
  }

  /// The steps that a demand has come to.
  private func reached(_ page: String) -> [String] {
    page.matches(of: /class="is-reached">([^<]+)/).map { String($0.1) }
  }

  @Test func manyWorkersAreCutIntoPages() throws {
    let folder = try TemporaryFolder()
    for number in 100..<170 {
      try folder.write([
        "site/content/workers/w\(number).md":
          "---\ntitle: 示例\(number)\ndate: 2025-01-01\nskills: [焊接]\n---\n",
        "site/content/demands/d\(number).md":
          "---\ntitle: 需求\(number)\ndate: 2025-01-01\nskills: [焊接]\n---\n",
      ])
    }
    let built = try Niangjia.program.run(["build", "--site", folder["site"], "--date", "2025-03-01"])
    #expect(built.status == 0, "\(built.errors)")
    func page(_ path: String) throws -> String { try Files.text(folder["site/public/" + path]) }
    #expect(try page("menu/index.html").contains("等 70 位"))
    #expect(try !page("menu/index.html").contains(">示例160</a></h3>"))
    #expect(try page("menu/page-2.html").contains(">示例160</a></h3>"))
    // 70 fit with 45 points each; the page shows twelve, of one score by path, and says how many more there are.
    let demand = try page("demands/d100.html")
    #expect(scores(demand) == (100..<112).map { "45 示例\($0)" } && demand.contains("还有 58 位"))
    #expect(try page("orders/index.html").contains("全部 70 张"))
    #expect(
      try page("orders/open/page-3.html").contains("需求159")
        && page("orders/open/index.html").contains("需求160"))
  }

  @Test(arguments: ["zh", "en"], ["table", "json"])
  func answers(_ language: String, _ format: String) throws {
    let outcome = try ask(try site(), "德清的焊接变形", ["--format", format, "--language", language])
    #expect(
      try Golden.difference(
        of: outcome.output, from: Fixture.golden("inventory/match.\(format).\(language).txt"))
        == nil)
  }

  @Test(arguments: [
    ("content/demands/2025-02-13-jiayi-yinshua-liangpinlv.md", "吕旭强 105"),
    ("content/demands/2025-02-13-xineng-muju-gongyi.md", "吕旭强 55"),
    ("content/demands/2021-06-02-zhongte-hanjie-bianxing.md", "董振方 105"),
    ("产品印刷良品率低，瓦楞纸板的面纸不平整", "吕旭强 40"), ("产品孔多，想请模具工艺的专家", "吕旭强 40"),
    ("不锈钢的焊接变形怎样减少", "董振方 30"), ("氯化钠、硫酸钠等含盐废水怎样利用", "陈立平 20"),
  ])
  func ranksOfThisRepository(_ demand: String, _ first: String) throws {
    let root = Fixture.repository
    let file = demand.hasPrefix("content/") ? root + "/" + demand : demand
    let outcome = try Niangjia.program.run(
      ["match", file, "--site", root, "--date", "2026-01-01", "--format", "csv"])
    let rows = outcome.output.split(separator: "\r\n").dropFirst()
    let best = rows.first?.split(separator: ",").dropFirst().prefix(2).reversed().joined(separator: " ")
    #expect(best == first, "\(outcome.output)\(outcome.errors)")
    if first.hasPrefix("陈立平") { #expect(!outcome.output.contains("吕旭强") && !outcome.output.contains("董振方")) }
  }
}
