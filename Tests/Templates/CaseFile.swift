// Cases are files, so that adding one needs no Swift and Jinja2 can record its answer beside it.

import Foundation
import Templates
import Testing

/// One case: templates, a context and what must come of them.
struct Case: Sendable, CustomTestStringConvertible {
  /// What must come of a case.
  enum Outcome: Sendable {
    case output(String)
    /// Jinja2 refuses, and so must the engine.
    case refused
    /// Jinja2 renders, the engine refuses with this code.
    case unsupported(String)
  }

  let title: String
  let templates: [(name: String, text: String)]
  let context: String
  let outcome: Outcome

  var testDescription: String { title }

  /// The folder of this file.
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  /// All cases of all files.
  static let all: [Case] = {
    let files =
      (try? FileManager.default.contentsOfDirectory(atPath: folder.appending(path: "Cases").path)) ?? []
    return files.filter { $0.hasSuffix(".case") }.sorted().flatMap { name -> [Case] in
      let text = (try? String(contentsOf: folder.appending(path: "Cases/\(name)"), encoding: .utf8)) ?? ""
      return ("\n" + text.dropLast()).components(separatedBy: "\n=== ").dropFirst().map {
        Case($0, file: name)
      }
    }
  }()

  private init(_ chunk: String, file: String) {
    let parts = chunk.components(separatedBy: "\n--- ")
    title = "\(file): \(parts[0])"
    var templates: [(name: String, text: String)] = []
    var context = "{}"
    var outcome = Outcome.refused
    for part in parts.dropFirst() {
      let name = part.prefix { $0 != "\n" }
      let body = String(part.dropFirst(name.count + 1))
      switch name {
      case "context": context = body
      case "output": outcome = .output(body)
      case "refused": outcome = .refused
      case _ where name.hasPrefix("unsupported"): outcome = .unsupported(String(name.dropFirst(12)))
      default: templates.append((String(name), body))
      }
    }
    (self.templates, self.context, self.outcome) = (templates, context, outcome)
  }
}
