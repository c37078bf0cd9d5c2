internal import Chinese
internal import Content
internal import Markdown
internal import Templates

extension Contexts {
  private static let article = Fields(
    "kind", "kind_name", "url", "title", "kicker", "subtitle", "deck", "genre", "date", "updated", "byline",
    "credits", "source", "regions", "themes", "tags", "organizations", "summary", "photos", "figures", "body",
    "outline", "characters", "minutes", "correction", "withdrawn", "section", "older", "newer", "related",
    "people", "stations", "mentioned_by", "mention_groups", "citation", "extra", "json_ld")
  private static let credit = Fields("role", "name", "post", "unit")
  private static let source = Fields("name", "date", "page", "url")
  private static let region = Fields("name", "path", "url", "township")
  private static let photo = Fields("src", "alt", "caption", "credit", "width", "height", "sources")
  private static let heading = Fields("level", "id", "text")
  private static let mention = Fields("title", "url", "kind_name")

  /// An article as its own page shows it; `root` leads from the page to the site's root.
  func article(_ id: Site.ArticleID, root: String) -> Value {
    let article = site.articles[id]
    let (headline, isShown) = (article.headline, article.isShown)
    let neighbours = neighbours(of: id)
    let head: [Value] = [
      .string(article.kind.rawValue), .string(article.kindName(in: site)), .string(addresses.articles[id]),
      .string(headline.title), .optional(headline.kicker), .optional(isShown ? headline.subtitle : nil),
      .optional(isShown ? headline.deck : nil), .optional(article.genre?.chinese), date(article.date),
      date(article.updated),
      .optional(article.bylineText), .list(article.authors.map(credit)), source(article.source),
    ]
    let index: [Value] = [
      .list(article.regions.compactMap(region)), themes(of: article),
      tags(of: id), .texts(article.organizations), .string(article.shownSummary),
    ]
    let text: [Value] = [
      .list(photos(of: id)), .list(isShown ? article.figures.map { figure($0) } : []),
      .markup(body(of: id, root: root)), .list(isShown ? article.document.outline.map(heading) : []),
      .int(isShown ? article.document.counts.characters : 0),
      .int(isShown ? article.document.counts.readingMinutes : 0), .optional(article.correction),
      .optional(article.withdrawn),
    ]
    let ways: [Value] = [
      link(toSectionOf: article), .optional(neighbours.older.map { titled($0) }),
      .optional(neighbours.newer.map { titled($0) }), .list(related?.articles(to: id).map(card) ?? []),
      .list(references(.people, of: id)),
      .list(references(.stations, of: id)),
      .list(site.mentions[id].reversed().map(mention)), .list(mentionGroups(of: id)),
      .optional(isShown ? citation(of: article) : nil), Value(article.extra),
      .markup(jsonLinkedData(of: id)),
    ]
    return .map(Contexts.article.map(head + index + text + ways))
  }

  private func mention(_ id: Site.ArticleID) -> Value {
    let article = site.articles[id]
    return Contexts.mention(
      .string(article.headline.title), .string(addresses.articles[id]), .string(article.kindName(in: site)))
  }

  private func credit(_ author: Author) -> Value {
    Contexts.credit(
      .optional(author.role), .string(author.name), .optional(author.post), .optional(author.unit))
  }

  private func source(_ source: PrintSource?) -> Value {
    guard let source else { return .none }
    return Contexts.source(
      .string(source.name), date(source.date), .optional(source.page), .optional(source.url))
  }

  private func region(_ mention: RegionMention) -> Value? {
    guard let url = addresses.regions[mention.region] else { return nil }
    return Contexts.region(
      .string(site.divisions[mention.region].name),
      .string(site.divisions.pathName(of: mention.region, separator: " · ")), .string(url),
      .optional(mention.township))
  }

  private func photos(of id: Site.ArticleID) -> [Value] {
    guard site.articles[id].isShown else { return [] }
    return zip(site.articles[id].photos, site.targets[id].photos).compactMap { photo, path in
      guard let path else { return nil }
      let pixels = site.attachments[path]?.pixels
      return Contexts.photo(
        .string(Address.encoded(Attachments.address(of: path))), .string(photo.alternative ?? ""),
        .optional(photo.caption), .optional(photo.credit), .optional(pixels?.width),
        .optional(pixels?.height),
        site.sources(of: path))
    }
  }

