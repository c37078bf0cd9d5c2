// Most of a body is text. It is scanned once: whole runs are copied, and only a few bytes are looked at.

extension Walker {
  /// The bytes below 128 at which a run is looked at, as two masks.
  static func stops(_ options: MarkdownOptions) -> (low: UInt64, high: UInt64) {
    var stops: (low: UInt64, high: UInt64) = (0, 0)
    func add(_ byte: UInt8) {
      if byte < 64 { stops.low |= 1 << UInt64(byte) } else { stops.high |= 1 << UInt64(byte - 64) }
    }
    add(UInt8(ascii: "\""))
    add(UInt8(ascii: "&"))
    add(UInt8(ascii: "<"))
    add(UInt8(ascii: ">"))
    if options.strikethrough { add(UInt8(ascii: "~")) }
    if options.footnotes { add(UInt8(ascii: "[")) }
    if options.bareLinks {
      add(UInt8(ascii: ":"))
      add(UInt8(ascii: "w"))
      add(UInt8(ascii: "@"))
    }
    if options.collectsText { add(UInt8(ascii: "*")) }
    // All below the space but tab and line endings.
    if options.wellFormed { stops.low |= 0xFFFF_FFFF & ~(1 << 0 | 1 << 9 | 1 << 10 | 1 << 13) }
    return stops
  }

  /// What has been copied of a run of text.
  struct Progress {
    var index: Int
    /// Up to where the HTML has it.
    var html: Int
    /// Up to where the text has it.
    var text: Int

    init(at index: Int) {
      self.index = index
      html = index
      text = index
    }
  }

  /// Writes a text node.
  mutating func writeText(_ literal: UnsafeBufferPointer<UInt8>, of node: CmarkNode) {
    var at = Progress(at: min(skippedBytes, literal.count))
    skippedBytes = 0
    if dropsIndent { dropIndent(literal, &at) }
    let (low, high) = stops
    let hasSentinel = preparation.sentinel != nil && ByteRun.first(Sentinel.lead, in: literal) != nil
    let count = literal.count
    while at.index < count {
      let byte = literal[at.index]
      if byte >= 0x80 {
        if !hasSentinel {
          at.index = ByteRun.endOfHigh(in: literal, from: at.index)
        } else if byte == Sentinel.lead {
          stop(literal, &at, node)
        } else {
          at.index = ByteRun.endOfHighWithoutLead(in: literal, from: at.index)
        }
        continue
      }
      let mask = byte < 64 ? low : high
      if (mask >> UInt64(byte & 63)) & 1 != 0 { stop(literal, &at, node) } else { at.index += 1 }
    }
    flush(literal, &at)
  }

  /// Copies what has been passed.
  mutating func flush(_ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress) {
    html.append(literal, at.html..<at.index)
    if collects { text.append(literal, at.text..<at.index) }
    at.html = at.index
    at.text = at.index
  }

  /// Passes over bytes that are not written, after copying what stands before them.
  mutating func drop(_ count: Int, _ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress) {
    flush(literal, &at)
    at = Progress(at: min(at.index + count, literal.count))
  }

  /// Looks at a byte that may mean something; goes on behind it.
  private mutating func stop(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress, _ node: CmarkNode
  ) {
    let byte = literal[at.index]
    if let entity = HTMLEscape.entity(for: byte) {
      html.append(literal, at.html..<at.index)
      html.append(entity)
      at.index += 1
      at.html = at.index
      return
    }
    switch byte {
    case Sentinel.lead: stopAtSentinel(literal, &at, node)
    case UInt8(ascii: "~"): stopAtTildes(literal, &at, node)
    case UInt8(ascii: "["): stopAtBracket(literal, &at, node)
    case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "@"): stopAtLink(literal, &at, node)
    case UInt8(ascii: "*"): stopAtStars(literal, &at, node)
    default:
      find(.controlCharacter(byte), at: range(ofInline: node))
      drop(1, literal, &at)
    }
  }

  private mutating func stopAtSentinel(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress, _ node: CmarkNode
  ) {
    guard let sentinel = preparation.sentinel, sentinel.stands(in: literal, at: at.index) else {
      at.index += 1
      return
    }
    if let mark = sentinel.addressMark(in: literal, at: at.index) {
      drop(Sentinel.markWidth, literal, &at)
      if at.index == literal.count, node.next?.kind == .link { pendingAddress = mark }
    } else {
      let width = sentinel.number(in: literal, at: at.index)?.width
      drop(width ?? 3, literal, &at)
      if width != nil, at.index < literal.count, literal[at.index] == 0x20 { drop(1, literal, &at) }
    }
  }

  /// Two stars that are left in the text are marks that did not pair.
  private mutating func stopAtStars(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress, _ node: CmarkNode
  ) {
    let first = at.index
    while at.index < literal.count, literal[at.index] == UInt8(ascii: "*") { at.index += 1 }
    guard at.index - first == 2 else { return }
    let range = range(ofInline: node)
    // An escaped star is meant to be seen.
    if !source[range].contains(UInt8(ascii: "\\")) { find(.unclosedEmphasis("**"), at: range) }
  }

  /// Drops full-width spaces where a paragraph begins.
  private mutating func dropIndent(_ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress) {
    dropsIndent = false
    var index = at.index
    while index + 2 < literal.count, literal[index] == 0xE3, literal[index + 1] == 0x80,
      literal[index + 2] == 0x80
    {
      index += 3
      while index < literal.count, literal[index] == 0x20 { index += 1 }
    }
    at = Progress(at: index)
  }
}
