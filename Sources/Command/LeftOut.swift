// An article that is written and not on the site worries whoever looks for it there; a build says how many there are.

internal import Content

/// How many articles are not shown on a day, by reason.
struct LeftOut: Hashable {
  /// Drafts.
  var drafts = 0
  /// Articles whose day has not come.
  var waiting = 0
  /// Articles that have expired.
  var expired = 0

  /// Nothing is left out.
  init() {}

  /// Counts the articles that a day leaves out; the pages that tell what a section is are none.
  init(_ articles: [Article], on calendar: PublicationDay) {
    for article in articles where !article.isSectionIndex && !calendar.shows(article) {
      if article.isDraft, !calendar.showsDrafts {
        drafts += 1
      } else if let start = calendar.start(of: article), start > calendar.today {
        waiting += 1
      } else {
        expired += 1
      }
    }
  }

  /// What is left out, for the last line of a build; empty where nothing is.
  var words: Bilingual {
    let parts: [(count: Int, chinese: String, english: String)] = [
      (drafts, "草稿", English.count(drafts, "draft")), (waiting, "没到日期的", "\(waiting) before their day"),
      (expired, "已下线的", "\(expired) expired"),
    ]
    let found = parts.filter { $0.count > 0 }
    guard !found.isEmpty else { return Bilingual("", "") }
    return Bilingual(
      "另有" + found.map { "\($0.chinese) \($0.count) 篇" }.joined(separator: "、") + "没有显示。",
      " Not shown: " + found.map(\.english).joined(separator: ", ") + ".")
  }
}
