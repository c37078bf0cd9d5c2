// One article of a corpus before it is written: once as Niangjia reads it, once as Hugo does, so that both programs
// have the same work.

internal import Foundation

/// An invented article.
struct InventedArticle {
  /// Where it lies under `content/`, without its ending.
  let address: String
  let title: String
  /// The day as ISO 8601 writes it.
  let day: String
  /// 消息 or 通讯; `nil` for a case.
  let genre: String?
  /// Regions as paths of names, themes and tags by name.
  let regions: [String]
  let themes: [String]
  let tags: [String]
  let unit: String
  /// Two reporters and a correspondent.
  let authors: [String]
  /// The page of the printed paper.
  let page: Int
  /// How many were served, where the article says so.
  let figure: Int?
  /// The text in Markdown.
  let body: String

  /// Where the article of a number lies.
  static func address(_ index: Int) -> String { "\(index % 10 == 9 ? "cases" : "activities")/a\(index)" }

  /// The theme above one of `Vocabulary.themes`, by number: every fifth has one.
  static func parent(ofTheme index: Int) -> Int? { index % 5 == 4 ? index - 4 : nil }

  /// The file for Niangjia.
  var text: String {
    var text = "---\ntitle: \(title)\ndate: \(day)\n"
    if let genre { text += "genre: \(genre)\n" }
    text += "region: [\(regions.joined(separator: ", "))]\nthemes: [\(themes.joined(separator: ", "))]\n"
    text += "tags: [\(tags.joined(separator: ", "))]\norganizations: [\(unit)]\n"
    text += "authors: \(byline)\nsource: {name: 基准日报, page: \(page)版}\n"
    if let figure {
      text += "figures:\n  - {label: 服务职工, value: \(figure)余, unit: 人次, period: \(day.prefix(4))}\n"
    }
    return text + "---\n\n" + body
  }

  /// The file for Hugo. What Niangjia finds out by itself stands there ready: the regions and themes above those
  /// that the article names, the byline's roles, the summary, the addresses of links.
  var textForHugo: String {
    var text = "---\ntitle: \(title)\ndate: \(day)T00:00:00+08:00\ngenre: \(genre ?? "案例")\n"
    text += "places: [\(regions.map(InventedArticle.term).joined(separator: ", "))]\n"
    text += "regions: [\(regionsAndAbove.joined(separator: ", "))]\n"
    text += "themes: [\(themesAndAbove.joined(separator: ", "))]\n"
    text += "tags: [\(tags.joined(separator: ", "))]\norganizations: [\(unit)]\nbyline: \(byline)\n"
    let roles = ["记者", "记者", "通讯员"]
    let people = zip(authors, roles).map { "{name: \($0), role: \($1)}" }
    text += "authors: [\(people.joined(separator: ", "))]\nsource: {name: 基准日报, page: \(page)版}\n"
    if let figure {
      text += "figures:\n  - {label: 服务职工, value: \(figure)余, unit: 人次, period: \"\(day.prefix(4))\"}\n"
    }
    return text + "summary: \(summary)\n---\n\n" + body.replacingOccurrences(of: ".md)", with: ".html)")
  }

  private var byline: String { "本报讯 记者\(authors[0])、\(authors[1]) 通讯员\(authors[2])报道" }

  /// The first paragraph, as much of it as a card shows.
  private var summary: String {
    let paragraph = body.prefix { $0 != "\n" }.replacingOccurrences(of: "**", with: "")
    return String(paragraph.prefix(120))
  }

  /// A region as a term of Hugo's, which may not hold a slash.
  private static func term(_ region: String) -> String { region.replacingOccurrences(of: "/", with: "·") }

  private var regionsAndAbove: [String] {
    var terms: [String] = []
    for region in regions {
      let parts = region.split(separator: "/")
      for count in 1...parts.count {
        let term = parts.prefix(count).joined(separator: "·")
        if !terms.contains(term) { terms.append(term) }
      }
    }
    return terms
  }

  private var themesAndAbove: [String] {
    var names: [String] = []
    for theme in themes {
      let index = Vocabulary.themes.firstIndex(of: theme)
      let parent = index.flatMap(InventedArticle.parent(ofTheme:)).map { Vocabulary.themes[$0] }
      for name in [parent, theme].compactMap(\.self) where !names.contains(name) { names.append(name) }
    }
    return names
  }
}
