// Names to slots: walks each template, block and macro once, in the order in which Jinja2 compiles them, and
// writes into the nodes where each variable lives.

/// Links the parsed templates.
struct Linker {
  var code: Code
  var faults: [Fault] = []
  private var units = 0
  private let loopSymbol: Int32
  private let superSymbol: Int32
  private let selfSymbol: Int32

  /// Where the linker is.
  struct Frame {
    var scope: Scope
    /// The variables set here belong to the template and are seen by its blocks.
    var isTop = false
    /// What is written here is kept instead of sent: a macro, a `set` or `filter` block.
    var isCaptured = false
    /// After `extends`, what would be written outside of blocks is dropped.
    var isSilent = false
    /// The block whose body this is.
    var block: Int32 = -1
    var template: Int32

    /// A scope inside this one.
    func inner() -> Frame {
      Frame(
        scope: Scope(unit: scope.unit, parent: scope), isCaptured: isCaptured, isSilent: isSilent,
        block: block,
        template: template)
    }
  }

  init(code: Code) {
    self.code = code
    loopSymbol = self.code.symbol("loop")
    superSymbol = self.code.symbol("super")
    selfSymbol = self.code.symbol("self")
  }

  /// Links all templates and gives the result and what is wrong.
  mutating func link() {
    nameBlocks()
    for index in code.templates.indices where code.templates[index].body >= 0 {
      linkChain(index)
      linkTemplate(index)
    }
    for index in code.blocks.indices { linkBlock(index) }
    if faults.isEmpty {
      checkConstants()
      faults += MacroCheck(code).faults()
    }
  }

  private mutating func makeUnit(parent: Scope?) -> Scope {
    units += 1
    return Scope(unit: Scope.Unit(number: units, parent: parent?.unit), parent: parent)
  }

  private mutating func linkTemplate(_ index: Int) {
    let body = code.templates[index].body
    var frame = Frame(scope: makeUnit(parent: nil), isTop: true, template: Int32(index))
    frame.scope.analyze(body, code)
    var hasExtended = false
    for child in code.children(of: body) {
      if case .extends = code.nodes[Int(child)] {
        hasExtended = true
        frame.isSilent = true
      } else if code.templates[index].parent >= 0, !hasExtended {
        switch code.nodes[Int(child)] {
        case .text, .nothing, .set, .macro, .importing: break
        default:
          faults.append(
            .unsupported(
              "在 extends 之前写内容，请把 extends 写在模板最前面", "this before extends", at: code.places[Int(child)]))
        }
      }
      link(child, frame)
    }
    code.templates[index].entries = entries(of: frame.scope)
    code.templates[index].slots = frame.scope.unit.count
  }

  private mutating func linkBlock(_ index: Int) {
    let block = code.blocks[index]
    let frame = Frame(scope: makeUnit(parent: nil), block: Int32(index), template: block.template)
    frame.scope.analyze(block.body, code)
    link(block.body, frame)
    code.blocks[index].entries = entries(of: frame.scope)
    code.blocks[index].slots = frame.scope.unit.count
  }

  /// What the slots of a scope hold on entry.
  private mutating func entries(of scope: Scope) -> Span {
    let start = Int32(code.entries.count)
    for (variable, load) in scope.loads.sorted(by: { $0.key.slot < $1.key.slot }) {
      switch load {
      case .parameter: continue
      case .missing: code.entries.append(Code.Entry(slot: variable.slot, source: .missing))
      case .alias(let outer, let symbol) where scope.parent?.isOnlyRead(symbol, outer) == true:
        code.entries.append(Code.Entry(slot: variable.slot, source: .context(symbol: symbol)))
      case .alias(let outer, _):
        code.entries.append(
          Code.Entry(
            slot: variable.slot, source: .alias(slot: outer.slot, hops: hops(from: scope, to: outer))))
      case .context(let symbol):
        if scope.isOnlyRead(symbol, variable) { continue }
        code.entries.append(Code.Entry(slot: variable.slot, source: .context(symbol: symbol)))
      }
    }
    return Span(start: start, count: Int32(code.entries.count) - start)
  }

  private func hops(from scope: Scope, to variable: Scope.Variable) -> Int32 {
    var unit: Scope.Unit? = scope.unit
    var hops: Int32 = 0
    while let current = unit, current.number != variable.unit {
      hops += 1
      unit = current.parent
    }
    return hops
  }

  // MARK: Statements

