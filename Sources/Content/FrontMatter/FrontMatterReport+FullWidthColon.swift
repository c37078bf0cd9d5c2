// An input method for Chinese types `：` where YAML wants `: `, and YAML then sees a text where a key was meant. The mend
// is the same at the top level and within a value.

extension FrontMatterReport {
  /// Adds that a known name is followed by a full-width colon, which stands at a mark.
  mutating func addFullWidthColon(after name: String, value: String, at mark: YamlMark) {
    error(
      "yaml-full-width-colon", at: mark,
      Bilingual("“\(name)”后面用了全角冒号“：”。", "`\(name)` is followed by a full-width colon."),
      advice: Bilingual(
        "改成半角冒号加一个空格：\(name): \(value)", "Write a plain colon and a space: \(name): \(value)"))
  }

  /// Adds that a text is meant as a part and its value (`文件：a.png`), if it begins so.
  ///
  /// - Returns: Whether it does.
  mutating func addFullWidthColon(in text: String, at mark: YamlMark, _ known: PartNames) -> Bool {
    guard let (name, value, place) = FullWidthColon.split(text), known.part(named: name) != nil else {
      return false
    }
    // Lines that YAML joined to this one are not its value.
    let own = mark.length > 1 ? value : source.line(mark.line).flatMap { FullWidthColon.split($0)?.value }
    addFullWidthColon(
      after: name, value: own ?? value,
      at: YamlMark(line: mark.line, column: mark.column + place, length: 1))
    return true
  }
}

/// Texts of the form `名称：内容`.
enum FullWidthColon {
  /// What stands before and behind the first full-width colon, and how many scalars stand before it; `nil` where there
  /// is none, or a plain colon before it.
  static func split(_ text: String) -> (name: String, value: String, place: Int)? {
    let scalars = text.unicodeScalars
    guard let colon = scalars.firstIndex(where: { $0 == "：" || $0 == ":" }), scalars[colon] == "：" else {
      return nil
    }
    return (
      String(scalars[..<colon]).trimmed, String(scalars[scalars.index(after: colon)...]).trimmed,
      scalars.distance(from: scalars.startIndex, to: colon)
    )
  }
}
