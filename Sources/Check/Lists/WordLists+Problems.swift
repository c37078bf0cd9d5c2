package import Content

extension WordLists {
  /// Lines of a site's lists that say nothing: a slip without its correction.
  package static func problems(in sources: [Name: SourceText]) -> [Diagnostic] {
    guard let source = sources[.slips] else { return [] }
    let lines = Lines(source)
    return (1...max(1, lines.count)).compactMap { line in
      let text = String(decoding: source.bytes[lines.range(of: line)], as: UTF8.self).trimmingSpaces
      guard !text.isEmpty, !text.hasPrefix("#"), !text.hasPrefix("-"), text.split(separator: "→").count != 2
      else {
        return nil
      }
      return Diagnostic(
        .warning, "list-line", at: Place(file: source.path, line: line, column: 1, length: text.count),
        Bilingual("这一行没有写改成什么，不起作用。", "This line does not say what to write instead, and has no effect."),
        advice: Bilingual("写成“错字 → 正字”，例如：深人基层 → 深入基层", "Write `wrong → right`, such as 深人基层 → 深入基层."))
    }
  }
}
