// The XML of a Word file as a tree of elements; names carry the prefixes that Word itself uses, whatever prefix the
// file chose for a namespace.

/// An element of an XML document.
struct XmlNode: Sendable {
  /// What an element holds, in order.
  enum Child: Sendable {
    case element(XmlNode)
    case text(String)
  }

  /// The name with the usual prefix of its namespace: `w:p`.
  let name: String
  /// The attributes by name, with the usual prefix where they have one.
  var attributes: [String: String] = [:]
  /// What it holds.
  var children: [Child] = []

  /// The elements in it.
  var elements: [XmlNode] {
    children.compactMap { child in
      if case .element(let node) = child { return node }
      return nil
    }
  }

  /// The first element of a name in it.
  func first(_ name: String) -> XmlNode? { elements.first { $0.name == name } }

  /// The elements of a name in it.
  func all(_ name: String) -> [XmlNode] { elements.filter { $0.name == name } }

  /// The attribute `w:val`.
  var value: String? { attributes["w:val"] ?? attributes["val"] }

  /// All text in it.
  var text: String {
    children.map { child in
      switch child {
      case .text(let text): text
      case .element(let node): node.text
      }
    }.joined()
  }

  /// Whether an on-off property is set: present, unless its value says otherwise.
  func flag(_ name: String) -> Bool {
    guard let node = first(name) else { return false }
    return !["0", "false", "off", "none"].contains(node.value ?? "1")
  }

  /// How many elements of some names stand in it, at any depth.
  func count(of names: Set<String>) -> Int {
    elements.reduce(names.contains(name) ? 1 : 0) { $0 + $1.count(of: names) }
  }
}