  private mutating func link(_ id: Int32, _ frame: Frame) {
    guard id >= 0 else { return }
    let place = code.places[Int(id)]
    switch code.nodes[Int(id)] {
    case .body: for child in code.children(of: id) { link(child, frame) }
    case .text: if frame.isSilent { code.nodes[Int(id)] = .nothing }
    case .output(let value):
      if frame.isSilent { code.nodes[Int(id)] = .nothing } else { rewrite(value, frame) }
    case .choice(let span):
      for (index, child) in code.items(span).enumerated() {
        index % 2 == 0 ? rewrite(child, frame) : link(child, frame)
      }
    case .set(let target, let value, _):
      rewrite(value, frame)
      rewrite(target, frame)
      code.nodes[Int(id)] = .set(target: target, value: value, isTop: frame.isTop)
    case .loop(let loop): linkLoop(Int(loop), frame)
    case .with(let region): linkWith(Int(region), frame)
    case .capture(let region): linkCapture(Int(region), frame)
    case .filterBlock(let region):
      if frame.isSilent { faults.append(silenced("filter", place)) }
      linkFilterBlock(Int(region), frame)
    case .macro(let macro, let target, _):
      linkMacro(Int(macro), frame)
      rewrite(target, frame)
      code.nodes[Int(id)] = .macro(macro, target: target, isTop: frame.isTop)
    case .callBlock(let call, let macro):
      if frame.isSilent { faults.append(silenced("call", place)) }
      rewrite(call, frame)
      linkMacro(Int(macro), frame)
    case .block(let block, _):
      if frame.isSilent {
        if !frame.isTop { faults.append(silenced("block", place)) }
        code.nodes[Int(id)] = .nothing
      } else if code.blocks[Int(block)].isScoped {
        code.nodes[Int(id)] = .block(block, locals: locals(frame, place))
      }
    case .include(let number):
      if frame.isSilent { faults.append(silenced("include", place)) }
      if frame.isCaptured, !code.inclusions[Int(number)].hasContext {
        // Jinja2 3.1 writes a generator's address instead of the template, or writes it in the wrong place.
        faults.append(
          .unsupported(
            "在宏、set 块或 filter 块里写 include … without context",
            "include without context in a macro or a capturing block", at: place))
      }
      rewrite(code.inclusions[Int(number)].template, frame)
      find(template: Int(number))
      if code.inclusions[Int(number)].hasContext {
        code.inclusions[Int(number)].locals = locals(frame, place)
      }
    case .importing(let number):
      rewrite(code.inclusions[Int(number)].template, frame)
      find(template: Int(number))
      for target in code.importTargets(code.inclusions[Int(number)]) { rewrite(target, frame) }
      code.inclusions[Int(number)].isTop = frame.isTop
      if code.inclusions[Int(number)].hasContext {
        code.inclusions[Int(number)].locals = locals(frame, place)
      }
    default: break
    }
  }

  /// Finds the template of an inclusion that names it by a constant.
  private mutating func find(template number: Int) {
    guard case .constant(let index) = code.nodes[Int(code.inclusions[number].template)],
      case .string(let name) = code.constants[Int(index)], let template = code.templateNames[name]
    else { return }
    code.inclusions[number].known = template
  }

  private func silenced(_ tag: String, _ place: Place) -> Fault {
    Fault(
      .inheritance, "使用 extends 的模板里，\(tag) 只能写在块内", "after extends, \(tag) can stand only inside a block",
      at: place)
  }

  private mutating func linkLoop(_ index: Int, _ frame: Frame) {
    let loop = code.loops[index]
    var (inner, test, otherwise) = (frame.inner(), frame.inner(), frame.inner())
    inner.isTop = false
    if code.reads(loopSymbol, in: loop.body) || code.hasScopedBlock(loop.body)
      || code.hasScopedBlock(loop.otherwise)
    {
      code.loops[index].slot = inner.scope.declare(loopSymbol)
    }
    inner.scope.declare(targets: loop.target, code)
    inner.scope.analyze(loop.body, code)
    otherwise.scope.analyze(loop.otherwise, code)
    test.scope.declare(targets: loop.target, code)
    test.scope.analyze(loop.test, code)
    rewrite(loop.iterable, frame)
    rewrite(loop.test, test)
    rewrite(loop.target, inner)
    link(loop.body, inner)
    link(loop.otherwise, otherwise)
    code.loops[index].bodyEntries = entries(of: inner.scope)
    code.loops[index].otherwiseEntries = entries(of: otherwise.scope)
    test.isTop = false
    otherwise.isTop = false
  }

  private mutating func linkWith(_ index: Int, _ frame: Frame) {
    let region = code.regions[index]
    let inner = frame.inner()
    for target in code.items(region.targets) { inner.scope.declare(targets: target, code) }
    inner.scope.analyze(region.body, code)
    for value in code.items(region.values) { rewrite(value, frame) }
    for target in code.items(region.targets) { rewrite(target, inner) }
    link(region.body, inner)
    code.regions[index].entries = entries(of: inner.scope)
  }

  private mutating func linkCapture(_ index: Int, _ frame: Frame) {
    let region = code.regions[index]
    var inner = frame.inner()
    (inner.isSilent, inner.isCaptured) = (false, true)
    inner.scope.analyze(region.body, code)
    link(region.body, inner)
    rewrite(region.filter, inner)
    for target in code.items(region.targets) { rewrite(target, frame) }
    code.regions[index].isTop = frame.isTop
    code.regions[index].entries = entries(of: inner.scope)
  }

  private mutating func linkFilterBlock(_ index: Int, _ frame: Frame) {
    let region = code.regions[index]
    var inner = frame.inner()
    inner.isCaptured = true
    inner.scope.analyze(region.body, code)
    inner.scope.analyze(region.filter, code)
    link(region.body, inner)
    rewrite(region.filter, inner)
    code.regions[index].entries = entries(of: inner.scope)
  }

