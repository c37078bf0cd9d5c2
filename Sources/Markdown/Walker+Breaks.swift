// A line ending in the source is a space between Latin words, nothing between Chinese characters, and where
// the next line starts with full-width spaces it is how editors begin a paragraph.

internal import Chinese

extension Walker {
  mutating func writeLineBreak() {
    html.append("<br />\n")
    if collects { text.append(10) }
    dropsIndent = options.paragraphIndents
  }

  mutating func writeSoftBreak(_ node: CmarkNode) {
    guard collects else {
      html.append(10)
      return
    }
    if let next = node.next, next.kind == .text {
      if options.paragraphIndents, startsIndented(next) {
        breakIndented(node)
        return
      }
      if noteLineStart(next), options.lineJoins {
        // A list typed by hand keeps its lines.
        writeLineBreak()
        return
      }
    }
    if options.lineJoins, joins(node) { return }
    if html.ends(with: "<p>") { return }
    html.append(10)
    text.append(0x20)
  }

  /// A line that starts with full-width spaces begins a paragraph, or goes on where it cannot.
  private mutating func breakIndented(_ node: CmarkNode) {
    dropsIndent = true
    guard let paragraph = node.parent, paragraph.kind == .paragraph, linkDepth == 0,
      !Self.isTight(paragraph, footnotes)
    else {
      if !(options.lineJoins && joins(node)) {
        html.append(10)
        text.append(0x20)
      }
      return
    }
    resolveStrikes()
    if html.ends(with: "<p>") { return }
    html.append("</p>\n<p>")
    beginTextBlock()
    noteLineStart(node.next)
  }

  private func startsIndented(_ node: CmarkNode) -> Bool {
    node.withLiteral { $0.count >= 3 && $0[0] == 0xE3 && $0[1] == 0x80 && $0[2] == 0x80 }
  }

  /// Whether nothing stands for a line ending.
  private func joins(_ node: CmarkNode) -> Bool {
    guard let right = firstClass(after: node), let left = lastClass() else { return false }
    switch (left, right) {
    case (.hangul, _), (_, .hangul), (.space, _), (_, .space): return false
    // Marks of full width carry their own space.
    case (.wideMark, _), (_, .wideMark): return true
    // Requirements for Chinese Text Layout leave a gap beside a Latin word, and newspapers none beside a figure.
    case (.ideograph, .ideograph), (.ideograph, .digit), (.digit, .ideograph): return true
    case (.ideograph, .mark):
      return node.next?.withLiteral { $0.first.map(Self.belongsToSentence) ?? false } ?? false
    case (.mark, .ideograph): return text.last.map(Self.belongsToSentence) ?? false
    default: return false
    }
  }

  /// A half-width mark that stands for the full-width one.
  private static func belongsToSentence(_ mark: UInt8) -> Bool {
    switch mark {
    case UInt8(ascii: ","), UInt8(ascii: "."), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"),
      UInt8(ascii: "?"), UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "%"), UInt8(ascii: "\""):
      true
    default: false
    }
  }

  /// What the text so far ends with; a shared mark counts as what stands before it.
  private func lastClass() -> CharacterClass? {
    text.withUnsafeBufferPointer { text in
      var end = text.count
      var result: CharacterClass?
      while end > 0, text.count - end < 24 {
        var lead = end - 1
        while lead > 0, end - lead < 4, text[lead] & 0xC0 == 0x80 { lead -= 1 }
        let found = CharacterClass(UTF8Scalar(in: text, at: lead).value)
        if found != .sharedMark {
          return result == nil ? found : found.isChinese ? .wideMark : result
        }
        result = .mark
        end = lead
      }
      return result
    }
  }

  /// What the text goes on with; a shared mark counts as what stands behind it.
  private func firstClass(after node: CmarkNode) -> CharacterClass? {
    var next = node.next
    while let candidate = next {
      switch candidate.kind {
      case .emphasis, .strong, .link: next = candidate.firstChild
      case .text, .code:
        return candidate.withLiteral { literal in
          var index = 0
          var result: CharacterClass?
          while index < literal.count, index < 24 {
            let scalar = UTF8Scalar(in: literal, at: index)
            index += scalar.width
            if let sentinel = preparation.sentinel, sentinel.stands(in: literal, at: index - scalar.width) {
              continue
            }
            if dropsIndent, scalar.value == 0x3000 { continue }
            let found = CharacterClass(scalar.value)
            if found != .sharedMark {
              return result == nil ? found : found.isChinese ? .wideMark : result
            }
            result = .mark
          }
          return result
        }
      default: return nil
      }
    }
    return nil
  }
}
