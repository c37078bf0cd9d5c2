internal import Content
internal import Markdown
internal import Templates

extension Contexts {
  private static let booklet = Fields(
    "title", "subtitle", "editor", "date", "cover", "preface", "count", "chapters", "downloads")
  private static let bookletChapter = Fields("title", "items")
  private static let bookletCover = Fields("src", "alt", "credit", "width", "height")
  private static let download = Fields("label", "url")

  /// A booklet with its stories and the files that can be taken along. One that is not complete has no files yet.
  func booklet(_ index: Int) -> Value {
    let booklet = site.configuration.booklets[index]
    let contents = BookletResolver(site: site).resolve(booklet)
    let chapters = contents.chapters.map {
      Contexts.bookletChapter(.optional($0.title), .list($0.stories.map(card)))
    }
    let epub = Contexts.download(.string("电子书（EPUB）"), .string(Address.encoded(booklet.epubAddress)))
    return Contexts.booklet(
      .string(booklet.title), .optional(booklet.subtitle), .optional(booklet.editor), .day(booklet.date),
      cover(of: booklet), .optional(booklet.preface.map { .string($0.document.summary(limit: 200)) }),
      .int(contents.stories.count), .list(chapters),
      .list((contents.diagnostics.isEmpty ? [epub] : []) + prints(of: booklet)))
  }

  /// What an editor has put beside the list: PDFs whose names begin with the list's.
  private func prints(of booklet: Booklet) -> [Value] {
    let prefix = Booklet.folder + "/" + booklet.name
    return site.attachments.paths.filter { $0.hasPrefix(prefix) && $0.hasSuffix(".pdf") }.map { path in
      let end = path.dropFirst(prefix.count).dropLast(".pdf".count).lowercased()
      let paper = end == "-16k" ? "，16开" : end == "-a4" ? "，A4" : ""
      return Contexts.download(
        .string("印刷版（PDF\(paper)）"), .string(Address.encoded(Attachments.address(of: path))))
    }
  }

  private func cover(of booklet: Booklet) -> Value {
    guard let cover = booklet.cover, let path = ContentPath.resolve(cover.source, from: booklet.path),
      let file = site.attachments[path]
    else { return .none }
    return Contexts.bookletCover(
      .string(Address.encoded(Attachments.address(of: path))),
      .string(cover.alternative ?? "\(booklet.title)封面"), .optional(cover.credit),
      .optional(file.pixels?.width), .optional(file.pixels?.height))
  }
}
