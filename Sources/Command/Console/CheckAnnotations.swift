// Notes that GitHub shows beside the lines of a pull request: “Workflow commands for GitHub Actions”.

internal import Content

/// Prints a check as workflow commands, on standard output.
struct CheckAnnotations {
  /// The site's folder as typed, which is where the repository's paths begin.
  let root: String
  /// The language of the messages.
  let language: Language

  /// Prints one command for each finding.
  func print(_ report: CheckReport) {
    for finding in report.diagnostics { Swift.print(command(finding)) }
  }

  private func command(_ finding: Diagnostic) -> String {
    let name =
      switch finding.severity {
      case .error: "error"
      case .warning: "warning"
      case .hint: "notice"
      }
    let place = finding.place
    let prefix = root == "." ? "" : root + "/"
    var properties = ["file=" + CheckAnnotations.escaped(prefix + place.file, isProperty: true)]
    if place.line > 0 { properties.append("line=\(place.line)") }
    if place.column > 0 { properties.append("col=\(place.column)") }
    properties.append("title=" + CheckAnnotations.escaped(finding.code, isProperty: true))
    let text = finding.message(language) + "\n" + finding.advice(language)
    return
      "::\(name) \(properties.joined(separator: ","))::\(CheckAnnotations.escaped(text, isProperty: false))"
  }

  /// A text as it may stand in a command: what would end it is written in hexadecimal.
  private static func escaped(_ text: String, isProperty: Bool) -> String {
    let common = text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    return isProperty ? common.replacing(":", with: "%3A").replacing(",", with: "%2C") : common
  }
}
