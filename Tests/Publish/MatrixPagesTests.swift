// The table of regions and themes stays a page that opens at once, however many of both a site has.

import Content
import Testing

@testable import Publish

@Suite struct MatrixPagesTests {
  private static let provinces = [
    "北京", "天津", "河北", "山西", "辽宁", "吉林", "上海", "江苏", "浙江", "安徽", "福建", "江西", "山东", "河南", "湖北",
    "湖南", "广东", "海南", "重庆", "四川", "贵州", "云南", "陕西", "甘肃", "青海",
  ]

  @Test func aSmallTableHasAllThemes() {
    let site = site(themes: 10, provinces: 25)
    let rows = MatrixPages.rows(of: site, province: nil)
    let themes = MatrixPages.themes(of: site, rows)
    #expect(rows.count == 25 && themes.shown == Array(0..<10) && !themes.isCut)
    #expect(MatrixPages.provinces(of: site).isEmpty)
  }

  @Test func tooManyThemesAreCutToThoseOfMostRegions() {
    // Theme 0 is written about in all provinces but one, the others everywhere.
    let site = site(themes: 40, provinces: 25, leavingOut: { province, theme in theme == 0 && province == 3 })
    let rows = MatrixPages.rows(of: site, province: nil)
    let themes = MatrixPages.themes(of: site, rows)
    #expect(themes.isCut)
    #expect(themes.shown == Array(1...10), "25 regions leave room for ten themes, and the first lacks one")
    #expect(MatrixPages.provinces(of: site).count == 25)
  }

  private func site(
    themes count: Int, provinces: Int, leavingOut isLeftOut: (Int, Int) -> Bool = { _, _ in false }
  ) -> Site {
    let list = (0..<count).map { "- {id: t\($0), name: 主题\($0)}\n" }.joined()
    let themes = ThemeList.read(SourceText(path: ThemeList.path, bytes: Array(list.utf8))).list
    let divisions = Divisions.national
    let configuration = SiteConfiguration()
    let parser = ArticleParser(
      configuration: configuration, themes: themes,
      regions: RegionResolver(
        divisions: divisions, aliases: RegionAliases.read(nil, divisions: divisions).list))
    var articles: [Article] = []
    for (number, province) in Self.provinces.prefix(provinces).enumerated() {
      for theme in 0..<count where !isLeftOut(number, theme) {
        let text = "---\ntitle: 示例\ndate: 2024-01-01\nregion: \(province)\nthemes: [t\(theme)]\n---\n\n示例。\n"
        let path = "content/activities/\(number)-\(theme).md"
        if let article = parser.parse(SourceFile(path: path, bytes: Array(text.utf8))).article {
          articles.append(article)
        }
      }
    }
    return SiteIndexer(
      configuration: configuration, divisions: divisions, themes: themes,
      calendar: PublicationDay(today: Day(daysSinceEpoch: 20_500), showsDrafts: false),
      attachments: Attachments([])
    ).index(articles).site
  }
}
