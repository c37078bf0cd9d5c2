// Tokens to nodes: calls, filters and tests. Which filters there are and what they take is known here, so
// wrong names and wrong arguments are errors of loading.

extension Parser {
  /// The arguments of a call as they stand.
  private struct Written {
    var positional: [Int32] = []
    var named: [(name: String, value: Int32)] = []
    var splat: Int32 = -1
    var namedSplat: Int32 = -1
  }

  private mutating func parseArguments() throws(Fault) -> Written {
    let opening = current
    var written = Written()
    try expect(sign: "(")
    while !isSign(")") {
      if isSign("*"), written.splat < 0, written.namedSplat < 0 {
        index += 1
        written.splat = try parseExpression()
      } else if isSign("**"), written.namedSplat < 0 {
        index += 1
        written.namedSplat = try parseExpression()
      } else if case .name(let name) = current.kind, next.kind == .sign("="), written.namedSplat < 0 {
        if written.named.contains(where: { $0.name == name }) {
          throw Fault(.arguments, "参数“\(name)”给了两次", "'\(name)' is passed twice", at: place(current))
        }
        index += 2
        written.named.append((name, try parseExpression()))
      } else if written.named.isEmpty, written.splat < 0, written.namedSplat < 0 {
        written.positional.append(try parseExpression())
      } else {
        throw Fault(.syntax, "参数的次序不对", "the arguments are in the wrong order", at: place(opening))
      }
      if !isSign(")") { try expect(sign: ",") }
    }
    index += 1
    return written
  }

  private mutating func addCall(_ call: Code.Call) -> Int32 {
    code.calls.append(call)
    return Int32(code.calls.count - 1)
  }

  private mutating func call(of written: Written) -> Code.Call {
    var named: [Int32] = []
    for (name, value) in written.named { named += [code.symbol(name), value] }
    return Code.Call(
      positional: span(written.positional), named: span(named), splat: written.splat,
      namedSplat: written.namedSplat)
  }

  mutating func parseCall(_ callee: Int32, from start: Int) throws(Fault) -> Int32 {
    let call = call(of: try parseArguments())
    return try add(.call(callee, call: addCall(call)), from: start)
  }

  private mutating func parseDottedName() throws(Fault) -> String {
    var name = try expectName()
    while skip(sign: ".") {
      let part = try expectName()
      name += "." + part
    }
    return name
  }

  /// Parses `|name(arguments)` as often as it comes; without a value, for a filter block or a `set` block.
  mutating func parseFilters(_ value: Int32?) throws(Fault) -> Int32 {
    var value = value
    var isFirst = value == nil && !isSign("|")
    while isFirst || skip(sign: "|") {
      isFirst = false
      let token = current
      let name = try parseDottedName()
      let written = isSign("(") ? try parseArguments() : Written()
      let place = place(token.start, tokens[index - 1].end)
      let call = bind(name, written, isFilter: true, at: place)
      if value == nil { value = try add(.nothing, from: token.start, to: token.start) }
      value = try add(.filter(value ?? -1, call: addCall(call)), from: token.start)
    }
    return value ?? -1
  }

  mutating func parseTest(_ value: Int32, from start: Int) throws(Fault) -> Int32 {
    index += 1
    let isNegated = skip(name: "not")
    let token = current
    let name = try parseDottedName()
    var written = Written()
    switch current.kind {
    case .sign("("): written = try parseArguments()
    case .name("else"), .name("or"), .name("and"): break
    case .name("is"):
      throw Fault(.syntax, "is 不能连用", "tests with is cannot be chained", at: place(current))
    case .name, .string, .integer, .float, .sign("["), .sign("{"):
      written.positional = [try parseTestArgument()]
    default: break
    }
    let place = place(token.start, tokens[index - 1].end)
    let call = bind(name, written, isFilter: false, at: place)
    let test = try add(.test(value, call: addCall(call)), from: start)
    return isNegated ? try add(.not(test), from: start) : test
  }

