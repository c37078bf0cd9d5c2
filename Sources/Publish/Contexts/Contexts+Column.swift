internal import Content
internal import Templates

extension Contexts {
  private static let column = Fields("title", "body", "count", "issues")
  private static let issue = Fields("number", "title", "url", "date", "author")

  /// A column's own part of its page: what it is, its rules, and its issues in order.
  func column(section index: Int, root: String, isNumbered: Bool) -> Value {
    let section = site.sections[index]
    var body = Markup("")
    if let page = section.index, let targets = section.targets {
      body = self.body(of: page, targets, root: root)
    }
    return Contexts.column(
      .string(section.title), .markup(body), .int(section.articles.count),
      .list(isNumbered ? [] : section.articles.map(issue)))
  }

  private func issue(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    return Contexts.issue(
      number(of: article), .string(article.headline.title), .string(addresses.articles[id]),
      date(article.date),
      .string(article.authors.map(\.name).joined(separator: "、")))
  }

  /// The issue as printed: a number where it is one (12), else the editor's own words (第1期, 2025年第3期), with which no
  /// template can reckon.
  private func number(of article: Article) -> Value {
    guard case .submission(let submission) = article.details, let text = submission.number else {
      return .none
    }
    if let number = Int(text), number > 0, String(number) == text { return .int(number) }
    return .string(text)
  }
}
