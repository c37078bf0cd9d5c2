// A call with arguments that its macro does not take fails in Jinja2 only when a page comes to it. Where the macro
// is known beforehand, that is found here, when the templates are loaded.

/// Looks at the calls whose name means one and the same macro wherever any of the templates sets that name.
struct MacroCheck {
  /// What a statement gives to a name.
  private enum Source { case macro(Int32), imported(Int32), module, other }

  private let code: Code
  private var sources: [Int32: [Source]] = [:]

  /// Takes linked templates.
  init(_ code: Code) {
    self.code = code
    for node in code.nodes { note(node) }
  }

  /// The calls that cannot succeed.
  func faults() -> [Fault] {
    var blocks: Set<Int32> = []
    for case .callBlock(let call, _) in code.nodes { blocks.insert(call) }
    var faults: [Fault] = []
    for (id, node) in code.nodes.enumerated() {
      guard case .call(let callee, let number) = node, let macro = macro(of: callee) else { continue }
      let call = code.calls[Int(number)]
      if call.splat >= 0 || call.namedSplat >= 0 { continue }
      var names = code.names(of: call)
      if blocks.contains(Int32(id)) { names.append("caller") }
      if var fault = code.surplus(of: code.macros[Int(macro)], Int(call.positional.count), names) {
        fault.place = code.places[id]
        faults.append(fault)
      }
    }
    return faults
  }

  private mutating func note(_ node: Node) {
    switch node {
    case .set(let target, _, _): add(.other, to: target)
    case .loop(let loop): add(.other, to: code.loops[Int(loop)].target)
    case .with(let region), .capture(let region):
      for target in code.items(code.regions[Int(region)].targets) { add(.other, to: target) }
    case .macro(let macro, let target, _):
      add(.macro(macro), to: target)
      for target in code.items(code.macros[Int(macro)].parameters) { add(.other, to: target) }
    case .callBlock(_, let macro):
      for target in code.items(code.macros[Int(macro)].parameters) { add(.other, to: target) }
    case .importing(let number):
      let targets = Array(code.items(code.inclusions[Int(number)].targets))
      guard code.inclusions[Int(number)].isFrom else { return targets.forEach { add(.module, to: $0) } }
      for index in stride(from: 0, to: targets.count, by: 2) {
        add(.imported(targets[index]), to: targets[index + 1])
      }
    default: break
    }
  }

  private mutating func add(_ source: Source, to target: Int32) {
    switch code.nodes[Int(target)] {
    case .name(let symbol), .local(_, _, let symbol), .global(let symbol):
      sources[symbol, default: []].append(source)
    case .tuple(let span): for item in code.items(span) { add(source, to: item) }
    default: break
    }
  }

  /// The macro that an expression is sure to give, if it gives one at all.
  private func macro(of callee: Int32) -> Int32? {
    switch code.nodes[Int(callee)] {
    case .local(_, _, let symbol), .global(let symbol): return macro(named: symbol)
    case .attribute(let holder, let name):
      guard case .local(_, _, let symbol) = code.nodes[Int(holder)] else { return nil }
      let isModule = sources[symbol]?.allSatisfy { if case .module = $0 { true } else { false } } ?? false
      return isModule ? macro(named: name) : nil
    default: return nil
    }
  }

  /// Names that have a value without any statement.
  private static let implicit = Set(
    ["caller", "kwargs", "loop", "varargs"] + Function.allCases.map(\.rawValue))

  private func macro(named symbol: Int32) -> Int32? {
    var found: Int32?
    var (pending, seen): ([Int32], Set<Int32>) = ([symbol], [])
    while let next = pending.popLast() {
      if MacroCheck.implicit.contains(code.symbols[Int(next)].name) { return nil }
      guard seen.insert(next).inserted else { continue }
      for source in sources[next] ?? [] {
        switch source {
        case .macro(let macro):
          if let found, found != macro { return nil }
          found = macro
        case .imported(let name): pending.append(name)
        case .module, .other: return nil
        }
      }
    }
    return found
  }
}

extension Code {
  /// The names of a call's arguments.
  func names(of call: Call) -> [String] {
    stride(from: call.named.range.lowerBound, to: call.named.range.upperBound, by: 2).map {
      symbols[Int(references[$0])].name
    }
  }

  /// The names of a macro's parameters.
  func parameters(of macro: Macro) -> [String] {
    items(macro.parameters).map { parameter in
      if case .local(_, _, let symbol) = nodes[Int(parameter)] { symbols[Int(symbol)].name } else { "" }
    }
  }

  /// What is wrong where a macro is given so many arguments by position, and others by name; nil where all have
  /// their place.
  func surplus(of macro: Macro, _ count: Int, _ names: [String]) -> Fault? {
    let (name, parameters) = (symbols[Int(macro.symbol)].name, parameters(of: macro))
    var taken = Array(parameters.dropFirst(count))
    if macro.caller >= 0 { taken.append("caller") }
    if macro.named < 0, let first = names.first(where: { !taken.contains($0) }) {
      return Fault(
        .arguments, chinese: "宏 \(name) 没有参数“\(first)”", english: "macro \(name) has no parameter '\(first)'",
        nearest: NearestName.of(first, among: parameters))
    }
    if macro.rest >= 0 || count <= parameters.count { return nil }
    return Fault(
      .arguments, "宏 \(name) 最多接受 \(parameters.count) 个参数，给了 \(count) 个",
      "macro \(name) takes at most \(parameters.count) arguments, got \(count)")
  }
}
