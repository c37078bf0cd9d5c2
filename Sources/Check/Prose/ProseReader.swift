/// Puts the lines of a body together to blocks.
struct ProseReader {
  private let bytes: [UInt8]
  private var blocks: [Block] = []
  private var kind: Block.Kind?
  private var text = InlineText()
  private var line = 0
  /// The mark of the block of code that is open, and how often it stands there.
  private var fence: (mark: UInt8, count: Int)?
  /// Whether a list is going on, within which an indented line is no code.
  private var isInList = false

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// All blocks.
  mutating func finish() -> [Block] {
    flush()
    return blocks
  }

  /// Adds a line.
  mutating func add(_ range: Range<Int>, line number: Int) {
    let indent = range.prefix { bytes[$0] == 0x20 || bytes[$0] == 0x09 }.count
    let content = range.lowerBound + indent..<range.upperBound
    if passesFence(content) { return }
    guard !content.isEmpty else { return flush() }
    if indent >= 4, kind == nil, !isInList { return }
    if addHeading(content, number) || endsAtRule(content) || addRow(content, number) { return }
    if addReference(content, number) || addItem(content, number) || addQuotation(content, number) { return }
    if indent == 0, kind == nil { isInList = false }
    if kind == nil || kind == .paragraph && isIndentedByFullWidth(content) { begin(.paragraph, number) }
    text.add(bytes, content)
  }

  private mutating func begin(_ kind: Block.Kind, _ number: Int) {
    flush()
    self.kind = kind
    line = number
  }

  private mutating func flush() {
    if let kind {
      text.trim()
      if !text.scalars.isEmpty {
        blocks.append(
          Block(kind: kind, scalars: text.scalars, offsets: text.offsets, breaks: text.breaks, line: line))
      }
    }
    kind = nil
    text = InlineText()
  }

  /// Whether a line opens, closes or belongs to a block of code.
  private mutating func passesFence(_ content: Range<Int>) -> Bool {
    let mark = content.isEmpty ? 0 : bytes[content.lowerBound]
    let count = content.prefix { bytes[$0] == mark }.count
    let isFence = (mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~")) && count >= 3
    if let open = fence {
      if isFence, mark == open.mark, count >= open.count { fence = nil }
      return true
    }
    guard isFence else { return false }
    flush()
    fence = (mark, count)
    return true
  }

  /// Two full-width spaces begin a paragraph, as the site sets it.
  private func isIndentedByFullWidth(_ content: Range<Int>) -> Bool {
    bytes[content].starts(with: [0xE3, 0x80, 0x80])
  }

  private mutating func addHeading(_ content: Range<Int>, _ number: Int) -> Bool {
    let level = content.prefix { bytes[$0] == UInt8(ascii: "#") }.count
    guard (1...6).contains(level) else { return false }
    let rest = content.lowerBound + level..<content.upperBound
    guard rest.isEmpty || bytes[rest.lowerBound] == 0x20 || bytes[rest.lowerBound] == 0x09 else {
      return false
    }
    var end = rest.upperBound
    while end > rest.lowerBound, bytes[end - 1] == UInt8(ascii: "#") || bytes[end - 1] == 0x20 { end -= 1 }
    begin(.heading(level), number)
    text.add(bytes, rest.lowerBound..<end)
    flush()
    return true
  }

  /// A line of `---`, `***` or `===`: under a paragraph it makes this a heading, else it is a rule.
  private mutating func endsAtRule(_ content: Range<Int>) -> Bool {
    let mark = bytes[content.lowerBound]
    guard [0x2D, 0x2A, 0x5F, 0x3D].contains(mark) else { return false }
    let marks = content.filter { bytes[$0] != 0x20 }
    guard marks.allSatisfy({ bytes[$0] == mark }) else { return false }
    let isUnderline = kind == .paragraph && marks.count == content.count && (mark == 0x3D || mark == 0x2D)
    guard isUnderline || marks.count >= 3 && mark != 0x3D else { return false }
    if isUnderline { kind = .heading(mark == 0x3D ? 1 : 2) }
    flush()
    return true
  }

  private mutating func addRow(_ content: Range<Int>, _ number: Int) -> Bool {
    guard bytes[content.lowerBound] == UInt8(ascii: "|") else { return false }
    let isDelimiter = content.allSatisfy { [0x7C, 0x2D, 0x3A, 0x20].contains(bytes[$0]) }
    flush()
    if !isDelimiter {
      begin(.row, number)
      text.add(bytes, content)
      flush()
    }
    return true
  }

  /// The text of a footnote, or the address of a link, which nobody reads.
  private mutating func addReference(_ content: Range<Int>, _ number: Int) -> Bool {
    guard kind == nil, bytes[content.lowerBound] == UInt8(ascii: "["),
      let close = content.first(where: { bytes[$0] == UInt8(ascii: "]") }), close + 1 < content.upperBound,
      bytes[close + 1] == UInt8(ascii: ":")
    else { return false }
    flush()
    if bytes[content.lowerBound + 1] == UInt8(ascii: "^") {
      begin(.note, number)
      text.add(bytes, close + 2..<content.upperBound)
    }
    return true
  }

  private mutating func addItem(_ content: Range<Int>, _ number: Int) -> Bool {
    let first = bytes[content.lowerBound]
    var end = content.lowerBound
    if [0x2D, 0x2A, 0x2B].contains(first) {
      end += 1
    } else {
      while end < content.upperBound, bytes[end] &- 0x30 < 10 { end += 1 }
      let digits = end - content.lowerBound
      guard (1...9).contains(digits), end < content.upperBound, bytes[end] == 0x2E || bytes[end] == 0x29
      else {
        return false
      }
      end += 1
    }
    guard end < content.upperBound, bytes[end] == 0x20 || bytes[end] == 0x09 else { return false }
    begin(.item(isNumbered: first &- 0x30 < 10), number)
    isInList = true
    text.add(bytes, end..<content.upperBound)
    return true
  }

  private mutating func addQuotation(_ content: Range<Int>, _ number: Int) -> Bool {
    guard bytes[content.lowerBound] == UInt8(ascii: ">") else { return false }
    let rest = content.lowerBound + 1..<content.upperBound
    if rest.allSatisfy({ bytes[$0] == 0x20 || bytes[$0] == UInt8(ascii: ">") }) {
      flush()
      return true
    }
    if kind != .quotation { begin(.quotation, number) }
    text.add(bytes, rest)
    return true
  }
}
