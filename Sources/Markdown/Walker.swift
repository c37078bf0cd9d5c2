// One walk over libcmark's tree writes the HTML and, beside it, all that later stages want to know of a body.

/// Reads a tree and writes a document.
struct Walker {
  let options: MarkdownOptions
  let preparation: Preparation
  /// The source from its first byte, front matter and all.
  let source: UnsafeBufferPointer<UInt8>
  /// Where the body begins in it.
  let start: Int
  /// Takes our insertions out again.
  let restorer: Restorer
  /// Whether text is collected: asked for, or needed by joins and ids.
  let collects: Bool

  var html: [UInt8] = []
  var holes: [Hole] = []
  var text: [UInt8] = []
  var leads: [Range<Int>] = []
  /// Where the paragraph began that the walk is in, if a summary may be made of it.
  var leadStart: Int?
  var outline: [Heading] = []
  var links: [Link] = []
  var pictures: [Picture] = []
  var anchors = Anchors()
  var findings: [MarkdownFinding] = []

  /// The headings that hold the cells of tables.
  var cells: [CmarkNode] = []
  var footnotes = FootnoteBook()
  var strikes = StrikeStack()
  /// Which paragraphs are Chinese.
  var script: ParagraphScript
  /// Where each line of the parsed body begins; made when first asked for.
  var lineStarts: [Int] = []
  /// How many links the walk is within.
  var linkDepth = 0
  /// The mark of the bare address that the next link was made of.
  var pendingAddress: UInt8?
  /// For each of them, whether it has a tag.
  var openLinks: [Bool] = []
  /// By how many levels headings go down.
  var demotion = 0
  /// How many cells were added to rows that are too short.
  var paddedCells = 0
  /// How many bytes of the next text have been written already.
  var skippedBytes = 0
  /// Whether white space of full width is dropped from the next text.
  var dropsIndent = false
  /// Where the text of the current heading begins, in `html` (behind `<h2`) and in `text`.
  var headingStart = (html: 0, text: 0)
  /// The bytes below 128 at which a run of text is looked at.
  var stops: (low: UInt64, high: UInt64)

  init(options: MarkdownOptions, preparation: Preparation, source: UnsafeBufferPointer<UInt8>, start: Int) {
    self.options = options
    self.preparation = preparation
    self.source = source
    self.start = start
    collects = options.collectsText || options.lineJoins || options.headingIds || options.paragraphIndents
    stops = Self.stops(options)
    script = ParagraphScript(source, from: start)
    restorer = Restorer(
      sentinel: preparation.sentinel, bullet: preparation.footnoteBullet, footnotes: preparation.footnotes,
      source: source)
  }

  /// Walks the whole tree.
  mutating func walk(_ tree: borrowing CmarkTree) {
    let length = source.count - start
    html.reserveCapacity(length + length / 4 + 256)
    if collects {
      text.reserveCapacity(length)
      leads.reserveCapacity(16)
    }
    prepareBlocks(tree.root)
    findFootnotes(tree.root)
    guard var walk = CmarkWalk(over: tree.root) else { return }
    if let last = cells.last { walk.skip(last) }
    follow(&walk)
    writeFootnotes()
    finish()
  }

  /// Follows a walk to its end.
  mutating func follow(_ walk: inout CmarkWalk) {
    while let event = walk.next() { follow(event, &walk) }
  }

  /// Does what an event asks for.
  @inline(__always)
  mutating func follow(_ event: CmarkWalk.Event, _ walk: inout CmarkWalk) {
    switch event {
    case .enter(let node): enter(node, &walk)
    case .exit(let node): exit(node)
    }
  }

  private mutating func enter(_ node: CmarkNode, _ walk: inout CmarkWalk) {
    switch node.kind {
    case .text: node.withLiteral { writeText($0, of: node) }
    case .paragraph: if !enterParagraph(node) { walk.skip(node) }
    case .softBreak: writeSoftBreak(node)
    case .lineBreak: writeLineBreak()
    case .code: writeCode(node)
    case .strong: html.append("<strong>")
    case .emphasis: html.append("<em>")
    case .link: if writeBareAddress(node) { walk.skip(node) } else { enterLink(node) }
    case .image:
      writeImage(node)
      walk.skip(node)
    case .inlineHTML: writeInlineHTML(node)
    case .heading: if !enterHeading(node) { walk.skip(node) }
    case .blockQuote:
      endLine()
      html.append("<blockquote>\n")
    case .list: if !enterList(node) { walk.skip(node) }
    case .item: if !enterItem(node) { walk.skip(node) }
    case .codeBlock: writeCodeBlock(node)
    case .htmlBlock: writeHTMLBlock(node)
    case .thematicBreak:
      endLine()
      html.append("<hr />\n")
    case .none, .document, .customBlock, .customInline: break
    }
  }

  private mutating func exit(_ node: CmarkNode) {
    switch node.kind {
    case .paragraph: exitParagraph(node)
    case .strong: html.append("</strong>")
    case .emphasis: html.append("</em>")
    case .link: exitLink(node)
    case .heading: exitHeading(node)
    case .blockQuote:
      endLine()
      html.append("</blockquote>\n")
    case .list: html.append(node.isBulletList ? "</ul>\n" : "</ol>\n")
    case .item: html.append("</li>\n")
    default: break
    }
  }

  /// Begins a new line of HTML, unless one has just begun.
  @inline(__always)
  mutating func endLine() {
    if let last = html.last, last != 10 { html.append(10) }
  }

  /// Begins a new line of text, unless one has just begun.
  @inline(__always)
  mutating func beginTextBlock() {
    if collects, let last = text.last, last != 10 { text.append(10) }
  }

  /// Notes a hole where the HTML ends now.
  mutating func addHole(_ content: Hole.Content) {
    holes.append(Hole(offset: html.count, content: content))
  }

  /// Notes a finding; a hostile source cannot make more than a thousand.
  mutating func find(_ kind: MarkdownFinding.Kind, at range: Range<Int>) {
    let finding = MarkdownFinding(kind: kind, byteRange: range)
    if findings.count < 1_000, findings.last != finding { findings.append(finding) }
  }

  /// What needs the whole document.
  private mutating func finish() {
    for link in links where link.path.isEmpty && options.headingIds {
      if let fragment = link.fragment, !fragment.isEmpty, !anchors.contains(fragment) {
        find(.missingAnchor(fragment), at: link.byteRange)
      }
    }
    findings.sort {
      ($0.byteRange.lowerBound, $0.byteRange.upperBound) < ($1.byteRange.lowerBound, $1.byteRange.upperBound)
    }
  }
}