  /// Puts the arguments beside the parameters of a filter or test, and collects what is wrong with them.
  private mutating func bind(
    _ name: String, _ written: Written, isFilter: Bool, at place: Place
  ) -> Code.Call {
    var call = call(of: written)
    guard let number = (isFilter ? code.filterNames : code.testNames)[name] else {
      faults.append(unknown(name, isFilter: isFilter, at: place))
      return call
    }
    call.function = number
    let filter = (isFilter ? code.filters : code.tests)[Int(number)]
    do throws(Fault) {
      if let kind = Adapter(rawValue: name), isFilter {
        try bindInner(&call, written, kind, at: place)
      } else if !filter.isVariadic {
        if written.splat >= 0 || written.namedSplat >= 0 {
          throw Fault.unsupported("\(name) 的参数里的 * 和 **", "* and ** in the arguments of \(name)")
        }
        call.positional = span(try positions(of: written, in: filter))
        call.named = Span()
      }
    } catch {
      var fault = error
      fault.place = place
      faults.append(fault)
    }
    return call
  }

  private func unknown(_ name: String, isFilter: Bool, at place: Place) -> Fault {
    let known = isFilter ? code.filterNames : code.testNames
    var fault =
      isFilter
      ? Fault(.unknownFilter, "没有过滤器“\(name)”", "there is no filter '\(name)'", at: place)
      : Fault(.unknownTest, "没有测试“\(name)”", "there is no test '\(name)'", at: place)
    fault.nearest = NearestName.of(name, among: known.keys)
    return fault
  }

  private func positions(of written: Written, in filter: Filter) throws(Fault) -> [Int32] {
    var values = written.positional
    if values.count > filter.parameters.count { throw filter.tooMany(values.count) }
    for (name, value) in written.named {
      guard let index = filter.parameters.firstIndex(where: { $0.name == name }) else {
        throw filter.unknown(name)
      }
      while values.count <= index { values.append(-1) }
      if values[index] >= 0 { throw filter.twice(name) }
      values[index] = value
    }
    for (index, parameter) in filter.parameters.enumerated() where parameter.isRequired {
      if index >= values.count || values[index] < 0 { throw filter.absent(parameter.name) }
    }
    return values
  }

  /// The filters that apply another filter or test, and where its name stands among their arguments.
  private enum Adapter: String {
    case map, select, reject, selectattr, rejectattr
    var position: Int { rawValue.hasSuffix("attr") ? 1 : 0 }
  }

  /// Finds the filter or test that an adapter applies; its name must be constant to be known when loading.
  private mutating func bindInner(
    _ call: inout Code.Call, _ written: Written, _ kind: Adapter, at place: Place
  ) throws(Fault) {
    if written.splat >= 0 || written.namedSplat >= 0 {
      throw Fault.unsupported("\(kind.rawValue) 里的 * 和 **", "* and ** in \(kind.rawValue)")
    }
    if kind == .map, written.positional.isEmpty {
      for (name, _) in written.named where name != "attribute" && name != "default" {
        throw code.filters[Int(call.function)].unknown(name)
      }
      if !written.named.contains(where: { $0.name == "attribute" }) {
        throw code.filters[Int(call.function)].absent("attribute")
      }
      return
    }
    if written.positional.count < kind.position { throw code.filters[Int(call.function)].absent("attribute") }
    guard written.positional.count > kind.position else { return }
    guard let name = constantText(written.positional[kind.position]) else {
      throw Fault.unsupported(
        "\(kind.rawValue) 用变量给出名称，请直接写带引号的名称", "\(kind.rawValue) with a name that is not constant")
    }
    guard let inner = (kind == .map ? code.filterNames : code.testNames)[name] else {
      throw unknown(name, isFilter: kind == .map, at: place)
    }
    if Adapter(rawValue: name) != nil {
      throw Fault.unsupported("在 \(kind.rawValue) 里用 \(name)", "\(name) inside \(kind.rawValue)")
    }
    call.inner = inner
    var rest = written
    rest.positional.removeFirst(kind.position + 1)
    let filter = (kind == .map ? code.filters : code.tests)[Int(inner)]
    if !filter.isVariadic { _ = try positions(of: rest, in: filter) }
  }
}
