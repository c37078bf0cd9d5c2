/// Collects what is found while one file's front matter is read.
struct FrontMatterReport {
  /// The file that is read.
  let source: SourceText
  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []

  /// The line of the last finding: they mostly come in the order of the lines, and with 200,000 of them counting each from the
  /// first line took minutes.
  private var last = SourceText.LineStart()

  init(source: SourceText) {
    self.source = source
  }

  /// Adds a finding at a mark.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at mark: YamlMark, _ message: Bilingual,
    advice: Bilingual
  ) {
    let place = Place(file: source.path, line: mark.line, column: mark.column)
    let start = source.start(ofLine: mark.line, after: last)
    if let start { last = start }
    let excerpt = start.flatMap { source.excerpt(at: place, length: mark.length, lineStart: $0.offset) }
    diagnostics.append(Diagnostic(severity, code, at: place, excerpt: excerpt, message, advice: advice))
  }

  /// Adds an error at a mark.
  mutating func error(_ code: String, at mark: YamlMark, _ message: Bilingual, advice: Bilingual) {
    add(.error, code, at: mark, message, advice: advice)
  }
}
