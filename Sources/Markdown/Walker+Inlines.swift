// What stands within a line and is neither text nor link.

extension Walker {
  mutating func writeCode(_ node: CmarkNode) {
    dropsIndent = false
    html.append("<code>")
    let restorer = restorer
    node.withLiteral { literal in
      restorer.with(literal) { literal in
        writePlain(literal)
        if collects { text.append(contentsOf: literal) }
      }
    }
    html.append("</code>")
  }

  mutating func writeInlineHTML(_ node: CmarkNode) {
    let restorer = restorer
    node.withLiteral { literal in
      restorer.with(literal) { literal in
        switch options.rawHTML {
        case .passed: html.append(contentsOf: literal)
        case .filtered: TagFilter.append(literal, to: &html)
        case .shownAsText:
          writePlain(literal)
          if collects { text.append(contentsOf: literal) }
        }
      }
    }
    if options.rawHTML == .shownAsText { find(.rawHTML, at: range(ofInline: node)) }
  }
}
