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

  private static let context = Fields("book", "paper", "stylesheet", "parts")
  private static let paper = Fields("name", "size")

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
      .markup(Markup(stylesheet)), .list(parts),
    ])
    var bytes: [UInt8] = []
    try environment.render("book-print.html", map, into: &bytes)
    return BookPicture.filled(bytes, with: pictures)
  }
}
