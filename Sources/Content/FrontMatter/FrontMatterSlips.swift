// libyaml says "mapping values are not allowed in this context"; an editor needs to hear which mark to change.
// Each slip that hands used to a word processor make is recognised from the line that it stands on.

/// Recognises slips of the hand in front matter and words them for an editor.
struct FrontMatterSlips {
  private let source: SourceText
  private let range: Range<Int>
  private let firstLine: Int

  /// A finding that is ready to be added to a report.
  typealias Slip = (inout FrontMatterReport) -> Void

  /// Looks at the lines of a range; `firstLine` is the number of its first line in the file.
  init(source: SourceText, range: Range<Int>, firstLine: Int) {
    self.source = source
    self.range = range
    self.firstLine = firstLine
  }

  /// Slips that YAML would read as something else without complaint.
  func beforeParsing() -> Slip? {
    var line = firstLine - 1
    var start = range.lowerBound
    while start < range.upperBound {
      line += 1
      let end = source.bytes[start..<range.upperBound].firstIndex(of: UInt8(ascii: "\n")) ?? range.upperBound
      if source.bytes[start..<end].first == UInt8(ascii: "\t") { return tab(line: line) }
      if let slip = fullWidthColon(line: line, start..<end) { return slip }
      start = end + 1
    }
    return nil
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
    case .syntax(let problem):
      explainSyntax(problem, mark, &report)
    }
  }

  private func explainSyntax(_ problem: String, _ mark: YamlMark, _ report: inout FrontMatterReport) {
    let text = source.line(mark.line) ?? ""
    if let (word, column) = specialWord(in: text) {
      let failure = YamlFailure(kind: .anchor(word), line: mark.line, column: column)
      return explain(failure, &report)
    }
    if problem.contains("mapping values are not allowed") {
      report.error(
        "yaml-colon", at: mark,
        Bilingual("内容里有半角冒号加空格，会被当成另一项。", "An unquoted value holds `: `, which begins another value."),
        advice: Bilingual(
          "把冒号改成全角“：”，或者用引号把整段内容括起来：\(quoted(text))",
          "Put the whole value into quotes: \(quoted(text))"))
    } else if problem.contains("cannot start any token") {
      let found = text.unicodeScalars.dropFirst(mark.column - 1).first.map { String($0) } ?? ""
      report.error(
        "yaml-character", at: mark,
        Bilingual("内容不能以“\(found)”开头。", "A value cannot begin with `\(found)`."),
        advice: Bilingual("用引号把内容括起来：\(quoted(text))", "Put the value into quotes: \(quoted(text))"))
    } else if problem.contains("could not find expected ':'") {
      report.error(
        "yaml-missing-colon", at: mark,
        Bilingual("这里或上一行缺少“名称: 内容”中的冒号。", "A key here, or on the line above, lacks its colon."),
        advice: Bilingual("写成“名称: 内容”，冒号用半角，后面空一格。", "Write `key: value`, with a space after the colon."))
    } else {
      report.error(
        "yaml-syntax", at: mark,
        Bilingual("这一行的写法读不懂（\(problem)）。", "This line cannot be read: \(problem)."),
        advice: Bilingual(
          "检查缩进是否对齐、引号和方括号是否成对；拿不准时用引号把内容括起来。",
          "Check the indentation and that quotes and brackets are closed; quote the value if in doubt."))
    }
  }

  /// A value that begins with one of YAML's signs for anchors, aliases and tags, and its column.
  private func specialWord(in line: String) -> (word: String, column: Int)? {
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

  /// `标题：内容`: a known name followed by a full-width colon, at the start of a line.
  private func fullWidthColon(line: Int, _ range: Range<Int>) -> Slip? {
    // Indented lines may be the text of a block, where a full-width colon is what was meant.
    guard let first = source.bytes[range].first, first != UInt8(ascii: " "), first != UInt8(ascii: "-"),
      first != UInt8(ascii: "#"), source.bytes[range].contains(0xEF)
    else { return nil }
    let text = String(decoding: source.bytes[range], as: UTF8.self)
    guard let colon = text.firstIndex(of: "：") else { return nil }
    let name = String(text[..<colon]).trimmed
    guard !name.contains(":"), Field.isName(name) else {
      return nil
    }
    let column = text[..<colon].unicodeScalars.count + 1
    let value = String(text[text.index(after: colon)...]).trimmed
    return { report in
      report.error(
        "yaml-full-width-colon", at: YamlMark(line: line, column: column, length: 1),
        Bilingual("“\(name)”后面用了全角冒号“：”。", "`\(name)` is followed by a full-width colon."),
        advice: Bilingual(
          "改成半角冒号加一个空格：\(name): \(value)", "Write a plain colon and a space: \(name): \(value)"))
    }
  }

  /// The line with its value in quotes.
  private func quoted(_ line: String) -> String {
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

extension String {
  /// The text without spaces, tabs and full-width spaces at its ends.
  var trimmed: String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" || scalar == "\u{3000}" }
    var scalars = unicodeScalars[...]
    while let first = scalars.first, isSpace(first) { scalars = scalars.dropFirst() }
    while let last = scalars.last, isSpace(last) { scalars = scalars.dropLast() }
    return String(scalars)
  }
}
