// An input method for Chinese types spaces that look like spaces and are none to YAML, and a hand used to `标题：内容` leaves out
// the space behind the colon. YAML then takes the line for a text and complains of the line below.

extension FrontMatterSlips {
  /// U+3000 in UTF-8.
  static let fullWidthSpace: [UInt8] = [0xE3, 0x80, 0x80]

  /// `　地区: 天台`: a known name behind full-width spaces.
  func fullWidthSpace(line: Int, _ range: Range<Int>) -> Slip? {
    let text = String(decoding: source.bytes[range], as: UTF8.self).trimmed
    guard let (name, value) = FrontMatterSlips.pair(in: text), isName(name) else { return nil }
    return { report in
      report.error(
        "yaml-space", at: YamlMark(line: line, column: 1, length: 1),
        Bilingual("“\(name)”前面有全角空格。", "Full-width spaces stand before `\(name)`."),
        advice: Bilingual("从行首写起：\(name): \(value)", "Begin at the start of the line: \(name): \(value)"))
    }
  }

  /// `标题:内容` and `标题:　内容`: a known name whose colon no plain space follows.
  func missingSpace(line: Int, _ range: Range<Int>) -> Slip? {
    guard let colon = source.bytes[range].firstIndex(of: UInt8(ascii: ":")), colon + 1 < range.upperBound,
      source.bytes[colon + 1] != UInt8(ascii: " "), source.bytes[colon + 1] != UInt8(ascii: "\t")
    else { return nil }
    let name = String(decoding: source.bytes[range.lowerBound..<colon], as: UTF8.self)
    guard isName(name) else { return nil }
    let behind = source.bytes[colon + 1..<range.upperBound]
    let isWide = behind.starts(with: FrontMatterSlips.fullWidthSpace)
    let value = String(decoding: behind, as: UTF8.self).trimmed
    let mark = YamlMark(line: line, column: source.scalars(in: range.lowerBound..<colon) + 1, length: 1)
    return { report in
      report.error(
        "yaml-space", at: mark,
        isWide
          ? Bilingual("“\(name)”的冒号后面是全角空格。", "A full-width space follows the colon of `\(name)`.")
          : Bilingual("“\(name)”的冒号后面没有空格。", "No space follows the colon of `\(name)`."),
        advice: Bilingual(
          "冒号后面空一个半角空格：\(name): \(value)", "Write a plain space behind the colon: \(name): \(value)"))
    }
  }

  /// What stands before and behind the first colon of either width.
  private static func pair(in text: String) -> (name: String, value: String)? {
    guard let colon = text.unicodeScalars.firstIndex(where: { $0 == ":" || $0 == "：" }) else { return nil }
    let after = text.unicodeScalars.index(after: colon)
    return (String(text[..<colon]).trimmed, String(text[after...]).trimmed)
  }
}
