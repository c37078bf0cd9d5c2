/// What an article is: it decides the fields that it may carry and the page that it gets.
package enum Kind: String, Sendable, CaseIterable {
  /// 活动: news of something a union did.
  case activity
  /// 劳模工匠: a model worker or craftsman.
  case worker
  /// 站点: a service station for outdoor workers, a reading room, a regional centre.
  case station
  /// 案例: a problem, what was done, what came of it.
  case `case`
  /// 需求: what an enterprise asks for.
  case demand
  /// 来稿: a piece for a column.
  case submission
  /// Anything else: about, a call for submissions.
  case page
  /// An article in a folder of an editor's own: 法律援助.
  case article

  /// The kind's name in Chinese.
  package var chinese: String {
    switch self {
    case .activity: "活动"
    case .worker: "劳模工匠"
    case .station: "站点"
    case .case: "案例"
    case .demand: "需求"
    case .submission: "来稿"
    case .page: "页面"
    case .article: "文章"
    }
  }

  /// The folder under `content/` whose articles are of this kind; submissions lie in `columns/NAME`, and plain
  /// articles in any other folder.
  package var folder: String {
    switch self {
    case .activity: "activities"
    case .worker: "workers"
    case .station: "stations"
    case .case: "cases"
    case .demand: "demands"
    case .submission: "columns"
    case .page: "pages"
    case .article: ""
    }
  }

  /// The kind of the articles in a folder.
  package static func of(folder: some StringProtocol) -> Kind {
    // Bytes tell ASCII names apart at a fraction of what comparing texts costs.
    allCases.first { $0.folder.utf8.elementsEqual(folder.utf8) } ?? .article
  }
}
