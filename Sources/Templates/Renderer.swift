// Walks the linked nodes and writes the page. Everything that changes while rendering is in here; one
// renderer serves one call of `render`.

/// The state of one rendering, and the statements.
struct Renderer: ~Copyable {
  /// A macro with the variables that it sees.
  struct Closure {
    let macro: Int32
    let slots: Slots
    let context: Context
  }

  /// An imported template: its context, whose exported variables are its attributes.
  struct Module {
    let context: Context

    /// The value of an exported name.
    func find(_ name: Code.Symbol, _ code: borrowing Code) -> Value? {
      for variable in context.variables where variable.isExported {
        let symbol = code.symbols[Int(variable.symbol)]
        if symbol.hash == name.hash, symbol.name == name.name { return variable.value }
      }
      return nil
    }

    /// The exported names.
    func layout(_ code: Code) -> Layout {
      Layout(context.variables.filter(\.isExported).map { code.symbols[Int($0.symbol)].name })
    }
  }

  /// A loop that is running.
  struct LoopState {
    let items: [Value]
    var index = 0
    /// What `changed` was last asked.
    var last: [Value]?
  }

  let code: Code
  let globals: Map
  let limits: Limits
  var output: [UInt8] = []
  var slots = Slots(count: 0)
  var context = Context(template: -1, base: Map())
  var loops: [LoopState] = []
  var macros: [Closure] = []
  /// The exported variables of imported templates.
  var modules: [Module] = []
  /// Modules imported without context, by template.
  var sharedModules: [Int32: Int32] = [:]
  private var depth = 0
  private var rounds = 0

  init(code: Code, globals: Map, limits: Limits) {
    (self.code, self.globals, self.limits) = (code, globals, limits)
  }

