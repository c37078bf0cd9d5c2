// What is read out of texts: each guess with its words, and what must stay open.

import Chinese
import Content
import Intake
import Testing

@Suite struct FactTests {
  private static let themes = ThemeList.read(
    SourceText(
      path: "content/themes.yaml",
      bytes: Array(
        "- {id: jishu, name: 技术服务, aliases: [技术帮扶]}\n- {id: yizhan, name: 户外劳动者驿站, aliases: [服务站]}\n".utf8))
  ).list

  private func proposal(_ title: String, _ body: String..., issue: Day? = nil) -> Proposal {
    let knowledge = SiteKnowledge(
      articles: [], regions: RegionResolver(divisions: .national), themes: FactTests.themes)
    let text = FactText(
      headline: [Piece(title, lines: [1])], body: body.enumerated().map { Piece($1, lines: [$0 + 3]) })
    return Proposal(text, knowledge: knowledge, issue: issue)
  }

  private func values(_ proposal: Proposal, _ field: Field) -> [String] { proposal.values(of: field) }

  @Test func regionsByFullAndShortNames() {
    #expect(values(proposal("天台县总工会组织劳模工匠进企业", "日前，天台县总工会组织活动。"), .region) == ["浙江/台州/天台"])
    #expect(values(proposal("海宁工会办夜校", "近日，海宁市总工会办起夜校。"), .region) == ["浙江/嘉兴/海宁"])
    #expect(values(proposal("一条新闻", "日前，金华市婺城区总工会走访企业。"), .region) == ["浙江/金华/婺城"])
    #expect(values(proposal("一条新闻", "近日，绍兴柯桥环境建设发展有限公司办活动。"), .region) == ["浙江/绍兴/柯桥"])
    #expect(values(proposal("太湖街道工会设驿站", "太湖街道工会在花园社区设立驿站。"), .region).isEmpty)
    #expect(values(proposal("和平路上的驿站", "大家和平相处，长安街上新设一站。"), .region).isEmpty)
  }

  @Test func aNameOfSeveralRegionsStaysOpen() throws {
    let open = proposal("朝阳区总工会送清凉", "日前，朝阳区总工会送清凉。")
    #expect(values(open, .region).isEmpty)
    let guess = try #require(open.guesses.first { $0.field == .region })
    #expect(guess.value == "朝阳区" && guess.alternatives.count >= 2 && guess.line == 1)
    let narrowed = proposal("鼓楼区总工会送清凉", "日前，南京市鼓楼区总工会送清凉。")
    #expect(values(narrowed, .region) == ["江苏/南京/鼓楼"])
  }

  @Test func organizationsBeginWhereTheyBegin() {
    let found = proposal(
      "一条新闻", "日前，浙江天台优派特智能冲压有限公司负责人感谢天台县总工会。", "活动由区总工会主办，浙江昕兴科技有限公司和全市各级工会参加。",
      "据新昌县总工会介绍，活动很好。")
    #expect(
      values(found, .organizations) == ["浙江天台优派特智能冲压有限公司", "天台县总工会", "浙江昕兴科技有限公司", "新昌县总工会"])
  }

  @Test func peopleWithHonours() {
    let found = proposal("一条新闻", "全国劳模陈立平在线上指导，浙江工匠吕旭强带领骨干前往企业，劳模工匠服务队和劳模精神不是人名。")
    #expect(values(found, .people) == ["陈立平", "吕旭强"])
  }

  @Test func themesAreNamedTwiceOrInTheHeadline() {
    #expect(values(proposal("技术帮扶到车间", "一段正文。"), .themes) == ["技术服务"])
    #expect(values(proposal("一条新闻", "正文开头。", "提到一次服务站。"), .themes).isEmpty)
  }

  @Test func figuresKeepQualifierUnitAndTime() throws {
    let found = proposal(
      "一条新闻", "2020年，服务队共开展志愿服务90余次，解决技术难题100余个。", "截至目前，产生经济效益（预期效益）1200余万元，近7000名司机入会。",
      "“三件事”“百名能手进千家企业”都是名字，24小时驿站已建成三年。")
    let rows = found.figures.map {
      "\($0.label) \($0.quantity.written) \($0.period ?? "-") \($0.isCumulative)"
    }
    #expect(
      rows == [
        "志愿服务 90余次 2020 false", "技术难题 100余个 2020 false", "经济效益 1200余万元 截至目前 true", "司机入会 近7000名 截至目前 true",
      ])
    #expect(found.figures[2].quantity.value == ExactDecimal(12_000_000))
    #expect(found.figures[2].line == 4)
  }

  @Test func whatATextIsDividedIntoIsNoFigure() {
    let found = proposal(
      "一条新闻", "活动分四个方面，有三个环节，设三个项目。", "自2021年9月正式投入使用以来，已服务职工300人次。")
    let rows = found.figures.map { "\($0.quantity.written) \($0.period ?? "-") \($0.isCumulative)" }
    #expect(rows == ["300人次 2021– true"])
  }

  @Test func hoursBelongToAStationsName() {
    let found = proposal("一条新闻", "花园社区设立的24小时智能化驿站，刷身份证就能进。")
    #expect(found.guesses.filter { $0.field == .stations }.map(\.value) == ["24小时智能化驿站"])
  }

  @Test func daysNeedAnIssue() {
    let issue = Day(year: 2025, month: 1, day: 5)
    let text = "12月30日下午开工，昨日复工。“今天真冷。”他说。"
    let days = { (proposal: Proposal) in proposal.guesses.filter { $0.field == .date }.map(\.value) }
    #expect(days(proposal("一条新闻", text, issue: issue)) == ["2024-12-30", "2025-01-04"])
    #expect(days(proposal("一条新闻", text)) == ["12月30日", "昨日"])
  }
}
