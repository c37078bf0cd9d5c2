package import Content
package import Templates

extension TemplateError {
  /// The failure as a finding about the template's file.
  package var diagnostic: Diagnostic {
    let line = lines.first { $0.number == self.line }?.text
    let way = stack.map { "\($0.name)（\($0.template):\($0.line)）" }.joined(separator: " ← ")
    let wayInEnglish = stack.map { "\($0.name) (\($0.template):\($0.line))" }.joined(separator: " <- ")
    return Diagnostic(
      .error, "template-\(code)", at: Place(file: "templates/\(template)", line: self.line, column: column),
      excerpt: line.map { Diagnostic.Excerpt(line: $0, length: max(1, range.count)) },
      Bilingual(
        chinese + (way.isEmpty ? "" : "；经由 \(way)"),
        english + (way.isEmpty ? "" : "; by way of \(wayInEnglish)")),
      advice: Bilingual(
        "每个模板能用哪些变量，见 templates/README.md。", "templates/README.md lists what each template can use."))
  }
}