  private func heading(_ heading: Heading) -> Value {
    Contexts.heading(.int(heading.level), .string(heading.id), .string(heading.text))
  }

  /// The section of an article; a page that belongs to none leads back to the front page.
  private func link(toSectionOf article: Article) -> Value {
    section(of: article).map { titled(section: $0) } ?? titledHome
  }

  /// The articles before and after one in its section.
  private func neighbours(of id: Site.ArticleID) -> (older: Site.ArticleID?, newer: Site.ArticleID?) {
    guard let section = section(of: site.articles[id]) else { return (nil, nil) }
    let members = site.sections[section].articles
    let place = members.partitioningIndex { $0 >= id }
    let older = place > 0 ? members[place - 1] : nil
    let newer = place + 1 < members.count ? members[place + 1] : nil
    return (older, newer)
  }

  private func jsonLinkedData(of id: Site.ArticleID) -> Markup {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(2_048)
    linkedData(of: id).write(into: &bytes)
    return Markup(bytes)
  }

  /// An article's body with its holes filled; a withdrawn article has none. `root` is what addresses begin with.
  func body(of id: Site.ArticleID, root: String) -> Markup {
    body(of: site.articles[id], site.targets[id], root: root)
  }

  /// A body with its holes filled by the targets of its links and pictures.
  func body(of article: Article, _ targets: Site.Targets, root: String) -> Markup {
    guard article.isShown else { return Markup([]) }
    var bytes: [UInt8] = []
    article.document.body.write(into: &bytes) { hole, output in
      switch hole {
      case .link(let index):
        output.append(contentsOf: address(of: targets.links[index], root: root).utf8)
      case .pictureSource(let index):
        guard let path = targets.pictures[index] else { return }
        output.append(contentsOf: (root + Address.encoded(Attachments.address(of: path))).utf8)
      case .pictureSize(let index):
        guard let path = targets.pictures[index], let size = site.attachments[path]?.pixels else { return }
        output.append(contentsOf: " width=\"\(size.width)\" height=\"\(size.height)\"".utf8)
        output.append(contentsOf: site.sourceAttributes(of: path, root: root).utf8)
      case .idPrefix:
        break
      }
    }
    return Markup(targets.links.contains(.nowhere) ? Unlinked.removingMarkedAnchors(bytes) : bytes)
  }

  private func address(of target: Site.LinkTarget, root: String) -> String {
    switch target {
    case .article(let id, let fragment): root + addresses.articles[id] + suffix(fragment)
    case .address(let address, let fragment): root + Address.encoded(address) + suffix(fragment)
    case .nowhere: "\0"
    }
  }

  private func suffix(_ fragment: String?) -> String {
    fragment.map { "#" + Address.encoded($0) } ?? ""
  }

  /// How the article is cited, after GB/T 7714—2015: as a newspaper's story ［N］ where a source is named, else as what it
  /// is, a page on the net ［EB/OL］ (4.6 and appendix B of the standard).
  private func citation(of article: Article) -> String {
    var text = article.authors.map(\.name).joined(separator: "，")
    if !text.isEmpty { text += "．" }
    text += article.headline.title
    guard let source = article.source else { return text + onTheNet(article) }
    text += "［N］．" + source.name
    if let day = source.date ?? article.date { text += "，" + day.iso }
    if let page = source.page { text += "（\(page)）" }
    return text + "．"
  }

  /// The end of the citation of a page that no newspaper has printed: the site, the day, and the address where it has one.
  private func onTheNet(_ article: Article) -> String {
    var text = "［EB/OL］．" + site.configuration.title
    if let day = article.updated ?? article.date { text += "（\(day.iso)）" }
    guard let base = site.configuration.baseURL else { return text + "．" }
    return text + "．" + base + Address.encoded(article.address)
  }
}

extension Value {
  /// What an editor put under `extra`, untouched: texts, lists and maps of them.
  init(_ node: YamlNode?) {
    switch node?.content {
    case nil: self = .map(Map())
    case .scalar(let text, _): self = .string(text)
    case .sequence(let items): self = .list(items.map { Value($0) })
    case .mapping(let pairs): self = .map(Map(pairs.map { ($0.key, Value($0.value)) }))
    }
  }
}
