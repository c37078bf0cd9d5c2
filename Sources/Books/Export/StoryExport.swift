// One story for another program: it is rendered as a book of one story is, so that all editions say the same.

internal import Content
internal import Markdown
internal import Publish
package import Templates

/// A story on its way into WeChat's editor or Word.
package struct StoryExport: Sendable {
  private let book: CaseBook
  private let environment: Environment
  private let pictures: [BookPicture]

  private static let context = Fields("book", "story", "links")
  private static let link = Fields("number", "url")

  /// Makes an export of a story.
  package init(_ book: CaseBook, environment: Environment, pictures: [BookPicture]) {
    self.book = book
    self.environment = environment
    self.pictures = pictures
  }

  /// A page to copy from into the official-account editor: inline styles only, links as numbers with a list at the end.
  package func weChat() throws(TemplateError) -> [UInt8] {
    try page("export-wechat.html") { PastedText.rewritten($0) }
  }

  /// A page that pandoc makes a Word file of; `custom-style` names Word's paragraph styles.
  package func word() throws(TemplateError) -> [UInt8] {
    try page("export-word.html") { ($0, []) }
  }

  private func page(
    _ template: String, body: ([UInt8]) -> (html: [UInt8], links: [String])
  ) throws(TemplateError) -> [UInt8] {
    let contexts = BookContexts(
      book, for: .print(pictures: BookPicture.indices(of: pictures)))
    var story = Map()
    if case .map(let map) = contexts.story(1) { story = map }
    var links: [String] = []
    if case .markup(let text)? = story["body"] {
      let rewritten = body(text.bytes)
      links = rewritten.links
      story["body"] = .markup(Markup(rewritten.html))
    }
    // Addresses come out of attributes, where they are escaped already.
    let list = links.enumerated().map { StoryExport.link(.int($0 + 1), .markup(Markup($1))) }
    var bytes: [UInt8] = []
    try environment.render(
      template, StoryExport.context.map([contexts.shared, .map(story), .list(list)]), into: &bytes)
    return BookPicture.filled(bytes, with: pictures)
  }
}
