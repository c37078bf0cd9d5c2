// Two exports go over the HTML of a body: one rewrites it for WeChat, one takes its text. What comes in is what this
// program wrote: well-formed, attributes in quotation marks.

/// A piece of a body's HTML.
enum MarkupPiece {
  /// Text, escaped as it was written.
  case text(ArraySlice<UInt8>)
  /// An element begins; an empty one, such as `br`, does not end.
  case start(name: String, attributes: [String: String], isEmpty: Bool)
  /// The element that began last and has not ended yet ends.
  case end

  /// Hands on the pieces in their order; comments are passed over.
  static func read(_ html: [UInt8], _ visit: (MarkupPiece) -> Void) {
    var position = 0
    while position < html.count {
      guard html[position] == UInt8(ascii: "<") else {
        let end = html[position...].firstIndex(of: UInt8(ascii: "<")) ?? html.count
        visit(.text(html[position..<end]))
        position = end
        continue
      }
      let end = end(ofTagAt: position, in: html)
      let tag = String(decoding: html[(position + 1)..<end], as: UTF8.self)
      if tag.hasPrefix("/") {
        visit(.end)
      } else if !tag.hasPrefix("!") {
        let name = String(tag.prefix { $0 != " " && $0 != "/" && $0 != "\n" })
        visit(.start(name: name, attributes: attributes(of: tag), isEmpty: tag.hasSuffix("/")))
      }
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

  /// The attributes of a tag, their values as they are written; one without a value has an empty one.
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
