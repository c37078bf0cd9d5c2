// Most tests ask only what the HTML is.

@testable import Markdown

/// The HTML of a text with its holes filled as typed.
func render(_ markdown: String, _ options: MarkdownOptions = .site) -> String {
  String(decoding: MarkdownParser.parse(Array(markdown.utf8), options: options).htmlAsTyped(), as: UTF8.self)
}
