/// A part of the front page that a site can do without.
package enum HomeBlock: String, CaseIterable, Sendable {
  case lead, seconds, latest, column, figures, sections, regions, themes, tags

  /// The name in Chinese, as `site.yaml` may write it.
  package var chinese: String {
    switch self {
    case .lead: "头条"
    case .seconds: "要闻"
    case .latest: "最新"
    case .column: "专栏"
    case .figures: "数字"
    case .sections: "栏目"
    case .regions: "地区"
    case .themes: "主题"
    case .tags: "标签"
    }
  }
}
