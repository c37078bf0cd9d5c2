// Fields for an article that exists. What an editor wrote is never touched: only fields that are not there are added,
// and the body keeps every byte.

package import Content

/// What front matter an article lacks and its text could give.
package struct FrontMatterAddition: Sendable {
  /// The lines to be added.
  package let lines: [String]
  /// The whole file with them.
  package let bytes: [UInt8]
  /// What the text tells.
  package let proposal: Proposal

  /// Reads an article's file; nil where its front matter cannot be read, or the file is not UTF-8.
  package init?(_ file: SourceFile, article: Article, knowledge: SiteKnowledge, issue: Day?) {
    guard let outline = FrontMatterOutline(file, kind: article.kind) else { return nil }
    let day = issue ?? article.date
    proposal = Proposal(
      FrontMatterAddition.text(of: article, file, from: outline.bodyStart), knowledge: knowledge, issue: day)
    let writer = ProposalLines(
      proposal, language: outline.isChinese ? .chinese : .english, year: day?.year)
    lines = ProposalLines.fields.filter { !outline.fields.contains($0) }.flatMap(writer.lines)
    let added = lines.map { $0 + outline.lineEnd }.joined()
    bytes = file.bytes[..<outline.end] + Array(added.utf8) + file.bytes[outline.end...]
  }

  /// The headline and the lines of the body, with the targets of links left out.
  private static func text(of article: Article, _ file: SourceFile, from start: Int) -> FactText {
    let before = file.bytes[..<start].count { $0 == UInt8(ascii: "\n") }
    let body = String(decoding: file.bytes[start...], as: UTF8.self)
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let pieces = lines.enumerated().compactMap { index, line -> Piece? in
      let text = MarkdownText.plain(line)
      return text.isEmpty ? nil : Piece(text, lines: [before + index + 1])
    }
    let headline = [article.headline.kicker, article.headline.title, article.headline.subtitle].compactMap {
      $0
    }
    return FactText(headline: headline.map { Piece($0, lines: [1]) }, body: pieces)
  }
}
