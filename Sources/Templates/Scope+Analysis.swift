// The walk that tells a scope what its statements load and store; inner scopes are walked when they are linked.

extension Scope {
  /// Notes what a node loads and stores in this scope.
  func analyze(_ id: Int32, _ code: Code) {
    guard id >= 0 else { return }
    switch code.nodes[Int(id)] {
    case .name(let symbol): load(symbol)
    case .set(let target, let value, _):
      analyze(value, code)
      store(targets: target, code)
    case .loop(let loop): analyze(code.loops[Int(loop)].iterable, code)
    case .choice(let span): analyze(branches: Array(code.items(span)), code)
    case .macro(_, let target, _): store(targets: target, code)
    case .callBlock(let call, _): analyze(call, code)
    case .filterBlock(let region): analyze(code.regions[Int(region)].filter, code)
    case .with(let region): for value in code.items(code.regions[Int(region)].values) { analyze(value, code) }
    case .capture(let region):
      for target in code.items(code.regions[Int(region)].targets) { store(targets: target, code) }
    case .block: break
    case .importing(let number):
      let inclusion = code.inclusions[Int(number)]
      analyze(inclusion.template, code)
      for target in code.importTargets(inclusion) { store(targets: target, code) }
    default: for child in code.children(of: id) { analyze(child, code) }
    }
  }

  /// An `if` as Jinja2 sees it: its test here, then three branches: body, all `elif`, `else`.
  private func analyze(branches: [Int32], _ code: Code) {
    analyze(branches[0], code)
    let (body, elifs, otherwise) = (branch(), branch(), branch())
    body.analyze(branches[1], code)
    var index = 2
    while index + 1 < branches.count {
      if branches[index] < 0 {
        otherwise.analyze(branches[index + 1], code)
      } else {
        elifs.analyze(branches: [branches[index], branches[index + 1]], code)
      }
      index += 2
    }
    merge([body, elifs, otherwise])
  }

  /// Notes names that are set.
  func store(targets id: Int32, _ code: Code) {
    switch code.nodes[Int(id)] {
    case .name(let symbol), .local(_, _, let symbol): store(symbol)
    case .tuple(let span): for item in code.items(span) { store(targets: item, code) }
    default: break
    }
  }

  /// Notes names that are given on entry: parameters, the variables of a `for` or a `with`.
  func declare(targets id: Int32, _ code: Code) {
    switch code.nodes[Int(id)] {
    case .name(let symbol), .local(_, _, let symbol): declare(symbol)
    case .tuple(let span): for item in code.items(span) { declare(targets: item, code) }
    default: break
    }
  }
}

extension Code {
  /// The nodes that an import sets.
  func importTargets(_ inclusion: Inclusion) -> [Int32] {
    let targets = items(inclusion.targets)
    return inclusion.isFrom
      ? targets.enumerated().filter { $0.offset % 2 == 1 }.map(\.element) : Array(targets)
  }

  /// Whether nodes read a name before they set it, outside of blocks; as Jinja2 finds out whether a body
  /// uses `loop`, `caller`, `varargs` or `kwargs`.
  func reads(_ symbol: Int32, in id: Int32) -> Bool {
    var isSet = false
    return reads(symbol, in: id, &isSet)
  }

  private func reads(_ symbol: Int32, in id: Int32, _ isSet: inout Bool) -> Bool {
    guard id >= 0, !isSet else { return false }
    var targets: [Int32] = []
    switch nodes[Int(id)] {
    case .name(let name): return name == symbol
    case .block: return false
    case .set(let target, _, _): targets = [target]
    case .loop(let loop): targets = [loops[Int(loop)].target]
    case .with(let region), .capture(let region): targets = Array(items(regions[Int(region)].targets))
    case .macro(let macro, _, _), .callBlock(_, let macro):
      targets = Array(items(macros[Int(macro)].parameters))
    default: break
    }
    for target in targets where sets(symbol, target) { isSet = true }
    var children = children(of: id)
    if case .set(_, let value, _) = nodes[Int(id)] { children = [value] }
    for child in children where reads(symbol, in: child, &isSet) { return true }
    return false
  }

  private func sets(_ symbol: Int32, _ target: Int32) -> Bool {
    switch nodes[Int(target)] {
    case .name(let name), .local(_, _, let name): name == symbol
    case .tuple(let span): items(span).contains { sets(symbol, $0) }
    default: false
    }
  }

  /// Whether a scoped block stands somewhere under a node.
  func hasScopedBlock(_ id: Int32) -> Bool {
    guard id >= 0 else { return false }
    if case .block(let block, _) = nodes[Int(id)], blocks[Int(block)].isScoped { return true }
    return children(of: id).contains { hasScopedBlock($0) }
  }
}
