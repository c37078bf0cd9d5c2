// libcmark would read `_` and `*` inside of a bare address as emphasis. Where that could happen the address is
// handed to it as an autolink, in angle brackets that sentinels mark: `…S h S <https://a.cn/*b*> S S…`.

internal import Chinese

extension Preparer {
  /// Looks at a colon or a `w`, around which an address may stand; returns where the scan goes on.
  mutating func scanAddress(at index: Int) -> Int {
    guard options.bareLinks, index >= passedAddress else { return index + 1 }
    let isWorldWide = source[index] == UInt8(ascii: "w")
    // Most colons and letters are told at once.
    guard index + 4 < source.count, source[index + 1] == (isWorldWide ? UInt8(ascii: "w") : UInt8(ascii: "/"))
    else { return index + 1 }
    let body = UnsafeBufferPointer(rebasing: source[start...])
    let found =
      isWorldWide
      ? BareAddress.worldWide(body, at: index - start, nil)
      : BareAddress.withScheme(body, colon: index - start, from: 0, nil)
    guard let found else { return index + 1 }
    let address = found.lowerBound + start..<found.upperBound + start
    // What begins inside of it begins no other, be it only for the time that looking would take.
    passedAddress = address.upperBound
    guard holdsMarks(address), standsInText(address), !isInBrackets(address.lowerBound) else {
      return index + 1
    }
    edits.append(
      Edit(
        range: address.lowerBound..<address.lowerBound,
        insertion: isWorldWide ? .worldWideOpening : .addressOpening))
    let end = address.upperBound
    edits.append(
      Edit(
        range: end..<end,
        insertion: .addressClosing(afterLetter: CharacterClass(UInt32(source[end - 1])) != .mark)))
    return end
  }

  /// Whether anything in an address means something to libcmark, and nothing ends an autolink or a code span.
  private func holdsMarks(_ address: Range<Int>) -> Bool {
    var holdsMarks = false
    for index in address {
      switch source[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["), UInt8(ascii: "\\"), UInt8(ascii: "~"):
        holdsMarks = true
      case UInt8(ascii: ">"), UInt8(ascii: "`"), UInt8(ascii: "|"), UInt8(ascii: "\""), 0x7F: return false
      default: break
      }
    }
    return holdsMarks
  }

  /// Whether it is no destination, autolink or attribute already.
  private func standsInText(_ address: Range<Int>) -> Bool {
    var index = address.lowerBound
    guard index > start else { return true }
    // The text of a footnote begins with it.
    if let last = edits.last, !last.range.isEmpty, last.range.upperBound == index { return true }
    switch source[index - 1] {
    case UInt8(ascii: "<"), UInt8(ascii: "="): return false
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return index - 1 == start || source[index - 2] != UInt8(ascii: "=")
    case UInt8(ascii: "("): return index - 1 == start || source[index - 2] != UInt8(ascii: "]")
    default: break
    }
    // A definition's destination may stand on the next line.
    while index > start, source[index - 1] <= 32 { index -= 1 }
    return index - start < 2 || source[index - 1] != UInt8(ascii: ":")
      || source[index - 2] != UInt8(ascii: "]")
  }

  /// Whether a bracket is open before it in its paragraph: there GFM links nothing (it may become a link's text).
  /// Called with ever greater offsets, it looks at each byte once.
  private mutating func isInBrackets(_ offset: Int) -> Bool {
    var index = max(brackets.counted, start)
    while index < offset {
      switch source[index] {
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["): brackets.open += 1
      case UInt8(ascii: "]"): brackets.open = max(0, brackets.open - 1)
      case 10, 13: if script.endsParagraph(at: index) { brackets.open = 0 }
      default: break
      }
      index += 1
    }
    brackets.counted = index
    return brackets.open > 0
  }
}
