// A link to another file of the site is a hole; a link to another host is written as it stands.

extension Walker {
  mutating func enterLink(_ node: CmarkNode) {
    dropsIndent = false
    linkDepth += 1
    let restorer = restorer
    guard options.resolvesLinks else {
      html.append("<a href=\"")
      node.withURL { restorer.with($0) { HTMLEscape.appendAddress($0, to: &html) } }
      writeTitle(node)
      html.append(">")
      return
    }
    let url = node.withURL { restorer.restored($0) }
    openLinks.append(openLink(to: url, range: { $0.range(ofInline: node) }))
    guard openLinks.last == true else { return }
    writeTitle(node)
    html.append(">")
  }

  mutating func exitLink(_ node: CmarkNode) {
    linkDepth -= 1
    if openLinks.popLast() != false { html.append("</a>") }
  }

  /// Writes a link's tag up to its attributes' end; false if it may not be one.
  private mutating func openLink(to url: [UInt8], range: (inout Walker) -> Range<Int>) -> Bool {
    guard !url.isEmpty else {
      find(.emptyLink, at: range(&self))
      return false
    }
    switch url.withUnsafeBufferPointer({ Destination($0) }) {
    case .unsafe(let scheme):
      find(.unsafeURL(scheme), at: range(&self))
      return false
    case .external:
      html.append("<a href=\"")
      HTMLEscape.appendAddress(url, to: &html)
      html.append("\" rel=\"external noopener noreferrer")
    case .other:
      html.append("<a href=\"")
      HTMLEscape.appendAddress(url, to: &html)
    case .relative:
      html.append("<a href=\"")
      let link = Self.link(to: url, at: range(&self))
      if link.path.isEmpty {
        html.append(UInt8(ascii: "#"))
        addHole(.idPrefix)
        if let fragment = link.fragment { HTMLEscape.append(Array(fragment.utf8), to: &html) }
      } else {
        addHole(.link(links.count))
      }
      links.append(link)
    }
    return true
  }

  private static func link(to url: [UInt8], at range: Range<Int>) -> Link {
    let path = url.prefix { $0 != UInt8(ascii: "#") }
    let fragment = path.count < url.count ? decoded(url[(path.count + 1)...]) : nil
    return Link(path: decoded(path), fragment: fragment, byteRange: range)
  }

  /// Text with its percent signs decoded, or as it stands where that is no text.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "%")) else { return String(decoding: bytes, as: UTF8.self) }
    var output: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "%"), index + 2 < bytes.endIndex, let high = digit(bytes[index + 1]),
        let low = digit(bytes[index + 2])
      {
        output.append(high << 4 | low)
        index += 3
      } else {
        output.append(bytes[index])
        index += 1
      }
    }
    return String(validating: output, as: UTF8.self) ?? String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    switch byte {
    case 0x30...0x39: byte - 0x30
    case 0x41...0x46, 0x61...0x66: (byte | 0x20) - 0x57
    default: nil
    }
  }

  /// Closes the attribute before it and writes a title, if there is one; leaves the tag open.
  mutating func writeTitle(_ node: CmarkNode) {
    html.append(UInt8(ascii: "\""))
    let restorer = restorer
    let keepsEmpty = !options.resolvesLinks && node.hasTitle
    node.withTitle { title in
      guard !title.isEmpty || keepsEmpty else { return }
      html.append(" title=\"")
      restorer.with(title) { writePlain($0) }
      html.append(UInt8(ascii: "\""))
    }
  }
}
