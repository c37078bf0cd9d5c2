// The front door: templates go in once, all that is wrong with them comes out at once, and then any number of
// threads render.

/// Templates parsed and linked; immutable, so threads may share it.
///
///     let environment = try Environment(sources: [TemplateSource(name: "a.html", text: "Hello {{ name }}")])
///     var page: [UInt8] = []
///     try environment.render("a.html", ["name": .string("娘家")], into: &page)
public struct Environment: Sendable {
  let code: Code
  let sources: [(name: String, bytes: [UInt8])]
  let globals: Map
  let limits: Limits
  private let memo = MacroMemo()
  private let caches = ModuleCaches()

  /// Parses and links templates; filters and tests of the same name replace the built-in ones.
  ///
  /// Throws everything that is wrong in any of the templates: grammar, unknown tags, filters, tests, blocks
  /// and templates, wrong arguments.
  public init(
    sources: [TemplateSource], filters: [Filter] = [], tests: [Test] = [], globals: Map = [:],
    limits: Limits = .default
  ) throws(TemplateErrors) {
    self.globals = globals
    self.limits = limits
    self.sources = sources.map { ($0.name, $0.normalized) }
    var code = Code()
    for filter in Filter.builtIn + filters { code.add(filter) }
    for test in Test.builtIn + tests { code.add(test) }
    var faults: [Fault] = []
    for (index, source) in sources.enumerated() {
      if code.templateNames[source.name] != nil {
        faults.append(
          Fault(
            .duplicate, "模板“\(source.name)”给了两次", "template '\(source.name)' is given twice",
            at: Place(template: Int32(index), start: 0, end: 1)))
      }
      code.templateNames[source.name] = Int32(index)
      code.templates.append(Code.Template(name: source.name))
    }
    for (index, source) in self.sources.enumerated() {
      var parser = Parser(code: code, template: Int32(index), limits: limits)
      do throws(Fault) {
        try parser.parse(source.bytes)
      } catch {
        faults.append(error)
      }
      faults += parser.faults
      code = parser.code
    }
    var linker = Linker(code: code)
    if faults.isEmpty { linker.link() }
    faults += linker.faults
    self.code = linker.code
    if !faults.isEmpty {
      let sources = self.sources
      throw TemplateErrors(errors: faults.map { TemplateError($0, sources: sources) })
    }
  }

  /// The names of the templates, in the order in which they were given.
  public var templates: [String] { sources.map(\.name) }

  /// Renders a template and appends the page to `output`; after an error, `output` is as it was.
  public func render(_ name: String, _ context: Map, into output: inout [UInt8]) throws(TemplateError) {
    do throws(Fault) {
      guard let template = code.templateNames[name] else {
        throw Fault.unknownTemplate(name, among: code.templateNames.keys)
      }
      try caches.withCache { cache throws(Fault) in
        try Renderer.with(code, globals: globals, limits: limits, memo: memo, cache: cache) {
          renderer throws(Fault) in try renderer.render(template, context, into: &output)
        }
      }
    } catch {
      throw TemplateError(error, sources: sources)
    }
  }
}

extension Code {
  fileprivate mutating func add(_ filter: Filter) {
    filterNames[filter.name] = Int32(filters.count)
    filters.append(filter)
  }

  fileprivate mutating func add(_ test: Test) {
    testNames[test.filter.name] = Int32(tests.count)
    tests.append(test.filter)
  }
}
