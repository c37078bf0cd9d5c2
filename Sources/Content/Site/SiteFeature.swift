/// Pages that a site can do without, and what it can leave out of its pages.
package enum SiteFeature: String, Sendable, CaseIterable {
  case regions, themes, tags, people, organizations, contributors, years, matrix, archive, feeds, sitemap,
    data, search, matching, stations, roster, calendar, figures, related

  /// The name in Chinese, as `site.yaml` may write it.
  package var chinese: String {
    switch self {
    case .regions: "地区"
    case .themes: "主题"
    case .tags: "标签"
    case .people: "人物"
    case .organizations: "单位"
    case .contributors: "作者"
    case .years: "年月"
    case .matrix: "地区主题表"
    case .archive: "案例库"
    case .feeds: "订阅"
    case .sitemap: "网站地图"
    case .data: "数据文件"
    case .search: "搜索"
    case .matching: "点单"
    case .stations: "找站点"
    case .roster: "劳模名录"
    case .calendar: "日历"
    case .figures: "成效"
    case .related: "相关报道"
    }
  }
}
