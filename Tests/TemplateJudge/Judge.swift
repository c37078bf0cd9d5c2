// The engine as a program that a judge in another language can ask: one JSON object a line in, one out.

package import Templates

/// Renders cases.
package enum Judge {
  /// What became of a case: the page, or an error.
  package enum Answer {
    case output(String)
    case error(TemplateError)
  }

  /// Renders the template `main` of some templates.
  package static func render(_ templates: [(name: String, text: String)], main: String, _ context: Map)
    -> Answer
  {
    do {
      let sources = templates.map { TemplateSource(name: $0.name, text: $0.text) }
      let environment = try Environment(sources: sources)
      var output: [UInt8] = []
      try environment.render(main, context, into: &output)
      return .output(String(decoding: output, as: UTF8.self))
    } catch let errors as TemplateErrors {
      return .error(errors.errors[0])
    } catch let error as TemplateError {
      return .error(error)
    } catch {
      return .output("impossible: \(error)")
    }
  }

  /// Answers one line.
  package static func answer(_ line: String) -> String {
    guard case .map(let request)? = try? JSONReader.read(line),
      case .map(let templates)? = request["templates"],
      case .string(let main)? = request["main"]
    else { return #"{"error": "not a request"}"# }
    var sources: [(name: String, text: String)] = []
    for pair in templates.pairs {
      if case .string(let text) = pair.value { sources.append((pair.key, text)) }
    }
    var context = Map()
    if case .map(let map)? = request["context"] { context = map }
    var fields = "{\"id\": " + json(request["id"] ?? .none)
    switch render(sources, main: main, context) {
    case .output(let text): fields += ", \"output\": " + json(.string(text))
    case .error(let error):
      fields += ", \"error\": " + json(.string(error.english)) + ", \"code\": " + json(.string(error.code))
      fields +=
        ", \"template\": " + json(.string(error.template))
        + ", \"line\": \(error.line), \"column\": \(error.column)"
    }
    return fields + "}"
  }

  /// A text or a number as JSON.
  private static func json(_ value: Value) -> String {
    guard case .string(let text) = value else { return (try? value.str()) ?? "null" }
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\" + String(scalar)
      case "\u{0}"..<"\u{20}":
        let hex = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }
}