  private mutating func linkMacro(_ index: Int, _ frame: Frame) {
    let macro = code.macros[index]
    let inner = Frame(
      scope: makeUnit(parent: frame.scope), isCaptured: true, block: frame.block, template: frame.template)
    let parameters = Array(code.items(macro.parameters))
    func analyze() {
      for parameter in parameters { inner.scope.declare(targets: parameter, code) }
      for value in code.items(macro.defaults) { inner.scope.analyze(value, code) }
      inner.scope.analyze(macro.body, code)
    }
    analyze()
    func isParameter(_ symbol: Int32) -> Bool {
      parameters.contains { if case .name(symbol) = code.nodes[Int($0)] { true } else { false } }
    }
    let (caller, named, rest) = (code.symbol("caller"), code.symbol("kwargs"), code.symbol("varargs"))
    if isParameter(caller) {
      faults.append(
        .unsupported("把 caller 用作参数名", "caller as a parameter", at: code.places[Int(parameters[0])]))
    } else if code.reads(caller, in: macro.body) {
      code.macros[index].caller = inner.scope.declare(caller)
    }
    if code.reads(named, in: macro.body), !isParameter(named) {
      code.macros[index].named = inner.scope.declare(named)
    }
    if code.reads(rest, in: macro.body), !isParameter(rest) {
      code.macros[index].rest = inner.scope.declare(rest)
    }
    analyze()
    for parameter in parameters { rewrite(parameter, inner) }
    code.macros[index].hasParametersFirst = parameters.enumerated().allSatisfy { index, parameter in
      if case .local(Int32(index), 0, _) = code.nodes[Int(parameter)] { true } else { false }
    }
    for value in code.items(macro.defaults) { rewrite(value, inner) }
    link(macro.body, inner)
    code.macros[index].entries = entries(of: inner.scope)
    code.macros[index].slots = inner.scope.unit.count
  }

  /// The local variables that an included template or a scoped block sees, as symbols and nodes in turn.
  private mutating func locals(_ frame: Frame, _ place: Place) -> Span {
    var items: [Int32] = []
    for symbol in frame.scope.storedSymbols() {
      guard let node = variable(symbol, frame.scope) else { continue }
      code.nodes.append(node)
      code.places.append(place)
      items += [symbol, Int32(code.nodes.count - 1)]
    }
    return code.span(items)
  }

  // MARK: Expressions

  private func variable(_ symbol: Int32, _ scope: Scope) -> Node? {
    guard let variable = scope.find(symbol) else { return nil }
    if scope.isOnlyRead(symbol, variable) { return .global(symbol) }
    return .local(slot: variable.slot, hops: hops(from: scope, to: variable), symbol: symbol)
  }

  private mutating func rewrite(_ id: Int32, _ frame: Frame) {
    guard id >= 0 else { return }
    let place = code.places[Int(id)]
    switch code.nodes[Int(id)] {
    case .name(let symbol):
      if symbol == selfSymbol || symbol == superSymbol {
        faults.append(
          .unsupported(
            "不加括号的 \(code.symbols[Int(symbol)].name)，请写成 \(code.symbols[Int(symbol)].name)()",
            "\(code.symbols[Int(symbol)].name) other than called", at: place))
      }
      if let node = variable(symbol, frame.scope) {
        code.nodes[Int(id)] = node
      } else {
        faults.append(
          .unsupported(
            "在这里用 \(code.symbols[Int(symbol)].name)", "\(code.symbols[Int(symbol)].name) here", at: place))
      }
      return
    case .call(let callee, let call):
      if code.calls[Int(call)].positional.count == 0, code.calls[Int(call)].named.count == 0,
        rewriteBlockCall(id, callee, frame)
      {
        return
      }
    default: break
    }
    for child in code.children(of: id) { rewrite(child, frame) }
  }

  /// Turns `super()` and `self.name()` into nodes of their own.
  private mutating func rewriteBlockCall(_ id: Int32, _ callee: Int32, _ frame: Frame) -> Bool {
    switch code.nodes[Int(callee)] {
    case .name(superSymbol):
      if frame.block < 0 {
        faults.append(
          Fault(.inheritance, "super() 只能用在块里", "super() works only inside a block", at: code.places[Int(id)])
        )
      }
      code.nodes[Int(id)] = .parent(block: max(0, frame.block))
      return true
    case .attribute(let holder, let symbol):
      guard case .name(selfSymbol) = code.nodes[Int(holder)] else { return false }
      if code.blocks.allSatisfy({ $0.symbol != symbol }) {
        let names = code.blocks.map { code.symbols[Int($0.symbol)].name }
        let name = code.symbols[Int(symbol)].name
        var fault = Fault(
          .unknownBlock, "没有块“\(name)”", "there is no block '\(name)'", at: code.places[Int(id)])
        fault.nearest = NearestName.of(name, among: names)
        faults.append(fault)
      }
      code.nodes[Int(id)] = .ownBlock(symbol: symbol)
      return true
    default: return false
    }
  }
}
