// `~~` is written as it stands and becomes a tag when the block ends and its partner is known.

internal import Chinese

extension Walker {
  /// Notes two tildes; other numbers of them are text.
  mutating func stopAtTildes(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress, _ node: CmarkNode
  ) {
    let first = at.index
    var end = first
    while end < literal.count, literal[end] == UInt8(ascii: "~") { end += 1 }
    let run = end
    // Two sentinels behind a tilde say that it was escaped; one belongs to emphasis.
    if let sentinel = preparation.sentinel, sentinel.stands(in: literal, at: end),
      sentinel.stands(in: literal, at: end + 3)
    {
      end -= 1
    }
    guard end - first == 2, let parent = node.parent else {
      at.index = run
      return
    }
    flush(literal, &at)
    let (before, after) = flanks(of: first..<end, in: literal, node)
    let flanking = Flanking(before, after, chinese: options.chineseEmphasis)
    strikes.append(
      StrikeStack.Mark(
        html: html.count, text: text.count, parent: parent, opens: flanking.isLeft, closes: flanking.isRight,
        node: node))
    at.index = run
    flush(literal, &at)
  }

  /// Makes tags of the pairs in the block that ends.
  mutating func resolveStrikes() {
    if strikes.isEmpty { return }
    let marks = strikes.marks
    let roles = strikes.paired()
    strikes.removeAll()
    var patches: [Patch] = []
    var kept: [UInt8] = []
    var taken = marks[0].text
    for (mark, role) in zip(marks, roles) {
      guard let role else {
        if options.collectsText, mark.opens || mark.closes {
          find(.unclosedEmphasis("~~"), at: range(ofInline: mark.node))
        }
        continue
      }
      patches.append(Patch(at: mark.html, replacing: 2, with: Array((role ? "<del>" : "</del>").utf8)))
      if collects {
        kept.append(contentsOf: text[taken..<mark.text])
        taken = mark.text + 2
      }
    }
    guard !patches.isEmpty else { return }
    if collects {
      kept.append(contentsOf: text[taken...])
      text.replaceSubrange(marks[0].text..., with: kept)
    }
    Patch.apply(patches, to: &html, &holes)
  }

  private mutating func flanks(
    of run: Range<Int>, in literal: UnsafeBufferPointer<UInt8>, _ node: CmarkNode
  ) -> (before: Flank, after: Flank) {
    let before = scalar(before: run.lowerBound, in: literal).map { CharacterClass($0) }
    let after = scalar(after: run.upperBound, in: literal).map { CharacterClass($0) }
    let hasShared = before == .sharedMark || after == .sharedMark
    let isChinese = hasShared && script.isChinese(at: range(ofInline: node).lowerBound)
    return (
      before.map { Self.flank(of: $0, sharedIsChinese: isChinese) } ?? edge(node.previous),
      after.map { Self.flank(of: $0, sharedIsChinese: isChinese) } ?? edge(node.next)
    )
  }

  /// The character before a place, insertions passed over; nil where the text node begins.
  private func scalar(before index: Int, in literal: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var index = index
    while let sentinel = preparation.sentinel, index >= 3, sentinel.stands(in: literal, at: index - 3) {
      index -= 3
    }
    guard index > 0 else { return nil }
    var lead = index - 1
    while lead > 0, index - lead < 4, literal[lead] & 0xC0 == 0x80 { lead -= 1 }
    return UTF8Scalar(in: literal, at: lead).value
  }

  /// The character at a place, insertions passed over; nil where the text node ends.
  private func scalar(after index: Int, in literal: UnsafeBufferPointer<UInt8>) -> UInt32? {
    var index = index
    while let sentinel = preparation.sentinel, sentinel.stands(in: literal, at: index) { index += 3 }
    return index < literal.count ? UTF8Scalar(in: literal, at: index).value : nil
  }

  /// What stands beside a text node: a line's edge, or the mark of something else.
  private func edge(_ neighbour: CmarkNode?) -> Flank {
    let isSpace = neighbour == nil || neighbour?.kind == .softBreak || neighbour?.kind == .lineBreak
    return Flank(isSpace: isSpace, isMark: !isSpace, isChinese: false)
  }

  private static func flank(of kind: CharacterClass, sharedIsChinese: Bool) -> Flank {
    switch kind {
    case .space: Flank(isSpace: true, isMark: false, isChinese: false)
    case .ideograph, .hangul: Flank(isSpace: false, isMark: false, isChinese: true)
    case .wideMark: Flank(isSpace: false, isMark: true, isChinese: true)
    case .sharedMark: Flank(isSpace: false, isMark: true, isChinese: sharedIsChinese)
    case .mark: Flank(isSpace: false, isMark: true, isChinese: false)
    case .digit, .other: .letter
    }
  }
}
