// Text from a newspaper's page has half-width commas and colons between Chinese characters, where GB/T 15834
// wants full-width ones; in 1,200, 12:30, 3.5 and Latin text they are right as they are.

/// Punctuation marks between Chinese characters.
package enum Punctuation {
  /// A half-width mark that should be full-width, with its place.
  package struct Finding: Sendable, Hashable {
    /// The place of the mark, in UTF-8 bytes.
    package let range: Range<Int>
    package let found: String
    package let replacement: String
  }

  /// The half-width marks of `text` that stand between Chinese: `,;:?!()` with Chinese on the side that counts, a
  /// full stop after Chinese at a sentence's end, and dots in a row for `……`.
  package static func halfWidthMarks(in text: some StringProtocol) -> [Finding] {
    let text = ScalarText(text)
    var findings: [Finding] = []
    var opened: [Bool] = []
    var position = 0
    while position < text.count {
      let end = replaceable(text, position, &opened)
      if let (end, replacement) = end {
        let range = position..<end
        findings.append(
          Finding(range: text.bytes(range), found: text.string(range), replacement: replacement))
        position = end
      } else {
        position += 1
      }
    }
    return findings
  }

  /// The text with those marks full-width. All other characters stay.
  package static func widened(_ text: String) -> String {
    let findings = halfWidthMarks(in: text)
    guard !findings.isEmpty else { return text }
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + findings.count * 2)
    var position = 0
    for finding in findings {
      result += bytes[position..<finding.range.lowerBound]
      result += finding.replacement.utf8
      position = finding.range.upperBound
    }
    result += bytes[position...]
    return String(decoding: result, as: UTF8.self)
  }

  private static func replaceable(
    _ text: ScalarText, _ position: Int, _ opened: inout [Bool]
  ) -> (end: Int, replacement: String)? {
    let scalar = text.scalars[position]
    guard scalar.isASCII else { return nil }
    let before = position > 0 ? text.scalars[position - 1] : nil
    let after = position + 1 < text.count ? text.scalars[position + 1] : nil
    let isBetween = isChinese(before) && !isTied(after) || isNumber(before) && isChinese(after)
    switch scalar {
    case ",": return isBetween ? (position + 1, "，") : nil
    case ";": return isBetween ? (position + 1, "；") : nil
    case ":": return isBetween && after != "/" ? (position + 1, "：") : nil
    case "?": return isBetween ? (position + 1, "？") : nil
    case "!": return isBetween && after != "[" ? (position + 1, "！") : nil
    case "(":
      let isOpening = isChinese(before) || isChinese(after)
      let isLink = before == "]"
      opened.append(isOpening && !isLink)
      return isOpening && !isLink ? (position + 1, "（") : nil
    case ")": return opened.popLast() ?? false ? (position + 1, "）") : nil
    case ".": return dots(text, position, before)
    default: return nil
    }
  }

  /// `......` is one ellipsis of two characters (GB/T 15834 §4.11), a lone dot after Chinese a full stop.
  private static func dots(
    _ text: ScalarText, _ position: Int, _ before: Unicode.Scalar?
  ) -> (end: Int, replacement: String)? {
    guard isChinese(before) else { return nil }
    var end = position
    while end < text.count, text.scalars[end] == "." { end += 1 }
    if end - position >= 3 { return (end, "……") }
    let after = end < text.count ? text.scalars[end] : nil
    return end - position == 1 && (isChinese(after) || after.map { Han.isSpace($0) } ?? true)
      ? (end, "。") : nil
  }

  /// A Chinese character or a full-width mark.
  private static func isChinese(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    switch scalar.value {
    case 0x3001...0x303F, 0xFF01...0xFF0F, 0xFF1A...0xFF20, 0x2018...0x201D, 0x2026, 0x2014: return true
    default: return Han.contains(scalar)
    }
  }

  private static func isNumber(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return NumberToken.asciiDigit(scalar) != nil || scalar == "%" || Han.isLatin(scalar) || scalar == ")"
  }

  /// What ties a mark to Latin text or a number behind it: nothing does after a Chinese character but a slash.
  private static func isTied(_ scalar: Unicode.Scalar?) -> Bool { scalar == "/" || scalar == "\\" }
}
