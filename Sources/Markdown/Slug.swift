// An id is typed by editors in links (`a.md#服务站点`), so it is the heading itself as far as may be.

internal import Chinese

/// Ids from headings.
enum Slug {
  private static let section = Array("section".utf8)
  private static let note = Array("fn-".utf8)
  private static let reference = Array("fnref-".utf8)

  /// Letters, digits and Chinese characters stay, ASCII in small letters; white space and hyphens become one
  /// hyphen; marks go, as GitHub does it. Never empty, and never like a footnote's id.
  static func make(of text: ArraySlice<UInt8>) -> [UInt8] {
    var slug: [UInt8] = []
    slug.reserveCapacity(text.count)
    text.withUnsafeBufferPointer { text in
      var index = 0
      while index < text.count {
        // Chinese characters from U+4000 on stay as they are.
        if text[index] &- 0xE4 < 6, index + 2 < text.count {
          slug.append(text[index])
          slug.append(text[index + 1])
          slug.append(text[index + 2])
          index += 3
          continue
        }
        let scalar = UTF8Scalar(in: text, at: index)
        append(scalar, of: text, at: index, to: &slug)
        index += scalar.width
      }
    }
    while slug.last == UInt8(ascii: "-") { slug.removeLast() }
    if slug.isEmpty { return section }
    return slug.starts(with: note) || slug.starts(with: reference)
      ? section + [UInt8(ascii: "-")] + slug : slug
  }

  private static func append(
    _ scalar: UTF8Scalar, of text: UnsafeBufferPointer<UInt8>, at index: Int, to slug: inout [UInt8]
  ) {
    switch CharacterClass(scalar.value) {
    case .digit: slug.append(text[index])
    case .ideograph, .hangul: slug.append(text, index..<index + scalar.width)
    case .space: if !slug.isEmpty, slug.last != UInt8(ascii: "-") { slug.append(UInt8(ascii: "-")) }
    case .mark where scalar.value == 0x2D || scalar.value == 0x5F:
      if scalar.value == 0x5F {
        slug.append(UInt8(ascii: "_"))
      } else if !slug.isEmpty, slug.last != UInt8(ascii: "-") {
        slug.append(UInt8(ascii: "-"))
      }
    case .other:
      if scalar.value < 0x80 {
        if (UInt8(scalar.value) | 0x20) &- 0x61 < 26 { slug.append(UInt8(scalar.value) | 0x20) }
      } else if Unicode.Scalar(scalar.value)?.properties.isAlphabetic == true {
        slug.append(text, index..<index + scalar.width)
      }
    case .mark, .wideMark, .sharedMark: break
    }
  }
}
