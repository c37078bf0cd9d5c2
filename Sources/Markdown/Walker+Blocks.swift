// Paragraphs, lists, code: as `cmark_render_html` writes them, and where our additions begin.

extension Walker {
  /// Finds what concerns the whole document before the walk.
  mutating func prepareBlocks(_ root: CmarkNode) {
    var next = root.firstChild
    while cells.count < preparation.cellSources.count, let node = next, node.kind == .heading {
      cells.append(node)
      next = node.next
    }
    guard options.demotesHeadings else { return }
    while let node = next {
      if node.kind == .heading, node.headingLevel == 1, !isSeparator(node) {
        demotion = 1
        return
      }
      next = node.next
    }
  }

  /// False if the paragraph has been written as something else.
  mutating func enterParagraph(_ node: CmarkNode) -> Bool {
    if !preparation.tableStarts.isEmpty, writeTable(node) { return false }
    if options.figures, writeFigures(node) { return false }
    beginTextBlock()
    if collects { beginLead(node) }
    if !Self.isTight(node, footnotes) {
      endLine()
      html.append("<p>")
    }
    if collects { noteLineStart(node.firstChild) }
    dropsIndent = options.paragraphIndents
    return true
  }

  mutating func exitParagraph(_ node: CmarkNode) {
    dropsIndent = false
    resolveStrikes()
    if let leadStart, leadStart < text.count { leads.append(leadStart..<text.count) }
    leadStart = nil
    if Self.isTight(node, footnotes) { return }
    // Nothing but full-width spaces, or a footnote's mark.
    if collects, html.ends(with: "<p>") {
      html.removeLast(3)
      return
    }
    html.append("</p>\n")
  }

  /// Notes a paragraph of the story itself, until there are enough for the longest summary.
  private mutating func beginLead(_ node: CmarkNode) {
    guard leads.last?.upperBound ?? 0 < MarkdownDocument.summaryReach, node.parent?.kind == .document else {
      return
    }
    leadStart = text.count
  }

  /// Whether a paragraph stands without a tag of its own, in a list without blank lines.
  ///
  /// As a method that changes nothing of a walker, called by one that does, it would first have all of it copied.
  static func isTight(_ node: CmarkNode, _ footnotes: FootnoteBook) -> Bool {
    guard let item = node.parent, item.kind == .item, let list = item.parent, list.kind == .list else {
      return false
    }
    return list.isTight && !footnotes.isItem(item)
  }

  /// False if it holds nothing but footnotes.
  mutating func enterList(_ node: CmarkNode) -> Bool {
    if !preparation.footnotes.isEmpty, holdsOnlyFootnotes(node) { return false }
    endLine()
    if node.isBulletList {
      html.append("<ul>\n")
    } else if node.listStart == 1 {
      html.append("<ol>\n")
    } else {
      html.append("<ol start=\"")
      html.append(decimal: node.listStart)
      html.append("\">\n")
    }
    return true
  }

  /// False if it is a footnote.
  mutating func enterItem(_ node: CmarkNode) -> Bool {
    if footnotes.isItem(node) { return false }
    endLine()
    html.append("<li>")
    if options.taskLists { writeCheckbox(node) }
    return true
  }

  /// Writes the box of a task list's item.
  private mutating func writeCheckbox(_ item: CmarkNode) {
    guard let paragraph = item.firstChild, paragraph.kind == .paragraph, let first = paragraph.firstChild,
      first.kind == .text
    else { return }
    let mark: UInt8? = first.withLiteral { literal in
      guard literal.count >= 4, literal[0] == UInt8(ascii: "["), literal[2] == UInt8(ascii: "]"),
        literal[3] == 0x20
      else { return nil }
      return literal[1]
    }
    guard let mark, mark == 0x20 || mark | 0x20 == UInt8(ascii: "x") else { return }
    html.append("<input ")
    if mark != 0x20 { html.append("checked=\"\" ") }
    html.append("disabled=\"\" type=\"checkbox\"")
    // A box without a name is nothing to a screen reader (WCAG 2.2, 4.1.2).
    if options.wellFormed { html.append(mark == 0x20 ? " aria-label=\"未完成\"" : " aria-label=\"已完成\"") }
    html.append(options.wellFormed ? " /> " : "> ")
    skippedBytes = 4
  }

  mutating func writeCodeBlock(_ node: CmarkNode) {
    endLine()
    let restorer = restorer
    let info = node.withFenceInfo { restorer.restored($0) }
    if info.isEmpty {
      html.append("<pre><code>")
    } else {
      html.append("<pre><code class=\"language-")
      let language = info.prefix { $0 != 32 && !(9...13).contains($0) }
      HTMLEscape.append(Array(language), to: &html)
      html.append("\">")
    }
    let isIndented = info.isEmpty && node.withFenceInfo { $0.isEmpty }
    node.withLiteral { literal in
      restorer.with(literal) { literal in
        writePlain(literal)
        if collects {
          beginTextBlock()
          text.append(contentsOf: literal)
        }
        if options.collectsText, isIndented, Self.isStory(literal) {
          let range = range(ofBlock: node)
          // A fence without a language has no info string either.
          let first = range.isEmpty ? 0 : source[range.lowerBound]
          if first != UInt8(ascii: "`"), first != UInt8(ascii: "~") { find(.indentedStory, at: range) }
        }
      }
    }
    html.append("</code></pre>\n")
  }

  /// Whether a block of code reads like Chinese prose: six or more Chinese characters in it.
  private static func isStory(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
    var count = 0
    for byte in literal where byte >= 0xE4 && byte <= 0xE9 {
      count += 1
      if count >= 6 { return true }
    }
    return false
  }

  mutating func writeHTMLBlock(_ node: CmarkNode) {
    endLine()
    let restorer = restorer
    node.withLiteral { literal in
      restorer.with(literal) { literal in
        switch options.rawHTML {
        case .passed: html.append(contentsOf: literal)
        case .filtered: TagFilter.append(literal, to: &html)
        case .shownAsText:
          var end = literal.count
          while end > 0, literal[end - 1] == 10 || literal[end - 1] == 13 { end -= 1 }
          let shown = UnsafeBufferPointer(rebasing: literal[0..<end])
          html.append("<p>")
          writePlain(shown)
          html.append("</p>")
          if collects {
            beginTextBlock()
            text.append(contentsOf: shown)
          }
        }
      }
    }
    endLine()
    if options.rawHTML == .shownAsText { find(.rawHTML, at: range(ofBlock: node)) }
  }

  /// Writes text that nothing of ours applies to.
  mutating func writePlain(_ literal: UnsafeBufferPointer<UInt8>) {
    guard options.wellFormed, literal.contains(where: { $0 < 32 && $0 != 10 && $0 != 9 && $0 != 13 }) else {
      HTMLEscape.append(literal, to: &html)
      return
    }
    HTMLEscape.append(literal.filter { $0 >= 32 || $0 == 10 || $0 == 9 || $0 == 13 }, to: &html)
  }
}
