// Calls: macros, methods, the functions of Jinja2, and `loop.cycle` and `loop.changed`.

/// The functions that Jinja2 gives to every template, as far as they are supported.
enum Function: String, CaseIterable {
  case range, dict
  /// Known to Jinja2 and left out here; they must not seem undefined.
  case cycler, joiner, lipsum, namespace

  var index: Int32 { Int32(Function.allCases.firstIndex(of: self) ?? 0) }
}

extension Renderer {
  /// Values and names as they are passed, with `*` and `**` spread out.
  mutating func passed(_ call: Code.Call) throws(Fault) -> ([Value], [(name: String, value: Value)]) {
    var positional = try values(call.positional)
    var named: [(name: String, value: Value)] = []
    for index in stride(from: call.named.range.lowerBound, to: call.named.range.upperBound, by: 2) {
      let name = code.symbols[Int(references[index])].name
      named.append((name, try evaluate(references[index + 1])))
    }
    if call.splat >= 0 { positional += try evaluate(call.splat).iterate() }
    if call.namedSplat >= 0 {
      guard case .map(let map) = try evaluate(call.namedSplat) else {
        throw Fault(.type, "** 之后应是字典", "** needs a map")
      }
      for pair in map.pairs {
        if named.contains(where: { $0.name == pair.key }) {
          throw Fault(.arguments, "参数“\(pair.key)”给了两次", "'\(pair.key)' is passed twice")
        }
        named.append((pair.key, pair.value))
      }
    }
    return (positional, named)
  }

  /// Calls something. A macro that is called directly writes into the output, and gives nil.
  mutating func call(
    _ id: Int32, _ callee: Int32, _ number: Int32, caller: Value? = nil, isDirect: Bool
  ) throws(Fault) -> Value? {
    let call = code.calls[Int(number)]
    let target: Value
    if case .attribute(let holderID, let symbol) = nodes[Int(callee)] {
      let holder = try evaluate(holderID)
      let name = code.symbols[Int(symbol)]
      if case .handle(let handle) = holder, handle.kind == .loop {
        return try callLoop(Int(handle.index), name.name, try passed(call).0)
      }
      if Method.exists(name.name, on: holder) {
        let (positional, named) = try passed(call)
        if caller != nil { throw Fault(.arguments, "方法不接受 caller", "a method takes no caller") }
        return try bounded(try Method.call(name.name, on: holder, positional, named, limits))
      }
      target = try attribute(holder, name, holderID)
    } else {
      target = try evaluate(callee)
    }
    guard case .handle(let handle) = try target.defined(), handle.kind == .macro || handle.kind == .function
    else {
      throw Fault(.type, "\(target.chineseType)不能调用", "\(target.typeName) is not callable")
    }
    if handle.kind == .macro, isDirect, caller == nil, call.isPlain,
      let inner = try bindPlainly(Int(handle.index), call.positional)
    {
      try runPlainly(Int(handle.index), inner, Int(call.positional.count), from: id)
      return nil
    }
    var (positional, named) = try passed(call)
    if let caller {
      if named.contains(where: { $0.name == "caller" }) {
        throw Fault(.arguments, "参数“caller”给了两次", "'caller' is passed twice")
      }
      named.append(("caller", caller))
    }
    if handle.kind == .function {
      return try callFunction(Function.allCases[Int(handle.index)], positional, named)
    }
    let closure = macros[Int(handle.index)]
    let inner = try bind(closure, &positional, &named)
    if isDirect {
      try run(macro: closure.macro, inner, closure.context, from: id)
      return nil
    }
    return .markup(
      try capture { renderer throws(Fault) in
        try renderer.run(macro: closure.macro, inner, closure.context, from: id)
      })
  }

  /// Runs a macro whose first parameters were bound, or writes what is kept of an earlier call.
  private mutating func runPlainly(
    _ closure: Int, _ inner: Slots, _ count: Int, from id: Int32
  ) throws(Fault) {
    let macro = macros[closure].macro
    // The slots of the parameters are a macro's first, and stay where they are as long as `inner` does.
    guard let memo, macros[closure].isClosed, code.macros[Int(macro)].hasParametersFirst,
      let call = MacroMemo.Call(
        macro: macro, arguments: UnsafeBufferPointer(rebasing: inner.values[..<count]))
    else { return try run(macro: macro, inner, macros[closure].context, from: id) }
    defer { withExtendedLifetime(inner) {} }
    var kept = 0
    let isKept = memo.with(call) { entry in
      if depth + entry.height > limits.depth { return false }
      output.append(contentsOf: entry.bytes)
      kept = entry.rounds
      return true
    }
    if isKept == true {
      try self.count(rounds: kept)
      return try checkOutput()
    }
    let (start, before) = (output.count, rounds)
    let arguments = Array(call.arguments)
    let height = try measure { renderer throws(Fault) in
      try renderer.run(macro: macro, inner, renderer.macros[closure].context, from: id)
    }
    // The macro may have set its parameters, so the call is described by what it was given.
    arguments.withUnsafeBufferPointer { arguments in
      guard let call = MacroMemo.Call(macro: macro, arguments: arguments) else { return }
      memo.keep(
        MacroMemo.Entry(
          macro: macro, arguments: Array(arguments), bytes: [UInt8](output[start...]),
          rounds: rounds - before,
          height: height), of: call)
    }
  }

