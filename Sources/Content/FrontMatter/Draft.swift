// What `niangjia new` writes: the front matter of a kind with every field that an editor is likely to fill, each
// with a short comment, in the language of the site.

internal import Chinese

/// A new article before anybody has written it.
package struct Draft: Sendable {
  /// The kind of the article.
  package let kind: Kind
  /// The folder below `content/`.
  package let section: String
  /// The title as typed.
  package let title: String
  /// The day of its date.
  package let today: Day
  /// The language of keys and comments.
  package let language: Language

  /// Makes a draft.
  package init(kind: Kind, section: String, title: String, today: Day, language: Language) {
    self.kind = kind
    self.section = section
    self.title = title
    self.today = today
    self.language = language
  }

  /// The file's path from the site's root: named by date and pinyin, and by pinyin alone for what is no news.
  package var path: String {
    let reading = kind == .worker ? Pinyin(person: title) : Pinyin(text: title)
    let slug = reading.slug()
    let name = slug.isEmpty ? "article" : slug
    let hasDate = kind != .worker && kind != .station && kind != .page
    return "content/\(section)/\(hasDate ? today.iso + "-" : "")\(name).md"
  }

  /// The file's text.
  package var text: String {
    var lines = ["---"]
    for entry in entries {
      let key = language == .chinese ? entry.field.chinese : entry.field.rawValue
      let value = entry.value.isEmpty ? "" : " " + entry.value
      lines.append("\(entry.isOptional ? "# " : "")\(key):\(value)  # \(entry.comment(language))")
    }
    lines += ["---", "", Bilingual("在这里写正文。", "Write the text here.")(language), ""]
    return lines.joined(separator: "\n")
  }

  /// The hints that drafts of all kinds have behind their fields, in both languages.
  static let comments: Set<String> = Set(
    Language.allCases.flatMap { language in
      Kind.allCases.flatMap { kind in
        Draft(kind: kind, section: "", title: "", today: Day(daysSinceEpoch: 0), language: language).entries
          .map {
            $0.comment(language)
          }
      }
    })

  private struct Entry {
    let field: Field
    let value: String
    let comment: Bilingual
    var isOptional = false
  }

  private var entries: [Entry] {
    let head = [
      Entry(field: .title, value: Draft.quoted(title), comment: Bilingual("必填", "required")),
      Entry(field: .date, value: today.iso, comment: Bilingual("见报或发生的日期", "the day of the story")),
      Entry(
        field: .draft, value: language == .chinese ? "是" : "true",
        comment: Bilingual("写好以后删去这一行才会发布", "remove this line to publish")),
      Entry(
        field: .region, value: "",
        comment: Bilingual("地名、路径或代码，如 浙江/台州/天台", "name, path or code, such as 浙江/台州/天台")),
      Entry(
        field: .themes, value: "[]",
        comment: Bilingual("从 content/themes.yaml 里选", "from content/themes.yaml")),
      Entry(field: .tags, value: "[]", comment: Bilingual("随意写，用半角逗号分开", "free, separated by commas")),
    ]
    return head + own + tail
  }

  private var own: [Entry] {
    switch kind {
    case .activity, .article:
      [entry(.genre, "消息、通讯、图片新闻、言论、启事", "消息, 通讯, 图片新闻, 言论 or 启事", isOptional: true)]
    case .worker:
      [
        entry(.honors, "如 [{称号: 浙江工匠, 年份: 2018}]", "such as [{title: 浙江工匠, year: 2018}]", "[]"),
        entry(.skills, "会什么", "what he or she is good at", "[]"),
        entry(.industries, "行业", "trades", "[]"), entry(.unit, "所在单位", "the employer"),
        entry(.team, "服务队的文件名或标题", "the team's file name or title", isOptional: true),
        entry(.services, "能提供哪些服务", "what is offered", "[]", isOptional: true),
      ]
    case .station:
      [
        entry(.address, "详细地址", "the address"),
        entry(.hours, "如 24小时、8:00–20:00", "such as 24小时 or 8:00–20:00"),
        entry(.facilities, "如 [饮水机, 微波炉]", "such as [饮水机, 微波炉]", "[]"),
        entry(.serves, "服务哪些人", "whom it serves", "[]"),
        entry(.opened, "启用的年月", "since when", isOptional: true),
        entry(.phone, "电话", "the telephone number", isOptional: true),
      ]
    case .case:
      [
        entry(.enterprise, "哪家企业", "the enterprise"), entry(.problem, "一句话说难题", "the problem in a sentence"),
        entry(.approach, "一句话说做法", "what was done"), entry(.outcome, "一句话说成效", "what came of it"),
        entry(.workers, "谁解决的：文件名或姓名", "who solved it: file names or names", "[]"),
      ]
    case .demand:
      [
        entry(.enterprise, "哪家企业", "the enterprise"), entry(.skills, "需要什么专长", "the skills asked for", "[]"),
        entry(.industries, "行业", "trades", "[]"),
        entry(.status, "待接单、已接单、已办结", "待接单, 已接单 or 已办结", "待接单"),
        entry(.takenBy, "接单人的文件名或姓名", "who took it", isOptional: true),
      ]
    case .submission: [entry(.number, "第几期", "the issue", isOptional: true)]
    case .page: []
    }
  }

  private var tail: [Entry] {
    let author = kind == .submission ? "如 [{姓名: , 职务: , 单位: }]" : "如 记者某某 通讯员某某、某某报道"
    let list = [
      entry(.authors, author, "a list, or 记者某某 通讯员某某、某某报道"),
      entry(.summary, "不写就从正文里截取", "cut from the text if left out", isOptional: true),
      entry(
        .photos, "如 [{文件: a.jpg, 说明: , 摄影: }]", "such as [{src: a.jpg, caption: , credit: }]",
        isOptional: true),
      entry(
        .figures, "如 [{名目: 解决难题, 数值: 310个, 时期: 2025}]", "such as [{label: , value: 310个, period: 2025}]",
        isOptional: true),
    ]
    return kind == .page ? [] : list
  }

  private func entry(
    _ field: Field, _ chinese: String, _ english: String, _ value: String = "", isOptional: Bool = false
  ) -> Entry {
    Entry(field: field, value: value, comment: Bilingual(chinese, english), isOptional: isOptional)
  }

  /// A title as YAML: in quotes where a plain one could be read otherwise.
  private static func quoted(_ title: String) -> String {
    let special = ": #\"'[]{}&*!|>%@`,?-"
    let needsQuotes = title.unicodeScalars.contains { special.unicodeScalars.contains($0) }
    guard needsQuotes else { return title }
    return "\"" + title.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
