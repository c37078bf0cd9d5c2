internal import Content

/// Findings as HTML: place, what was found, the line, what to write.
struct FindingList {
  let language: Language

  /// How many findings of one group are listed.
  private static let longest = 60

  /// A list of findings under a heading; empty where there are none.
  func html(_ findings: [Diagnostic], _ heading: Bilingual) -> String {
    guard !findings.isEmpty else { return "" }
    var html = "<h2>\(HTML.escaped(heading(language))) · \(count(findings))</h2>\n<ol>\n"
    for finding in findings.prefix(FindingList.longest) { html += item(finding) }
    html += "</ol>\n"
    let rest = findings.count - FindingList.longest
    if rest > 0 {
      html +=
        "<p>\(Bilingual("另有 \(rest) 条，运行 niangjia build 可以看全。", "\(rest) more; niangjia build lists all.")(language))</p>\n"
    }
    return html
  }

  /// How many errors and other findings there are, in words.
  func count(_ findings: [Diagnostic]) -> String {
    let errors = findings.total(.error)
    let others = findings.total(.warning) + findings.total(.hint)
    var parts: [String] = []
    if errors > 0 { parts.append(Bilingual("\(errors) 个错误", "\(errors) errors")(language)) }
    if others > 0 || errors == 0 { parts.append(Bilingual("\(others) 个提醒", "\(others) warnings")(language)) }
    return parts.joined(separator: Bilingual("、", ", ")(language))
  }

  private func item(_ finding: Diagnostic) -> String {
    var place = finding.place.file
    if finding.place.line > 0 { place += ":\(finding.place.line)" }
    if finding.place.column > 0 { place += ":\(finding.place.column)" }
    var html = "<li class=\"\(kind(finding))\"><code>\(HTML.escaped(place))</code> "
    html += "\(HTML.escaped(finding.message(language))) <small>\(HTML.escaped(finding.code))</small>\n"
    if let excerpt = finding.excerpt { html += "<pre>\(line(excerpt, at: finding.place))</pre>\n" }
    return html + "<p>→ \(HTML.escaped(finding.advice(language)))</p></li>\n"
  }

  private func kind(_ finding: Diagnostic) -> String {
    switch finding.severity {
    case .error: "error"
    case .warning: "warning"
    case .hint: "hint"
    }
  }

  /// The line with the place marked.
  private func line(_ excerpt: Diagnostic.Excerpt, at place: Place) -> String {
    let scalars = Array(excerpt.line.unicodeScalars)
    let start = min(scalars.count, max(0, place.column - 1))
    let end = min(scalars.count, start + excerpt.length)
    func text(_ range: Range<Int>) -> String {
      HTML.escaped(String(String.UnicodeScalarView(scalars[range])))
    }
    return text(0..<start) + "<mark>" + text(start..<end) + "</mark>" + text(end..<scalars.count)
  }
}
