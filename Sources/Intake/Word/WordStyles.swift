// Which paragraphs are headings is said by styles, by their names in two languages or by their outline level.

/// The styles of a Word file.
struct WordStyles {
  /// What a paragraph's style makes of it.
  enum Role: Hashable {
    case title, subtitle, caption, plain
    case heading(Int)
  }

  private var roles: [String: Role] = [:]
  private var parents: [String: String] = [:]
  private var numberings: [String: XmlNode] = [:]
  private var bold: Set<String> = []

  /// Reads `styles.xml`.
  init(_ root: XmlNode?) {
    for style in root?.all("w:style") ?? [] {
      guard let id = style.attributes["w:styleId"] else { continue }
      let name = (style.first("w:name")?.value ?? id).lowercased()
      if let role = WordStyles.role(of: name) {
        roles[id] = role
      } else if let level = style.first("w:pPr")?.first("w:outlineLvl")?.value.flatMap({ Int($0) }), level < 9
      {
        roles[id] = .heading(level + 1)
      }
      if let parent = style.first("w:basedOn")?.value { parents[id] = parent }
      if let numbering = style.first("w:pPr")?.first("w:numPr") { numberings[id] = numbering }
      if style.first("w:rPr")?.flag("w:b") ?? false { bold.insert(id) }
    }
  }

  private static func role(of name: String) -> Role? {
    switch name {
    case "title", "标题": return .title
    case "subtitle", "副标题": return .subtitle
    case "caption", "题注": return .caption
    default: break
    }
    for prefix in ["heading ", "标题 ", "heading", "标题"] where name.hasPrefix(prefix) {
      if let level = Int(name.dropFirst(prefix.count)), (1...9).contains(level) { return .heading(level) }
    }
    return nil
  }

  /// What a style makes of a paragraph, by itself or by the style that it is based on.
  func role(of style: String?) -> Role {
    chain(style).lazy.compactMap { roles[$0] }.first ?? .plain
  }

  /// The list that a style puts a paragraph into.
  func numbering(of style: String?) -> XmlNode? {
    chain(style).lazy.compactMap { numberings[$0] }.first
  }

  /// Whether a style makes text bold.
  func isBold(_ style: String?) -> Bool { chain(style).contains { bold.contains($0) } }

  /// A style and those that it is based on.
  private func chain(_ style: String?) -> [String] {
    var chain: [String] = []
    var next = style
    while let current = next, chain.count < 16, !chain.contains(current) {
      chain.append(current)
      next = parents[current]
    }
    return chain
  }
}
