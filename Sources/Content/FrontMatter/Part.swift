/// A part of a structured value: of an author, a figure, a photo, a source, an honour, a theme.
package enum Part: String, CaseIterable, Sendable {
  case name, role, post, unit
  case label, value, qualifier, period, cumulative, organization
  case src, caption, alt, credit
  case date, page, url
  case title, year
  case id, aliases, parent, description
  case region, until

  /// The names of the part, English first.
  package var names: [String] {
    switch self {
    case .name: ["name", "姓名", "名称"]
    case .role: ["role", "角色"]
    case .post: ["post", "职务"]
    case .unit: ["unit", "单位"]
    case .label: ["label", "名目"]
    case .value: ["value", "数值"]
    case .qualifier: ["qualifier", "限定"]
    case .period: ["period", "时期"]
    case .cumulative: ["cumulative", "累计"]
    case .organization: ["organization", "主体"]
    case .src: ["src", "文件"]
    case .caption: ["caption", "说明"]
    case .alt: ["alt", "替代文字"]
    case .credit: ["credit", "摄影"]
    case .date: ["date", "日期"]
    case .page: ["page", "版次"]
    case .url: ["url", "网址"]
    case .title: ["title", "称号"]
    case .year: ["year", "年份"]
    case .id: ["id", "编号"]
    case .aliases: ["aliases", "别名"]
    case .parent: ["parent", "上级"]
    case .description: ["description", "说明"]
    case .region: ["region", "地区"]
    case .until: ["until", "止于"]
    }
  }
}
