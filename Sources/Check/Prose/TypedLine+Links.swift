// `[words](address)` in which a bracket is full-width, a name has a space, or a caption has Chinese quotation marks. An address is
// told from a remark in brackets (见[1]（附件）) by its form.

internal import Content

extension TypedLine {
  /// A link or picture that stays text.
  struct MistypedLink {
    let range: Range<Int>
    let isPicture: Bool
    /// As it is written.
    let mended: String
    /// Whether the quotation marks around the caption are Chinese.
    var hasWideQuotes = false
  }

  /// The parts of what looks like a link.
  private struct Shape {
    let range: Range<Int>
    /// `!` or `！`, where there is one.
    let mark: Unicode.Scalar?
    let brackets: [Unicode.Scalar]
    let words: String
    let target: String
  }

  /// How far a bracket may lie from its other half; without a limit a line of brackets takes quadratic time.
  private static let reach = 500

  /// Links with a full-width bracket or exclamation mark.
  var wideLinks: [MistypedLink] {
    shapes.compactMap { shape in
      let isWide = shape.brackets.contains { !$0.isASCII }
      let isWideMark = shape.mark == "！" && shape.range.lowerBound == 0
      let isPicture = shape.mark != nil && TypedLine.isPicture(shape.target)
      guard isWide && TypedLine.isAddress(shape.target) || isWideMark && isPicture else { return nil }
      return MistypedLink(
        range: shape.range, isPicture: isPicture,
        mended: "\(isPicture ? "!" : "")[\(shape.words)](\(shape.target))")
    }
  }

  /// Links with a space in the address, or with Chinese quotation marks behind it.
  var brokenAddresses: [MistypedLink] {
    shapes.compactMap { shape in
      guard shape.brackets.allSatisfy(\.isASCII), shape.target.contains(" "), !shape.target.hasPrefix("<")
      else {
        return nil
      }
      let mark = shape.mark == "!" ? "!" : ""
      if let (address, title) = TypedLine.parted(shape.target, quotes: "“”‘’「」＂"), !address.contains(" ") {
        return MistypedLink(
          range: shape.range, isPicture: !mark.isEmpty,
          mended: "\(mark)[\(shape.words)](\(address) \"\(title)\")",
          hasWideQuotes: true)
      }
      let (address, title) = TypedLine.parted(shape.target, quotes: "\"'") ?? (shape.target, nil)
      guard address.contains(" "), TypedLine.isAddress(address) else { return nil }
      let end = title.map { " \"\($0)\"" } ?? ""
      return MistypedLink(
        range: shape.range, isPicture: !mark.isEmpty, mended: "\(mark)[\(shape.words)](<\(address)>\(end))")
    }
  }

  /// What has the form of a link with brackets of either width.
  private var shapes: [Shape] {
    var found: [Shape] = []
    var index = 0
    while index < scalars.count {
      if let shape = shape(at: index) {
        found.append(shape)
        index = shape.range.upperBound
      } else {
        index += 1
      }
    }
    return found
  }

  private func shape(at start: Int) -> Shape? {
    var index = start
    var mark: Unicode.Scalar?
    if "!！".unicodeScalars.contains(scalars[index]), index + 1 < scalars.count {
      mark = scalars[index]
      index += 1
    }
    guard "[［【".unicodeScalars.contains(scalars[index]),
      let close = scalars[index...].prefix(TypedLine.reach).firstIndex(where: {
        "]］】".unicodeScalars.contains($0)
      }),
      close + 1 < scalars.count, "(（".unicodeScalars.contains(scalars[close + 1]),
      let end = scalars[close...].prefix(TypedLine.reach).firstIndex(where: {
        ")）".unicodeScalars.contains($0)
      }), close > index + 1
    else { return nil }
    let words = string(index + 1..<close)
    let target = string(close + 2..<end)
    guard !target.isEmpty, !words.contains("\0"), !target.contains("\0") else { return nil }
    return Shape(
      range: start..<end + 1, mark: mark,
      brackets: [scalars[index], scalars[close], scalars[close + 1], scalars[end]], words: words,
      target: target)
  }

  /// `合影.jpg "说明"` as the address and what stands in quotation marks behind a space.
  private static func parted(_ target: String, quotes: String) -> (address: String, title: String)? {
    guard let last = target.last, quotes.contains(last),
      let space = target.indices.first(where: { index in
        let next = target.index(after: index)
        return target[index] == " " && next < target.endIndex && quotes.contains(target[next])
      })
    else { return nil }
    let title = target[space...].dropFirst(2)
    guard !title.isEmpty else { return nil }
    return (String(target[..<space]), String(title.dropLast()))
  }

  /// Whether a text is an address or the name of a file: `https://…`, `www.…`, `heying.jpg`, `../workers/zeng.md`.
  private static func isAddress(_ text: String) -> Bool {
    let plain = parted(text, quotes: "\"'“”")?.address ?? text
    if ["http://", "https://", "www.", "./", "../"].contains(where: plain.hasPrefix) { return true }
    guard let dot = plain.lastIndex(of: ".") else { return false }
    let ending = plain[dot...].dropFirst()
    return (2...5).contains(ending.count) && ending.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
      && ending.contains { $0.isLetter }
  }

  /// Whether an address is that of a picture.
  private static func isPicture(_ target: String) -> Bool {
    let plain = parted(target, quotes: "\"'“”")?.address ?? target
    guard let dot = plain.lastIndex(of: ".") else { return false }
    return ["jpg", "jpeg", "png", "gif", "webp", "svg", "avif"].contains(
      plain[dot...].dropFirst().lowercased())
  }
}
