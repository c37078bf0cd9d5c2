// One hostile input for the template engine: templates and a context. It has the form of a case file without the
// answer, so that the case files are the first corpus and what the fuzzer finds can be read.

internal import Templates

/// Loads and renders what an input says; whatever is wrong with it must come back as an error.
package struct TemplateTrial {
  /// What a trial found that must never be.
  package struct Violation: Error {
    /// What was violated.
    public let rule: String
  }

  private var sources: [TemplateSource] = []
  private var context: [UInt8] = Array("{}".utf8)

  /// Bounds that let thousands of trials run in a second.
  private static let limits = {
    var limits = Limits()
    limits.rounds = 5_000
    limits.output = 1 << 18
    return limits
  }()

  /// Cuts an input at its lines `--- name`; what stands before the first is passed over.
  package init(_ input: [UInt8]) {
    let lines = input.split(separator: 0x0A, omittingEmptySubsequences: false)
    var name: String?
    var part: [UInt8] = []
    func close(_ trial: inout TemplateTrial) {
      guard let name else { return }
      let body = Array(part.dropLast())
      if name == "context" {
        trial.context = body
      } else if trial.sources.allSatisfy({ $0.name != name }) {
        trial.sources.append(TemplateSource(name: name, bytes: body))
      }
    }
    for line in lines {
      if line.starts(with: "--- ".utf8) {
        close(&self)
        (name, part) = (String(decoding: line.dropFirst(4), as: UTF8.self), [])
      } else {
        part += line
        part.append(0x0A)
      }
    }
    close(&self)
  }

  /// Loads the templates and renders each of them twice.
  package func run() throws(Violation) {
    var map = Map()
    do throws(TemplateError) {
      if case .map(let read) = try JSONReader.read(context, name: "context") { map = read }
    } catch {
      try check(error)
    }
    let environment: Environment
    do throws(TemplateErrors) {
      environment = try Environment(sources: sources, limits: TemplateTrial.limits)
    } catch {
      if error.errors.isEmpty { throw Violation(rule: "a failure says what is wrong") }
      for error in error.errors { try check(error) }
      return
    }
    for name in environment.templates {
      let first = try page(name, map, environment)
      guard try page(name, map, environment) == first else {
        throw Violation(rule: "pages are the same each time")
      }
    }
  }

  private func page(_ name: String, _ map: Map, _ environment: Environment) throws(Violation) -> [UInt8] {
    var page: [UInt8] = []
    do throws(TemplateError) {
      try environment.render(name, map, into: &page)
    } catch {
      try check(error)
      if !page.isEmpty { throw Violation(rule: "a failure writes nothing") }
    }
    if String(validating: page, as: UTF8.self) == nil { throw Violation(rule: "pages are UTF-8") }
    return page
  }

  private func check(_ error: TemplateError) throws(Violation) {
    let texts = [error.excerpt(.chinese), error.excerpt(.english)]
    if error.line < 1 || error.column < 1 || texts.contains(where: \.isEmpty) {
      throw Violation(rule: "errors have a place")
    }
  }
}
