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
    let line = source.line(mark.line) ?? ""
    let own = (mark.length > 1 ? value : FullWidthColon.split(line)?.value) ?? value
    let pairs = [(name, own)].flatMap { FullWidthColon.pairs(in: $0.1, of: $0.0, known) }
    let before = String(String.UnicodeScalarView(line.unicodeScalars.prefix(max(0, mark.column - 1)))).trimmed
    addFullWidthColon(
      after: name, pairs, needsBraces: before.hasSuffix(":") || before.hasSuffix("-") && pairs.count > 1,
      at: YamlMark(line: mark.line, column: mark.column + place, length: 1))
    return true
  }

  /// Adds the same of the first of several parts that stand in one text.
  private mutating func addFullWidthColon(
    after name: String, _ pairs: [(name: String, value: String)], needsBraces: Bool, at mark: YamlMark
  ) {
    let list = pairs.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    let mended = needsBraces ? "{\(list)}" : list
    error(
      "yaml-full-width-colon", at: mark,
      Bilingual("“\(name)”后面用了全角冒号“：”。", "`\(name)` is followed by a full-width colon."),
      advice: pairs.count > 1
        ? Bilingual("冒号和逗号都改成半角，后面空一格：\(mended)", "Write plain colons and commas with a space: \(mended)")
        : Bilingual("改成半角冒号加一个空格：\(mended)", "Write a plain colon and a space: \(mended)"))
  }

  /// Warns of a part that stands in the text of another: `{名称: 示例日报，日期：2025-03-08}`.
  mutating func addPartWithin(_ node: YamlNode, of name: String, _ known: PartNames) {
    guard case .scalar(let text, isPlain: true) = node.content, FullWidthColon.mayHoldPart(text) else {
      return
    }
    let pairs = FullWidthColon.pairs(in: text, of: name, known)
    guard pairs.count > 1, let own = known.part(named: name),
      !pairs.dropFirst().contains(where: { known.part(named: $0.name) == own })
    else { return }
    let others = pairs.dropFirst().map { "“\($0.name)”" }.joined(separator: "、")
    let list = pairs.map { "\($0.name): \($0.value)" }.joined(separator: ", ")
    add(
      .warning, "yaml-full-width-comma", at: node.mark,
      Bilingual(
        "\(others)前面用了全角逗号，连同后面的字都算进了“\(name)”。",
        "A full-width mark parts nothing: all of it was read as `\(name)`."),
      advice: Bilingual(
        "改用半角逗号和冒号，后面各空一格：\(list)", "Write plain commas and colons, each with a space: \(list)"))
  }
}

/// Texts of the form `名称：内容`.
enum FullWidthColon {
  /// The parts that a text holds which was read as the value of one: `示例日报，日期：2025-03-08` of 名称.
  static func pairs(in text: String, of name: String, _ known: PartNames) -> [(name: String, value: String)] {
    var pairs: [(name: String, value: String)] = []
    var (key, value) = (name, "")
    for piece in pieces(of: text) {
      if !value.isEmpty, let (next, rest) = part(in: piece.text, known) {
        pairs.append((key, value.trimmed))
        (key, value) = (next, rest)
      } else {
        value += piece.mark + piece.text
      }
    }
    return pairs + [(key, value.trimmed)]
  }

  /// Whether a text holds a colon of either width, without which no part stands in it.
  ///
  /// Nearly none does. To cut each at its commas, character by character, took 8% of parsing.
  static func mayHoldPart(_ text: String) -> Bool {
    text.withBytes { $0.contains(UInt8(ascii: ":")) } || holdsFullWidth(text)
  }

  /// Whether a full-width colon stands in a text.
  private static func holdsFullWidth(_ text: String) -> Bool {
    // U+FF1A is EF BC 9A.
    text.withBytes { $0.contains(0xEF) } && text.unicodeScalars.contains("：")
  }

  /// A text cut before each comma or semicolon of either width, and the marks.
  private static func pieces(of text: String) -> [(mark: String, text: String)] {
    var pieces: [(mark: String, text: String)] = []
    var (mark, start) = ("", text.startIndex)
    for index in text.indices where "，,；;、".contains(text[index]) {
      pieces.append((mark, String(text[start..<index])))
      (mark, start) = (String(text[index]), text.index(after: index))
    }
    return pieces + [(mark, String(text[start...]))]
  }

  /// `日期：2025-03-08`, with a colon of either width behind a known name.
  private static func part(in piece: String, _ known: PartNames) -> (name: String, value: String)? {
    guard let colon = piece.firstIndex(where: { $0 == "：" || $0 == ":" }) else { return nil }
    let name = String(piece[..<colon]).trimmed
    guard known.part(named: name) != nil else { return nil }
    return (name, String(piece[piece.index(after: colon)...]).trimmed)
  }

  /// What stands before and behind the first full-width colon, and how many scalars stand before it; `nil` where there
  /// is none, or a plain colon before it.
  static func split(_ text: String) -> (name: String, value: String, place: Int)? {
    guard holdsFullWidth(text) else { return nil }
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
