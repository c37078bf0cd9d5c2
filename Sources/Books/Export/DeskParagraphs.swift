// Plain text has no lists, tables or notes: their numbers, columns and marks are written out, so that nothing that a
// reader of the page would see is lost on the way to the page desk.

/// Takes the lines of a body out of its HTML.
struct DeskParagraphs {
  private var lines: [String] = []
  private var line = ""
  /// What stands before the line that is begun: a list's number or dot.
  private var marker: String?
  /// The lists that are open: the next number, none where they have dots.
  private var lists: [Int?] = []
  private var open: [Element] = []
  /// How deep the element lies whose content is left out.
  private var hiddenDepth: Int?
  /// Whether the row that is open has a cell already.
  private var hasCell = false

  private struct Element {
    let name: String
    /// What is written where it ends.
    var closing = ""
  }

  /// Elements within a line; all others begin one.
  private static let inline: Set = [
    "a", "b", "br", "code", "del", "em", "i", "img", "input", "s", "span", "strong", "sub", "sup", "td", "th",
  ]
  private static let headings: Set = ["h1", "h2", "h3", "h4", "h5", "h6"]

  /// The lines: paragraphs begin with two full-width spaces as in print, headings with ■ behind an empty line, cells
  /// are parted by tabs, notes have their numbers in brackets. Figures are left out: captions are listed apart.
  static func lines(of html: [UInt8]) -> [String] {
    var text = DeskParagraphs()
    MarkupPiece.read(html) { text.take($0) }
    text.endLine()
    return text.lines
  }

  private mutating func take(_ piece: MarkupPiece) {
    switch piece {
    case .text(let bytes): if hiddenDepth == nil { write(bytes) }
    case .start(let name, let attributes, let isEmpty): begin(name, attributes, isEmpty: isEmpty)
    case .end: end()
    }
  }

  /// Line ends between elements are no text; those in preformatted text part lines.
  private mutating func write(_ bytes: ArraySlice<UInt8>) {
    let text = String(decoding: bytes, as: UTF8.self).replacing("&lt;", with: "<").replacing(
      "&gt;", with: ">"
    )
    .replacing("&quot;", with: "\"").replacing("&amp;", with: "&")
    guard open.contains(where: { $0.name == "pre" }) else {
      let spaced = text.replacing("\n", with: " ")
      line += line.isEmpty ? spaced.trimmingPrefix { $0 == " " } : spaced[...]
      return
    }
    for (index, part) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if index > 0 { endLine() }
      line += part
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
    var element = Element(name: name)
    if hiddenDepth == nil {
      if name == "figure" || attributes["class"] == "footnote-backref" {
        hiddenDepth = open.count
      } else {
        element.closing = mark(name, attributes)
      }
    }
    if !isEmpty { open.append(element) }
  }

  /// Writes what an element begins with; what it ends with.
  private mutating func mark(_ name: String, _ attributes: [String: String]) -> String {
    if !DeskParagraphs.inline.contains(name) { endLine() }
    switch name {
    case "ol": lists.append(attributes["start"].flatMap { Int($0) } ?? 1)
    case "ul": lists.append(nil)
    case "li": beginItem()
    case "tr": hasCell = false
    case "td", "th":
      trimLine()
      if hasCell { line += "\t" }
      hasCell = true
    case "br": endLine()
    case "input": line += attributes["checked"] == nil ? "☐" : "☑"
    case "div" where attributes["class"] == "footnotes": lines += ["", "【注释】"]
    case "sup" where attributes["class"] == "footnote-ref":
      line += "["
      return "]"
    default: break
    }
    return ""
  }

  private mutating func beginItem() {
    guard let last = lists.last else { return }
    marker = last.map { "\($0). " } ?? "· "
    if let last { lists[lists.count - 1] = last + 1 }
  }

  private mutating func end() {
    guard let element = open.popLast() else { return }
    if let depth = hiddenDepth {
      if open.count == depth { hiddenDepth = nil }
      return
    }
    line += element.closing
    if !DeskParagraphs.inline.contains(element.name) { endLine(of: element.name) }
    if ["ol", "ul"].contains(element.name) { lists.removeLast() }
  }

  /// Puts the line that is begun behind the others, as its element wants it.
  private mutating func endLine(of name: String = "") {
    trimLine()
    guard !line.isEmpty else { return }
    if DeskParagraphs.headings.contains(name) {
      lines += (lines.isEmpty ? [] : [""]) + ["■" + line]
    } else if name == "tr" {
      lines.append(line)
    } else {
      let depth = max(1, lists.count)
      lines.append(String(repeating: "\u{3000}\u{3000}", count: depth) + (marker ?? "") + line)
      marker = nil
    }
    line = ""
  }

  private mutating func trimLine() {
    while line.last == " " { line.removeLast() }
  }
}
