/// A key of a booklet's list.
package enum BookletKey: String, CaseIterable, Sendable {
  case title, subtitle, editor, date, cover, preface, chapters, stories, kind, selected, year, region, theme

  /// The key's name in Chinese.
  package var chinese: String {
    switch self {
    case .title: "标题"
    case .subtitle: "副题"
    case .editor: "编者"
    case .date: "日期"
    case .cover: "封面"
    case .preface: "前言"
    case .chapters: "分章"
    case .stories: "文章"
    case .kind: "种类"
    case .selected: "优秀案例"
    case .year: "年份"
    case .region: "地区"
    case .theme: "主题"
    }
  }

  /// The key of a name as typed.
  static let byName = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { [($0.rawValue, $0), ($0.chinese, $0)] })
}
