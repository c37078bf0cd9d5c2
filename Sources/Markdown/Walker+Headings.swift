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
      let spoken = text[headingStart.text...]
      let id = anchors.claim(Slug.make(of: spoken))
      if outline.isEmpty { outline.reserveCapacity(4) }
      outline.append(
        Heading(
          level: level, id: String(decoding: id, as: UTF8.self),
          text: String(decoding: spoken, as: UTF8.self), byteRange: range(ofBlock: node)))
      // Behind `id="`, before `">`.
      insert(id: id, at: headingStart.html - 2)
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

  /// Whether it was inserted: to end a paragraph before a table, or for a footnote that begins with a block.
  func isSeparator(_ node: CmarkNode) -> Bool {
    guard let sentinel = preparation.sentinel, let only = node.firstChild, only.kind == .text,
      only.next == nil
    else { return false }
    return only.withLiteral { sentinel.number(in: $0, at: 0)?.width == $0.count && !$0.isEmpty }
  }

  /// Puts an id into a tag that has been written; the holes behind it move along.
  private mutating func insert(id: [UInt8], at offset: Int) {
    html.insert(contentsOf: id, at: offset)
    var place = holes.count
    while place > 0, holes[place - 1].offset > offset {
      place -= 1
      holes[place] = Hole(offset: holes[place].offset + id.count, content: holes[place].content)
    }
    holes.insert(Hole(offset: offset, content: .idPrefix), at: place)
  }
}
