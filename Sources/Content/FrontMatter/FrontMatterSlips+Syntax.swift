// What libyaml says of a syntax error, in the words of a newsroom: which mark is wrong, and what to write.

extension FrontMatterSlips {
  /// Words an error of syntax.
  func explainSyntax(_ problem: String, _ mark: YamlMark, _ report: inout FrontMatterReport) {
    let text = source.line(mark.line) ?? ""
    if let (word, column) = specialWord(in: text) {
      let failure = YamlFailure(kind: .anchor(word), line: mark.line, column: column)
      return explain(failure, &report)
    }
    if let slip = [mark.line, mark.line - 1].lazy.compactMap(fullWidthColonInPart).first {
      return slip(&report)
    }
    if let open = unclosedQuote(before: mark.line) { return unclosed(open, &report) }
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
      let (message, advice) = wording(of: problem)
      report.error("yaml-syntax", at: mark, message, advice: advice)
    }
  }

  /// The rest of what libyaml finds.
  private func wording(of problem: String) -> (Bilingual, advice: Bilingual) {
    switch problem {
    case "did not find expected key", "did not find expected '-' indicator",
      "block sequence entries are not allowed in this context":
      (
        Bilingual("这一行的缩进和上面对不上。", "This line is not indented as those above."),
        Bilingual(
          "同一级的各项从同一列写起；下一级多缩进两个空格。",
          "Begin what belongs together in one column, two spaces in for each level.")
      )
    case "did not find expected ',' or ']'", "did not find expected ',' or '}'":
      (
        Bilingual("括号里的各项没有用半角逗号隔开。", "What stands between the brackets is not separated by commas."),
        Bilingual("写成 [甲, 乙]，逗号用半角；有引号的内容把引号写全。", "Write [one, two]; close quotes before the comma.")
      )
    case "found unknown escape character":
      (
        Bilingual("双引号里的反斜杠“\\”有特殊含义。", "A backslash means something of its own within double quotes."),
        Bilingual("写成两个“\\\\”，或者改用单引号。", "Write it twice, or use single quotes.")
      )
    case "control characters are not allowed":
      (
        Bilingual("这里有一个看不见的控制字符。", "There is an invisible control character here."),
        Bilingual("删去它；多半是从 Word 或网页粘贴来的。", "Remove it; it usually comes from pasted text.")
      )
    default:
      (
        Bilingual("这一行的写法读不懂。", "This line cannot be read: \(problem)."),
        Bilingual(
          "检查缩进是否对齐、引号和方括号是否成对；拿不准时用引号把内容括起来。",
          "Check the indentation and that quotes and brackets are closed; quote the value if in doubt.")
      )
    }
  }

  /// Reports the quotation mark or bracket at a mark, which nothing closes.
  func unclosed(_ mark: YamlMark, _ report: inout FrontMatterReport) {
    let scalars = source.line(mark.line)?.unicodeScalars.dropFirst(mark.column - 1)
    let found = scalars?.first.map { String($0) } ?? ""
    let close = ["[": "]", "{": "}"][found] ?? found
    let rest = scalars.map { String($0) }?.trimmed ?? ""
    report.error(
      "yaml-unclosed", at: mark,
      Bilingual("“\(found)”没有写后一半“\(close)”。", "`\(found)` is not closed by `\(close)`."),
      advice: Bilingual("在内容末尾补上：\(rest)\(close)", "Close it where its content ends: \(rest)\(close)"))
  }

  /// A quotation mark that opens a value on one of the last lines and is closed on none of them: what follows was taken
  /// for part of it, as far as the next value in quotes.
  private func unclosedQuote(before line: Int) -> YamlMark? {
    for line in [line, line - 1, line - 2, line - 3] {
      guard let text = source.line(line), let colon = text.firstRange(of: ": ") else { continue }
      let value = text[colon.upperBound...].drop { $0 == " " }
      guard let quote = value.first, quote == "\"" || quote == "'", !value.dropFirst().contains(quote) else {
        continue
      }
      let column = text[..<value.startIndex].unicodeScalars.count + 1
      return YamlMark(line: line, column: column, length: 1)
    }
    return nil
  }
}
