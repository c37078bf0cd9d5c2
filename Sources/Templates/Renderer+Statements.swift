// What each kind of statement does: text, output, `if`, `for`, `set`, `with`, blocks that capture.

extension Renderer {
  /// Executes a statement; a fault gets the place of the innermost node.
  mutating func execute(_ id: Int32) throws(Fault) {
    switch nodes[Int(id)] {
    case .body(let span):
      for index in span.range {
        let child = references[index]
        switch nodes[Int(child)] {
        case .text(let text): append(text)
        case .output(let value): try write(value)
        default: try execute(child)
        }
      }
    case .text(let span): append(span)
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

  func placed(_ fault: Fault, _ id: Int32) -> Fault {
    if fault.place != nil { return fault }
    var fault = fault
    fault.place = code.places[Int(id)]
    return fault
  }

  private mutating func write(_ id: Int32) throws(Fault) {
    do throws(Fault) {
      switch nodes[Int(id)] {
      case .call(let callee, let call):
        if let value = try self.call(id, callee, call, isDirect: true) { try value.write(into: &output) }
      case .parent, .ownBlock: try runBlockCall(id)
      default:
        if let place = place(of: id) { return try place.pointee.write(into: &output) }
        try evaluate(id).write(into: &output)
      }
    } catch {
      throw placed(error, id)
    }
  }

  /// The tags; each has a function of its own, since one large frame would use up the stack.
  private mutating func executeTag(_ id: Int32) throws(Fault) {
    switch nodes[Int(id)] {
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
      let test = references[index]
      let holds = test < 0 ? true : try isTrue(test)
      if holds { return try execute(references[index + 1]) }
      index += 2
    }
  }

  /// Whether the value of an expression is true.
  mutating func isTrue(_ id: Int32) throws(Fault) -> Bool {
    if let place = place(of: id) { return try place.pointee.truth() }
    switch nodes[Int(id)] {
    case .and(let left, let right): return try isTrue(left, within: id) ? try isTrue(right) : false
    case .or(let left, let right): return try isTrue(left, within: id) ? true : try isTrue(right)
    case .not(let value): return try !isTrue(value, within: id)
    default: return try evaluate(id).truth()
    }
  }

  /// The same of an operand, a fault of which is one of the operation.
  private mutating func isTrue(_ operand: Int32, within id: Int32) throws(Fault) -> Bool {
    do throws(Fault) {
      return try isTrue(operand)
    } catch {
      throw placed(error, id)
    }
  }

  private mutating func run(with region: Code.Region) throws(Fault) {
    var values: [Value] = []
    for value in code.items(region.values) { values.append(try evaluate(value)) }
    fill(region.entries)
    for (target, value) in zip(code.items(region.targets), values) { try assign(target, value) }
    try execute(region.body)
  }

  private mutating func run(filterBlock region: Code.Region) throws(Fault) {
    fill(region.entries)
    let text = try capture { renderer throws(Fault) in try renderer.execute(region.body) }
    output += try unescaped(try apply(region.filter, to: .markup(text)))
  }

  private mutating func place(block number: Int32, _ locals: Span, _ id: Int32) throws(Fault) {
    let block = code.blocks[Int(number)]
    if block.isRequired, code.templates[Int(context.template)].chains[Int(block.name)].count <= 1 {
      let name = code.symbols[Int(block.symbol)].name
      throw Fault(.inheritance, "必须重写块“\(name)”", "the required block '\(name)' is not overridden")
    }
    let inner =
      block.isScoped
      ? Context(template: context.template, inside: context, locals: try values(of: locals)) : context
    let first = code.templates[Int(context.template)].chains[Int(block.name)].first ?? number
    try run(block: first, in: inner, from: id)
  }

  private mutating func run(loop: Code.Loop) throws(Fault) {
    var items = try evaluate(loop.iterable).iterate()
    if loop.test >= 0 {
      var kept: [Value] = []
      for item in items {
        try assign(loop.target, item)
        if try evaluate(loop.test).truth() { kept.append(unpacked(loop.target, item)) }
      }
      items = kept
    }
    if items.isEmpty {
      if loop.otherwise < 0 { return }
      fill(loop.otherwiseEntries)
      return try execute(loop.otherwise)
    }
    try count(rounds: items.count)
    let state = loops.count
    if loop.slot >= 0 { loops.append(LoopState(items: items)) }
    var target: Int32?
    if case .local(let slot, _, _) = nodes[Int(loop.target)] { target = slot }
    for index in items.indices {
      if loop.slot >= 0 {
        loops[state].index = index
        slots[loop.slot] = .handle(Handle(kind: .loop, index: Int32(state)))
      }
      if let target { slots[target] = items[index] } else { try assign(loop.target, items[index]) }
      if loop.bodyEntries.count > 0 { fill(loop.bodyEntries) }
      try execute(loop.body)
      try checkOutput()
    }
    if loop.slot >= 0 { loops.removeLast() }
  }

  /// Sets a name, or several from as many values.
  mutating func assign(_ target: Int32, _ value: Value, isTop: Bool = false, isExported: Bool = true)
    throws(Fault)
  {
    switch nodes[Int(target)] {
    case .local(let slot, _, let symbol):
      slots[slot] = value
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

  /// What a loop with a test goes through: Jinja2 gives on what it unpacked, as tuples, whatever held the values.
  private func unpacked(_ target: Int32, _ value: Value) -> Value {
    switch nodes[Int(target)] {
    case .local(let slot, _, _): slots[slot]
    case .tuple(let span): .tuple(code.items(span).map { unpacked($0, value) })
    default: value
    }
  }

  private mutating func capture(region: Code.Region) throws(Fault) {
    fill(region.entries)
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
        .type, "块的过滤器应给出文字，得到\(value.chineseType)",
        "the filter of a block must give text, not \(value.typeName)")
    }
    if text.utf8.contains(where: { [0x26, 0x3C, 0x3E, 0x27, 0x22].contains($0) }) {
      throw Fault.unsupported("块的过滤器给出需要转义的文字", "a filter of a block that gives text to be escaped")
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
    guard case .call(let callee, let call) = nodes[Int(id)] else { return }
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
      let symbol = references[index]
      var value: Value?
      switch nodes[Int(references[index + 1])] {
      case .local(let slot, let hops, _): value = slots(out: hops)[slot]
      default: value = find(symbol)
      }
      if let value, !value.isMissing { result.append((symbol, value, false)) }
      index += 2
    }
    return result
  }
}
