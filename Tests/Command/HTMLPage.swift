// Enough of HTML to tell a page that a browser has to guess at from one that it reads as written: every element
// closed in order, every attribute in quotes, no name twice. Stricter than browsers, as our own pages can be.

/// A page taken apart.
struct HTMLPage {
  /// Something that leads elsewhere.
  struct Reference: Hashable {
    let element: String
    let attribute: String
    let target: String
    /// The element's `rel`: a canonical link is no more than a name.
    let relation: String?
  }

  /// All `href` and `src`.
  private(set) var references: [Reference] = []
  /// All values of `id`.
  private(set) var ids: Set<String> = []
  /// What is not well-formed.
  private(set) var problems: [String] = []

  private var open: [String] = []

  private static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
  private static let foreign: Set<String> = ["svg", "math"]

  init(_ text: String) {
    var rest = text[...]
    if rest.lowercased().hasPrefix("<!doctype html>") {
      rest = rest.dropFirst("<!doctype html>".count)
    } else {
      problems.append("no doctype")
    }
    while let start = rest.firstIndex(of: "<") {
      checkEntities(rest[..<start])
      rest = rest[start...]
      if rest.hasPrefix("<!--") {
        rest = rest.firstRange(of: "-->").map { rest[$0.upperBound...] } ?? ""
        continue
      }
      rest = rest.dropFirst()
      tag(&rest)
      if let last = open.last, last == "script" || last == "style" {
        guard let end = rest.firstRange(of: "</\(last)") else {
          problems.append("\(last) never ends")
          return
        }
        rest = rest[end.lowerBound...]
      }
    }
    checkEntities(rest)
    if !open.isEmpty { problems.append("never closed: \(open.joined(separator: " "))") }
  }

  private mutating func checkEntities(_ text: Substring) {
    var rest = text
    while let start = rest.firstIndex(of: "&") {
      let name = rest[rest.index(after: start)...].prefix {
        $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "#")
      }
      if name.isEmpty || rest[name.endIndex...].first != ";" {
        problems.append("bare & before “\(rest[start...].prefix(12))”")
      }
      rest = rest[rest.index(after: start)...]
    }
    if text.contains(">") { problems.append("bare > in “\(text.suffix(20))”") }
  }

  private mutating func tag(_ rest: inout Substring) {
    let isClosing = rest.first == "/"
    if isClosing { rest = rest.dropFirst() }
    let name = String(rest.prefix { $0.isLetter || $0.isNumber || $0 == "-" })
    rest = rest.dropFirst(name.count)
    if name.isEmpty {
      problems.append("bare < before “\(rest.prefix(12))”")
      return
    }
    var attributes: [String: String] = [:]
    while true {
      rest = rest.drop { $0.isWhitespace }
      guard let next = rest.first else {
        problems.append("tag \(name) never ends")
        return
      }
      if next == ">" || rest.hasPrefix("/>") { break }
      guard attribute(of: name, &rest, &attributes) else { return }
    }
    for key in ["href", "src", "action"] {
      guard let target = attributes[key] else { continue }
      references.append(
        Reference(element: name, attribute: key, target: target, relation: attributes["rel"]))
    }
    let closesItself = rest.first == "/"
    rest = rest.dropFirst(closesItself ? 2 : 1)
    if isClosing {
      if open.last == name {
        open.removeLast()
      } else {
        problems.append("</\(name)> where </\(open.last ?? "")> is due")
        if let index = open.lastIndex(of: name) { open.removeSubrange(index...) }
      }
    } else if !HTMLPage.void.contains(name) {
      let isForeign = open.contains { HTMLPage.foreign.contains($0) } || HTMLPage.foreign.contains(name)
      if closesItself, !isForeign { problems.append("<\(name)/> does not close itself") }
      if !closesItself { open.append(name) }
    }
  }

  private mutating func attribute(
    of element: String, _ rest: inout Substring, _ attributes: inout [String: String]
  )
    -> Bool
  {
    let name = String(rest.prefix { !$0.isWhitespace && !"=>/\"'<".contains($0) })
    guard !name.isEmpty else {
      problems.append("no attribute in <\(element)> before “\(rest.prefix(12))”")
      rest = rest.dropFirst()
      return false
    }
    if attributes.updateValue("", forKey: name) != nil { problems.append("<\(element)> has \(name) twice") }
    rest = rest.dropFirst(name.count)
    guard rest.first == "=" else { return true }
    rest = rest.dropFirst()
    guard let quote = rest.first, quote == "\"" || quote == "'",
      let end = rest.dropFirst().firstIndex(of: quote)
    else {
      problems.append("<\(element) \(name)> has no quotes")
      rest = rest.dropFirst()
      return false
    }
    let raw = rest[rest.index(after: rest.startIndex)..<end]
    rest = rest[end...].dropFirst()
    if raw.contains("<") { problems.append("< in <\(element) \(name)>") }
    let value = HTMLPage.unescaped(String(raw))
    if name == "id", !ids.insert(value).inserted { problems.append("id “\(value)” stands twice") }
    attributes[name] = value
    return true
  }

  private static func unescaped(_ text: String) -> String {
    guard text.contains("&") else { return text }
    return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&amp;", "&")]
      .reduce(text) { $0.replacing($1.0, with: $1.1) }
  }
}
