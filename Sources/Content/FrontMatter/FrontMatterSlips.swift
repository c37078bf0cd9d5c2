// libyaml says "mapping values are not allowed in this context"; an editor needs to hear which mark to change.
// Each slip that hands used to a word processor make is recognised from the line that it stands on.

/// Recognises slips of the hand in front matter and words them for an editor.
struct FrontMatterSlips {
  let source: SourceText
  let range: Range<Int>
  let firstLine: Int
  /// Whether a text is the name of a key that may stand here.
  let isName: (String) -> Bool

  /// A finding that is ready to be added to a report.
  typealias Slip = (inout FrontMatterReport) -> Void

  /// Looks at the lines of a range; `firstLine` is the number of its first line in the file.
  init(
    source: SourceText, range: Range<Int>, firstLine: Int, isName: @escaping (String) -> Bool = Field.isName
  ) {
    self.source = source
    self.range = range
    self.firstLine = firstLine
    self.isName = isName
  }

  /// Reports slips that YAML would read as something else without complaint, all of them: whoever mistypes one colon
  /// mistypes every colon.
  ///
  /// - Returns: Whether there were none, so that it is worth while to read on.
  func passBeforeParsing(_ report: inout FrontMatterReport) -> Bool {
    var (line, start) = (firstLine - 1, range.lowerBound)
    var (isClean, hasTab) = (true, false)
    while start < range.upperBound {
      line += 1
      let end = source.first(UInt8(ascii: "\n"), in: start..<range.upperBound) ?? range.upperBound
      let isTab = source.bytes[start] == UInt8(ascii: "\t")
      // One line that is indented by a tab is seldom alone, and one word about it is enough.
      if isTab, hasTab {
        start = end + 1
        continue
      }
      if let slip = isTab ? tab(line: line) : misspelt(line: line, start..<end) {
        slip(&report)
        isClean = false
      }
      hasTab = hasTab || isTab
      start = end + 1
    }
    return isClean
  }

  /// Words a failure of the YAML parser.
  func explain(_ failure: YamlFailure, _ report: inout FrontMatterReport) {
    let mark = YamlMark(line: failure.line, column: failure.column, length: 1)
    switch failure.kind {
    case .anchor(let name):
      report.error(
        "yaml-anchor", at: mark,
        Bilingual(
          "“\(name)”在 YAML 里是特殊记号，这里不用。", "`\(name)` is YAML's anchor, alias or tag, which is not used here."),
        advice: Bilingual("如果它是文字，请用引号括起来：\"\(name)\"。", "If it is text, put it in quotes: \"\(name)\"."))
    case .depth:
      report.error(
        "yaml-depth", at: mark,
        Bilingual(
          "各项嵌套得太深（超过 \(YamlParser.maximumDepth) 层）。",
          "Values are nested deeper than \(YamlParser.maximumDepth) levels."),
        advice: Bilingual("减少缩进的层数。", "Use fewer levels of indentation."))
    case .complexKey:
      report.error(
        "yaml-key", at: mark,
        Bilingual("冒号前面应当是一个名称。", "A key must be a plain name."),
        advice: Bilingual("写成“名称: 内容”；如果是文字，请加引号。", "Write `key: value`; put text into quotes."))
    case .secondDocument:
      report.error(
        "yaml-document", at: mark,
        Bilingual("前面各项当中又出现了分隔线。", "A second document begins inside the front matter."),
        advice: Bilingual("只在开头和结尾各写一行“---”。", "Use `---` only to open and to close the front matter."))
    case .unclosed:
      unclosed(mark, &report)
    case .syntax(let problem):
      explainSyntax(problem, mark, &report)
    }
  }

  /// A value that begins with one of YAML's signs for anchors, aliases and tags, and its column.
  func specialWord(in line: String) -> (word: String, column: Int)? {
    for separator in [": ", "- "] {
      guard let range = line.firstRange(of: separator) else { continue }
      let value = line[range.upperBound...].drop { $0 == " " }
      guard let first = value.first, "&*!".contains(first) else { continue }
      let column = line[..<value.startIndex].unicodeScalars.count + 1
      return (String(value.prefix { $0 != " " }), column)
    }
    return nil
  }

