// The book itself, before anybody knows whether it becomes an EPUB or a printed one: its parts in their order, the
// numbers of its stories, its pictures, each once.

package import Content
internal import Markdown

/// One book of stories.
package struct CaseBook: Sendable {
  /// The site that the stories are of.
  package let site: Site
  /// What its editor wrote down.
  package let booklet: Booklet
  /// The chapters.
  let chapters: [BookletContents.Chapter]
  /// The stories in the book's order; the first has the number 1.
  package let stories: [Site.ArticleID]
  /// The number of each story.
  let numbers: [Site.ArticleID: Int]
  /// The parts in their order.
  let parts: [BookPart]
  /// The paths of all pictures from the site's root, each once, in the order of first use.
  package let pictures: [String]
  /// The path of the cover's picture.
  let cover: String?

  /// Puts a book together.
  package init(_ contents: BookletContents, of site: Site) {
    self.site = site
    booklet = contents.booklet
    chapters = contents.chapters
    stories = contents.stories
    numbers = Dictionary(
      stories.enumerated().map { ($1, $0 + 1) }, uniquingKeysWith: { first, _ in first })
    let list = contents.booklet
    cover = list.cover.flatMap { ContentPath.resolve($0.source, from: list.path) }
    parts = CaseBook.parts(of: contents)
    pictures = CaseBook.pictures(of: contents, in: site, cover: cover)
  }

  private static func pictures(
    of contents: BookletContents, in site: Site, cover: String?
  ) -> [String] {
    var seen: Set<String> = []
    let all =
      [cover] + (contents.booklet.preface?.pictures ?? [])
      + contents.stories.flatMap { site.targets[$0].photos + site.targets[$0].pictures }
    return all.compactMap { $0 }.filter { seen.insert($0).inserted }
  }

  private static func parts(of contents: BookletContents) -> [BookPart] {
    var parts: [BookPart] = [.cover, .title]
    if contents.booklet.preface != nil { parts.append(.preface) }
    parts.append(.contents)
    var number = 0
    for (index, chapter) in contents.chapters.enumerated() {
      if chapter.title != nil { parts.append(.chapter(index)) }
      for _ in chapter.stories {
        number += 1
        parts.append(.story(number))
      }
    }
    return parts + [.indexes, .sources]
  }

  /// The day that the book bears: its own, or that of its newest story.
  package var date: Day {
    booklet.date ?? stories.compactMap { site.articles[$0].date }.max() ?? Day(daysSinceEpoch: 0)
  }

  /// What tells this book from others: a UUID of version 8 (RFC 9562, §5.8) made of its name, title and editor, so that
  /// a book that is made again is the same book.
  var identifier: String {
    let words = [site.configuration.baseURL ?? "", booklet.name, booklet.title, booklet.editor ?? ""]
    var bytes = Array(SHA256.sum(of: Array(words.joined(separator: "\n").utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }
    let groups = [0..<4, 4..<6, 6..<8, 8..<10, 10..<16].map { digits[$0].joined() }
    return "urn:uuid:" + groups.joined(separator: "-")
  }

  /// What a part is called.
  func title(of part: BookPart) -> String {
    switch part {
    case .cover: "封面"
    case .title: "书名页"
    case .preface: "前言"
    case .contents: "目录"
    case .chapter(let index): chapters[index].title ?? ""
    case .story(let number): site.articles[stories[number - 1]].headline.title
    case .indexes: "索引"
    case .sources: "来源与图片作者"
    }
  }
}
