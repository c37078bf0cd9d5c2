// From Word's XML to paragraphs and tables. Word wraps text in many things (links, fields, controls, boxes); all are
// opened, and what Markdown cannot say is counted, so that the editor is told.

/// Reads the blocks of a Word file.
struct WordBody {
  private let parts: WordParts
  private(set) var blocks: [WordBlock] = []
  /// What was left out, by its name in Chinese and English.
  private(set) var lost: Set<String> = []
  private var counters: [String: [Int: Int]] = [:]

  /// Reads all blocks.
  init(_ parts: WordParts) {
    self.parts = parts
    blocks = blocks(of: parts.body)
  }

  /// The blocks of a body, a cell or a note.
  private mutating func blocks(of node: XmlNode) -> [WordBlock] {
    var blocks: [WordBlock] = []
    for element in node.elements {
      switch element.name {
      case "w:p": blocks += paragraph(element)
      case "w:tbl": blocks.append(.table(table(element)))
      case "w:sdt": blocks += self.blocks(of: element.first("w:sdtContent") ?? element)
      case "w:customXml", "w:smartTag": blocks += self.blocks(of: element)
      case "w:altChunk": lost.insert("altChunk")
      default: break
      }
    }
    return blocks
  }

  private mutating func table(_ node: XmlNode) -> [[[WordParagraph]]] {
    node.all("w:tr").map { row in
      row.all("w:tc").flatMap { cell -> [[WordParagraph]] in
        let paragraphs = blocks(of: cell).flatMap { block -> [WordParagraph] in
          switch block {
          case .paragraph(let paragraph): [paragraph]
          case .table(let rows): rows.flatMap { $0.flatMap(\.self) }
          }
        }
        let span = cell.first("w:tcPr")?.first("w:gridSpan")?.value.flatMap { Int($0) } ?? 1
        return [paragraphs] + Array(repeating: [], count: max(0, min(span, 64) - 1))
      }
    }
  }

  /// A paragraph, with those of the text boxes in it behind it.
  private mutating func paragraph(_ node: XmlNode) -> [WordBlock] {
    let properties = node.first("w:pPr")
    let style = properties?.first("w:pStyle")?.value
    var inline = WordInline(parts: parts, isBold: parts.styles.isBold(style))
    inline.read(node)
    lost.formUnion(inline.lost)
    let role: WordStyles.Role
    if let level = properties?.first("w:outlineLvl")?.value.flatMap({ Int($0) }), level < 9 {
      role = .heading(level + 1)
    } else {
      role = parts.styles.role(of: style)
    }
    var segments = inline.segments
    let (item, mark) = item(properties?.first("w:numPr") ?? parts.styles.numbering(of: style))
    if let mark { segments.insert(.init(text: mark, isBold: false, link: nil, note: nil), at: 0) }
    let paragraph = WordParagraph(
      role: role, isCentered: properties?.first("w:jc")?.value == "center", size: inline.size,
      segments: segments,
      pictures: inline.pictures, item: item)
    let boxes = inline.boxes.flatMap { blocks(of: $0) }
    return [.paragraph(paragraph)] + boxes
  }

  /// The list item that a paragraph is, or the mark that Word would print before it.
  private mutating func item(_ numbering: XmlNode?) -> (WordParagraph.Item?, mark: String?) {
    guard let (list, depth, level) = parts.lists.level(numbering), level.format != "none" else {
      return (nil, nil)
    }
    if level.format == "bullet" { return (WordParagraph.Item(depth: depth, isOrdered: false), nil) }
    let number = (counters[list]?[depth] ?? level.start - 1) + 1
    counters[list, default: [:]][depth] = number
    for deeper in (counters[list] ?? [:]).keys where deeper > depth { counters[list]?[deeper] = nil }
    if let literal = WordLists.literal(number, format: level.format) {
      return (nil, level.text.replacing("%\(depth + 1)", with: literal))
    }
    return (WordParagraph.Item(depth: depth, isOrdered: true), nil)
  }

  /// The paragraphs of a note.
  func note(_ id: String) -> [WordParagraph] {
    guard let node = parts.notes[id] else { return [] }
    return node.all("w:p").map { paragraph in
      var inline = WordInline(parts: parts, isBold: false)
      inline.read(paragraph)
      return WordParagraph(
        role: .plain, isCentered: false, size: nil, segments: inline.segments, pictures: [], item: nil)
    }
  }
}
