// What the page desk pours into a page: the headline block by its parts, the text with indented paragraphs, captions and
// credits apart, and how long it is, since a page has room for so many characters.

internal import Chinese
package import Content
internal import Markdown

/// A story as plain text.
package struct DeskText: Sendable {
  private let article: Article
  private let facts: [(label: String, text: String)]

  /// Makes the text of a story.
  ///
  /// - Parameter facts: what only its kind carries, such as a station's address, by label.
  package init(_ article: Article, facts: [(label: String, text: String)] = []) {
    self.article = article
    self.facts = facts
  }

  /// How many characters the text has (字数), as the rest of the program counts.
  package var characters: Int { article.document.counts.characters }

  /// The text, with a mark and line ends by which Notepad and typesetting programs on Windows read it right.
  package var bytes: [UInt8] {
    let text = (head + [""] + paragraphs + pictures).joined(separator: "\r\n") + "\r\n"
    return [0xEF, 0xBB, 0xBF] + Array(text.utf8)
  }

  private var head: [String] {
    let headline = article.headline
    let parts: [(String, String?)] =
      [
        ("引题", headline.kicker), ("主题", headline.title), ("副题", headline.subtitle), ("提要", headline.deck),
        ("署名", article.bylineLine), ("日期", article.date?.chinese), ("来源", article.source?.line),
        ("更正", article.correction), ("字数", "正文 \(characters) 字"),
      ] + facts.map { ($0.label, Optional($0.text)) }
    return parts.compactMap { label, text in text.map { "【\(label)】\($0)" } }
  }

  private var paragraphs: [String] {
    var html: [UInt8] = []
    article.document.body.write(into: &html) { _, _ in }
    return DeskParagraphs.lines(of: html)
  }

  private var pictures: [String] {
    let photos = article.photos.map { ($0.source, $0.caption, $0.credit) }
    let own = article.document.pictures.map {
      ($0.source, $0.caption.isEmpty ? $0.alt : $0.caption, $0.credit)
    }
    let all = photos + own
    guard !all.isEmpty else { return [] }
    return ["", "【图片】\(all.count) 张"]
      + all.enumerated().map { index, picture in
        let words = [picture.1, picture.2].compactMap { $0 }.joined(separator: "　")
        return "\(index + 1). \(picture.0)\(words.isEmpty ? "" : "　\(words)")"
      }
  }
}
