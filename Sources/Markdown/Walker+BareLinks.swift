// GFM's bare links (its specification, section 6.9). In Chinese nothing separates an address from the text
// around it, so one may begin behind a Chinese character, and ends before the next.

internal import Chinese

extension Walker {
  /// Writes the link that begins around a byte, if one does; goes on behind it.
  mutating func stopAtLink(_ literal: UnsafeBufferPointer<UInt8>, _ at: inout Progress, _ node: CmarkNode) {
    let found: (range: Range<Int>, scheme: StaticString)?
    if linkDepth > 0 {
      found = nil
    } else {
      switch literal[at.index] {
      case UInt8(ascii: ":"): found = schemeLink(literal, at)
      case UInt8(ascii: "w"): found = worldWideLink(literal, at)
      default: found = mailLink(literal, at)
      }
    }
    guard let found else {
      at.index += 1
      return
    }
    at.index = found.range.lowerBound
    flush(literal, &at)
    html.append("<a href=\"")
    html.append(found.scheme)
    let address = UnsafeBufferPointer(rebasing: literal[found.range])
    HTMLEscape.appendAddress(address, to: &html)
    let isMail =
      literal[found.range].contains(UInt8(ascii: "@")) && found.scheme.utf8CodeUnitCount == 7
      && found.scheme.utf8Start[0] == UInt8(ascii: "m")
    html.append(options.resolvesLinks && !isMail ? "\" rel=\"external noopener noreferrer\">" : "\">")
    HTMLEscape.append(address, to: &html)
    html.append("</a>")
    if collects { text.append(contentsOf: address) }
    at = Progress(at: found.range.upperBound)
  }

  /// `http://…`, `https://…`, `ftp://…` around the colon.
  private func schemeLink(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: Progress
  ) -> (range: Range<Int>, scheme: StaticString)? {
    let colon = at.index
    guard colon + 3 < literal.count, literal[colon + 1] == UInt8(ascii: "/"),
      literal[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    var first = colon
    while first > at.html, colon - first < 6, (literal[first - 1] | 0x20) &- 0x61 < 26 { first -= 1 }
    let schemes: [StaticString] = ["https", "http", "ftp"]
    let isKnown = schemes.contains { scheme in
      scheme.utf8CodeUnitCount == colon - first
        && (first..<colon).allSatisfy { literal[$0] | 0x20 == scheme.utf8Start[$0 - first] }
    }
    guard isKnown, let end = addressEnd(literal, from: colon + 3) else { return nil }
    return (first..<end, "")
  }

  /// `www.…`.
  private func worldWideLink(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: Progress
  ) -> (range: Range<Int>, scheme: StaticString)? {
    let first = at.index
    guard first + 4 < literal.count, literal[first + 1] == UInt8(ascii: "w"),
      literal[first + 2] == UInt8(ascii: "w"),
      literal[first + 3] == UInt8(ascii: ".")
    else { return nil }
    if first > 0 {
      switch literal[first - 1] {
      case 9, 10, 13, 32, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): break
      case 0x80...: break
      default: return nil
      }
    }
    guard let end = addressEnd(literal, from: first) else { return nil }
    return (first..<end, "http://")
  }

  /// Where an address ends whose domain begins at `start`; nil if that is none.
  private func addressEnd(_ literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard let domainEnd = domainEnd(literal, from: start) else { return nil }
    var end = domainEnd
    while end < literal.count, !endsAddress(literal, end) {
      end += literal[end] < 0x80 ? 1 : UTF8Scalar(in: literal, at: end).width
    }
    return trimmedEnd(literal, start, end)
  }

  /// A domain: letters, digits, hyphens and underscores between points, no underscore in the last two parts.
  private func domainEnd(_ literal: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var points = 0
    var underscores = (last: 0, before: 0)
    while index < literal.count {
      let byte = literal[index]
      if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if byte == UInt8(ascii: ".") {
        guard index > start else { return nil }
        underscores = (0, underscores.last)
        points += 1
      } else if !(byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")) {
        break
      }
      index += 1
    }
    return points > 0 && index > start && underscores == (0, 0) ? index : nil
  }

  private func endsAddress(_ literal: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    let byte = literal[index]
    if byte < 0x80 { return byte <= 32 || byte == UInt8(ascii: "<") }
    if let sentinel = preparation.sentinel, sentinel.stands(in: literal, at: index) { return true }
    switch CharacterClass(UTF8Scalar(in: literal, at: index).value) {
    case .ideograph, .hangul, .wideMark, .sharedMark, .space: return true
    default: return false
    }
  }

  /// Without the marks that belong to the sentence around it.
  private func trimmedEnd(_ literal: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Int) -> Int {
    var end = first
    var surplus = 0
    for index in start..<first {
      if literal[index] == UInt8(ascii: "(") { surplus -= 1 }
      if literal[index] == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > start {
      switch literal[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 1
        while name > start, literal[name - 1] &- 0x30 < 10 || (literal[name - 1] | 0x20) &- 0x61 < 26 {
          name -= 1
        }
        guard name > start, name < end - 1, literal[name - 1] == UInt8(ascii: "&") else {
          end -= 1
          continue
        }
        end = name - 1
      default: return end
      }
    }
    return end
  }

  /// `name@host.domain` around the at sign.
  private func mailLink(
    _ literal: UnsafeBufferPointer<UInt8>, _ at: Progress
  ) -> (range: Range<Int>, scheme: StaticString)? {
    var first = at.index
    while first > at.html, Self.isMailByte(literal[first - 1]) { first -= 1 }
    guard first < at.index else { return nil }
    var end = at.index + 1
    var points = 0
    while end < literal.count {
      let byte = literal[end]
      if byte == UInt8(ascii: ".") {
        // A point at the end belongs to the sentence.
        guard end + 1 < literal.count, Self.isAlphanumeric(literal[end + 1]) else { break }
        points += 1
      } else if !(Self.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")) {
        break
      }
      end += 1
    }
    guard points > 0, Self.isAlphanumeric(literal[end - 1]) else { return nil }
    if end < literal.count, literal[end] == UInt8(ascii: "@") || literal[end] == UInt8(ascii: "+") {
      return nil
    }
    return (first..<end, "mailto:")
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
  }

  private static func isMailByte(_ byte: UInt8) -> Bool {
    isAlphanumeric(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_")
      || byte == UInt8(ascii: "+")
  }
}
