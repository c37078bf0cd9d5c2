package import Markdown

/// The preface of a booklet.
package struct Preface: Sendable {
  /// The file that it was written in: the list, or a Markdown file beside it.
  package let path: String
  /// The text.
  package let document: MarkdownDocument
  /// Where the text begins, for findings about it.
  package let mark: YamlMark

  /// Parses a preface.
  package init(path: String, markdown: [UInt8], mark: YamlMark) {
    self.path = path
    self.mark = mark
    document = MarkdownParser.parse(markdown, from: 0, options: .site)
  }

  /// The path of each of its pictures from the site's root; `nil` where it leaves the site.
  package var pictures: [String?] {
    document.pictures.map { ContentPath.resolve($0.source, from: path) }
  }
}
