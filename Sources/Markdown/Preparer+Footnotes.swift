// `[^1]: text` at the start of a line becomes an item of a list, a container with the same rules.

extension Preparer {
  /// Looks at a bracket; a footnote's definition is changed. Returns where the scan goes on.
  mutating func scanBracket(at index: Int) -> Int {
    guard options.footnotes, index + 3 < source.count, source[index + 1] == UInt8(ascii: "^") else {
      return index + 1
    }
    guard let prefixIsContainer = prefixIsContainer(before: index), prefixIsContainer else {
      return index + 2
    }
    var end = index + 2
    while end < source.count, !Self.endsLabel(source[end]) { end += 1 }
    let isLabel = end > index + 2 && end < source.count && source[end] == UInt8(ascii: "]")
    guard isLabel, end + 1 < source.count, source[end + 1] == UInt8(ascii: ":") else {
      // Not a footnote, and not to become the definition of a link either; but it may be a reference.
      if !isLabel { insertSentinel(at: index + 1) }
      return index + 2
    }
    let label = source[(index + 2)..<end].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    end += 2
    while end < source.count, source[end] == 0x20 || source[end] == 0x09 { end += 1 }
    let prefix = beginsBlock(at: end) ? prefixWithoutList(before: index) : nil
    let insertion =
      prefix.map { Edit.Insertion.footnoteOfBlocks(footnotes.count, prefix: $0) }
      ?? .footnote(footnotes.count)
    edits.append(Edit(range: index..<end, insertion: insertion))
    footnotes.append(FootnoteDefinition(label: label, range: index..<end, prefixOfBlock: prefix))
    return end
  }

  /// Whether what stands there may begin a list, a quotation, code, a heading, a rule or HTML.
  private func beginsBlock(at index: Int) -> Bool {
    guard index < source.count else { return false }
    let first = source[index]
    switch first {
    case UInt8(ascii: ">"), UInt8(ascii: "#"), UInt8(ascii: "<"): return true
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      return index + 2 < source.count && source[index + 1] == first && source[index + 2] == first
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      return index + 1 == source.count || source[index + 1] <= 32
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      let end = source[index...].prefix(10).firstIndex { $0 &- 0x30 >= 10 } ?? source.count
      return end < source.count && (source[end] == UInt8(ascii: ".") || source[end] == UInt8(ascii: ")"))
    default: return false
    }
  }

  /// What stands before it on its line, white space and marks of quotations; nil if a list's mark is there.
  private func prefixWithoutList(before index: Int) -> Range<Int>? {
    var at = index
    while at > start, source[at - 1] == 32 || source[at - 1] == UInt8(ascii: ">") { at -= 1 }
    return at == start || source[at - 1] == 10 || source[at - 1] == 13 ? at..<index : nil
  }

  private static func endsLabel(_ byte: UInt8) -> Bool {
    switch byte {
    case 0, 9, 10, 13, 32, UInt8(ascii: "["), UInt8(ascii: "]"): true
    default: false
    }
  }

  /// Whether only marks of containers and white space stand before it on its line.
  /// Nil where there are so many that it does not pay to look.
  private func prefixIsContainer(before index: Int) -> Bool? {
    var at = index
    while at > start, index - at < 1_000 {
      let byte = source[at - 1]
      switch byte {
      case 10, 13: return true
      case 9, 32, UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"),
        UInt8(ascii: "."), UInt8(ascii: ")"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        at -= 1
      default: return false
      }
    }
    return at == start ? true : nil
  }

  /// A bullet that begins no line of the source, so that footnotes join no list of the editor's.
  func unusedBullet() -> UInt8 {
    var used: Set<UInt8> = []
    var isPrefix = true
    for byte in source[start...] {
      switch byte {
      case 10, 13: isPrefix = true
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
        if isPrefix { used.insert(byte) }
      case 9, 32, UInt8(ascii: ">"), UInt8(ascii: "."), UInt8(ascii: ")"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        break
      default: isPrefix = false
      }
    }
    return [UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "-")].first { !used.contains($0) }
      ?? UInt8(ascii: "+")
  }
}
