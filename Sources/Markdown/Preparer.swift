// One scan finds what libcmark would misread. Most articles need a few sentinels or nothing.

/// Makes a `Preparation` of a source.
struct Preparer {
  let source: UnsafeBufferPointer<UInt8>
  let start: Int
  let options: MarkdownOptions
  var edits: [Edit] = []
  var footnotes: [FootnoteDefinition] = []
  var hasBar = false
  /// Whether the source may hold a private-use character, as itself or as a numeric reference.
  var mayHoldSentinel = false
  /// How many brackets are open in the paragraph at an offset.
  var brackets = (counted: 0, open: 0)
  /// Where the last bare address ends.
  var passedAddress = 0
  /// Which paragraphs are Chinese.
  var script: ParagraphScript

  init(_ source: UnsafeBufferPointer<UInt8>, from start: Int, options: MarkdownOptions) {
    self.source = source
    self.start = start
    self.options = options
    script = ParagraphScript(source, from: start)
  }

  /// The preparation of the source from `start`.
  mutating func prepare() -> Preparation {
    var preparation = Preparation(map: SourceMap(base: start))
    guard options.needsPreparation else { return preparation }
    scan()
    guard !edits.isEmpty || hasBar else { return preparation }
    preparation.sentinel = mayHoldSentinel ? Sentinel(absentFrom: source) : .first
    if preparation.sentinel == nil {
      edits = []
      footnotes = []
    }
    preparation.footnotes = footnotes
    if !footnotes.isEmpty { preparation.footnoteBullet = unusedBullet() }
    if hasBar, options.tables { findTables(&preparation) }
    if edits.isEmpty {
      preparation.sentinel = nil
    } else {
      apply(to: &preparation)
    }
    return preparation
  }

  /// Looks at each byte that can begin something of ours.
  private mutating func scan() {
    var index = start
    let count = source.count
    mayHoldSentinel = ByteRun.first(Sentinel.lead, in: source, from: start) != nil
    while index < count {
      let byte = source[index]
      // All that is looked for lies between `&` and `|`; most bytes of Chinese text do not.
      guard byte < 0x80 else {
        index = ByteRun.endOfHigh(in: source, from: index)
        continue
      }
      guard byte >= 0x26 else {
        index += 1
        continue
      }
      switch byte {
      case UInt8(ascii: "*"), UInt8(ascii: "_"): index = scanRun(of: byte, at: index)
      case UInt8(ascii: "\\"): index = scanEscape(at: index)
      case UInt8(ascii: "["): index = scanBracket(at: index)
      case UInt8(ascii: "&"): index = scanReference(at: index)
      case UInt8(ascii: ":"), UInt8(ascii: "w"): index = scanAddress(at: index)
      case UInt8(ascii: "|"):
        hasBar = true
        index += 1
      default: index += 1
      }
    }
  }

  private var marksEscapes: Bool { options.footnotes || options.taskLists || options.strikethrough }

  private mutating func scanEscape(at index: Int) -> Int {
    if marksEscapes, index + 1 < source.count,
      source[index + 1] == UInt8(ascii: "[") || source[index + 1] == UInt8(ascii: "~")
    {
      insertSentinel(at: index + 2)
      insertSentinel(at: index + 2)
    }
    // An escaped line ending is still a line ending, but nothing of ours begins with one.
    return index + 2
  }

  private mutating func scanReference(at index: Int) -> Int {
    guard index + 4 < source.count, source[index + 1] == UInt8(ascii: "#") else { return index + 1 }
    mayHoldSentinel = true
    guard marksEscapes else { return index + 1 }
    for reference in ["&#91;", "&#x5b;", "&#x5B;", "&#126;", "&#x7e;", "&#x7E;"] as [StaticString] {
      let length = reference.utf8CodeUnitCount
      guard index + length <= source.count else { continue }
      if (0..<length).allSatisfy({ source[index + $0] == reference.utf8Start[$0] }) {
        insertSentinel(at: index + length)
        insertSentinel(at: index + length)
        return index + length
      }
    }
    return index + 1
  }

  mutating func insertSentinel(at offset: Int) {
    // Whoever needs one mostly needs some.
    if edits.isEmpty { edits.reserveCapacity(16) }
    edits.append(Edit(range: offset..<offset, insertion: .sentinel))
  }

  /// Copies the source with all edits.
  private func apply(to preparation: inout Preparation) {
    guard let sentinel = preparation.sentinel else { return }
    var body: [UInt8] = []
    body.reserveCapacity(source.count - start + edits.count * 12)
    preparation.map.reserve(edits.count + 1)
    var taken = start
    for edit in edits {
      if edit.range.lowerBound > taken {
        preparation.map.append(copy: body.count, source: taken)
        body.append(source, taken..<edit.range.lowerBound)
      }
      taken = max(taken, edit.range.upperBound)
      switch edit.insertion {
      case .sentinel, .addressOpening, .worldWideOpening, .addressClosing:
        edit.insertion.appendWithinLine(to: &body, sentinel)
      case .footnote(let number):
        body.append(contentsOf: [preparation.footnoteBullet, 0x20, 0x20, 0x20])
        sentinel.append(to: &body, number: number)
        // The text begins behind white space, as emphasis at its start wants it.
        body.append(0x20)
      case .footnoteOfBlocks(let number, let prefix):
        body.append(preparation.footnoteBullet)
        body.append("   # ")
        sentinel.append(to: &body, number: number)
        body.append(0x0A)
        body.append(source, prefix)
        body.append("    ")
      case .separator(let number, let prefix):
        body.append(source, prefix)
        body.append(contentsOf: [UInt8(ascii: "#"), 0x20])
        sentinel.append(to: &body, number: number)
        body.append(0x0A)
      }
    }
    preparation.map.append(copy: body.count, source: taken)
    body.append(source, taken..<source.count)
    preparation.body = body
  }
}
