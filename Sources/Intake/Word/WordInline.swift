// What stands in a paragraph: runs of text with their forms, links, notes, pictures, text boxes.

/// Reads the content of one paragraph.
struct WordInline {
  let parts: WordParts
  /// Whether the paragraph's style makes its text bold.
  let isBold: Bool
  private(set) var segments: [WordParagraph.Segment] = []
  private(set) var pictures: [WordParagraph.Picture] = []
  /// The contents of text boxes.
  private(set) var boxes: [XmlNode] = []
  private(set) var lost: Set<String> = []
  /// The largest size of the runs, in half-points.
  private(set) var size: Int?
  /// Where the text between a field's parts leads: HYPERLINK "…".
  private var field: String?
  private var fieldDepth = 0
  private var isInstruction = false

  init(parts: WordParts, isBold: Bool) {
    self.parts = parts
    self.isBold = isBold
  }

  /// Reads all that is in an element.
  mutating func read(_ node: XmlNode, link: String? = nil) {
    for element in node.elements {
      switch element.name {
      case "w:r": readRun(element, link: link)
      case "w:hyperlink": read(element, link: target(of: element) ?? link)
      case "w:fldSimple": read(element, link: Self.address(in: element.attributes["w:instr"] ?? "") ?? link)
      case "w:sdt": if let content = element.first("w:sdtContent") { read(content, link: link) }
      case "w:smartTag", "w:customXml", "w:sdtContent", "w:dir", "w:bdo": read(element, link: link)
      case "m:oMath", "m:oMathPara":
        append(element.text, isBold: false, link: link)
        lost.insert("math")
      case "mc:AlternateContent": if let choice = element.first("mc:Choice") { read(choice, link: link) }
      default: break
      }
    }
  }

  private func target(of hyperlink: XmlNode) -> String? {
    guard let id = hyperlink.attributes["r:id"], let relation = parts.relations[id], relation.isExternal
    else {
      return nil
    }
    return relation.target
  }

  /// The address in a field's instruction: `HYPERLINK "https://…"`.
  private static func address(in instruction: String) -> String? {
    let words = instruction.split(separator: "\"", omittingEmptySubsequences: false)
    guard words.count >= 2, words[0].stripped.uppercased() == "HYPERLINK" else { return nil }
    return String(words[1])
  }

  private mutating func readRun(_ run: XmlNode, link: String?) {
    let properties = run.first("w:rPr")
    if properties?.flag("w:vanish") ?? false { lost.insert("hidden") }
    let bold = properties?.first("w:b") == nil ? isBold : properties?.flag("w:b") ?? false
    if let size = properties?.first("w:sz")?.value.flatMap({ Int($0) }) {
      self.size = max(self.size ?? 0, size)
    }
    for element in run.elements { readPart(element, bold, link ?? field) }
  }

  private mutating func readPart(_ element: XmlNode, _ bold: Bool, _ link: String?) {
    switch element.name {
    case "w:t": append(element.text, isBold: bold, link: link)
    case "w:tab", "w:ptab": append(" ", isBold: bold, link: link)
    case "w:br" where element.attributes["w:type"] == nil || element.attributes["w:type"] == "textWrapping":
      append("\n", isBold: bold, link: link)
    case "w:cr": append("\n", isBold: bold, link: link)
    case "w:noBreakHyphen": append("-", isBold: bold, link: link)
    case "w:sym": readSymbol(element, bold, link)
    case "w:fldChar": readField(element.attributes["w:fldCharType"] ?? "")
    case "w:instrText": if fieldDepth > 0, isInstruction { field = Self.address(in: element.text) ?? field }
    case "w:footnoteReference": readNote(element.attributes["w:id"])
    case "w:endnoteReference": readNote(element.attributes["w:id"].map { "e" + $0 })
    case "w:drawing", "w:pict", "w:object": readDrawing(element)
    case "mc:AlternateContent":
      for part in element.first("mc:Choice")?.elements ?? [] { readPart(part, bold, link) }
    case "w:ruby": readPart(element.first("w:rubyBase")?.first("w:r")?.first("w:t") ?? element, bold, link)
    default: break
    }
  }

  private mutating func readSymbol(_ element: XmlNode, _ bold: Bool, _ link: String?) {
    guard let code = element.attributes["w:char"].flatMap({ UInt32($0, radix: 16) }),
      !(0xE000...0xF8FF).contains(code),
      let scalar = Unicode.Scalar(code)
    else {
      lost.insert("symbol")
      return
    }
    append(String(Character(scalar)), isBold: bold, link: link)
  }

  private mutating func readField(_ type: String) {
    switch type {
    case "begin":
      fieldDepth += 1
      isInstruction = true
    case "separate": isInstruction = false
    default:
      fieldDepth = max(0, fieldDepth - 1)
      isInstruction = false
      if fieldDepth == 0 { field = nil }
    }
  }

  private mutating func readNote(_ id: String?) {
    guard let id else { return }
    segments.append(.init(text: "", isBold: false, link: nil, note: id))
  }

  /// Pictures and text boxes, wherever they lie in a drawing.
  private mutating func readDrawing(_ node: XmlNode, description: String = "") {
    var description = description
    for element in node.elements {
      switch element.name {
      case "wp:docPr": description = element.attributes["descr"] ?? description
      case "a:blip", "v:imagedata":
        let id = element.attributes["r:embed"] ?? element.attributes["r:id"] ?? ""
        if let relation = parts.relations[id], parts.media[relation.target] != nil {
          pictures.append(WordParagraph.Picture(target: relation.target, description: description))
        } else {
          lost.insert("picture")
        }
      case "w:txbxContent": boxes.append(element)
      case "mc:AlternateContent":
        if let choice = element.first("mc:Choice") { readDrawing(choice, description: description) }
      default: readDrawing(element, description: description)
      }
    }
  }

  private mutating func append(_ text: String, isBold: Bool, link: String?) {
    guard !text.isEmpty else { return }
    if let last = segments.last, last.isBold == isBold, last.link == link, last.note == nil {
      segments[segments.count - 1].text += text
    } else {
      segments.append(.init(text: text, isBold: isBold, link: link, note: nil))
    }
  }
}
