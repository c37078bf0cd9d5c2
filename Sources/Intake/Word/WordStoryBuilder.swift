// The parts of a story in the order of the Word file.

internal import Chinese
internal import Content

/// Builds a story from the blocks of a Word file.
struct WordStoryBuilder {
  /// The names of pictures beside the article, by their path in the file.
  let names: [String: String]
  /// The paragraphs of notes by id.
  let notes: [String: [WordParagraph]]
  private var markdown = WordMarkdown()
  private var parts: [StoryText.Part] = []
  private var signatures: [StoryText.Signature] = []
  private var remarks: [Remark] = []
  private var list: [String] = []
  private var items: [WordParagraph.Item] = []
  /// The lines of the headline, which converters sometimes write twice.
  private var headline: Set<String> = []
  /// The number of the paragraph that is read, from 1.
  private var number = 0

  init(names: [String: String], notes: [String: [WordParagraph]]) {
    self.names = names
    self.notes = notes
  }

  /// Builds the story; what stands in headers and footers is left over.
  mutating func build(_ blocks: [WordBlock], margins: [String], lost: Set<String>) -> StoryText {
    let (headline, rest) = WordHeadline.split(blocks)
    self.headline = Set(headline)
    let lines = headline.enumerated().map { PageLine(number: $0 + 1, text: $1) }
    let reader = HeadlineReader(Story(headline: lines, blocks: []), others: [])
    number = headline.count
    var index = 0
    while index < rest.count {
      number += 1
      switch rest[index] {
      case .table(let rows): addTable(rows)
      case .paragraph(let paragraph):
        if !paragraph.pictures.isEmpty, let caption = caption(after: index, paragraph, in: rest) {
          add(paragraph, caption: caption.text)
          index += caption.used
        } else {
          add(paragraph, caption: "", isLast: !WordStoryBuilder.hasText(rest[(index + 1)...]))
        }
      }
      index += 1
    }
    closeList()
    addNotes()
    remark(lost)
    return StoryText(
      lines: 1...max(1, number), section: nil, kicker: reader.kicker, title: reader.title,
      subtitle: reader.subtitle,
      signatures: signatures, parts: parts, captions: [],
      leftOver: margins.map { Piece(Punctuation.widened($0), lines: [0]) }, isPhotoNews: false,
      remarks: remarks)
  }

  private static func hasText(_ blocks: ArraySlice<WordBlock>) -> Bool {
    blocks.contains { block in
      guard case .paragraph(let paragraph) = block else { return true }
      return !paragraph.plain.isEmpty
    }
  }

  /// The caption in the paragraphs behind a picture: by its style, its words, or its credit.
  private func caption(
    after index: Int, _ picture: WordParagraph, in blocks: [WordBlock]
  ) -> (text: String, used: Int)? {
    guard picture.plain.isEmpty else { return nil }
    var texts: [String] = []
    for block in blocks[(index + 1)...].prefix(2) {
      guard case .paragraph(let next) = block, next.pictures.isEmpty, isCaption(next, isFirst: texts.isEmpty)
      else { break }
      texts.append(next.plain)
    }
    return texts.isEmpty ? nil : (texts.joined(separator: " "), texts.count)
  }

  /// Whether a paragraph behind a picture, or behind the first line of its caption, is one.
  private func isCaption(_ paragraph: WordParagraph, isFirst: Bool) -> Bool {
    let text = paragraph.plain
    let signs = LineSigns(PageLine(number: 1, text: text))
    if text.isEmpty { return false }
    if paragraph.role == .caption || CaptionWords.mark(text) || signs.isPhotoCredit { return true }
    return isFirst
      && (CaptionWords.isPlain(text) || paragraph.isCentered && text.length <= 60 && !paragraph.isBold)
  }

  private mutating func add(_ paragraph: WordParagraph, caption: String, isLast: Bool = false) {
    for picture in paragraph.pictures { addPicture(picture, caption: caption) }
    let text = paragraph.plain
    guard !text.isEmpty else { return }
    if let item = paragraph.item {
      if let last = items.last, item.depth == 0, last.depth == 0, last.isOrdered != item.isOrdered {
        closeList()
      }
      let number = items.reversed().prefix { $0.depth >= item.depth }.count { $0 == item } + 1
      list.append(markdown.item(paragraph, item, number: number))
      items.append(item)
      return
    }
    closeList()
    if case .heading = paragraph.role, headline.contains(text), !hasText { return }
    if WordHeadline.isSignature(text), !hasText || isLast {
      sign(text)
      return
    }
    var rest = paragraph
    if !hasText, signatures.isEmpty,
      let opening = BylineFinder.opening(of: paragraph.segments.map(\.text).joined())
    {
      let joined = Array(paragraph.segments.map(\.text).joined().utf8)
      sign(String(decoding: joined[..<min(joined.count, opening.range.upperBound)], as: UTF8.self))
      rest = paragraph.dropping(bytes: opening.range.upperBound)
    } else if isLast, let signs = WordStoryBuilder.closing(of: paragraph) {
      rest = paragraph.keeping(bytes: signs.start)
      if !rest.plain.isEmpty { append(rest) }
      sign(signs.text)
      return
    }
    append(rest)
  }

