/// Collects what is found while one file's front matter is read.
struct FrontMatterReport {
  /// The file that is read.
  let source: SourceText
  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []

  init(source: SourceText) {
    self.source = source
  }

  /// Adds a finding at a mark.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at mark: YamlMark, _ message: Bilingual,
    advice: Bilingual
  ) {
    let place = Place(file: source.path, line: mark.line, column: mark.column)
    let excerpt = source.excerpt(at: place, length: mark.length)
    diagnostics.append(Diagnostic(severity, code, at: place, excerpt: excerpt, message, advice: advice))
  }

  /// Adds an error at a mark.
  mutating func error(_ code: String, at mark: YamlMark, _ message: Bilingual, advice: Bilingual) {
    add(.error, code, at: mark, message, advice: advice)
  }
}
