// One file's bytes to one article: a pure function of the bytes and the configuration, so that files can be
// parsed in parallel and a parse can be kept by content (DESIGN, invariant 5).

internal import Chinese
internal import Markdown

/// Turns the bytes of content files into articles.
package struct ArticleParser: Sendable {
  /// The site's settings.
  let configuration: SiteConfiguration
  /// The themes that articles can be filed under.
  let themes: ThemeList
  /// How regions are found by name.
  let regions: RegionResolver
  /// Whether articles keep their plain text.
  private let keepsText: Bool

  /// Makes a parser for one site.
  ///
  /// - Parameter keepsText: whether articles keep their plain text, without which they can neither be searched nor checked.
  package init(
    configuration: SiteConfiguration, themes: ThemeList, regions: RegionResolver, keepsText: Bool = true
  ) {
    self.configuration = configuration
    self.themes = themes
    self.regions = regions
    self.keepsText = keepsText
  }

  /// The largest file that is read, in bytes.
  package var maximumSourceBytes: Int { configuration.maximumSourceBytes }

  /// Parses one file under `content/`.
  package func parse(_ file: SourceFile) -> Parsed {
    guard file.bytes.count <= configuration.maximumSourceBytes else { return tooLarge(file) }
    let source: SourceText
    switch SourceText.decode(file) {
    case .success(let text): source = text
    case .failure(let failure):
      return Parsed(path: file.path, article: nil, diagnostics: [failure.diagnostic])
    }
    let location = ContentLocation(path: file.path)
    var report = FrontMatterReport(source: source)
    guard let frontMatter = FrontMatter.read(&report) else {
      return Parsed(path: file.path, article: nil, diagnostics: report.diagnostics)
    }
    guard frontMatter.isReadable else {
      report.add(MarkdownParser.parse(source.bytes, from: frontMatter.bodyStart, options: .site).findings)
      return Parsed(path: file.path, article: nil, diagnostics: report.diagnostics.sorted())
    }
    let names = FieldNames.of(location.kind)
    var reader = FieldReader<Field>(
      frontMatter.pairs, names: names.all, report: report,
      stranger: { names.stranger($0, in: location.kind) }, key: names.field)
    let document = MarkdownParser.parse(source.bytes, from: frontMatter.bodyStart, options: .site)
    let article = article(at: location, &reader, document)
    report = reader.report
    report.add(document.findings)
    return Parsed(path: file.path, article: article, diagnostics: report.diagnostics.sorted())
  }

  private func article(
    at location: ContentLocation, _ reader: inout FieldReader<Field>, _ document: MarkdownDocument
  ) -> Article? {
    let headline = headline(of: location, &reader)
    let address = address(of: location, &reader)
    let date = reader.day(.date)
    let updated = reader.day(.updated)
    checkOrder(date, updated, .updated, &reader)
    let publish = reader.day(.publish)
    let expires = reader.day(.expires)
    checkOrder(publish, expires, .expires, &reader)
    let ownSummary = reader.text(.summary)
    let withdrawn = reader.text(.withdrawn)
    // Nothing of a withdrawn text is shown, so its summary is the notice.
    let summary = withdrawn ?? ownSummary ?? document.summary(limit: configuration.summaryLength)
    let regions = regions(&reader, writtenIn: date?.year)
    let references = references(of: location.kind, &reader)
    let (authors, bylineText) = authors(&reader)
    let article = Article(
      path: location.path, address: address, kind: location.kind, section: location.section,
      isSectionIndex: location.isSectionIndex, headline: headline, date: date, updated: updated,
      publish: publish, expires: expires, isDraft: reader.flag(.draft), correction: reader.text(.correction),
      withdrawn: withdrawn, regions: regions, themes: themes(&reader),
      tags: tags(&reader), organizations: unique(reader.names(.organizations).map(\.text)), authors: authors,
      bylineText: bylineText, source: printSource(&reader),
      summary: summary,
      hasOwnSummary: ownSummary != nil, photos: photos(&reader), figures: figures(&reader, in: document),
      references: references, aliases: aliases(&reader), isFeatured: reader.flag(.featured),
      extra: reader.pair(.extra)?.value,
      allowed: reader.marked(.allow).map { AllowedCode(code: $0.text, mark: $0.mark) },
      details: details(of: location.kind, &reader), document: keepsText ? document : document.withoutText,
      linkMarks: marks(of: document.links.map(\.byteRange), in: reader.report.source),
      pictureMarks: marks(of: document.pictures.map(\.byteRange), in: reader.report.source))
    return headline.title.isEmpty ? nil : article
  }

  /// The marks of ranges of a file's bytes.
  private func marks(of ranges: [Range<Int>], in source: SourceText) -> [YamlMark] {
    var cursor = PlaceCursor(source)
    return ranges.map { cursor.mark(of: $0) }
  }

  private func headline(of location: ContentLocation, _ reader: inout FieldReader<Field>) -> Headline {
    let title = reader.text(.title)
    if title == nil {
      reader.report.error(
        "title-missing", at: reader.mark(.title),
        Bilingual("没有标题。", "The title is missing."),
        advice: Bilingual("写上“title: 标题”。", "Write `title: …`."))
    }
    return Headline(
      kicker: reader.text(.kicker), title: title ?? "", subtitle: reader.text(.subtitle),
      deck: reader.text(.deck))
  }

  /// Reports an end that lies before its beginning.
  private func checkOrder(_ start: Day?, _ end: Day?, _ field: Field, _ reader: inout FieldReader<Field>) {
    guard let start, let end, end < start else { return }
    reader.report.add(
      .warning, "date-order", at: reader.mark(field),
      Bilingual(
        "“\(field.chinese)”（\(end.iso)）早于 \(start.iso)。",
        "`\(field.rawValue)` (\(end.iso)) lies before \(start.iso)."),
      advice: Bilingual("核对这两个日期。", "Compare the two dates."))
  }

  private func tooLarge(_ file: SourceFile) -> Parsed {
    let limit = configuration.maximumSourceBytes
    let diagnostic = Diagnostic(
      .error, "file-too-large", at: Place(file: file.path),
      Bilingual(
        "文件太大，超过了 \(limit) 字节的上限，没有读。", "The file is larger than \(limit) bytes and was not read."),
      advice: Bilingual(
        "把文章拆开，或在 site.yaml 里调大 maximum_source_bytes。",
        "Split the article, or raise maximum_source_bytes in site.yaml."))
    return Parsed(path: file.path, article: nil, diagnostics: [diagnostic])
  }

  /// The texts without doubles, in the order of first use.
  func unique(_ texts: [String]) -> [String] {
    guard texts.count <= 16 else {
      var seen: Set<String> = []
      return texts.filter { seen.insert($0).inserted }
    }
    // A few Chinese texts are compared quicker than hashed.
    var result: [String] = []
    result.reserveCapacity(texts.count)
    for text in texts where !result.contains(where: { $0.utf8.elementsEqual(text.utf8) }) {
      result.append(text)
    }
    return result
  }
}
