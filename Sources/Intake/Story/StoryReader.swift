// From the blocks of a story to its text: bylines cut out, paragraphs joined where a column cut them, captions
// apart, half-width marks between Chinese characters widened.

internal import Chinese
internal import Content

/// Reads one story.
struct StoryReader {
  private let story: Story
  private let headline: HeadlineReader
  private let isPhotoNews: Bool
  private var signatures: [StoryText.Signature] = []
  private var paragraphs: [StoryText.Part] = []
  private var captions: [StoryText.Caption] = []
  private var leftOver: [Piece] = []
  private var remarks: [Remark] = []
  /// The pieces of the paragraph that is being joined.
  private var open: [Block] = []

  /// The text of one story.
  static func read(_ story: Story, others: [Story]) -> StoryText {
    var reader = StoryReader(story, others: others)
    return reader.read()
  }

  private init(_ story: Story, others: [Story]) {
    self.story = story
    headline = HeadlineReader(story, others: others)
    isPhotoNews = StoryReader.isPhotoNews(story)
  }

  /// Whether the story is one paragraph with a photographer's name, and no byline.
  private static func isPhotoNews(_ story: Story) -> Bool {
    let running = story.blocks.filter { $0.kind == .text || $0.kind == .caption || $0.kind == .title }
    guard !running.contains(where: { $0.signs.opening != nil || $0.kind == .title }) else { return false }
    let paragraphs = running.count { !$0.isContinued }
    return paragraphs == 1 && story.blocks.contains { $0.signs.isPhotoCredit }
  }

  private mutating func read() -> StoryText {
    for (index, block) in story.blocks.enumerated() { add(block, at: index) }
    close()
    let title = headline.title.map(Self.headlineText)
    if title == nil, !paragraphs.isEmpty || !captions.isEmpty {
      remark(
        .untitled, story.lines.lowerBound, "",
        Bilingual("版面上没有标题，先取了第一句，请另拟。", "The page has no title here; the first words were taken."))
    }
    if let section = headline.section {
      remark(
        .section, section.line, section.text,
        Bilingual(
          "这一行像是统领几篇的栏题，先写作引题。", "This line seems to stand over several stories; it became the kicker."))
    }
    return StoryText(
      lines: story.lines, section: headline.section.map(Self.widened),
      kicker: headline.kicker.map(Self.widened),
      title: title, subtitle: headline.subtitle.map(Self.headlineText), signatures: signatures,
      parts: paragraphs,
      captions: captions, leftOver: leftOver, isPhotoNews: isPhotoNews, remarks: remarks)
  }

  private static func widened(_ piece: Piece) -> Piece {
    Piece(Punctuation.widened(piece.text), lines: piece.lines)
  }

  /// A headline's text; behind a mark that became full-width no space is needed.
  private static func headlineText(_ piece: Piece) -> Piece {
    let text = widened(piece).text
    return Piece(["：", "，", "、"].reduce(text) { $0.replacing($1 + " ", with: $1) }, lines: piece.lines)
  }

  private mutating func add(_ block: Block, at index: Int) {
    switch block.kind {
    case .text:
      if !block.isContinued { close() }
      open.append(block)
    case .title:
      close()
      paragraphs.append(.heading(Self.headlineText(Piece(block.line.text, lines: [block.line.number]))))
    case .caption where isPhotoNews: open.append(block)
    case .caption: addCaption(block)
    case .credit: addCredit(block, at: index)
    case .notice: sign(block.line.text, [block], isPhoto: false)
    case .pageLine: leftOver.append(piece(block.line.text, [block]))
    case .doubled:
      leftOver.append(piece(block.line.text, [block]))
      remark(
        .doubled, block.line.number, block.line.text,
        Bilingual("这一行在版面上还有一处，放在文末待核。", "This line stands on the page elsewhere too; it is kept at the end.")
      )
    }
  }

  private func piece(_ text: String, _ blocks: [Block]) -> Piece {
    Self.widened(Piece(text, lines: blocks.map(\.line.number)))
  }

  private mutating func addCaption(_ block: Block) {
    if let text = block.signs.textBeforeCredit, let closing = block.signs.closing {
      captions.append(
        StoryText.Caption(
          text: piece(text, [block]), credit: piece(cut(block.line.text, closing.range), [block]), file: nil))
    } else {
      captions.append(StoryText.Caption(text: piece(block.line.text, [block]), credit: nil, file: nil))
    }
    if block.isMoved {
      remark(
        .moved, block.line.number, block.line.text,
        Bilingual("这条图片说明在版面别处，按内容归到这一篇。", "This caption stood elsewhere and was given to this story."))
    }
  }

