// Templates that use one another: include, import, and the blocks of a template called by name.

extension Renderer {
  /// The template that an inclusion names; its name where there is none. An expression gives a name, or a list of which
  /// the first that exists counts.
  private mutating func template(of inclusion: Code.Inclusion) throws(Fault) -> (number: Int32?, name: String)
  {
    if inclusion.known >= 0 { return (inclusion.known, "") }
    let value = try evaluate(inclusion.template)
    var names: [Value] = [value]
    if let elements = value.elements { names = elements }
    var texts: [String] = []
    for name in names {
      guard case .string(let text) = try name.defined() else {
        throw Fault(.type, "模板名应是字符串", "the name of a template must be a string")
      }
      if let number = code.templateNames[text] { return (number, text) }
      texts.append(text)
    }
    return (nil, texts.joined(separator: ", "))
  }

  private func unknown(_ name: String) -> Fault { .unknownTemplate(name, among: code.templateNames.keys) }

  /// Runs a template in a context of its own, for an inclusion, which a fault then names.
  private mutating func run(_ number: Int32, in inner: Context, _ role: TemplateError.Role, _ id: Int32)
    throws(Fault)
  {
    do throws(Fault) {
      try run(template: number, in: inner)
    } catch {
      var fault = error
      fault.stack.append((role, code.templates[Int(number)].name, code.places[Int(id)]))
      throw fault
    }
  }

  /// Runs a template in a context of its own.
  mutating func run(template number: Int32, in inner: Context) throws(Fault) {
    let saved = context
    defer { context = saved }
    context = inner
    try run(template: number)
  }

  private func context(for inclusion: Code.Inclusion, _ number: Int32) throws(Fault) -> Context {
    if !inclusion.hasContext { return Context(template: number) }
    return Context(template: number, inside: context, locals: try values(of: inclusion.locals))
  }

  /// Renders another template in place.
  mutating func include(_ inclusion: Code.Inclusion, _ id: Int32) throws(Fault) {
    let (number, name) = try template(of: inclusion)
    guard let number else {
      if inclusion.isMissingIgnored { return }
      throw unknown(name)
    }
    try run(number, in: try context(for: inclusion, number), .include, id)
  }

  /// Runs another template for what it sets, and gives that to names here.
  mutating func importing(_ inclusion: Code.Inclusion, _ id: Int32) throws(Fault) {
    let (found, name) = try template(of: inclusion)
    guard let number = found else { throw unknown(name) }
    let module = try module(inclusion, number, id)
    let targets = code.items(inclusion.targets)
    if !inclusion.isFrom, let target = targets.first {
      let value = Value.handle(Handle(kind: .module, index: module))
      return try assign(target, value, isTop: inclusion.isTop, isExported: false)
    }
    var index = targets.startIndex
    while index + 1 < targets.endIndex {
      let value =
        modules[Int(module)].find(targets[index])
        ?? .undefined(
          Undefined(
            name: code.symbols[Int(targets[index])].name, holder: code.templates[Int(number)].name,
            known: modules[Int(module)].layout(code)))
      try assign(targets[index + 1], value, isTop: inclusion.isTop, isExported: false)
      index += 2
    }
  }

  private mutating func module(_ inclusion: Code.Inclusion, _ number: Int32, _ id: Int32) throws(Fault)
    -> Int32
  {
    if !inclusion.hasContext {
      if let shared = sharedModules.first(where: { $0.template == number }) { return shared.module }
      if let kept = cache.entry(of: number), depth + kept.height <= limits.depth {
        try use(kept)
        return kept.module
      }
      cache.want(number)
    }
    let inner = try context(for: inclusion, number)
    let first = macros.count
    _ = try capture { renderer throws(Fault) in try renderer.run(number, in: inner, .import, id) }
    if !inclusion.hasContext { for index in first..<macros.count { macros[index].isClosed = true } }
    modules.append(Module(context: inner))
    let module = Int32(modules.count - 1)
    if !inclusion.hasContext { sharedModules.append((number, module)) }
    return module
  }

  /// Runs `super()` or `self.name()`.
  mutating func runBlockCall(_ id: Int32) throws(Fault) {
    switch nodes[Int(id)] {
    case .parent(let block):
      let symbol = code.blocks[Int(block)].symbol
      let chain = code.chain(of: symbol, in: context.template)
      guard let index = chain.firstIndex(of: block), index + 1 < chain.count else {
        let name = code.symbols[Int(symbol)].name
        throw Fault(.inheritance, "上级模板没有块“\(name)”", "there is no parent block '\(name)'")
      }
      try run(block: chain[index + 1], in: context, from: id)
    case .ownBlock(let symbol):
      guard let block = code.chain(of: symbol, in: context.template).first else {
        let name = code.symbols[Int(symbol)].name
        throw Fault(.unknownBlock, "没有块“\(name)”", "there is no block '\(name)'")
      }
      try run(block: block, in: context, from: id)
    default: break
    }
  }
}
