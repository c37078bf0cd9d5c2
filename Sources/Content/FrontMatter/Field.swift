// The keys of front matter, in both languages: the table that reading, suggestions and `new` go by.

/// A field of an article's front matter.
package enum Field: String, Sendable, CaseIterable {
  case title, kicker, subtitle, deck, date, updated, publish, expires, draft, correction, withdrawn
  case region, themes, tags, organizations, authors, source, summary, photos, figures, people, stations
  case aliases, slug, featured, extra, allow
  // activity
  case genre
  // worker
  case honors, skills, industries, unit, team, services
  // station
  case address, hours, facilities, serves, opened, location, phone, labels, checklist
  // case
  case enterprise, problem, approach, outcome, workers, selected
  // demand
  case status
  case takenBy = "taken_by"
  // submission
  case column, number
  // a column's `_index.md`
  case rules

  /// The name of the key in Chinese.
  package var chinese: String {
    switch self {
    case .title: "标题"
    case .kicker: "引题"
    case .subtitle: "副题"
    case .deck: "提要"
    case .date: "日期"
    case .updated: "更新"
    case .publish: "发布"
    case .expires: "下线"
    case .draft: "草稿"
    case .correction: "更正"
    case .withdrawn: "撤稿"
    case .region: "地区"
    case .themes: "主题"
    case .tags: "标签"
    case .organizations: "单位"
    case .authors: "作者"
    case .source: "来源"
    case .summary: "摘要"
    case .photos: "图片"
    case .figures: "数据"
    case .people: "人物"
    case .stations: "站点"
    case .aliases: "旧址"
    case .slug: "网址名"
    case .featured: "头条"
    case .extra: "附加"
    case .allow: "放行"
    case .genre: "体裁"
    case .honors: "荣誉"
    case .skills: "专长"
    case .industries: "行业"
    case .unit: "单位"
    case .team: "服务队"
    case .services: "服务项目"
    case .address: "地址"
    case .hours: "开放时间"
    case .facilities: "设施"
    case .serves: "服务对象"
    case .opened: "启用"
    case .location: "坐标"
    case .phone: "电话"
    case .labels: "称号"
    case .checklist: "六有"
    case .enterprise: "企业"
    case .problem: "难题"
    case .approach: "做法"
    case .outcome: "成效"
    case .workers: "人物"
    case .selected: "优秀案例"
    case .status: "状态"
    case .takenBy: "接单人"
    case .column: "栏目"
    case .number: "期次"
    case .rules: "规则"
    }
  }

  /// The fields that every kind has.
  package static let common: [Field] = [
    .title, .kicker, .subtitle, .deck, .date, .updated, .publish, .expires, .draft, .correction, .withdrawn,
    .region, .themes, .tags, .organizations, .authors, .source, .summary, .photos, .figures, .people,
    .stations, .aliases, .slug, .featured, .extra, .allow,
  ]

  /// The fields that only articles of a kind have.
  package static func own(of kind: Kind) -> [Field] {
    switch kind {
    case .activity, .article: [.genre]
    case .worker: [.honors, .skills, .industries, .unit, .team, .services]
    case .station:
      [.address, .hours, .facilities, .services, .serves, .opened, .location, .phone, .labels, .checklist]
    case .case: [.enterprise, .problem, .approach, .outcome, .workers, .selected]
    case .demand: [.enterprise, .skills, .industries, .status, .takenBy]
    case .submission: [.column, .number]
    case .page: []
    }
  }
}

/// The names that keys may have in the front matter of one kind.
package struct FieldNames: Sendable {
  /// The fields by English and Chinese name.
  private let fields: NameTable<Field>
  /// Every name with what it stands for, sorted by name.
  package var byName: [(name: String, field: Field)] {
    fields.names.sorted().compactMap { name in fields[name].map { (name, $0) } }
  }

  /// All names, English first, for suggestions.
  package let all: [String]

  /// The table of each kind, made once.
  private static let ofKind = Kind.allCases.map { (kind: $0, names: FieldNames(kind: $0)) }

  /// The names of a kind's fields.
  package static func of(_ kind: Kind) -> FieldNames {
    ofKind.first { $0.kind == kind }?.names ?? FieldNames(kind: kind)
  }

  /// Two fields of one kind may share a Chinese name: 单位 is a worker's unit rather than an organization, 人物 of
  /// a case are the workers who solved it, 服务 of a station what it offers. The kind's own field then counts.
  private init(kind: Kind) {
    let list = Field.common + Field.own(of: kind)
    var fields = NameTable<Field>(capacity: list.count * 2)
    for field in list { fields[field.chinese] = field }
    for field in list { fields[field.rawValue] = field }
    if kind == .station { fields["服务"] = .services }
    if kind == .submission { fields["规则"] = .rules; fields["rules"] = .rules }
    self.fields = fields
    all = list.map(\.rawValue) + list.map(\.chinese)
  }

  /// What is said of a key that only articles of other kinds have; `nil` where no kind has it.
  func stranger(_ key: String, in kind: Kind) -> UnknownKey? {
    let owners = FieldNames.ofKind.filter { $0.kind != .article && $0.names.field(key) != nil }.map(\.kind)
    guard let first = owners.first else { return nil }
    return UnknownKey(
      message: Bilingual(
        "“\(key)”是\(owners.map(\.chinese).joined(separator: "、"))才有的一项，在\(kind.chinese)里不起作用。",
        "`\(key)` belongs to \(owners.map { English.one($0.rawValue) }.joined(separator: " or ")); in \(English.one(kind.rawValue)) it has no effect."
      ),
      advice: Bilingual(
        "删去它；如果这一篇就是\(first.chinese)，把文件移到 content/\(first.folder)。",
        "Remove it, or move the file to content/\(first.folder) if it is \(English.one(first.rawValue))."))
  }

  /// The field of a key as typed; capital letters and surrounding spaces do not matter.
  package func field(_ key: String) -> Field? {
    fields[key] ?? fields[key.lowercased()]
  }
}
