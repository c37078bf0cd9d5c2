/// What only articles of one kind carry.
package enum Details: Hashable, Sendable {
  /// 活动.
  case activity(Activity)
  /// 劳模工匠.
  case worker(Worker)
  /// 站点.
  case station(Station)
  /// 案例.
  case problemCase(ProblemCase)
  /// 需求.
  case demand(Demand)
  /// 来稿.
  case submission(Submission)
  /// Nothing of its own.
  case page

  /// 活动: news of something a union did.
  package struct Activity: Hashable, Sendable {
    /// 体裁: 消息, 通讯, 图片新闻, 言论, 启事.
    package let genre: Genre?
  }

  /// 劳模工匠: a model worker or craftsman.
  package struct Worker: Hashable, Sendable {
    /// 荣誉, in the order typed.
    package let honors: [Honor]
    /// 专长.
    package let skills: [String]
    /// 行业.
    package let industries: [String]
    /// 单位.
    package let unit: String?
    /// 服务项目.
    package let services: [String]
  }

  /// 站点: a place where workers can rest, read or get help.
  package struct Station: Hashable, Sendable {
    /// 地址.
    package let address: String?
    /// 开放时间, as written.
    package let hours: String?
    /// What `hours` says, where all of it is understood.
    package let opening: OpeningHours?
    /// 设施, by the names of the controlled list.
    package let facilities: [String]
    /// 服务.
    package let services: [String]
    /// 服务对象.
    package let serves: [String]
    /// 启用, as written: a day, a month or a year.
    package let opened: String?
    /// 坐标.
    package let location: MapPoint?
    /// 电话.
    package let phone: String?
    /// 称号.
    package let labels: [String]
    /// 六有: the site's items that it meets.
    package let checklist: [String]
    /// 六有: the site's items that it is said not to meet.
    package let lacking: [String]
  }

  /// 案例: a problem, what was done, what came of it.
  package struct ProblemCase: Hashable, Sendable {
    /// 企业.
    package let enterprise: String?
    /// 难题.
    package let problem: String?
    /// 做法.
    package let approach: String?
    /// 成效.
    package let outcome: String?
    /// 优秀案例.
    package let isSelected: Bool
  }

  /// 需求: what an enterprise asks for.
  package struct Demand: Hashable, Sendable {
    /// 企业.
    package let enterprise: String?
    /// The skills asked for.
    package let skills: [String]
    /// 行业.
    package let industries: [String]
    /// 状态.
    package let status: DemandStatus
  }

  /// 来稿: a piece for a column.
  package struct Submission: Hashable, Sendable {
    /// 期次, as written.
    package let number: String?
    /// 规则: of a column's `_index.md`, how the column sets its rules, as typed.
    package let rules: [RuleEntry]
  }
}

/// The genres of a newspaper's stories.
package enum Genre: String, Hashable, Sendable, CaseIterable {
  case news, feature, photoNews = "photo-news", commentary, notice

  /// The genre as newsrooms call it.
  package var chinese: String {
    switch self {
    case .news: "消息"
    case .feature: "通讯"
    case .photoNews: "图片新闻"
    case .commentary: "言论"
    case .notice: "启事"
    }
  }
}

/// How far a demand has come.
package enum DemandStatus: String, Hashable, Sendable, CaseIterable {
  case open, taken, done

  /// The status as the lists call it.
  package var chinese: String {
    switch self {
    case .open: "待接单"
    case .taken: "已接单"
    case .done: "已办结"
    }
  }
}

extension Details.Station {
  /// What stands before an item of the checklist that is not met.
  package static let lackingMark = "没有"

  /// The item that a text says is not met; `nil` where it says no such thing.
  static func lacking(_ text: String, of checklist: [String]) -> String? {
    guard text.hasPrefix(lackingMark) else { return nil }
    let name = String(text.dropFirst(lackingMark.count))
    return checklist.contains(name) ? name : nil
  }
}
