// A body as WeChat's editor takes it: elements renamed and styled in place, links turned into numbers with a list at the
// end, for the editor drops links out of its own world.

/// Rewrites the HTML of a body for pasting.
struct PastedText {
  /// The addresses of links, in the order of their numbers.
  private(set) var links: [String] = []
  private var output: [UInt8] = []
  /// The elements that are open: what closes each, and the number of the link that it was.
  private var open: [(name: String, closing: String, link: Int?)] = []
  /// How many elements deep something lies that is left out.
  private var dropped = 0

  /// The rewritten HTML, and the links that it numbers.
  static func rewritten(_ html: [UInt8]) -> (html: [UInt8], links: [String]) {
    var text = PastedText()
    MarkupPiece.read(html) { text.take($0) }
    return (text.output, text.links)
  }

  private mutating func take(_ piece: MarkupPiece) {
    switch piece {
    case .text(let bytes): if dropped == 0 { output += bytes }
    case .start(let name, let attributes, let isEmpty): begin(name, attributes, isEmpty: isEmpty)
    case .end: close()
    }
  }

  private mutating func begin(_ name: String, _ attributes: [String: String], isEmpty: Bool) {
    if dropped > 0 || attributes["class"] == "footnote-backref" {
      if !isEmpty {
        dropped += 1
        open.append((name, "", nil))
      }
      return
    }
    if name == "input" {
      output += Array((attributes["checked"] == nil ? "☐" : "☑").utf8)
      return
    }
    if name == "a" { return openLink(attributes["href"] ?? "") }
    guard let form = PastedStyles.form(of: name) else {
      if !isEmpty { open.append((name, "", nil)) }
      return
    }
    write(form, attributes, isEmpty: isEmpty)
    if !isEmpty { open.append((name, "</\(form.name)>", nil)) }
  }

  private mutating func write(_ form: PastedStyles.Form, _ attributes: [String: String], isEmpty: Bool) {
    var tag = "<" + form.name
    for name in ["src", "alt", "colspan", "rowspan", "start"] {
      if let value = attributes[name] { tag += " \(name)=\"\(value)\"" }
    }
    // A cell says itself how it is aligned; that goes after what all cells have.
    let style = form.style + (attributes["style"] ?? "")
    if !style.isEmpty { tag += " style=\"\(style)\"" }
    output += Array((tag + (isEmpty ? " />" : ">")).utf8)
  }

  private mutating func openLink(_ address: String) {
    var number: Int?
    if address.hasPrefix("http://") || address.hasPrefix("https://") || address.hasPrefix("mailto:") {
      let known = links.firstIndex(of: address)
      if known == nil { links.append(address) }
      number = (known ?? links.count - 1) + 1
    }
    open.append(("a", "", number))
  }

  private mutating func close() {
    guard let last = open.popLast() else { return }
    if dropped > 0 {
      dropped -= 1
      return
    }
    output += Array(last.closing.utf8)
    if let number = last.link {
      output += Array("<sup style=\"\(PastedStyles.mark)\">[\(number)]</sup>".utf8)
    }
  }
}
