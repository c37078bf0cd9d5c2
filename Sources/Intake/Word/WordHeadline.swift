// Which of a Word file's first paragraphs are its headline, and which its byline: cadres seldom use Word's styles.

internal import Chinese

/// Tells the headline of a Word file from its text.
enum WordHeadline {
  /// The lines of the headline, and the blocks below: titles by their style, else the first short lines that are
  /// centred, bold or large; and in the end the first line, where it looks like a title.
  static func split(_ blocks: [WordBlock]) -> (lines: [String], rest: [WordBlock]) {
    var lines: [String] = []
    var index = 0
    while index < blocks.count, lines.count < 4, case .paragraph(let paragraph) = blocks[index] {
      let text = paragraph.plain
      if text.isEmpty, paragraph.pictures.isEmpty {
        index += 1
        continue
      }
      guard paragraph.pictures.isEmpty, paragraph.item == nil, text.length <= 60,
        isHeadline(paragraph, isFirst: lines.isEmpty)
      else { break }
      lines.append(contentsOf: text.split(separator: "\n").map { $0.stripped }.filter { !$0.isEmpty })
      index += 1
    }
    return (lines, Array(blocks[index...]))
  }

  private static func isHeadline(_ paragraph: WordParagraph, isFirst: Bool) -> Bool {
    let text = paragraph.plain
    if BylineFinder.opening(of: text) != nil || isSignature(text) { return false }
    switch paragraph.role {
    case .title, .subtitle: return true
    case .heading(let level): return isFirst && level <= 2
    case .caption: return false
    case .plain: break
    }
    guard TitleShape.fits(text) || text.hasPrefix("——") else { return false }
    return isFirst || paragraph.isCentered || paragraph.isBold && (paragraph.size ?? 0) >= 28
  }

  /// Whether a line is a byline, or unit and name as cadres sign: 示例县总工会 李示例.
  static func isSignature(_ text: String) -> Bool {
    let signs = LineSigns(PageLine(number: 1, text: text))
    if signs.isCredit { return true }
    let words = text.split(whereSeparator: { $0.unicodeScalars.allSatisfy(Marks.isSpace) }).map(String.init)
    guard words.count >= 2, let name = words.last, NameShape(of: name) == .chinese else { return false }
    return UnionWords.names(words[0]) || words[0].hasSuffix("局") || words[0].hasSuffix("厂")
  }
}
