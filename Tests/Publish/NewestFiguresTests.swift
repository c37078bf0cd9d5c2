// A region's page says what came of its unions' work without adding what cannot be added: of each series the newest
// reading, those that count on apart from those of a year.

import Content
import Testing

@testable import Publish

@Suite struct NewestFiguresTests {
  @Test func ofACumulativeSeriesTheLatestDayCounts() {
    let newest = newest([
      ("2024-01-01", "浙江", "{label: 讲座, value: 220余场次, period: 2019–2025, cumulative: true}"),
      ("2025-01-01", "浙江", "{label: 讲座, value: 200场次, period: 2019–2024, cumulative: true}"),
    ])
    #expect(texts(newest.cumulative) == ["讲座 220余场次"], "the period decides, not the article's day")
    #expect(newest.periodic.isEmpty)
  }

  @Test func whatCountsOnIsNeverMixedWithAYear() {
    let newest = newest([
      ("2024-01-01", "浙江", "{label: 讲座, value: 30场次, period: 2024}"),
      ("2025-01-01", "浙江", "{label: 讲座, value: 250场次, period: 2019–2025, cumulative: true}"),
    ])
    #expect(texts(newest.cumulative) == ["讲座 250场次"])
    #expect(texts(newest.periodic) == ["讲座 30场次"])
  }

  @Test func placesAndUnitsAreSeriesOfTheirOwn() {
    let newest = newest([
      ("2024-01-01", "浙江/杭州", "{label: 服务, value: 10名}"),
      ("2024-02-01", "浙江/宁波", "{label: 服务, value: 20名}"),
      ("2024-03-01", "浙江/宁波", "{label: 服务, value: 5家}"),
      ("2024-04-01", "浙江/宁波", "{label: 服务, value: 7家}"),
    ])
    #expect(texts(newest.periodic) == ["服务 7家", "服务 20名", "服务 10名"], "the latest first")
  }

  @Test func ofTheSameDayTheLaterArticleKnowsBetter() {
    let newest = newest([
      ("2024-01-01", "浙江", "{label: 服务, value: 10名, period: 2023}"),
      ("2024-06-01", "浙江", "{label: 服务, value: 12名, period: 2023}"),
    ])
    #expect(texts(newest.periodic) == ["服务 12名"])
  }

  @Test func anArticlesOwnFiguresKeepTheirOrder() {
    let newest = newest([
      ("2024-01-01", "浙江", "{label: 甲, value: 1名}"),
      ("2024-02-01", "浙江", "{label: 丙, value: 3名}\n  - {label: 乙, value: 2名}"),
    ])
    #expect(texts(newest.periodic) == ["丙 3名", "乙 2名", "甲 1名"])
  }

  @Test func whatHasNoDayComesLastAndWithdrawnArticlesHaveNone() {
    let newest = newest([
      ("2024-01-01", "浙江", "{label: 甲, value: 1名}"),
      ("", "浙江", "{label: 乙, value: 2名}"),
      ("2024-03-01\nwithdrawn: 作者要求", "浙江", "{label: 丙, value: 3名}"),
    ])
    #expect(texts(newest.periodic) == ["甲 1名", "乙 2名"])
  }

  private func texts(_ readings: [NewestFigures.Reading]) -> [String] {
    readings.map { $0.figure.label + " " + $0.figure.text }
  }

  /// The newest figures of articles, each given by day, region and figures.
  private func newest(_ articles: [(date: String, region: String, figures: String)]) -> NewestFigures {
    let divisions = Divisions.national
    let configuration = SiteConfiguration()
    let themes = ThemeList.empty
    let parser = ArticleParser(
      configuration: configuration, themes: themes,
      regions: RegionResolver(
        divisions: divisions, aliases: RegionAliases.read(nil, divisions: divisions).list))
    let parsed = articles.enumerated().compactMap { index, article in
      let date = article.date.isEmpty ? "" : "date: \(article.date)\n"
      let text =
        "---\ntitle: 示例\(index)\n\(date)region: \(article.region)\nfigures:\n  - \(article.figures)\n---\n\n示例。\n"
      return parser.parse(SourceFile(path: "content/activities/\(index).md", bytes: Array(text.utf8))).article
    }
    let site = SiteIndexer(
      configuration: configuration, divisions: divisions, themes: themes,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 20_500), showsDrafts: false),
      attachments: Attachments([])
    ).index(parsed).site
    return NewestFigures(of: Array(site.articles.indices), in: site)
  }
}
