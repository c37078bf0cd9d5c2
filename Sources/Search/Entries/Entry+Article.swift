internal import Content

extension Entry {
  /// Reads what of an article can be searched.
  init(_ id: Site.ArticleID, of site: Site) {
    let article = site.articles[id]
    let lead = article.hasOwnSummary ? 0..<0 : article.leadRange
    address = article.address
    date = article.date?.iso ?? ""
    headline = Entry.lines(
      [article.headline.title, article.headline.kicker ?? "", article.headline.subtitle ?? ""])

    var summary = Entry.lines(
      [article.headline.deck, article.hasOwnSummary ? article.summary : nil].compactMap { $0 })
    Entry.append(article.plainText[lead], to: &summary)
    for names in Entry.names(of: id, in: site) where !names.isEmpty {
      Entry.append(names.joined(separator: "、").utf8, to: &summary)
    }
    self.summary = summary

    var text: [UInt8] = []
    text.reserveCapacity(article.plainText.count + 200)
    Entry.append(article.plainText[..<lead.lowerBound], to: &text)
    Entry.append(article.plainText[lead.upperBound...], to: &text)
    for line in Entry.facts(of: id, in: site) { Entry.append(line.utf8, to: &text) }
    self.text = text
  }

  /// Texts as lines; what they hold of line ends becomes spaces.
  private static func lines(_ texts: [String]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (index, text) in texts.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: "\n")) }
      for byte in text.utf8 { bytes.append(byte == 0x0A || byte == 0x0D ? 0x20 : byte) }
    }
    return bytes
  }

  /// Appends lines without line ends around them.
  private static func append(_ lines: some BidirectionalCollection<UInt8>, to bytes: inout [UInt8]) {
    let lines = lines.drop { $0 == 0x0A }
    guard !lines.isEmpty else { return }
    if !bytes.isEmpty { bytes.append(UInt8(ascii: "\n")) }
    bytes += lines
    while bytes.last == 0x0A { bytes.removeLast() }
  }

  /// What the article is filed under: places, themes, tags, organizations and people.
  private static func names(of id: Site.ArticleID, in site: Site) -> [[String]] {
    let article = site.articles[id]
    return [
      article.regions.map { site.divisions.pathName(of: $0.region, separator: "") + ($0.township ?? "") },
      article.themes.map { site.themes[$0].name },
      article.tags,
      site.organizations.entriesByArticle[id].map { site.organizations.entries[$0].name },
      site.people.entriesByArticle[id].map { site.people.entries[$0].name },
    ]
  }

  /// What stands beside the text: byline, source, figures, captions, and the facts of its kind.
  private static func facts(of id: Site.ArticleID, in site: Site) -> [String] {
    let article = site.articles[id]
    var lines = kindFacts(article.details)
    lines += article.figures.map { "\($0.label)：\($0.text)" + ($0.period.map { "（\($0)）" } ?? "") }
    lines += article.pictureTexts
    lines += zip(article.references, site.targets[id].references).map { reference, target in
      switch target {
      case .article(let other): site.articles[other].headline.title
      case .name(let name): name
      }
    }
    let byline = article.authors.map { "\($0.unit ?? "")\($0.post ?? $0.role ?? "")\($0.name)" }
    lines.append(article.bylineText ?? byline.joined(separator: " "))
    if let source = article.source { lines.append(source.name + (source.page ?? "")) }
    if let date = article.date { lines.append(date.chinese) }
    if let correction = article.correction { lines.append(correction) }
    return lines.filter { !$0.isEmpty }
  }

  private static func kindFacts(_ details: Details) -> [String] {
    switch details {
    case .worker(let worker):
      return worker.honors.map { "\($0.title)\($0.year.map { "（\($0)）" } ?? "")" } + [
        worker.unit ?? "", worker.skills.joined(separator: "、"), worker.industries.joined(separator: "、"),
        worker.services.joined(separator: "、"),
      ]
    case .station(let station):
      return [
        station.address ?? "", station.hours ?? "", station.facilities.joined(separator: "、"),
        station.services.joined(separator: "、"), station.serves.joined(separator: "、"), station.opened ?? "",
        station.phone ?? "", station.labels.joined(separator: "、"), station.checklist.joined(separator: "、"),
      ]
    case .problemCase(let details):
      return [details.enterprise, details.problem, details.approach, details.outcome].map { $0 ?? "" }
    case .demand(let demand):
      return [
        demand.enterprise ?? "", demand.skills.joined(separator: "、"),
        demand.industries.joined(separator: "、"), demand.status.chinese,
      ]
    case .submission(let submission): return [submission.number ?? ""]
    case .activity, .page: return []
    }
  }
}
