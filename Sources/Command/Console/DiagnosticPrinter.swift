internal import Chinese
internal import Content

/// Prints findings as compilers do: place, severity, what was found, the line with a caret, what to write.
struct DiagnosticPrinter {
  /// The site's folder, where lines are read again for findings that came after parsing.
  let root: String
  /// The language of the messages.
  let language: Language

  /// Prints findings to standard error, sorted by file and line.
  func print(_ diagnostics: [Diagnostic]) {
    for diagnostic in withExcerpts(diagnostics.sorted()) { Console.standardError(text(of: diagnostic)) }
  }

  /// The findings with their lines, also those that came after parsing.
  func withExcerpts(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
    var sources: [String: [String]] = [:]
    return diagnostics.map { withExcerpt($0, &sources) }
  }

  /// A finding as text, without a line end.
  func text(of diagnostic: Diagnostic) -> String {
    var place = diagnostic.place.file
    if diagnostic.place.line > 0 { place += ":\(diagnostic.place.line)" }
    if diagnostic.place.column > 0 { place += ":\(diagnostic.place.column)" }
    let word = diagnostic.severity.word(language)
    var lines = [
      language == .chinese
        ? "\(place): \(word)[\(diagnostic.code)]：\(diagnostic.message(language))"
        : "\(place): \(word)[\(diagnostic.code)]: \(diagnostic.message(language))"
    ]
    if let excerpt = diagnostic.excerpt { lines += self.lines(of: excerpt, at: diagnostic.place) }
    lines.append("  → " + diagnostic.advice(language))
    return lines.joined(separator: "\n")
  }

  private func lines(of excerpt: Diagnostic.Excerpt, at place: Place) -> [String] {
    let number = String(place.line)
    let margin = String(repeating: " ", count: number.count)
    let scalars = Array(excerpt.line.unicodeScalars)
    let column = max(1, place.column)
    let before = scalars.prefix(column - 1)
    let under = scalars.dropFirst(column - 1).prefix(excerpt.length)
    let spaces = before.map { $0 == "\t" ? "\t" : String(repeating: " ", count: Width.columns(of: $0)) }
      .joined()
    let carets = String(repeating: "^", count: max(1, under.reduce(0) { $0 + Width.columns(of: $1) }))
    return ["  \(number) | \(excerpt.line)", "  \(margin) | \(spaces)\(carets)"]
  }

  /// The finding with its line; each file is read and cut into lines once.
  private func withExcerpt(_ diagnostic: Diagnostic, _ sources: inout [String: [String]]) -> Diagnostic {
    let place = diagnostic.place
    guard diagnostic.excerpt == nil, place.line > 0 else { return diagnostic }
    let lines = sources[place.file] ?? self.lines(of: place.file)
    sources[place.file] = lines
    guard place.line <= lines.count else { return diagnostic }
    let line = SourceText(path: place.file, bytes: Array(lines[place.line - 1].utf8))
    let excerpt = line.excerpt(
      at: Place(file: place.file, line: 1, column: place.column), length: place.length)
    return Diagnostic(
      diagnostic.severity, diagnostic.code, at: place, excerpt: excerpt, diagnostic.message,
      advice: diagnostic.advice, count: diagnostic.count)
  }

  private func lines(of file: String) -> [String] {
    guard let bytes = try? Disk.read(root + "/" + file, atMost: 10_000_000),
      let text = try? SourceText.decode(SourceFile(path: file, bytes: bytes)).get()
    else { return [] }
    return text.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension Diagnostic.Severity {
  /// The severity's name.
  func word(_ language: Language) -> String {
    switch self {
    case .hint: Bilingual("提示", "hint")(language)
    case .warning: Bilingual("提醒", "warning")(language)
    case .error: Bilingual("错误", "error")(language)
    }
  }
}