  private func tab(line: Int) -> Slip {
    { report in
      report.error(
        "yaml-tab", at: YamlMark(line: line, column: 1, length: 1),
        Bilingual("这一行用制表符（Tab）缩进，YAML 不允许。", "This line is indented by a tab, which YAML does not allow."),
        advice: Bilingual("改成两个空格。", "Use two spaces instead."))
    }
  }

  /// `标题：内容`, `标题:内容`, `　标题: 内容`: a known name at the start of a line with the wrong mark or space.
  private func misspelt(line: Int, _ range: Range<Int>) -> Slip? {
    // Indented lines may be the text of a block, where a full-width colon is what was meant.
    guard let first = source.bytes[range].first, first != UInt8(ascii: " "), first != UInt8(ascii: "-"),
      first != UInt8(ascii: "#")
    else { return nil }
    if first == FrontMatterSlips.fullWidthSpace[0],
      source.bytes[range].starts(with: FrontMatterSlips.fullWidthSpace)
    {
      return fullWidthSpace(line: line, range)
    }
    if holdsFullWidthColon(range) { return fullWidthColon(line: line, range, isName: isName) }
    return missingSpace(line: line, range)
  }

  /// `  文件：a.png` and `- 文件：a.png`, on a line at which the parser stopped.
  func fullWidthColonInPart(line: Int) -> Slip? {
    guard var range = source.range(ofLine: line), holdsFullWidthColon(range) else { return nil }
    while let first = source.bytes[range].first, first == UInt8(ascii: " ") || first == UInt8(ascii: "-") {
      range = range.lowerBound + 1..<range.upperBound
    }
    return fullWidthColon(line: line, range) { isName($0) || Part.isName($0) }
  }

  private func fullWidthColon(line: Int, _ range: Range<Int>, isName: (String) -> Bool) -> Slip? {
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    guard let (name, value, place) = FullWidthColon.split(text), isName(name),
      let start = source.range(ofLine: line)?.lowerBound
    else { return nil }
    let column = source.scalars(in: start..<range.lowerBound) + place + 1
    return {
      $0.addFullWidthColon(after: name, value: value, at: YamlMark(line: line, column: column, length: 1))
    }
  }

  /// Whether `：` stands in a range and no `:` before it.
  private func holdsFullWidthColon(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      switch source.bytes[index] {
      case UInt8(ascii: ":"): return false
      case 0xEF:
        if source.bytes[index...].starts(with: [0xEF, 0xBC, 0x9A]) { return true }
      default: break
      }
      index += 1
    }
    return false
  }

  /// The line with its value in quotes.
  func quoted(_ line: String) -> String {
    guard let colon = line.firstIndex(of: ":") else { return "\"\(line.trimmed)\"" }
    let value = String(line[line.index(after: colon)...]).trimmed.filter { $0 != "\"" }
    return "\(line[..<colon]): \"\(value)\""
  }
}

extension Field {
  /// Whether a text is the English or Chinese name of any field.
  static func isName(_ text: String) -> Bool {
    names.contains(text)
  }

  private static let names = Set(allCases.map(\.rawValue) + allCases.map(\.chinese))
}

extension Part {
  /// Whether a text is the English or Chinese name of any part.
  static func isName(_ text: String) -> Bool {
    allCases.contains { $0.names.contains(text) }
  }
}

extension String {
  /// The text without spaces, tabs and full-width spaces at its ends.
  var trimmed: String {
    // A full-width space is E3 80 80.
    let isPerhapsSpace = { (byte: UInt8?) in byte == 0x20 || byte == 0x09 || byte == 0xE3 || byte == 0x80 }
    guard isPerhapsSpace(utf8.first) || isPerhapsSpace(utf8.last) else { return self }
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\u{3000}" }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, isSpace(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
