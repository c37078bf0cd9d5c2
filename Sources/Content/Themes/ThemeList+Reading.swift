// `content/themes.yaml`: a list of themes, each with id and name, and aliases, parent and description if wanted.

extension ThemeList {
  /// Where the list lies in a site.
  package static let path = "content/themes.yaml"

  /// Reads a list of themes, or of what `noun` calls its entries; what is wrong is reported and left out.
  package static func read(
    _ source: SourceText, of noun: Bilingual = Bilingual("主题", "theme")
  ) -> (list: ThemeList, diagnostics: [Diagnostic]) {
    var reader = YamlListReader(source: source)
    let drafts = drafts(&reader, noun)
    let parents = parents(of: drafts, noun, &reader)
    let themes = zip(drafts, parents).enumerated().map { index, pair in
      let (draft, parent) = pair
      return Theme(
        index: index, id: draft.id, name: draft.name, aliases: draft.aliases, parent: parent,
        description: draft.description)
    }
    return (ThemeList(themes: themes), reader.fields.report.diagnostics)
  }

  /// The entries that are themes, each with an id of its own; a name that another has too is reported.
  private static func drafts(_ reader: inout YamlListReader, _ noun: Bilingual) -> [Draft] {
    var drafts: [Draft] = []
    // The names of the identifiers, and for each name, alias and identifier the identifier that had it first.
    var names: [String: String] = [:]
    var owners: [String: String] = [:]
    for entry in reader.entries() {
      guard let draft = Draft(entry, noun, &reader) else { continue }
      if let earlier = names[draft.id] {
        reader.fields.report.error(
          "theme-doubled", at: draft.mark,
          Bilingual(
            "\(noun.chinese)编号“\(draft.id)”用了两次。", "The \(noun.english) id `\(draft.id)` stands twice."),
          advice: Bilingual(
            "给它另起一个编号；前一个是“\(earlier)”。", "Give it an id of its own; the first is \(earlier)."))
        continue
      }
      let own = [draft.name] + draft.aliases
      if let name = own.first(where: { owners[$0] != nil }), let owner = owners[name] {
        reader.fields.report.error(
          "theme-name-doubled", at: draft.mark,
          Bilingual("\(noun.chinese)名“\(name)”用了两次。", "The \(noun.english) name \(name) stands twice."),
          advice: Bilingual("换一个名称；前一个是“\(owner)”。", "Choose another name; the first is `\(owner)`."))
      }
      names[draft.id] = draft.name
      for name in own + [draft.id] where owners[name] == nil { owners[name] = draft.id }
      drafts.append(draft)
    }
    return drafts
  }

  /// The index of each draft's parent; an unknown one and one that leads back to the draft are reported.
  private static func parents(
    of drafts: [Draft], _ noun: Bilingual, _ reader: inout YamlListReader
  ) -> [Theme.ID?] {
    let indices = Dictionary(
      drafts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let typed = drafts.map { $0.parent.flatMap { indices[$0.text] } }
    let circular = Circles.members(of: typed)
    for (index, draft) in drafts.enumerated() {
      guard let parent = draft.parent else { continue }
      if typed[index] == nil {
        reader.fields.report.error(
          "theme-parent", at: parent.mark,
          Bilingual(
            "没有编号为“\(parent.text)”的上级\(noun.chinese)。", "There is no \(noun.english) `\(parent.text)`."),
          advice: Bilingual(
            "parent 写另一个\(noun.chinese)的 id。", "`parent` takes the id of another \(noun.english)."))
      } else if circular.contains(index) {
        reader.fields.report.error(
          "theme-circle", at: parent.mark,
          Bilingual(
            "\(noun.chinese)“\(draft.name)”绕了一圈又成了自己的上级。",
            "The \(noun.english) \(draft.name) is its own ancestor."),
          advice: Bilingual("改掉这一处 parent。", "Change this `parent`."))
      }
    }
    return shallow(typed.enumerated().map { circular.contains($0) ? nil : $1 }, drafts, noun, &reader)
  }

  /// How deep themes may nest: editors use two or three levels, and each page leads to all that are above its theme.
  private static let mostLevels = 12

  /// The parents without those that would nest a theme too deep, which are reported; there are no circles any more.
  private static func shallow(
    _ parents: [Theme.ID?], _ drafts: [Draft], _ noun: Bilingual, _ reader: inout YamlListReader
  ) -> [Theme.ID?] {
    var parents = parents
    var levels = [Int](repeating: 0, count: parents.count)
    for index in parents.indices {
      var way: [Int] = []
      var next: Int? = index
      while let theme = next, levels[theme] == 0 {
        way.append(theme)
        next = parents[theme]
      }
      for theme in way.reversed() {
        let above = parents[theme].map { levels[$0] } ?? 0
        levels[theme] = above + 1
        guard above == mostLevels, let parent = drafts[theme].parent else { continue }
        parents[theme] = nil
        levels[theme] = 1
        reader.fields.report.error(
          "theme-depth", at: parent.mark,
          Bilingual(
            "\(noun.chinese)“\(drafts[theme].name)”上面已经有 \(mostLevels) 层。",
            "The \(noun.english) \(drafts[theme].name) has \(mostLevels) levels above it."),
          advice: Bilingual(
            "\(noun.chinese)最多分 \(mostLevels) 层；parent 改成更高一层的编号。",
            "There can be \(mostLevels) levels; let `parent` name a higher one."))
      }
    }
    return parents
  }

  /// A theme before its parent is looked up.
  private struct Draft {
    let mark: YamlMark
    let id: String
    let name: String
    let aliases: [String]
    let parent: MarkedText?
    let description: String?

    init?(_ entry: YamlListReader.Entry, _ noun: Bilingual, _ reader: inout YamlListReader) {
      let parts = reader.fields.parts(entry.pairs, known: .theme)
      mark = entry.mark
      guard let name = parts[.name].flatMap({ reader.fields.text($0, of: "name") }),
        let id = parts[.id].flatMap({ reader.fields.text($0, of: "id") })
      else {
        if parts.hasSlip { return nil }
        reader.fields.report.error(
          "theme-incomplete", at: entry.mark,
          Bilingual("每个\(noun.chinese)都要有 id（编号）和 name（名称）。", "A \(noun.english) needs an id and a name."),
          advice: Bilingual("补上：- {id: jishu-fuwu, name: 技术服务}", "Write - {id: …, name: …}"))
        return nil
      }
      guard Address.isSlug(id) else {
        reader.fields.report.error(
          "theme-id", at: parts[.id]?.mark ?? entry.mark,
          Bilingual("编号“\(id)”不能用在网址里。", "The id `\(id)` cannot stand in an address."),
          advice: Bilingual("编号只用小写字母、数字和连字符。", "Use lower-case letters, digits and hyphens."))
        return nil
      }
      self.id = id
      self.name = name
      let aliases = parts[.aliases].map { reader.fields.items(of: $0) } ?? []
      self.aliases = aliases.compactMap { reader.fields.text($0, of: "aliases") }
      parent = parts[.parent].flatMap { node in
        reader.fields.text(node, of: "parent").map { MarkedText(text: $0, mark: node.mark) }
      }
      description = parts[.description].flatMap { reader.fields.text($0, of: "description") }
    }
  }
}
