/// The stories of a booklet, found in a site and put into chapters.
package struct BookletContents: Sendable {
  /// One chapter.
  package struct Chapter: Sendable {
    /// Its title; `nil` where the stories follow one another without chapters.
    package let title: String?
    /// Its stories, in the book's order.
    package let stories: [Site.ArticleID]
  }

  /// One story alone, for what is made as a book of one story is.
  package init(story: Site.ArticleID, of site: Site) {
    let article = site.articles[story]
    booklet = Booklet(
      path: article.path, title: article.headline.title, subtitle: nil, editor: nil, date: article.date,
      cover: nil, preface: nil, arrangement: .list, chapters: [], selection: nil)
    chapters = [Chapter(title: nil, stories: [story])]
    diagnostics = []
  }

  init(booklet: Booklet, chapters: [Chapter], diagnostics: [Diagnostic]) {
    self.booklet = booklet
    self.chapters = chapters
    self.diagnostics = diagnostics
  }

  /// What its editor wrote down.
  package let booklet: Booklet
  /// The chapters; none is empty.
  package let chapters: [Chapter]
  /// What keeps it from being made: stories that are not there, sources and credits that are missing.
  package let diagnostics: [Diagnostic]

  /// All stories in the book's order.
  package var stories: [Site.ArticleID] { chapters.flatMap(\.stories) }
}
