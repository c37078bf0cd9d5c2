// Where an address without any markup begins and ends (GFM, section 6.9). In Chinese nothing separates an address
// from the text around it, so one may begin behind a Chinese character, and ends before the next.

internal import Chinese

/// Addresses in running text.
enum BareAddress {
  /// The most bytes of a domain: RFC 1035 has 253, and what goes on without end is none.
  private static let longestDomain = 255
  private static let schemes: [StaticString] = ["https", "http", "ftp"]

  /// `http://…`, `https://…`, `ftp://…` around a colon, nothing of it before `lower`; nil if there is none.
  static func withScheme(
    _ bytes: UnsafeBufferPointer<UInt8>, colon: Int, from lower: Int, _ sentinel: Sentinel?
  ) -> Range<Int>? {
    guard colon + 3 < bytes.count, bytes[colon + 1] == UInt8(ascii: "/"),
      bytes[colon + 2] == UInt8(ascii: "/")
    else { return nil }
    var first = colon
    while first > lower, colon - first < 6, (bytes[first - 1] | 0x20) &- 0x61 < 26 { first -= 1 }
    let isKnown = schemes.contains { scheme in
      scheme.utf8CodeUnitCount == colon - first
        && (first..<colon).allSatisfy { bytes[$0] | 0x20 == scheme.utf8Start[$0 - first] }
    }
    guard isKnown, let end = end(bytes, from: colon + 3, sentinel) else { return nil }
    return first..<end
  }

  /// `www.…` at an index; nil if there is none.
  static func worldWide(
    _ bytes: UnsafeBufferPointer<UInt8>, at first: Int, _ sentinel: Sentinel?
  ) -> Range<Int>? {
    guard first + 4 < bytes.count, bytes[first + 1] == UInt8(ascii: "w"),
      bytes[first + 2] == UInt8(ascii: "w"), bytes[first + 3] == UInt8(ascii: ".")
    else { return nil }
    if first > 0 {
      switch bytes[first - 1] {
      case 9, 10, 13, 32, UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "("): break
      case 0x80...: break
      default: return nil
      }
    }
    guard let end = end(bytes, from: first, sentinel) else { return nil }
    return first..<end
  }

  /// Where an address ends whose domain begins at `start`; nil if that is none.
  private static func end(
    _ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ sentinel: Sentinel?
  ) -> Int? {
    guard let domainEnd = domainEnd(bytes, from: start) else { return nil }
    var end = domainEnd
    while end < bytes.count, !isOutside(bytes, end, sentinel) {
      end += bytes[end] < 0x80 ? 1 : UTF8Scalar(in: bytes, at: end).width
    }
    return trimmedEnd(bytes, start, end)
  }

  private static func isOutside(
    _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ sentinel: Sentinel?
  ) -> Bool {
    let byte = bytes[index]
    if byte < 0x80 { return byte <= 32 || byte == UInt8(ascii: "<") }
    if let sentinel, sentinel.stands(in: bytes, at: index) { return true }
    switch CharacterClass(UTF8Scalar(in: bytes, at: index).value) {
    case .ideograph, .hangul, .wideMark, .sharedMark, .space: return true
    default: return false
    }
  }

  /// A domain: letters, digits, hyphens and underscores between points, no underscore in the last two parts.
  private static func domainEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var index = start
    var points = 0
    var underscores = (last: 0, before: 0)
    while index < bytes.count {
      guard index - start <= longestDomain else { return nil }
      let byte = bytes[index]
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

  /// Without the marks that belong to the sentence around it.
  private static func trimmedEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ first: Int) -> Int {
    var end = first
    var surplus = 0
    for index in start..<first {
      if bytes[index] == UInt8(ascii: "(") { surplus -= 1 }
      if bytes[index] == UInt8(ascii: ")") { surplus += 1 }
    }
    while end > start {
      switch bytes[end - 1] {
      case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":"),
        UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "'"), UInt8(ascii: "\""):
        end -= 1
      case UInt8(ascii: ")"):
        guard surplus > 0 else { return end }
        surplus -= 1
        end -= 1
      case UInt8(ascii: ";"):
        var name = end - 1
        while name > start, bytes[name - 1] &- 0x30 < 10 || (bytes[name - 1] | 0x20) &- 0x61 < 26 {
          name -= 1
        }
        guard name > start, name < end - 1, bytes[name - 1] == UInt8(ascii: "&") else {
          end -= 1
          continue
        }
        end = name - 1
      default: return end
      }
    }
    return end
  }
}
