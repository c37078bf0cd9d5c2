// What the templates `book-*.html` see; `templates/README.md` lists it. Stories bear the names of `article` on a page
// of the site, so that whoever knows the one knows the other.

internal import Content
internal import Markdown
internal import Publish
internal import Templates

/// Makes the values that a book's templates are rendered with.
struct BookContexts: Sendable {
  let book: CaseBook
  let medium: BookMedium
  let text: BookText
  /// What all parts share: `book` in a template.
  let shared: Value

  private static let context = Fields("book", "part", "story", "chapter")
  private static let fields = Fields(
    "medium", "title", "subtitle", "editor", "date", "identifier", "cover", "preface", "chapters", "count",
    "regions", "people", "themes", "sources", "credits", "generator", "site", "landmarks")
  private static let part = Fields("kind", "id", "title", "href")
  private static let chapter = Fields("title", "number", "href", "stories")
  private static let line = Fields("number", "title", "href")
  private static let entry = Fields("name", "letter", "stories")
  private static let source = Fields("number", "title", "href", "source", "byline")
  private static let credit = Fields("number", "title", "href", "caption", "credit")
  private static let landmark = Fields("type", "title", "href")

  init(_ book: CaseBook, for medium: BookMedium) {
    self.book = book
    self.medium = medium
    text = BookText(book: book, medium: medium)
    shared = BookContexts.shared(book, medium, text)
  }

  /// What the template of one part sees.
  func context(of part: BookPart) -> Map {
    var story = Value.none
    var chapter = Value.none
    if case .story(let number) = part { story = self.story(number) }
    if case .chapter(let index) = part { chapter = BookContexts.chapter(index, book, medium) }
    return BookContexts.context.map([shared, value(of: part), story, chapter])
  }

  /// A part as templates see it.
  func value(of part: BookPart) -> Value {
    BookContexts.part(
      .string(part.kind), .string(part.id), .string(book.title(of: part)),
      .string(medium.address(of: part)))
  }

  private static func shared(_ book: CaseBook, _ medium: BookMedium, _ text: BookText) -> Value {
    let booklet = book.booklet
    let head: [Value] = [
      .string(medium.name), .string(booklet.title), .optional(booklet.subtitle), .optional(booklet.editor),
      .day(book.date), .string(book.identifier), cover(book, medium),
      booklet.preface.map { .markup(text.body(of: $0)) } ?? .none,
      .list(book.chapters.indices.map { chapter($0, book, medium) }), .int(book.stories.count),
    ]
    let end: [Value] = [
      index(book.regionIndex, book, medium), index(book.peopleIndex, book, medium),
      index(book.themeIndex, book, medium), .list(book.stories.indices.map { source($0 + 1, book, medium) }),
      .list(credits(book, medium)), .string("Niangjia \(Generator.version)"),
      .string(book.site.configuration.title), .list(landmarks(book, medium)),
    ]
    return .map(fields.map(head + end))
  }

  private static func cover(_ book: CaseBook, _ medium: BookMedium) -> Value {
    guard let cover = book.booklet.cover, let path = book.cover,
      let address = medium.address(ofPicture: path)
    else { return .none }
    return BookContexts.photo(
      address, cover.alternative ?? "\(book.booklet.title)封面", nil, cover.credit,
      book.site.attachments[path]?.pixels)
  }

  private static func chapter(_ index: Int, _ book: CaseBook, _ medium: BookMedium) -> Value {
    let found = book.chapters[index]
    return chapter(
      .optional(found.title), .int(index + 1), .string(medium.address(of: .chapter(index))),
      .list(found.stories.compactMap { book.numbers[$0].map { line($0, book, medium) } }))
  }

  /// A story as contents and indexes name it.
  private static func line(_ number: Int, _ book: CaseBook, _ medium: BookMedium) -> Value {
    line(
      .int(number), .string(book.title(of: .story(number))), .string(medium.address(of: .story(number))))
  }

  private static func index(
    _ entries: [CaseBook.IndexEntry], _ book: CaseBook, _ medium: BookMedium
  ) -> Value {
    .list(
      entries.map { found in
        entry(
          .string(found.name), .string(found.letter), .list(found.stories.map { line($0, book, medium) }))
      })
  }

  private static func source(_ number: Int, _ book: CaseBook, _ medium: BookMedium) -> Value {
    let article = book.site.articles[book.stories[number - 1]]
    return source(
      .int(number), .string(article.headline.title), .string(medium.address(of: .story(number))),
      .optional(article.source?.line), .optional(article.bylineLine))
  }

  /// Who took the cover's picture and each picture of a story.
  private static func credits(_ book: CaseBook, _ medium: BookMedium) -> [Value] {
    func line(_ number: Int?, _ title: String, _ part: BookPart, _ caption: String?, _ name: String?)
      -> Value?
    {
      guard let name else { return nil }
      return credit(
        .optional(number), .string(title), .string(medium.address(of: part)), .optional(caption),
        .string(name))
    }
    let first = [line(nil, "封面", .cover, nil, book.cover == nil ? nil : book.booklet.cover?.credit)]
    let preface = (book.booklet.preface?.document.pictures ?? []).map {
      line(nil, "前言", .preface, $0.caption.isEmpty ? nil : $0.caption, $0.credit)
    }
    let stories = book.stories.indices.flatMap { index -> [Value?] in
      let article = book.site.articles[book.stories[index]]
      let all =
        article.photos.map { ($0.caption, $0.credit) }
        + article.document.pictures.map { ($0.caption.isEmpty ? nil : $0.caption, $0.credit) }
      return all.map {
        line(index + 1, article.headline.title, .story(index + 1), $0.0, $0.1)
      }
    }
    return (first + preface + stories).compactMap { $0 }
  }

  /// The places that a reading program leads to by itself (EPUB 3.3, §7.4.2).
  private static func landmarks(_ book: CaseBook, _ medium: BookMedium) -> [Value] {
    let types: [(BookPart, String, String)] = [
      (.cover, "cover", "封面"), (.preface, "preface", "前言"), (.contents, "toc", "目录"),
      (book.chapters.first?.title == nil ? .story(1) : .chapter(0), "bodymatter", "正文"),
      (.indexes, "index", "索引"), (.sources, "credits", book.title(of: .sources)),
    ]
    return types.filter { book.parts.contains($0.0) }.map {
      landmark(.string($0.1), .string($0.2), .string(medium.address(of: $0.0)))
    }
  }
}

extension PrintSource {
  /// The source in one line: 浙江工人日报 2025年2月13日 3版.
  var line: String { [name, date?.chinese, page].compactMap { $0 }.joined(separator: " ") }
}

extension Article {
  /// Who made it, in one line: as printed, or the authors by name.
  var bylineLine: String? {
    if let bylineText { return bylineText }
    let names = authors.map { [$0.role, $0.unit, $0.post, $0.name].compactMap { $0 }.joined(separator: " ") }
    return names.isEmpty ? nil : names.joined(separator: "、")
  }
}