  /// Renders a template and appends the page.
  mutating func render(_ template: Int32, _ base: Map, into target: inout [UInt8]) throws(Fault) {
    let start = target.count
    swap(&output, &target)
    defer { swap(&output, &target) }
    context = Context(template: template, base: base)
    do throws(Fault) {
      try run(template: template)
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }

  // MARK: Units

  /// Enters a unit whose nodes nest so deep.
  private mutating func enter(_ height: Int32) throws(Fault) {
    depth += Int(height)
    if depth > limits.depth { throw Fault(.limit, "嵌套或递归太深", "nested or recursing too deeply") }
    try checkOutput()
  }

  private func checkOutput() throws(Fault) {
    if output.count > limits.output { throw Fault(.limit, "输出超过上限", "the output is too long") }
  }

  /// Counts rounds of loops and elements of lists against the limit.
  mutating func count(rounds count: Int) throws(Fault) {
    rounds += count
    if rounds > limits.rounds { throw Fault(.limit, "循环次数超过上限", "too many rounds of loops") }
  }

  /// Runs a template's body and then those that it extends, in the current context.
  mutating func run(template: Int32) throws(Fault) {
    let saved = slots
    var current = template
    var heights = 0
    defer {
      slots = saved
      depth -= heights
    }
    while current >= 0 {
      let unit = code.templates[Int(current)]
      heights += Int(unit.height)
      try enter(unit.height)
      slots = Slots(count: unit.slots)
      try fill(unit.entries)
      do throws(Fault) {
        try execute(unit.body)
      } catch {
        var fault = error
        if current != template, let place = fault.place {
          let name = code.templates[Int(current)].name
          fault.stack.append((.extends, name, Place(template: template, start: 0, end: place.end)))
        }
        throw fault
      }
      current = unit.parent
    }
  }

  /// Runs a block in a context.
  mutating func run(block number: Int32, in inner: Context, from id: Int32) throws(Fault) {
    let block = code.blocks[Int(number)]
    let height = code.templates[Int(block.template)].height
    let (savedSlots, savedContext) = (slots, context)
    defer {
      (slots, context) = (savedSlots, savedContext)
      depth -= Int(height)
    }
    try enter(height)
    slots = Slots(count: block.slots)
    context = inner
    do throws(Fault) {
      try fill(block.entries)
      try execute(block.body)
    } catch {
      var fault = error
      fault.stack.append((.block, code.symbols[Int(block.symbol)].name, code.places[Int(id)]))
      throw fault
    }
  }

  /// Runs a macro's body with its parameters in place.
  mutating func run(macro number: Int32, _ inner: Slots, _ closure: Context, from id: Int32) throws(Fault) {
    let macro = code.macros[Int(number)]
    let height = code.templates[Int(code.places[Int(macro.body)].template)].height
    let (savedSlots, savedContext) = (slots, context)
    defer {
      (slots, context) = (savedSlots, savedContext)
      depth -= Int(height)
    }
    try enter(height)
    (slots, context) = (inner, closure)
    do throws(Fault) {
      try fill(macro.entries)
      let parameters = code.items(macro.parameters)
      let defaults = code.items(macro.defaults)
      for (index, parameter) in parameters.enumerated() {
        guard case .local(let slot, _, _) = code.nodes[Int(parameter)], slots.values[Int(slot)].isMissing
        else { continue }
        let position = index - (parameters.count - defaults.count)
        if position >= 0 { slots.values[Int(slot)] = try evaluate(defaults[defaults.startIndex + position]) }
      }
      try execute(macro.body)
    } catch {
      var fault = error
      fault.stack.append((.macro, code.symbols[Int(macro.symbol)].name, code.places[Int(id)]))
      throw fault
    }
  }

  /// Runs something and gives what it wrote instead of leaving it in the output.
  mutating func capture(_ body: (inout Renderer) throws(Fault) -> Void) throws(Fault) -> Markup {
    let start = output.count
    try body(&self)
    let markup = Markup([UInt8](output[start...]))
    output.removeLast(output.count - start)
    return markup
  }

  /// Gives the slots of a scope their first values.
  private func fill(_ entries: Span) throws(Fault) {
    for entry in code.entries[entries.range] {
      switch entry.source {
      case .missing: slots.values[Int(entry.slot)] = .missing
      case .alias(let slot, let hops): slots.values[Int(entry.slot)] = slots(out: hops).values[Int(slot)]
      case .context(let symbol): slots.values[Int(entry.slot)] = find(symbol) ?? .missing
      }
    }
  }

  /// The slots so many units outwards.
  @inline(__always)
  func slots(out hops: Int32) -> Slots {
    var result = slots
    for _ in 0..<hops { result = result.outer ?? result }
    return result
  }

  /// A variable of the context, of the environment, or a function of Jinja2's own.
  func find(_ symbol: Int32) -> Value? {
    let name = code.symbols[Int(symbol)]
    if let value = context.find(symbol, name) ?? globals.find(name.name, hash: name.hash) { return value }
    return Function(rawValue: name.name).map { .handle(Handle(kind: .function, index: $0.index)) }
  }

  // MARK: Statements

  /// Executes a statement; a fault gets the place of the innermost node.
  mutating func execute(_ id: Int32) throws(Fault) {
    switch code.nodes[Int(id)] {
    case .body(let span):
      for index in span.range { try execute(code.references[index]) }
    case .text(let span):
      code.text.withUnsafeBufferPointer {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: $0[span.range]))
      }
    case .output(let value): try write(value)
    case .nothing, .extends: break
    default:
      do throws(Fault) {
        try executeTag(id)
      } catch {
        throw placed(error, id)
      }
    }
  }

  /// Where a map has the value of a symbol; nil where that needs more thought.
  @inline(__always)
  func position(of symbol: Int32, in map: borrowing Map) -> Int? {
    let isMethod = code.symbols[Int(symbol)].isMapMethod
    guard !isMethod,
      let position = map.layout.position(
        of: code.symbols[Int(symbol)].name, hash: code.symbols[Int(symbol)].hash),
      !map.values[position].isUndefined
    else { return nil }
    return position
  }

  func placed(_ fault: Fault, _ id: Int32) -> Fault {
    if fault.place != nil { return fault }
    var fault = fault
    fault.place = code.places[Int(id)]
    return fault
  }

  private mutating func write(_ id: Int32) throws(Fault) {
    do throws(Fault) {
      switch code.nodes[Int(id)] {
      case .call(let callee, let call):
        if let value = try self.call(id, callee, call, isDirect: true) { try value.write(into: &output) }
      case .parent, .ownBlock: try runBlockCall(id)
      case .attribute(let holder, let symbol):
        if case .local(let slot, 0, _) = code.nodes[Int(holder)],
          case .map(let map) = slots.values[Int(slot)],
          let position = position(of: symbol, in: map)
        {
          // The common case, without copying the value.
          return try map.values[position].write(into: &output)
        }
        try evaluate(id).write(into: &output)
      default: try evaluate(id).write(into: &output)
      }
    } catch {
      throw placed(error, id)
    }
  }

  /// The tags; each has a function of its own, since one large frame would use up the stack.
  private mutating func executeTag(_ id: Int32) throws(Fault) {
    switch code.nodes[Int(id)] {
    case .choice(let span): try choose(span)
    case .loop(let number): try run(loop: code.loops[Int(number)])
    case .set(let target, let value, let isTop): try assign(target, try evaluate(value), isTop: isTop)
    case .capture(let number): try capture(region: code.regions[Int(number)])
    case .with(let number): try run(with: code.regions[Int(number)])
    case .filterBlock(let number): try run(filterBlock: code.regions[Int(number)])
    case .macro(let number, let target, let isTop): try assign(target, closure(number), isTop: isTop)
    case .callBlock(let call, let macro): try run(callBlock: call, macro)
    case .block(let number, let locals): try place(block: number, locals, id)
    case .include(let number): try include(code.inclusions[Int(number)], id)
    case .importing(let number): try importing(code.inclusions[Int(number)], id)
    default: break
    }
  }

  private mutating func choose(_ span: Span) throws(Fault) {
    var index = span.range.lowerBound
    while index < span.range.upperBound {
      let test = code.references[index]
      let holds = test < 0 ? true : try evaluate(test).truth()
      if holds { return try execute(code.references[index + 1]) }
      index += 2
    }
  }

  private mutating func run(with region: Code.Region) throws(Fault) {
    var values: [Value] = []
    for value in code.items(region.values) { values.append(try evaluate(value)) }
    try fill(region.entries)
    for (target, value) in zip(code.items(region.targets), values) { try assign(target, value) }
    try execute(region.body)
  }

  private mutating func run(filterBlock region: Code.Region) throws(Fault) {
    try fill(region.entries)
    let text = try capture { renderer throws(Fault) in try renderer.execute(region.body) }
    output += try unescaped(try apply(region.filter, to: .markup(text)))
  }

  private mutating func place(block number: Int32, _ locals: Span, _ id: Int32) throws(Fault) {
    let block = code.blocks[Int(number)]
    let chain = code.templates[Int(context.template)].chains[block.symbol] ?? [number]
    if block.isRequired, chain.count <= 1 {
      let name = code.symbols[Int(block.symbol)].name
      throw Fault(.inheritance, "必须重写块“\(name)”", "the required block '\(name)' is not overridden")
    }
    let inner =
      block.isScoped
      ? Context(template: context.template, inside: context, locals: try values(of: locals)) : context
    try run(block: chain[0], in: inner, from: id)
  }

  private mutating func run(loop: Code.Loop) throws(Fault) {
    var items = try evaluate(loop.iterable).iterate()
    if loop.test >= 0 {
      var kept: [Value] = []
      for item in items {
        try assign(loop.target, item)
        if try evaluate(loop.test).truth() { kept.append(item) }
      }
      items = kept
    }
    if items.isEmpty {
      if loop.otherwise < 0 { return }
      try fill(loop.otherwiseEntries)
      return try execute(loop.otherwise)
    }
    try count(rounds: items.count)
    let state = loops.count
    if loop.slot >= 0 { loops.append(LoopState(items: items)) }
    var target: Int?
    if case .local(let slot, _, _) = code.nodes[Int(loop.target)] { target = Int(slot) }
    for index in items.indices {
      if loop.slot >= 0 {
        loops[state].index = index
        slots.values[Int(loop.slot)] = .handle(Handle(kind: .loop, index: Int32(state)))
      }
      if let target { slots.values[target] = items[index] } else { try assign(loop.target, items[index]) }
      if loop.bodyEntries.count > 0 { try fill(loop.bodyEntries) }
      try execute(loop.body)
      try checkOutput()
    }
    if loop.slot >= 0 { loops.removeLast() }
  }

  /// Sets a name, or several from as many values.
  mutating func assign(_ target: Int32, _ value: Value, isTop: Bool = false, isExported: Bool = true)
    throws(Fault)
  {
    switch code.nodes[Int(target)] {
    case .local(let slot, _, let symbol):
      slots.values[Int(slot)] = value
      if isTop {
        context.set(symbol, value, isExported: isExported && !code.symbols[Int(symbol)].name.hasPrefix("_"))
      }
    case .tuple(let span):
      let items = try value.iterate()
      if items.count != Int(span.count) {
        throw Fault(
          .value, "要 \(span.count) 个值，却有 \(items.count) 个",
          "expected \(span.count) values, got \(items.count)")
      }
      for (target, item) in zip(code.items(span), items) {
        try assign(target, item, isTop: isTop, isExported: isExported)
      }
    default: break
    }
  }

  private mutating func capture(region: Code.Region) throws(Fault) {
    try fill(region.entries)
    var value = Value.markup(try capture { renderer throws(Fault) in try renderer.execute(region.body) })
    if region.filter >= 0 { value = .markup(Markup(try unescaped(try apply(region.filter, to: value)))) }
    for target in code.items(region.targets) { try assign(target, value, isTop: region.isTop) }
  }

  /// What a block's filter gave. Jinja2 writes it without escaping, so what is not markup is refused where
  /// escaping would change it.
  private func unescaped(_ value: Value) throws(Fault) -> [UInt8] {
    if case .markup(let markup) = value { return markup.bytes }
    guard case .string(let text) = try value.defined() else {
      throw Fault(
        .type, "块的过滤器应给出文字，得到 \(value.typeName)",
        "the filter of a block must give text, not \(value.typeName)")
    }
    if text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x27, 0x22].contains($0) }) {
      throw Fault.unsupported("a filter of a block that gives text to be escaped")
    }
    return Array(text.utf8)
  }

  /// A new macro value over the current variables.
  private mutating func closure(_ number: Int32) throws(Fault) -> Value {
    try count(rounds: 1)
    macros.append(Closure(macro: number, slots: slots, context: context))
    return .handle(Handle(kind: .macro, index: Int32(macros.count - 1)))
  }

  private mutating func run(callBlock id: Int32, _ macro: Int32) throws(Fault) {
    guard case .call(let callee, let call) = code.nodes[Int(id)] else { return }
    let (macroCount, moduleCount) = (macros.count, modules.count)
    let caller = try closure(macro)
    do throws(Fault) {
      if let value = try self.call(id, callee, call, caller: caller, isDirect: true) {
        try value.write(into: &output)
      }
    } catch {
      throw placed(error, id)
    }
    if modules.count == moduleCount { macros.removeLast(macros.count - macroCount) }
  }

  /// The variables that an inner context sees.
  func values(of locals: Span) throws(Fault) -> [(symbol: Int32, value: Value, isExported: Bool)] {
    var result: [(symbol: Int32, value: Value, isExported: Bool)] = []
    var index = locals.range.lowerBound
    while index < locals.range.upperBound {
      let symbol = code.references[index]
      var value: Value?
      switch code.nodes[Int(code.references[index + 1])] {
      case .local(let slot, let hops, _): value = slots(out: hops).values[Int(slot)]
      default: value = find(symbol)
      }
      if let value, !value.isMissing { result.append((symbol, value, false)) }
      index += 2
    }
    return result
  }
}
