// A body as WeChat's editor takes it: elements renamed and styled in place, links turned into numbers with a list at the
// end, for the editor drops links out of its own world.

/// Rewrites the HTML of a body for pasting. What comes in is what this program wrote: well-formed, attributes in
/// quotation marks.
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
    text.read(html)
    return (text.output, text.links)
  }

  private mutating func read(_ html: [UInt8]) {
    var position = 0
    while position < html.count {
      guard html[position] == UInt8(ascii: "<") else {
        let end = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        if dropped == 0 { output += html[position..<end] }
        position = end
        continue
      }
      let end = PastedText.end(ofTagAt: position, in: html)
      tag(String(decoding: html[(position + 1)..<end], as: UTF8.self))
      position = end + 1
    }
  }

  /// Where a tag's `>` stands, outside quotation marks.
  private static func end(ofTagAt start: Int, in html: [UInt8]) -> Int {
    var isQuoted = false
    var position = start
    while position < html.count {
      if html[position] == UInt8(ascii: "\"") { isQuoted.toggle() }
      if html[position] == UInt8(ascii: ">"), !isQuoted { return position }
      position += 1
    }
    return html.count - 1
  }

  /// One tag without its brackets.
  private mutating func tag(_ tag: String) {
    if tag.hasPrefix("/") { return close() }
    if tag.hasPrefix("!") { return }
    let isEmpty = tag.hasSuffix("/")
    let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
    let attributes = Self.attributes(of: tag)
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

  /// The attributes of a tag, their values as they are written.
  private static func attributes(of tag: String) -> [String: String] {
    var result: [String: String] = [:]
    let parts = tag.split(separator: "\"", omittingEmptySubsequences: false)
    for index in stride(from: 0, to: parts.count - 1, by: 2) {
      guard let name = parts[index].split(separator: " ").last, name.hasSuffix("=") else { continue }
      result[String(name.dropLast())] = String(parts[index + 1])
    }
    return result
  }
}
