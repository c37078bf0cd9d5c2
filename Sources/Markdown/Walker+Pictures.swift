// A newspaper's picture is a figure with a caption and the name of who took it.

extension Walker {
  /// What an image node says.
  private struct Image {
    let url: [UInt8]
    var alt: [UInt8]
    let title: [UInt8]
  }

  /// Writes a picture within a line.
  mutating func writeImage(_ node: CmarkNode) {
    dropsIndent = false
    let image = read(node)
    guard options.resolvesLinks else {
      html.append("<img src=\"")
      HTMLEscape.appendAddress(image.url, to: &html)
      html.append("\" alt=\"")
      html.append(contentsOf: escaped(image.alt))
      writeTitle(node)
      html.append(" />")
      return
    }
    let title = String(decoding: image.title, as: UTF8.self)
    let range = range(ofInline: node)
    guard writePicture(image, at: range, caption: "", credit: nil, isFigure: false) else { return }
    if collects { text.append(contentsOf: image.alt) }
    if !title.isEmpty {
      html.append(" title=\"")
      html.append(contentsOf: escaped(image.title))
      html.append(UInt8(ascii: "\""))
    }
    html.append(" />")
  }

  /// Writes a paragraph that holds only pictures as figures; false if it holds anything else.
  mutating func writeFigures(_ paragraph: CmarkNode) -> Bool {
    var next = paragraph.firstChild
    guard let first = next, first.kind == .image else { return false }
    var isPicture = true
    while let node = next {
      guard node.kind == (isPicture ? .image : .softBreak) else { return false }
      isPicture.toggle()
      next = node.next
    }
    guard !isPicture else { return false }
    next = first
    while let node = next {
      if node.kind == .image, !writeFigure(node) { writeReplacement(node) }
      next = node.next
    }
    return true
  }

  private mutating func writeFigure(_ node: CmarkNode) -> Bool {
    var image = read(node)
    guard !options.resolvesLinks || Self.isOwn(image.url) else { return false }
    let caption = Caption(image.title.isEmpty ? image.alt : image.title)
    // Whoever hears the caption need not hear the credit twice.
    if image.title.isEmpty, caption.credit != nil, !caption.text.isEmpty {
      image.alt = Array(caption.text.utf8)
    }
    endLine()
    html.append("<figure>\n")
    let range = range(ofInline: node)
    _ = writePicture(image, at: range, caption: caption.text, credit: caption.credit, isFigure: true)
    html.append(" />\n")
    if !caption.text.isEmpty || caption.credit != nil {
      html.append("<figcaption>")
      html.append(contentsOf: escaped(Array(caption.text.utf8)))
      if let credit = caption.credit {
        html.append(caption.text.isEmpty ? "<span class=\"credit\">" : " <span class=\"credit\">")
        html.append(contentsOf: escaped(Array(credit.utf8)))
        html.append("</span>")
      }
      html.append("</figcaption>\n")
    }
    html.append("</figure>\n")
    return true
  }

  /// A picture that may not be shown: a paragraph with what stands for it.
  private mutating func writeReplacement(_ node: CmarkNode) {
    endLine()
    html.append("<p>")
    writeImage(node)
    html.append("</p>\n")
  }

  /// Writes the tag up to its attributes' end; false if something else stands for it.
  private mutating func writePicture(
    _ image: Image, at range: Range<Int>, caption: String, credit: String?, isFigure: Bool
  ) -> Bool {
    if options.resolvesLinks, !Self.isOwn(image.url) {
      writeForeign(image, at: range)
      return false
    }
    html.append("<img src=\"")
    if options.resolvesLinks {
      addHole(.pictureSource(pictures.count))
    } else {
      HTMLEscape.appendAddress(image.url, to: &html)
    }
    html.append("\" alt=\"")
    html.append(contentsOf: escaped(image.alt))
    html.append(UInt8(ascii: "\""))
    if options.resolvesLinks { addHole(.pictureSize(pictures.count)) }
    if !pictures.isEmpty { html.append(" loading=\"lazy\"") }
    if image.alt.isEmpty { find(.pictureWithoutAlt, at: range) }
    pictures.append(
      Picture(
        source: Self.decoded(image.url[...]), alt: String(decoding: image.alt, as: UTF8.self),
        caption: caption,
        credit: credit, isFigure: isFigure, byteRange: range))
    return true
  }

  /// Writes what stands for a picture on another host: a link to it, or its text.
  private mutating func writeForeign(_ image: Image, at range: Range<Int>) {
    let shown = image.alt.isEmpty ? image.url : image.alt
    let destination = image.url.withUnsafeBufferPointer { Destination($0) }
    if destination == .external, linkDepth == 0 {
      html.append("<a href=\"")
      HTMLEscape.appendAddress(image.url, to: &html)
      html.append("\" rel=\"external noopener noreferrer\">")
      html.append(contentsOf: escaped(shown))
      html.append("</a>")
    } else {
      html.append(contentsOf: escaped(image.alt))
    }
    if collects { text.append(contentsOf: image.alt) }
    switch destination {
    case .external: find(.externalPicture(String(decoding: image.url, as: UTF8.self)), at: range)
    case .unsafe(let scheme): find(.unsafeURL(scheme), at: range)
    case .other: find(.unsafeURL(""), at: range)
    case .relative: find(.emptyLink, at: range)
    }
  }

  private static func isOwn(_ url: [UInt8]) -> Bool {
    !url.isEmpty && url.withUnsafeBufferPointer { Destination($0) } == .relative
  }

  private func escaped(_ bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    let hasControls = options.wellFormed && bytes.contains { $0 < 32 && $0 != 10 && $0 != 9 }
    HTMLEscape.append(hasControls ? bytes.filter { $0 >= 32 || $0 == 10 || $0 == 9 } : bytes, to: &output)
    return output
  }

  private func read(_ node: CmarkNode) -> Image {
    var alt: [UInt8] = []
    if var walk = CmarkWalk(over: node) {
      while let event = walk.next() {
        guard case .enter(let inner) = event else { continue }
        switch inner.kind {
        case .text, .code, .inlineHTML: inner.withLiteral { alt.append(contentsOf: $0) }
        case .softBreak, .lineBreak: alt.append(0x20)
        default: break
        }
      }
    }
    if preparation.sentinel != nil { alt = alt.withUnsafeBufferPointer { restorer.restored($0) } }
    return Image(
      url: node.withURL { restorer.restored($0) }, alt: alt, title: node.withTitle { restorer.restored($0) })
  }
}
