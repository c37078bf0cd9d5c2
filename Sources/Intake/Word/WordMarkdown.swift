// Word's forms as Markdown: bold, links, notes, lists, tables. Text is escaped, so that a star stays a star.

internal import Chinese

/// Writes paragraphs and tables of a Word file as Markdown.
struct WordMarkdown {
  /// The notes in the order of their marks, by id.
  private(set) var notes: [String] = []

  /// A paragraph's text.
  mutating func inline(_ paragraph: WordParagraph) -> String {
    var result = ""
    for segment in paragraph.segments {
      if let note = segment.note {
        let number = notes.firstIndex(of: note) ?? notes.count
        if number == notes.count { notes.append(note) }
        result += "[^\(number + 1)]"
        continue
      }
      result += text(segment, isFirst: result.isEmpty, whole: paragraph.isBold)
    }
    return result.stripped
  }

  private func text(_ segment: WordParagraph.Segment, isFirst: Bool, whole: Bool) -> String {
    let lines = Punctuation.widened(segment.text).split(separator: "\n", omittingEmptySubsequences: false)
    let escaped = lines.enumerated().map { index, line in
      let text = MarkdownText.escaped(String(line))
      // A mark at the beginning of a piece inside a line means nothing and is not escaped.
      return index == 0 && !isFirst ? WordMarkdown.withoutLead(text) : text
    }.joined(separator: "\\\n")
    let core = escaped.stripped
    guard !core.isEmpty else { return escaped }
    if let link = segment.link, WordMarkdown.isWeb(link) { return "[\(core)](\(link))" }
    return segment.isBold && !whole
      ? escaped.replacing(core, with: "**\(core)**", maxReplacements: 1) : escaped
  }

  private static func withoutLead(_ text: String) -> String {
    guard let mark = text.dropFirst().first, text.hasPrefix("\\"), "#+-=>:".contains(mark) else {
      return text
    }
    return String(text.dropFirst())
  }

  private static func isWeb(_ link: String) -> Bool {
    (link.hasPrefix("https://") || link.hasPrefix("http://") || link.hasPrefix("mailto:"))
      && !link.contains { " ()<>\n".contains($0) }
  }

  /// A list's item.
  mutating func item(_ paragraph: WordParagraph, _ item: WordParagraph.Item, number: Int) -> String {
    String(repeating: "   ", count: item.depth) + (item.isOrdered ? "\(number). " : "- ") + inline(paragraph)
  }

  /// A table; its first row is the head.
  mutating func table(_ rows: [[[WordParagraph]]]) -> String {
    let width = rows.map(\.count).max() ?? 0
    var lines: [String] = []
    for row in rows {
      var cells: [String] = []
      for cell in row {
        var texts: [String] = []
        for paragraph in cell { texts.append(inline(paragraph)) }
        cells.append(texts.filter { !$0.isEmpty }.joined(separator: " ").replacing("\\\n", with: " "))
      }
      cells += Array(repeating: "", count: width - cells.count)
      lines.append("| " + cells.joined(separator: " | ") + " |")
      if lines.count == 1 { lines.append("|" + String(repeating: "---|", count: width)) }
    }
    return lines.joined(separator: "\n")
  }
}
