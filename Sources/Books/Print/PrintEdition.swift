// The book for the printer: one HTML file with everything inside it, which any browser prints and Chromium makes a PDF
// of.

internal import Publish
package import Templates

/// A book as one HTML file.
package struct PrintEdition: Sendable {
  private let book: CaseBook
  private let environment: Environment
  private let stylesheet: [UInt8]
  private let pictures: [BookPicture]

  private static let context = Fields("book", "paper", "stylesheet", "heads", "parts")
  private static let paper = Fields("name", "size")
  private static let head = Fields("id", "text")

  /// Makes an edition.
  package init(
    _ book: CaseBook, environment: Environment, stylesheet: [UInt8], pictures: [BookPicture]
  ) {
    self.book = book
    self.environment = environment
    self.stylesheet = stylesheet
    self.pictures = pictures
  }

  /// The file for one kind of paper.
  package func html(on paper: Paper) throws(TemplateError) -> [UInt8] {
    let contexts = BookContexts(book, for: .print(pictures: BookPicture.indices(of: pictures)))
    let parts = book.parts.map { part -> Value in
      let map = contexts.context(of: part)
      return .tuple([map["part"] ?? .none, map["story"] ?? .none, map["chapter"] ?? .none])
    }
    let map = PrintEdition.context.map([
      contexts.shared, PrintEdition.paper(.string(paper.chinese), .string(paper.size)),
      .markup(Markup(stylesheet)), .list(heads), .list(parts),
    ])
    var bytes: [UInt8] = []
    try environment.render("book-print.html", map, into: &bytes)
    return BookPicture.filled(bytes, with: pictures)
  }

  /// What stands above the pages of each story: its number and title, by which contents and indexes find it.
  private var heads: [Value] {
    book.stories.indices.map { index in
      let part = BookPart.story(index + 1)
      let text = "\(index + 1)\u{3000}\(book.title(of: part))"
      return PrintEdition.head(.string(part.id), .markup(Markup(Array(PrintEdition.quoted(text).utf8))))
    }
  }

  /// A string of CSS (CSS Syntax 3, §4.3.7); `<` is escaped too, for it might end the element that the stylesheet is in.
  private static func quoted(_ text: String) -> String {
    let escaped = text.map { character in
      switch character {
      case "\"": "\\22 "
      case "\\": "\\5c "
      case "<": "\\3c "
      case _ where character.isNewline: " "
      default: String(character)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
