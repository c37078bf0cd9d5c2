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
      case UInt8(ascii: ":"):
        found = BareAddress.withScheme(literal, colon: at.index, from: at.html, preparation.sentinel).map {
          ($0, "")
        }
      case UInt8(ascii: "w"):
        found = BareAddress.worldWide(literal, at: at.index, preparation.sentinel).map { ($0, "http://") }
      default: found = mailLink(literal, at)
      }
    }
    guard let found else {
      at.index += 1
      return
    }
    at.index = found.range.lowerBound
    flush(literal, &at)
    let isMail = found.scheme.utf8CodeUnitCount > 0 && found.scheme.utf8Start[0] == UInt8(ascii: "m")
    writeLink(to: UnsafeBufferPointer(rebasing: literal[found.range]), found.scheme, isMail: isMail)
    at = Progress(at: found.range.upperBound)
  }

  private mutating func writeLink(
    to address: UnsafeBufferPointer<UInt8>, _ scheme: StaticString, isMail: Bool
  ) {
    html.append("<a href=\"")
    html.append(scheme)
    HTMLEscape.appendAddress(address, to: &html)
    html.append(options.resolvesLinks && !isMail ? "\" rel=\"external noopener noreferrer\">" : "\">")
    HTMLEscape.append(address, to: &html)
    html.append("</a>")
    if collects { text.append(contentsOf: address) }
  }

  /// Writes a link that was made of a bare address before parsing; false if it is another.
  mutating func writeBareAddress(_ node: CmarkNode) -> Bool {
    guard let mark = pendingAddress else { return false }
    pendingAddress = nil
    let isWorldWide = mark == Sentinel.worldWideMark
    node.withURL { url in
      let address = UnsafeBufferPointer(rebasing: url.dropFirst(isWorldWide ? 7 : 0))
      writeLink(to: address, isWorldWide ? "http://" : "", isMail: false)
    }
    return true
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
