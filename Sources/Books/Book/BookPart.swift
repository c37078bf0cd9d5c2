/// A part of a book: one file of an EPUB, one section of the printed book.
enum BookPart: Hashable, Sendable {
  case cover, title, preface, contents
  /// The page before a chapter, by its index.
  case chapter(Int)
  /// A story, by its number from 1.
  case story(Int)
  case indexes, sources

  /// The part's id in the book.
  var id: String {
    switch self {
    case .cover: "cover"
    case .title: "title"
    case .preface: "preface"
    case .contents: "contents"
    case .chapter(let index): "chapter-\(index + 1)"
    case .story(let number): "story-\(number)"
    case .indexes: "indexes"
    case .sources: "sources"
    }
  }

  /// What kind of part it is, for templates.
  var kind: String {
    switch self {
    case .chapter: "chapter"
    case .story: "story"
    default: id
    }
  }

  /// The name of its file in an EPUB; numbers are filled so that names sort as the book runs.
  var file: String {
    switch self {
    case .chapter(let index): "chapter-\(BookPart.filled(index + 1, 2)).xhtml"
    case .story(let number): "story-\(BookPart.filled(number, 4)).xhtml"
    default: "\(id).xhtml"
    }
  }

  /// A number with zeros before it.
  static func filled(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
