// The facts of a story in words, the same in a book, for the page desk, for WeChat and for Word.

package import Content

extension Site {
  /// What only a story's kind carries, by label: a station's address and hours, a case's problem and outcome. A withdrawn
  /// story has none.
  package func facts(of id: ArticleID) -> [(label: String, text: String)] {
    guard articles[id].withdrawn == nil else { return [] }
    let facts: [(String, String?)] =
      switch articles[id].details {
      case .problemCase(let found):
        [
          ("企业", found.enterprise), ("难题", found.problem), ("做法", found.approach), ("成效", found.outcome),
          ("人物", names(.workers, of: id)),
        ]
      case .worker(let found):
        [
          ("荣誉", joined(found.honors.map { $0.title + ($0.year.map { "（\($0)年）" } ?? "") })),
          ("专长", joined(found.skills)), ("行业", joined(found.industries)), ("单位", found.unit),
          ("服务队", names(.team, of: id)), ("服务项目", joined(found.services)),
        ]
      case .station(let found):
        [
          ("地址", found.address), ("开放时间", found.hours), ("设施", joined(found.facilities)),
          ("服务", joined(found.services)), ("服务对象", joined(found.serves)), ("启用", found.opened),
          ("电话", found.phone), ("称号", joined(found.labels)),
        ]
      case .demand(let found):
        [
          ("企业", found.enterprise), ("专长", joined(found.skills)), ("行业", joined(found.industries)),
          ("状态", found.status.chinese), ("接单人", names(.takenBy, of: id)),
        ]
      case .submission(let found): [("期次", found.number)]
      case .activity, .page: []
      }
    return facts.compactMap { label, text in text.map { (label: label, text: $0) } }
  }

  /// Those whom a field names, by title where they have a page.
  private func names(_ field: Field, of id: ArticleID) -> String? {
    return joined(
      zip(articles[id].references, targets[id].references).filter { $0.0.field == field }.map {
        switch $0.1 {
        case .article(let other): articles[other].headline.title
        case .name(let name): name
        }
      })
  }

  private func joined(_ texts: [String]) -> String? {
    texts.isEmpty ? nil : texts.joined(separator: "、")
  }
}