  /// Whether a paragraph of the text was read.
  private var hasText: Bool {
    parts.contains { part in
      if case .heading = part { return false }
      return !part.piece.text.hasPrefix("#") && !part.piece.text.hasPrefix("![")
    }
  }

  /// The byline at the end of the last paragraph, and where it begins.
  private static func closing(of paragraph: WordParagraph) -> (start: Int, text: String)? {
    let text = paragraph.segments.map(\.text).joined()
    let signs = LineSigns(PageLine(number: 1, text: text))
    guard let closing = signs.closing, !signs.isCredit else { return nil }
    let bytes = Array(text.utf8)
    return (closing.range.lowerBound, String(decoding: bytes[closing.range], as: UTF8.self))
  }

  private mutating func append(_ paragraph: WordParagraph) {
    let text = paragraph.plain
    guard !text.isEmpty else { return }
    let isShortBold = paragraph.isBold && TitleShape.fits(text) && text.length <= 30
    switch paragraph.role {
    case .title, .subtitle: parts.append(.heading(piece(Punctuation.widened(text))))
    case .heading(let level):
      let marks = String(repeating: "#", count: min(6, max(2, level)))
      parts.append(.markdown(piece("\(marks) \(markdown.inline(paragraph))")))
    case .caption, .plain:
      if isShortBold {
        parts.append(.heading(piece(Punctuation.widened(text))))
      } else {
        parts.append(.markdown(piece(markdown.inline(paragraph))))
      }
    }
  }

  private func piece(_ text: String) -> Piece { Piece(text, lines: [number]) }

  private mutating func sign(_ text: String) {
    let reading = Byline.reading(text)
    signatures.append(
      StoryText.Signature(
        piece: piece(Punctuation.widened(text.stripped)), byline: reading.byline, isPhoto: false))
  }

  private mutating func addPicture(_ picture: WordParagraph.Picture, caption: String) {
    guard let name = names[picture.target] else { return }
    closeList()
    let alternative = MarkdownText.escaped(picture.description.isEmpty ? caption : picture.description)
    let title =
      caption.isEmpty ? "" : " \"" + Punctuation.widened(caption).replacing("\"", with: "\\\"") + "\""
    parts.append(.markdown(piece("![\(alternative)](\(name)\(title))")))
  }

  private mutating func addTable(_ rows: [[[WordParagraph]]]) {
    closeList()
    for paragraph in rows.flatMap({ $0.flatMap(\.self) }) {
      for picture in paragraph.pictures { addPicture(picture, caption: "") }
    }
    // A table of one cell is a box around text.
    if rows.count == 1, rows[0].count == 1 {
      for paragraph in rows[0][0] { append(paragraph) }
    } else if rows.contains(where: { $0.contains { !$0.allSatisfy { $0.plain.isEmpty } } }) {
      parts.append(.markdown(piece(markdown.table(rows))))
    }
  }

  private mutating func closeList() {
    guard !list.isEmpty else { return }
    parts.append(.markdown(piece(list.joined(separator: "\n"))))
    list = []
    items = []
  }

  private mutating func addNotes() {
    var index = 0
    while index < markdown.notes.count {
      let paragraphs = notes[markdown.notes[index]] ?? []
      index += 1
      var texts: [String] = []
      for paragraph in paragraphs { texts.append(markdown.inline(paragraph)) }
      let text = texts.filter { !$0.isEmpty }.joined(separator: " ")
      if !text.isEmpty { parts.append(.markdown(piece("[^\(index)]: \(text)"))) }
    }
  }

  private mutating func remark(_ lost: Set<String>) {
    let words: [(String, Bilingual)] = [
      ("picture", Bilingual("有一张图片只是链接，没有存在文件里，没能带出。", "A picture is linked, not kept in the file.")),
      (
        "format",
        Bilingual(
          "有图片不是 PNG、JPEG 等网页能用的格式，没能带出；请另存为 PNG 或 JPEG。",
          "A picture is of a form that no page can show; save it as PNG or JPEG.")
      ),
      ("math", Bilingual("公式只带出了文字。", "Of a formula only the letters were kept.")),
      ("symbol", Bilingual("有个特殊符号没能带出。", "A special symbol could not be kept.")),
      ("hidden", Bilingual("文件里有隐藏的文字，已经带出，请核对。", "The file has hidden text, which was kept.")),
      ("altChunk", Bilingual("文件里嵌着另一份文件，没能带出。", "Another file is embedded, which was not read.")),
    ]
    for (name, message) in words where lost.contains(name) {
      remarks.append(Remark(.lost, line: 0, quote: "", message))
    }
  }
}
