// A heading's id comes from its text, so that a link to it survives what is inserted before it.

extension Walker {
  /// False if the heading has been written as something else.
  mutating func enterHeading(_ node: CmarkNode) -> Bool {
    if preparation.sentinel != nil, isSeparator(node) { return false }
    if !preparation.tableStarts.isEmpty, writeTable(node) { return false }
    endLine()
    html.append("<h")
    html.append(UInt8(0x30 + level(of: node)))
    if options.headingIds { html.append(" id=\"\"") }
    html.append(UInt8(ascii: ">"))
    beginTextBlock()
    headingStart = (html.count, text.count)
    dropsIndent = options.paragraphIndents
    return true
  }

  mutating func exitHeading(_ node: CmarkNode) {
    dropsIndent = false
    resolveStrikes()
    let level = level(of: node)
    if options.headingIds {
      let spoken = Array(text[headingStart.text...])
      let id = anchor(for: Slug.make(of: spoken))
      // Behind `id="`, before `">`.
      var patch = Patch(at: headingStart.html - 2, with: Array(id.utf8))
      patch.prefixes = [0]
      Patch.apply([patch], to: &html, &holes)
      outline.append(
        Heading(
          level: level, id: id, text: String(decoding: spoken, as: UTF8.self), byteRange: range(ofBlock: node)
        ))
    }
    html.append("</h")
    html.append(UInt8(0x30 + level))
    html.append(">\n")
    if options.demotesHeadings, options.collectsText, node.headingLevel == 1 {
      find(.demotedHeading, at: range(ofBlock: node))
    }
    if collects { text.append(10) }
  }

  private func level(of node: CmarkNode) -> Int { min(6, node.headingLevel + demotion) }

  /// Whether it was inserted to end a paragraph before a table.
  private func isSeparator(_ node: CmarkNode) -> Bool {
    guard let sentinel = preparation.sentinel, let only = node.firstChild, only.kind == .text,
      only.next == nil
    else { return false }
    return only.withLiteral { sentinel.number(in: $0, at: 0)?.width == $0.count && !$0.isEmpty }
  }

  /// An id that no other has, made of a proposal.
  mutating func anchor(for proposal: String) -> String {
    if anchors.insert(proposal).inserted { return proposal }
    var number = repeats[proposal, default: 0] + 1
    while !anchors.insert("\(proposal)-\(number)").inserted { number += 1 }
    repeats[proposal] = number
    return "\(proposal)-\(number)"
  }
}