  private func cut(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self)
  }

  /// Credits on lines of their own; those of one picture may stand on several.
  private mutating func addCredit(_ block: Block, at index: Int) {
    let before = index > 0 ? story.blocks[index - 1] : nil
    let run = story.blocks[index...].prefix { $0.kind == .credit }
    let isPhoto = run.contains { $0.signs.isPhotoCredit }
    if isPhoto, !isPhotoNews {
      let text = piece(block.line.text, [block])
      if let last = captions.last, before?.kind == .caption || before?.kind == .credit, !captions.isEmpty,
        last.text == nil || before?.kind == .caption || last.credit != nil
      {
        let credit =
          last.credit.map { Piece($0.text + " " + text.text, lines: $0.lines + text.lines) } ?? text
        captions[captions.count - 1] = StoryText.Caption(text: last.text, credit: credit, file: nil)
      } else {
        captions.append(StoryText.Caption(text: nil, credit: text, file: nil))
      }
      return
    }
    close()
    if before?.kind == .credit, let last = signatures.last, last.isPhoto == isPhoto {
      signatures.removeLast()
      let joined = last.piece.text + " " + block.line.text
      sign(joined, [block], isPhoto: isPhoto, lines: last.piece.lines + [block.line.number])
    } else {
      sign(block.line.text, [block], isPhoto: isPhoto)
    }
  }

  private mutating func sign(_ text: String, _ blocks: [Block], isPhoto: Bool, lines: [Int]? = nil) {
    let reading = Byline.reading(text)
    let piece = Piece(
      Punctuation.widened(text.stripped), lines: lines ?? blocks.map(\.line.number))
    signatures.append(StoryText.Signature(piece: piece, byline: reading.byline, isPhoto: isPhoto))
    for problem in reading.problems where problem.kind != .empty {
      remark(
        .byline, piece.line, problem.text,
        Bilingual("署名里的“\(problem.text)”请核对。", "Look at `\(problem.text)` in the byline."))
    }
  }

  /// Ends the paragraph that is being joined.
  private mutating func close() {
    guard let first = open.first, let last = open.last else { return }
    defer { open = [] }
    var texts = open.map(\.line.text)
    var signature: (text: String, isPhoto: Bool)?
    if let closing = last.signs.closing, let rest = last.signs.textBeforeCredit,
      isStoryEnd(last) || last.signs.isPhotoCredit
    {
      signature = (cut(last.line.text, closing.range), last.signs.isPhotoCredit)
      texts[texts.count - 1] = rest
    }
    if let opening = first.signs.opening {
      sign(cut(first.line.text, opening.range), [first], isPhoto: false)
      let bytes = Array(texts[0].utf8)
      texts[0] =
        String(decoding: bytes[min(opening.range.upperBound, bytes.count)...], as: UTF8.self).stripped
    }
    let text = texts.dropFirst().reduce(texts[0]) { Self.join($0, $1) }
    if !text.isEmpty { paragraphs.append(.paragraph(piece(text, open))) }
    if let signature { sign(signature.text, [last], isPhoto: signature.isPhoto) }
    if open.contains(where: \.isMoved) {
      remark(
        .moved, last.line.number, last.line.text,
        Bilingual("这一段的后半在版面别处，按引号接到这里，请核对。", "The rest of this paragraph stood elsewhere; look at the join.")
      )
    }
  }

  /// Whether no text of the story follows a block.
  private func isStoryEnd(_ block: Block) -> Bool {
    story.text.last?.line.number == block.line.number
  }

  /// Two pieces of a paragraph; Latin words and numbers keep a space between them.
  static func join(_ left: String, _ right: String) -> String {
    guard let last = left.unicodeScalars.last, let first = right.unicodeScalars.first else {
      return left + right
    }
    let isWord = { (scalar: Unicode.Scalar) in scalar.isASCII && scalar.properties.isAlphabetic }
    return isWord(last) && isWord(first) ? left + " " + right : left + right
  }

  private mutating func remark(_ kind: Remark.Kind, _ line: Int, _ quote: String, _ message: Bilingual) {
    remarks.append(Remark(kind, line: line, quote: quote, message))
  }
}
