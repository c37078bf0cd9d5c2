// Tokens to nodes: the tags by which templates use one another, and macros.

extension Parser {
  private mutating func parseContext(_ other: Bool) -> Bool {
    guard isName("with") || isName("without"), isName("context", next) else { return other }
    let hasContext = isName("with")
    index += 2
    return hasContext
  }

  /// Reports a constant name of a template that is not there.
  private mutating func checkTemplate(_ id: Int32) {
    var names: [String] = []
    if let name = constantText(id) {
      names = [name]
    } else if case .list(let span) = code.nodes[Int(id)] {
      for item in code.items(span) {
        guard let name = constantText(item) else { return }
        names.append(name)
      }
    }
    guard let first = names.first, !names.contains(where: { code.templateNames[$0] != nil }) else { return }
    faults.append(.unknownTemplate(first, among: code.templateNames.keys, at: code.places[Int(id)]))
  }

  mutating func parseInclude(_ tag: Token) throws(Fault) -> Int32 {
    let value = try parseExpression()
    var isMissingIgnored = false
    if isName("ignore"), isName("missing", next) {
      index += 2
      isMissingIgnored = true
    }
    if !isMissingIgnored { checkTemplate(value) }
    let hasContext = parseContext(true)
    code.inclusions.append(
      Code.Inclusion(template: value, isMissingIgnored: isMissingIgnored, hasContext: hasContext))
    return try add(.include(Int32(code.inclusions.count - 1)), from: code.start(of: value))
  }

  mutating func parseImport(_ tag: Token) throws(Fault) -> Int32 {
    let value = try parseExpression()
    checkTemplate(value)
    _ = try expectName("as")
    let target = try parseNameTarget()
    let hasContext = parseContext(false)
    code.inclusions.append(Code.Inclusion(template: value, hasContext: hasContext, targets: span([target])))
    return try add(.importing(Int32(code.inclusions.count - 1)), from: code.start(of: value))
  }

  mutating func parseFrom(_ tag: Token) throws(Fault) -> Int32 {
    let value = try parseExpression()
    checkTemplate(value)
    _ = try expectName("import")
    var targets: [Int32] = []
    var hasContext = false
    while true {
      if !targets.isEmpty { try expect(sign: ",") }
      if isName("with") || isName("without"), isName("context", next) {
        hasContext = parseContext(false)
        break
      }
      let token = current
      let name = try expectName()
      if name.hasPrefix("_") {
        throw Fault(.syntax, "以下划线开头的名称不能导入", "names starting with _ cannot be imported", at: place(token))
      }
      targets.append(code.symbol(name))
      if skip(name: "as") {
        targets.append(try parseNameTarget())
      } else {
        index -= 1
        targets.append(try parseNameTarget())
      }
      let before = index
      hasContext = parseContext(hasContext)
      if before != index || !isSign(",") { break }
    }
    code.inclusions.append(
      Code.Inclusion(template: value, hasContext: hasContext, targets: span(targets), isFrom: true))
    return try add(.importing(Int32(code.inclusions.count - 1)), from: code.start(of: value))
  }

  /// Parses `(name, name=default)`.
  private mutating func parseSignature() throws(Fault) -> (parameters: [Int32], defaults: [Int32]) {
    var (parameters, defaults): ([Int32], [Int32]) = ([], [])
    try expect(sign: "(")
    while !isSign(")") {
      if !parameters.isEmpty { try expect(sign: ",") }
      let token = current
      parameters.append(try parseNameTarget())
      if skip(sign: "=") {
        defaults.append(try parseExpression())
      } else if !defaults.isEmpty {
        throw Fault(
          .syntax, "有默认值的参数之后不能再有没有默认值的参数", "a parameter without default follows one with a default",
          at: place(token))
      }
    }
    try expect(sign: ")")
    return (parameters, defaults)
  }

  mutating func parseMacro(_ tag: Token) throws(Fault) -> Int32 {
    let target = try parseNameTarget()
    let (parameters, defaults) = try parseSignature()
    guard case .name(let symbol) = code.nodes[Int(target)] else { return target }
    let body = try parseBlock(until: ["endmacro"]).body
    code.macros.append(
      Code.Macro(symbol: symbol, parameters: span(parameters), defaults: span(defaults), body: body))
    return try add(
      .macro(Int32(code.macros.count - 1), target: target, isTop: false), from: tag.start, to: tag.end)
  }

  mutating func parseCallBlock(_ tag: Token) throws(Fault) -> Int32 {
    let (parameters, defaults) = isSign("(") ? try parseSignature() : ([], [])
    let start = current.start
    let call = try parseExpression()
    guard case .call = code.nodes[Int(call)] else {
      throw Fault(.syntax, "call 之后应是一次调用", "call needs a call", at: place(start, current.start))
    }
    let body = try parseBlock(until: ["endcall"]).body
    let symbol = code.symbol("caller")
    code.macros.append(
      Code.Macro(symbol: symbol, parameters: span(parameters), defaults: span(defaults), body: body))
    return try add(.callBlock(call: call, macro: Int32(code.macros.count - 1)), from: tag.start, to: tag.end)
  }
}
