internal import Foundation

/// A site of invented articles: the same for the same number and seed on every machine.
struct Corpus {
  /// How many articles it has.
  let count: Int
  private var random: Random
  private let tags: [String]
  private var titles: [String] = []
  /// Where texts are to be as varied as real ones.
  private let words: InventedWords?

  /// Makes a corpus of so many articles; `isVaried`: of invented words rather than of ready sentences.
  init(count: Int, seed: UInt64 = 2_025, isVaried: Bool = false) {
    self.count = count
    random = Random(seed: seed)
    words = isVaried ? InventedWords(count: 40_000, random: &random) : nil
    tags = Vocabulary.tagTails.flatMap { tail in Vocabulary.tagHeads.map { $0 + tail } }
  }

  /// Writes the site's files into a folder.
  ///
  /// - Parameter settings: what `site.yaml` says beside its title.
  mutating func write(to folder: String, settings: String = "") throws {
    try makeFolders(["activities", "cases", "pages"], in: folder)
    try write("title: 基准\nper_page: 20\n" + settings, to: folder + "/site.yaml")
    let themes = Vocabulary.themes.enumerated().map { index, name in
      let parent = InventedArticle.parent(ofTheme: index).map { ", parent: t\($0)" } ?? ""
      return "- {id: t\(index), name: \(name)\(parent)}\n"
    }
    try write(themes.joined(), to: folder + "/content/themes.yaml")
    for index in 0..<count {
      let article = article(index)
      try write(article.text, to: "\(folder)/content/\(article.address).md")
    }
  }

  /// Writes the same articles as Hugo reads them, beside a site's settings and layouts.
  mutating func writeForHugo(to folder: String) throws {
    let sections = [
      ("activities", "活动", ""), ("cases", "案例", ""), ("tags", "标签", ""),
      ("regions", "地区", "cascade: {outputs: [html, atom]}\n"),
      ("themes", "主题", "cascade: {outputs: [html, atom]}\n"),
    ]
    try makeFolders(sections.map(\.0), in: folder)
    for (name, title, cascade) in sections {
      try write("---\ntitle: \(title)\n\(cascade)---\n", to: "\(folder)/content/\(name)/_index.md")
    }
    for index in 0..<count {
      let article = article(index)
      try write(article.textForHugo, to: "\(folder)/content/\(article.address).md")
    }
  }

  private func makeFolders(_ names: [String], in folder: String) throws {
    for name in names {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/content/\(name)", withIntermediateDirectories: true)
    }
  }

  private func write(_ text: String, to path: String) throws {
    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
  }

  private mutating func article(_ index: Int) -> InventedArticle {
    let unit = random.one(of: Vocabulary.units) + random.one(of: Vocabulary.trades)
    let title =
      words.map { $0.run(Int.random(in: 10...24, using: &random), &random) }
      ?? "\(unit)：\(random.one(of: Vocabulary.deeds))，\(random.one(of: Vocabulary.results))"
    let day = String(
      format: "%04d-%02d-%02d", 2018 + index * 8 / max(count, 1), Int.random(in: 1...12, using: &random),
      Int.random(in: 1...28, using: &random))
    let regions = (0..<(random.chance(15) ? 2 : 1)).map { _ in random.one(of: Vocabulary.regions) }
    let themes = (0..<Int.random(in: 1...3, using: &random)).map { _ in random.one(of: Vocabulary.themes) }
    let chosen = (0..<Int.random(in: 2...5, using: &random)).map { _ in tags[random.skewed(below: tags.count)]
    }
    let genre = index % 10 == 9 ? nil : random.one(of: ["消息", "通讯"])
    let authors = (0..<3).map { _ in name() }
    let page = Int.random(in: 1...8, using: &random)
    let figure = random.chance(40) ? Int.random(in: 3...900, using: &random) : nil
    return InventedArticle(
      address: InventedArticle.address(index), title: title, day: day, genre: genre, regions: regions,
      themes: themes, tags: chosen, unit: unit, authors: authors, page: page, figure: figure,
      body: body(index))
  }

  /// Paragraphs of 400 to 2,000 characters in all, with what a newsroom puts between them.
  private mutating func body(_ index: Int) -> String {
    let length = Int.random(in: 400...2_000, using: &random)
    var text = ""
    var characters = 0
    var paragraphs = 0
    while characters < length {
      let paragraph = self.paragraph()
      characters += paragraph.count
      text += paragraph + "\n\n"
      paragraphs += 1
      if paragraphs % 3 == 0 { text += "## \(random.one(of: Vocabulary.times))\n\n" }
      if paragraphs == 2, random.chance(30) { text += list() }
      if paragraphs == 4, random.chance(15) { text += table() }
    }
    if index > 0, random.chance(40) {
      let other = Int.random(in: 0..<index, using: &random)
      text += "往期见[这一篇](../\(InventedArticle.address(other)).md)。\n"
    }
    return text
  }

  private mutating func paragraph() -> String {
    (0..<Int.random(in: 3...6, using: &random)).map { _ in sentence() }.joined()
  }

  private mutating func sentence() -> String {
    if let words, !random.chance(12) { return words.sentence(&random) }
    let who = random.one(of: Vocabulary.units) + random.one(of: Vocabulary.bodies)
    let opening = random.chance(30) ? random.one(of: Vocabulary.links) + "，" : ""
    switch Int.random(in: 0..<5, using: &random) {
    case 0:
      return
        "\(opening)\(random.one(of: Vocabulary.times))，\(who)为\(random.one(of: Vocabulary.people))\(random.one(of: Vocabulary.deeds))，\(random.one(of: Vocabulary.results))。"
    case 1: return "“\(random.one(of: Vocabulary.speech))。”\(name())说。"
    case 2:
      let number = Int.random(in: 2...960, using: &random)
      return "\(opening)\(who)前后来了**\(number)余人次**，\(random.one(of: Vocabulary.results))。"
    case 3:
      return
        "\(opening)\(name())是\(random.one(of: Vocabulary.trades))的\(random.one(of: Vocabulary.people))，\(random.one(of: Vocabulary.times))\(random.one(of: Vocabulary.deeds))。"
    default:
      return
        "\(opening)\(random.one(of: Vocabulary.people))们算了一笔账：\(random.one(of: Vocabulary.results))，\(random.one(of: Vocabulary.results))。"
    }
  }

  private mutating func list() -> String {
    (0..<4).map { _ in "- \(random.one(of: Vocabulary.people))：\(random.one(of: Vocabulary.deeds))\n" }
      .joined() + "\n"
  }

  private mutating func table() -> String {
    "| 单位 | 场次 | 人次 |\n| :--- | ---: | ---: |\n"
      + (0..<4).map { _ in
        "| \(random.one(of: Vocabulary.units))\(random.one(of: Vocabulary.trades)) | \(Int.random(in: 1...40, using: &random)) | \(Int.random(in: 30...900, using: &random)) |\n"
      }.joined() + "\n"
  }

  private mutating func name() -> String {
    random.one(of: Vocabulary.surnames) + random.one(of: Vocabulary.given)
      + (random.chance(60) ? random.one(of: Vocabulary.given) : "")
  }
}
