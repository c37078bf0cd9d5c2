// A booklet's list is read as front matter is: keys in both languages, every slip told with its line.

internal import Chinese
internal import Markdown

/// Reads the lists of booklets.
package struct BookletReader: Sendable {
  private let regions: RegionResolver
  private let themes: ThemeList

  /// Makes a reader that knows a site's names.
  package init(regions: RegionResolver, themes: ThemeList) {
    self.regions = regions
    self.themes = themes
  }

  /// Reads one list; what is wrong is reported and left out.
  ///
  /// - Parameter file: the text of a file by its name as seen from the list, for prefaces.
  package func read(
    _ source: SourceText, file: (String) -> SourceText?
  ) -> (booklet: Booklet, diagnostics: [Diagnostic]) {
    var report = FrontMatterReport(source: source)
    let pairs = pairs(of: source, &report)
    var reader = FieldReader<BookletKey>(
      pairs, names: BookletKey.allCases.flatMap { [$0.chinese, $0.rawValue] }, report: report,
      unknown: Bilingual("删去它；清单的各项见 README。", "Remove it; README lists the keys of a booklet.")
    ) { BookletKey.byName[$0] }
    let (arrangement, chapters) = chapters(&reader)
    let selection = selection(&reader)
    let booklet = Booklet(
      path: source.path, title: title(&reader, of: source.path), subtitle: reader.text(.subtitle),
      editor: reader.text(.editor), date: reader.day(.date), cover: cover(&reader),
      preface: preface(&reader, source.path, file), arrangement: arrangement, chapters: chapters,
      selection: selection.isEmpty ? nil : selection)
    return (booklet, reader.report.diagnostics.sorted())
  }

  private func pairs(of source: SourceText, _ report: inout FrontMatterReport) -> [YamlNode.Pair] {
    let range = 0..<source.bytes.count
    do {
      guard let root = try YamlParser.parse(source.bytes, in: range, firstLine: 1), !root.isEmpty else {
        return []
      }
      if case .mapping(let pairs) = root.content { return pairs }
      report.error(
        "booklet-form", at: root.mark,
        Bilingual("案例集的清单应当是一行一项的“名称: 内容”。", "A booklet's list is made of `key: value` lines."),
        advice: Bilingual("例如：标题: 2025年优秀案例选编", "For instance: title: Cases of 2025"))
    } catch {
      FrontMatterSlips(source: source, range: range, firstLine: 1).explain(error, &report)
    }
    return []
  }

  private func title(_ reader: inout FieldReader<BookletKey>, of path: String) -> String {
    if let title = reader.text(.title) { return title }
    reader.report.error(
      "booklet-title", at: reader.mark(.title),
      Bilingual("案例集没有标题。", "The booklet has no title."),
      advice: Bilingual("写上“标题: 2025年优秀案例选编”。", "Write `title: Cases of 2025`."))
    return path
  }

  private func cover(_ reader: inout FieldReader<BookletKey>) -> Booklet.Cover? {
    guard let pair = reader.pair(.cover), !pair.value.isEmpty else { return nil }
    guard case .mapping(let pairs) = pair.value.content else {
      return reader.text(.cover).map {
        Booklet.Cover(source: $0, alternative: nil, credit: nil, mark: pair.value.mark)
      }
    }
    let parts = reader.parts(pairs, known: .photo)
    guard let file = parts[.src].flatMap({ reader.text($0, of: "src") }) else { return nil }
    return Booklet.Cover(
      source: file, alternative: parts[.alt].flatMap { reader.text($0, of: "alt") },
      credit: parts[.credit].flatMap { reader.text($0, of: "credit") },
      mark: parts[.src]?.mark ?? pair.value.mark)
  }

  /// The preface: Markdown in the list, or the name of a Markdown file beside it.
  private func preface(
    _ reader: inout FieldReader<BookletKey>, _ path: String, _ file: (String) -> SourceText?
  ) -> Preface? {
    guard let text = reader.text(.preface) else { return nil }
    let mark = reader.mark(.preface)
    guard text.hasSuffix(".md"), !text.contains("\n") else {
      return Preface(path: path, markdown: Array(text.utf8), mark: mark)
    }
    guard let source = file(text) else {
      reader.report.error(
        "booklet-preface", at: mark,
        Bilingual("找不到前言“\(text)”。", "There is no preface `\(text)`."),
        advice: Bilingual(
          "把它放在清单旁边，或者把前言直接写在清单里。", "Put it beside the list, or write the preface into the list."))
      return nil
    }
    return Preface(path: source.path, markdown: source.bytes, mark: YamlMark(line: 1, column: 1, length: 1))
  }

  private func chapters(
    _ reader: inout FieldReader<BookletKey>
  ) -> (Booklet.Arrangement, [Booklet.Chapter]) {
    let stories = reader.marked(.stories).map { Booklet.Entry(text: $0.text, mark: $0.mark) }
    let plain = stories.isEmpty ? [] : [Booklet.Chapter(title: nil, stories: stories)]
    guard let pair = reader.pair(.chapters), !pair.value.isEmpty else { return (.list, plain) }
    if case .mapping(let pairs) = pair.value.content {
      let named = pairs.map { chapter in
        Booklet.Chapter(
          title: chapter.key,
          stories: reader.items(of: chapter.value).compactMap { node in
            reader.text(node, of: chapter.key).map { Booklet.Entry(text: $0, mark: node.mark) }
          })
      }
      return (.list, plain + named)
    }
    let word = reader.text(.chapters)
    if let found = Booklet.Arrangement.allCases.first(where: { [$0.rawValue, $0.chinese].contains(word) }) {
      return (found, plain)
    }
    reader.report.error(
      "booklet-chapters", at: pair.value.mark,
      Bilingual("“\(word ?? "")”不是分章的办法。", "`\(word ?? "")` is no way to make chapters."),
      advice: Bilingual(
        "写“分章: 地区”“分章: 主题”，或者在“分章:”下面一章一行：章名: [文章, 文章]",
        "Write `chapters: regions` or `themes`, or a line for each chapter: TITLE: [story, story]"))
    return (.list, plain)
  }

  private func selection(_ reader: inout FieldReader<BookletKey>) -> Booklet.Selection {
    var selection = Booklet.Selection()
    selection.isSelected = reader.flag(.selected)
    for item in reader.marked(.kind) {
      if let kind = Kind.allCases.first(where: { [$0.rawValue, $0.chinese].contains(item.text) }) {
        selection.kinds.append(kind)
      } else {
        report(item, Kind.allCases.flatMap { [$0.chinese, $0.rawValue] }, Bilingual("种类", "kind"), &reader)
      }
    }
    for item in reader.marked(.year) {
      let digits = item.text.hasSuffix("年") ? String(item.text.dropLast()) : item.text
      if let year = Int(digits), (1900...2999).contains(year) {
        selection.years.append(year)
      } else {
        report(item, [], Bilingual("年份", "year"), &reader)
      }
    }
    for item in reader.marked(.theme) {
      if let theme = themes.theme(named: item.text) {
        selection.themes.append(theme)
      } else {
        report(item, themes.names, Bilingual("主题", "theme"), &reader)
      }
    }
    for item in reader.marked(.region) {
      switch regions.resolve(item.text) {
      case .success(let found): selection.regions.append(found.mention.region)
      case .failure(.ambiguous(let found)):
        let names = found.map { regions.divisions.pathName(of: $0) }
        report(item, [], Bilingual("地区", "region"), &reader, several: names)
      case .failure: report(item, regions.divisions.names, Bilingual("地区", "region"), &reader)
      }
    }
    return selection
  }

  private func report(
    _ item: MarkedText, _ names: [String], _ what: Bilingual, _ reader: inout FieldReader<BookletKey>,
    several: [String] = []
  ) {
    reader.report.error(
      "booklet-condition", at: item.mark,
      Bilingual("没有\(what.chinese)“\(item.text)”。", "There is no \(what.english) `\(item.text)`."),
      advice: several.isEmpty
        ? NearestName.nearest(to: item.text, in: names).map {
          Bilingual("是不是“\($0)”？", "Did you mean \($0)?")
        }
          ?? Bilingual("核对写法。", "Check how it is written.")
        : Bilingual(
          "写明是哪一个：\(several.joined(separator: "、"))", "Say which: \(several.joined(separator: ", "))"))
  }
}
