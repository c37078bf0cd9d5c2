// ` #` begins a comment in YAML, and nobody in a newsroom knows: a topic in the way of social media (#工会故事#), or a value
// typed behind the hint of a skeleton, is lost without a word.

extension FrontMatterSlips {
  /// Warns of what stands behind ` #` on a line of a field; the hints that `niangjia new` writes are left alone.
  func reportComments(_ report: inout FrontMatterReport) {
    guard holdsComment else { return }
    var (line, start) = (firstLine - 1, range.lowerBound)
    var reading = Reading()
    while start < range.upperBound {
      line += 1
      let end = source.first(UInt8(ascii: "\n"), in: start..<range.upperBound) ?? range.upperBound
      if let comment = self.comment(in: start..<end, &reading) {
        self.report(comment, start..<end, line: line, &report)
      }
      start = end + 1
    }
  }

  /// What is open where a line begins.
  private struct Reading {
    /// The quotation mark of a value that goes on.
    var quote: UInt8?
    /// The indentation of the key whose lines below are text, marks and all (`|`).
    var textIndent: Int?
  }

  /// Whether `#` stands behind a space anywhere.
  private var holdsComment: Bool {
    var start = range.lowerBound
    while let place = source.first(UInt8(ascii: "#"), in: start..<range.upperBound) {
      if isComment(at: place) { return true }
      start = place + 1
    }
    return false
  }

  /// Whether `#` stands at a byte with a space before it.
  private func isComment(at index: Int) -> Bool {
    source.bytes[index] == UInt8(ascii: "#") && index > range.lowerBound
      && (source.bytes[index - 1] == UInt8(ascii: " ") || source.bytes[index - 1] == UInt8(ascii: "\t"))
  }

  /// The byte of the `#` that ends what is read of a line.
  private func comment(in line: Range<Int>, _ reading: inout Reading) -> Int? {
    let indent = line.prefix { source.bytes[$0] == UInt8(ascii: " ") }.count
    let isBlank = indent == line.count
    if let own = reading.textIndent {
      if isBlank || indent > own { return nil }
      reading.textIndent = nil
    }
    if indent == 0, !isBlank { reading.quote = nil }
    if !isBlank, reading.quote == nil, source.bytes[line.lowerBound + indent] == UInt8(ascii: "#") {
      return nil
    }
    let found = unquotedComment(in: line, &reading)
    if reading.quote == nil, opensText(line.lowerBound..<(found ?? line.upperBound)) {
      reading.textIndent = indent
    }
    return found
  }

  private func unquotedComment(in line: Range<Int>, _ reading: inout Reading) -> Int? {
    var index = line.lowerBound
    // A value begins behind one of these marks; elsewhere a quotation mark is an apostrophe.
    var isStart = true
    while index < line.upperBound {
      let byte = source.bytes[index]
      if let quote = reading.quote {
        let isEscaped = quote == UInt8(ascii: "\"") && byte == UInt8(ascii: "\\")
        if byte == quote { reading.quote = nil }
        index += isEscaped ? 2 : 1
        isStart = false
        continue
      }
      if isStart, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") { reading.quote = byte }
      if isComment(at: index) { return index }
      if byte != UInt8(ascii: " ") { isStart = ":-,[{".utf8.contains(byte) }
      index += 1
    }
    return nil
  }

  /// Whether a line ends in `|` or `>`, below which a text stands as it is.
  private func opensText(_ line: Range<Int>) -> Bool {
    let text = String(decoding: source.bytes[line], as: UTF8.self).trimmed
    guard let space = text.lastIndex(of: " "), let mark = text[space...].dropFirst().first else {
      return false
    }
    return (mark == "|" || mark == ">")
      && text[space...].dropFirst(2).allSatisfy { "+-123456789".contains($0) }
  }

  private func report(
    _ comment: Int, _ range: Range<Int>, line: Int, _ report: inout FrontMatterReport
  ) {
    let lost = String(decoding: source.bytes[comment..<range.upperBound], as: UTF8.self).trimmed
    let words = String(lost.drop { $0 == "#" }).trimmed
    if words.isEmpty || Draft.comments.contains(words) { return }
    let before = String(decoding: source.bytes[range.lowerBound..<comment], as: UTF8.self)
    let column = before.unicodeScalars.count + 1
    report.add(
      .warning, "yaml-comment", at: YamlMark(line: line, column: column, length: lost.unicodeScalars.count),
      Bilingual(
        "空格后面的“#”是备注的记号，“\(lost)”不算内容。", "A `#` behind a space begins a remark; `\(lost)` is not read."),
      advice: advice(before: before, lost: lost, words: words))
  }

  private func advice(before: String, lost: String, words: String) -> Bilingual {
    let text = before.trimmed
    let (key, value) = FrontMatterSlips.keyAndValue(text)
    let typed = Draft.comments.compactMap { hint -> String? in
      // A short hint (电话) may begin what somebody typed; a long one does not.
      guard words.hasPrefix(hint), hint.count >= 8 || words.dropFirst(hint.count).first == " " else {
        return nil
      }
      return String(words.dropFirst(hint.count)).trimmed
    }.min { $0.count < $1.count }
    if let typed {
      return Bilingual(
        "内容写在“#”前面：\(key) \(typed)", "Write what you mean before the `#`: \(key) \(typed)")
    }
    let parts = lost.split(separator: " ")
    if value.isEmpty, lost.dropFirst().first != " ", parts.allSatisfy({ $0.hasPrefix("#") }) {
      let names = parts.map { $0.filter { $0 != "#" } }.joined(separator: ", ")
      return Bilingual("去掉“#”，写成：\(key) [\(names)]", "Write it without `#`: \(key) [\(names)]")
    }
    let whole = value.isEmpty ? lost : "\(value) \(lost)"
    guard !whole.contains(where: { "\"[]{}".contains($0) }) else {
      return Bilingual(
        "是内容就用引号括起来；是备注就另起一行，行首写“#”。", "Quote it if it is meant; put a remark on a line of its own.")
    }
    return Bilingual(
      "是内容就用引号括起来：\(key) \"\(whole)\"；是备注就另起一行，行首写“#”。",
      "Quote it if it is meant: \(key) \"\(whole)\"; put a remark on a line of its own.")
  }

  /// `标题: 关于` as `标题:` and `关于`; an item of a list as `-` and what stands behind it.
  private static func keyAndValue(_ text: String) -> (key: String, value: String) {
    if text.hasSuffix(":") || text == "-" { return (text, "") }
    guard let space = text.firstRange(of: ": ") ?? text.firstRange(of: "- ") else { return (text, "") }
    let key = String(text[..<space.upperBound]).trimmed
    return (key, String(text[space.upperBound...]).trimmed)
  }
}
