// Footnotes as GitHub has them: numbered by first use, unused ones dropped, with links back.

extension Walker {
  /// Finds the items that stand for definitions, before any reference to them is met.
  mutating func findFootnotes(_ root: CmarkNode) {
    guard !preparation.footnotes.isEmpty, var walk = CmarkWalk(over: root) else { return }
    while let event = walk.next() {
      guard case .enter(let node) = event else { continue }
      switch node.kind {
      case .item: if let definition = definition(of: node) { footnotes.add(node, for: definition) }
      case .paragraph, .heading: walk.skip(node)
      default: break
      }
    }
    for (index, footnote) in preparation.footnotes.enumerated() where footnotes.items[index] != nil {
      if !footnotes.define(footnote.label, index) {
        find(.duplicateFootnote(Self.name(footnote.label)), at: footnote.range)
      }
    }
  }

  private func definition(of item: CmarkNode) -> Int? {
    guard let sentinel = preparation.sentinel, let first = item.firstChild,
      first.kind == .paragraph || first.kind == .heading, let text = first.firstChild, text.kind == .text,
      let number = text.withLiteral({ sentinel.number(in: $0, at: 0)?.value })
    else { return nil }
    return number < preparation.footnotes.count ? number : nil
  }

  /// Whether a list holds nothing but footnotes, which are written at the end.
  func holdsOnlyFootnotes(_ list: CmarkNode) -> Bool {
    var item = list.firstChild
    while let node = item {
      if !footnotes.isItem(node) { return false }
      item = node.next
    }
    return true
  }

  /// Writes the reference that a bracket begins, if its footnote is defined.
  mutating func stopAtBracket(_ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress, _ node: CmarkNode)
  {
    let first = at.index + 2
    var end = first
    while end < literal.count, !Self.endsLabel(literal[end]) { end += 1 }
    guard first <= literal.count, literal.count > at.index + 1, literal[at.index + 1] == UInt8(ascii: "^"),
      end > first, end < literal.count, literal[end] == UInt8(ascii: "]")
    else {
      at.index += 1
      return
    }
    let typed = restorer.restored(UnsafeBufferPointer(rebasing: literal[first..<end]))
    let label = typed.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    let known = footnotes.definitions[label]
    guard let definition = known, linkDepth == 0 else {
      if options.collectsText, known == nil {
        find(.undefinedFootnote(Self.name(label)), at: range(ofInline: node))
      }
      at.index += 2
      return
    }
    drop(end + 1 - at.index, literal, &at)
    writeReference(to: definition, label)
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    byte <= 32 || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]")
  }

  private static func name(_ label: [UInt8]) -> String { String(decoding: label, as: UTF8.self) }

  private mutating func writeReference(to definition: Int, _ label: [UInt8]) {
    let index: Int
    if let known = footnotes.numbers[label] {
      index = known
    } else {
      index = footnotes.entries.count
      footnotes.numbers[label] = index
      let id = anchors.claim(Array("fn-".utf8) + Slug.make(of: label[...]))
      footnotes.entries.append(FootnoteBook.Entry(definition: definition, name: Array(id.dropFirst(3))))
    }
    footnotes.entries[index].references += 1
    let entry = footnotes.entries[index]
    html.append("<sup class=\"footnote-ref\"><a href=\"#")
    if options.resolvesLinks { addHole(.idPrefix) }
    html.append("fn-")
    html.append(contentsOf: entry.name)
    html.append("\" id=\"")
    if options.resolvesLinks { addHole(.idPrefix) }
    html.append(contentsOf: Self.referenceId(entry.name, entry.references))
    html.append(options.wellFormed ? "\">" : "\" data-footnote-ref>")
    html.append(decimal: index + 1)
    html.append("</a></sup>")
  }

  private static func referenceId(_ name: [UInt8], _ reference: Int) -> [UInt8] {
    var id = Array("fnref-".utf8) + name
    if reference > 1 {
      id.append(UInt8(ascii: "-"))
      id.append(decimal: reference)
    }
    return id
  }

  /// Writes the footnotes that were referred to; those may refer to others in turn.
  mutating func writeFootnotes() {
    guard !preparation.footnotes.isEmpty else { return }
    var ends: [Int] = []
    if !footnotes.entries.isEmpty {
      endLine()
      html.append(
        options.wellFormed
          ? "<div class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"脚注\">\n"
          : "<section class=\"footnotes\" data-footnotes>\n")
      html.append("<ol>\n")
      while ends.count < footnotes.entries.count {
        let entry = footnotes.entries[ends.count]
        writeFootnote(entry, &ends)
      }
      html.append(options.wellFormed ? "</ol>\n</div>\n" : "</ol>\n</section>\n")
      writeBackReferences(at: ends)
    }
    for (index, footnote) in preparation.footnotes.enumerated()
    where footnotes.definitions[footnote.label] == index {
      if footnotes.numbers[footnote.label] == nil {
        find(.unusedFootnote(Self.name(footnote.label)), at: footnote.range)
      }
    }
  }

  private mutating func writeFootnote(_ entry: FootnoteBook.Entry, _ ends: inout [Int]) {
    html.append("<li id=\"")
    if options.resolvesLinks { addHole(.idPrefix) }
    html.append("fn-")
    html.append(contentsOf: entry.name)
    html.append("\">\n")
    if let item = footnotes.items[entry.definition], var walk = CmarkWalk(over: item) {
      _ = walk.next()
      while let event = walk.next() {
        if case .exit(let node) = event, node == item { break }
        follow(event, &walk)
      }
    }
    let paragraphEnd = Array("</p>\n".utf8)
    if html.suffix(paragraphEnd.count).elementsEqual(paragraphEnd) {
      ends.append(html.count - paragraphEnd.count)
    } else {
      ends.append(html.count)
    }
    html.append("</li>\n")
  }

  /// Puts in the links back, whose number is known only now.
  private mutating func writeBackReferences(at ends: [Int]) {
    var patches: [Patch] = []
    for (index, end) in ends.enumerated() {
      let entry = footnotes.entries[index]
      var patch = Patch(at: end)
      // Else it stands on a line of its own behind the last block.
      let isInParagraph = html[end..<min(end + 4, html.count)].elementsEqual("</p>".utf8)
      for reference in 1...max(1, entry.references) {
        let number = reference == 1 ? "\(index + 1)" : "\(index + 1)-\(reference)"
        patch.bytes.append(reference == 1 && !isInParagraph ? "<a href=\"#" : " <a href=\"#")
        if options.resolvesLinks { patch.prefixes.append(patch.bytes.count) }
        patch.bytes.append(contentsOf: Self.referenceId(entry.name, reference))
        patch.bytes.append("\" class=\"footnote-backref\"")
        if !options.wellFormed {
          patch.bytes.append(
            contentsOf: " data-footnote-backref data-footnote-backref-idx=\"\(number)\"".utf8)
        }
        patch.bytes.append(" aria-label=\"")
        patch.bytes.append(contentsOf: "\(options.backReferenceLabel) \(number)\">↩".utf8)
        if reference > 1 {
          patch.bytes.append(contentsOf: "<sup class=\"footnote-ref\">\(reference)</sup>".utf8)
        }
        patch.bytes.append("</a>")
      }
      if !isInParagraph { patch.bytes.append(10) }
      patches.append(patch)
    }
    // `Patch` counts prefixes within the bytes of each patch, one hole for each.
    Patch.apply(patches, to: &html, &holes)
  }
}