  /// Puts values straight into the slots of a macro; nil where it takes more than plain parameters.
  private mutating func bindPlainly(_ closure: Int, _ positional: Span) throws(Fault) -> Slots? {
    let macro = code.macros[Int(macros[closure].macro)]
    guard macro.caller < 0, macro.named < 0, macro.rest < 0, positional.count <= macro.parameters.count else {
      return nil
    }
    let inner = Slots.empty(macro.slots, outer: macros[closure].slots)
    for index in 0..<Int(positional.count) {
      let value = try evaluate(references[Int(positional.start) + index])
      if case .local(let slot, _, _) = nodes[Int(references[Int(macro.parameters.start) + index])] {
        inner[slot] = value
      }
    }
    return inner
  }

  /// Puts arguments into the slots of a macro's parameters.
  private func bind(
    _ closure: Closure, _ positional: inout [Value], _ named: inout [(name: String, value: Value)]
  ) throws(Fault) -> Slots {
    let macro = code.macros[Int(closure.macro)]
    if let fault = code.surplus(of: macro, positional.count, named.map(\.name)) { throw fault }
    let inner = Slots.empty(macro.slots, outer: closure.slots)
    func take(_ name: String) -> Value? {
      named.firstIndex { $0.name == name }.map { named.remove(at: $0).value }
    }
    let parameters = code.items(macro.parameters)
    for (index, parameter) in parameters.enumerated() {
      guard case .local(let slot, _, let symbol) = nodes[Int(parameter)] else { continue }
      let value = index < positional.count ? positional[index] : take(code.symbols[Int(symbol)].name)
      inner[slot] = value ?? .missing
    }
    if macro.caller >= 0 {
      inner[macro.caller] = take("caller") ?? .undefined(Undefined(name: "caller"))
    }
    if macro.named >= 0 {
      inner[macro.named] = .map(try Renderer.map(of: named))
    }
    if macro.rest >= 0 {
      inner[macro.rest] = .tuple(Array(positional.dropFirst(parameters.count)))
    }
    return inner
  }

  /// Arguments by name as a map; it cannot hold what is undefined.
  private static func map(of named: [(name: String, value: Value)]) throws(Fault) -> Map {
    if named.contains(where: { $0.value.isUndefined }) {
      throw Fault.unsupported("在字典里放没有定义的值", "an undefined value in a map")
    }
    return Map(named.map { ($0.name, $0.value) })
  }

  private mutating func callLoop(_ index: Int, _ name: String, _ values: [Value]) throws(Fault) -> Value {
    guard loops.indices.contains(index) else {
      throw Fault.unsupported("在循环结束以后使用 loop", "loop after its end")
    }
    switch name {
    case "cycle":
      if values.isEmpty { throw Fault(.arguments, "cycle 没有值", "cycle has no values") }
      return values[loops[index].index % values.count]
    case "changed":
      let last = loops[index].last
      loops[index].last = values
      guard let last else { return .bool(true) }
      return .bool(try !Value.tuple(last).equals(.tuple(values)))
    default:
      throw Fault(
        .unknownMethod, chinese: "loop 没有“\(name)”方法", english: "loop has no method '\(name)'",
        nearest: NearestName.of(name, among: ["cycle", "changed"]))
    }
  }

  private mutating func callFunction(
    _ function: Function, _ positional: [Value], _ named: [(name: String, value: Value)]
  ) throws(Fault) -> Value {
    switch function {
    case .dict where positional.isEmpty:
      return .map(try Renderer.map(of: named))
    case .range where named.isEmpty && (1...3).contains(positional.count):
      var bounds: [Int] = []
      for value in positional {
        guard let int = try value.defined().integer else {
          throw Fault(.type, "range 需要整数", "range needs integers")
        }
        bounds.append(int)
      }
      if bounds.count == 1 { bounds.insert(0, at: 0) }
      let step = bounds.count == 3 ? bounds[2] : 1
      if step == 0 { throw Fault(.value, "range 的步长不能是零", "the step of range cannot be zero") }
      var items: [Value] = []
      var next = bounds[0]
      while step > 0 ? next < bounds[1] : next > bounds[1] {
        items.append(.int(next))
        try count(rounds: 1)
        let (sum, overflow) = next.addingReportingOverflow(step)
        if overflow { break }
        next = sum
      }
      return .series(Series(.range, items))
    default:
      throw Fault.unsupported("这样调用 \(function.rawValue)()", "\(function.rawValue)() with these arguments")
    }
  }
}
