/// Collects what is found while one file's front matter is read.
struct FrontMatterReport {
  /// The file that is read.
  let source: SourceText
  /// What was found so far.
  var diagnostics: [Diagnostic] { findings.all }

  private var findings = BoundedFindings()

  /// The line of the last finding: they mostly come in the order of the lines, and with 200,000 of them counting each from the
  /// first line took minutes.
  private var last = SourceText.LineStart()

  init(source: SourceText) {
    self.source = source
  }

  /// Adds a finding at a mark; it is only worded if it is listed.
  mutating func add(
    _ severity: Diagnostic.Severity, _ code: String, at mark: YamlMark,
    _ message: @autoclosure () -> Bilingual,
    advice: @autoclosure () -> Bilingual
  ) {
    let place = Place(file: source.path, line: mark.line, column: mark.column)
    guard findings.admits(severity, code, at: place) else { return }
    let start = source.start(ofLine: mark.line, after: last)
    if let start { last = start }
    let excerpt = start.flatMap { source.excerpt(at: place, length: mark.length, lineStart: $0.offset) }
    findings.list(Diagnostic(severity, code, at: place, excerpt: excerpt, message(), advice: advice()))
  }

  /// Adds an error at a mark.
  mutating func error(
    _ code: String, at mark: YamlMark, _ message: @autoclosure () -> Bilingual,
    advice: @autoclosure () -> Bilingual
  ) {
    add(.error, code, at: mark, message(), advice: advice())
  }
}
