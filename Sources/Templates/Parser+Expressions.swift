// Tokens to nodes: the expressions, from the loosest operator to the tightest as in Jinja2's parser.

extension Code {
  /// The first byte of a node.
  func start(of id: Int32) -> Int { Int(places[Int(id)].start) }

  /// Whether Jinja2 works a node out while compiling.
  func isConstant(_ id: Int32) -> Bool {
    switch nodes[Int(id)] {
    case .name, .local, .global, .call, .parent, .ownBlock, .nothing: return false
    case .filter(_, let call) where !isFolded(call): return false
    default: return children(of: id).allSatisfy { $0 < 0 || isConstant($0) }
    }
  }

  /// Whether Jinja2 applies a filter to constants while compiling: not those that take the context.
  private func isFolded(_ call: Int32) -> Bool {
    let function = calls[Int(call)].function
    return function >= 0
      && !["map", "select", "reject", "selectattr", "rejectattr"].contains(filters[Int(function)].name)
  }
}

extension Parser {
  /// Parses a name to be set.
  mutating func parseNameTarget() throws(Fault) -> Int32 {
    let start = current.start
    let name = try expectName()
    if ["true", "false", "none", "True", "False", "None", "self", "super", "loop"].contains(name) {
      throw Fault(
        .syntax, "不能给“\(name)”赋值", "cannot assign to '\(name)'", at: place(start, start + name.utf8.count))
    }
    return try add(.name(code.symbol(name)), from: start)
  }

  /// Parses a name or names to be set. As in Jinja2, no word ends them after a comma: `x, in` sets `in`.
  mutating func parseTarget() throws(Fault) -> Int32 {
    try enter()
    defer { depth -= 1 }
    let start = current.start
    var items: [Int32] = []
    var isTuple = false
    while true {
      if current.kind == .blockEnd || isSign(")") { break }
      if skip(sign: "(") {
        items.append(try parseTarget())
        try expect(sign: ")")
      } else {
        items.append(try parseNameTarget())
      }
      if !skip(sign: ",") { break }
      isTuple = true
    }
    guard let first = items.first else { throw unexpected("名称", "a name") }
    return isTuple ? try add(.tuple(span(items)), from: start) : first
  }

  /// Parses one expression, or several with commas as a tuple.
  mutating func parseTuple(
    withCondition: Bool = true, isInParentheses: Bool = false
  ) throws(Fault) -> Int32 {
    let start = current.start
    var items: [Int32] = []
    var isTuple = false
    while true {
      if current.kind == .variableEnd || current.kind == .blockEnd || isSign(")") { break }
      items.append(try parseExpression(withCondition: withCondition))
      if !skip(sign: ",") { break }
      isTuple = true
    }
    if !isTuple, let first = items.first { return first }
    if !isTuple, !isInParentheses { throw unexpected("表达式", "an expression") }
    return try add(.tuple(span(items)), from: start)
  }

  mutating func parseExpression(withCondition: Bool = true) throws(Fault) -> Int32 {
    try enter()
    defer { depth -= 1 }
    let start = current.start
    var value = try parseOr()
    while withCondition, skip(name: "if") {
      let test = try parseOr()
      let otherwise = skip(name: "else") ? try parseExpression() : -1
      value = try add(.conditional(test: test, then: value, otherwise: otherwise), from: start)
    }
    return value
  }

  private mutating func parseOr() throws(Fault) -> Int32 {
    let start = current.start
    var left = try parseAnd()
    while skip(name: "or") { left = try add(.or(left, try parseAnd()), from: start) }
    return left
  }

  private mutating func parseAnd() throws(Fault) -> Int32 {
    let start = current.start
    var left = try parseNot()
    while skip(name: "and") { left = try add(.and(left, try parseNot()), from: start) }
    return left
  }

  private mutating func parseNot() throws(Fault) -> Int32 {
    let start = current.start
    guard skip(name: "not") else { return try parseCompare() }
    try enter()
    defer { depth -= 1 }
    return try add(.not(try parseNot()), from: start)
  }

  private mutating func parseCompare() throws(Fault) -> Int32 {
    let signs: [String: Node.Comparison] = [
      "==": .equal, "!=": .notEqual, "<": .less, "<=": .lessEqual, ">": .greater, ">=": .greaterEqual,
    ]
    let start = current.start
    let left = try parseSum()
    var operands: [Int32] = []
    while true {
      let comparison: Node.Comparison
      let operand = current.start
      if case .sign(let sign) = current.kind, let known = signs[sign] {
        comparison = known
      } else if isName("in") {
        comparison = .isIn
      } else if isName("not"), isName("in", next) {
        comparison = .notIn
        index += 1
      } else {
        break
      }
      index += 1
      operands.append(try add(.operand(comparison, try parseSum()), from: operand))
    }
    return operands.isEmpty ? left : try add(.compare(left, span(operands)), from: start)
  }

  private mutating func parseSum() throws(Fault) -> Int32 {
    let start = current.start
    var left = try parseConcatenation()
    while isSign("+") || isSign("-") {
      let operation: Node.Operator = isSign("+") ? .add : .subtract
      index += 1
      left = try add(.binary(operation, left, try parseConcatenation()), from: start)
    }
    return left
  }

  private mutating func parseConcatenation() throws(Fault) -> Int32 {
    let start = current.start
    var parts = [try parseProduct()]
    while skip(sign: "~") { parts.append(try parseProduct()) }
    if parts.count == 1 { return parts[0] }
    var isConstant = true
    for part in parts where !code.isConstant(part) { isConstant = false }
    return try add(.concatenate(span(parts), isConstant: isConstant), from: start)
  }

  private mutating func parseProduct() throws(Fault) -> Int32 {
    let signs: [String: Node.Operator] = ["*": .multiply, "/": .divide, "//": .floorDivide, "%": .remainder]
    let start = current.start
    var left = try parsePower()
    while case .sign(let sign) = current.kind, let operation = signs[sign] {
      index += 1
      left = try add(.binary(operation, left, try parsePower()), from: start)
    }
    return left
  }

  private mutating func parsePower() throws(Fault) -> Int32 {
    let start = current.start
    var left = try parseUnary()
    while skip(sign: "**") { left = try add(.binary(.power, left, try parseUnary()), from: start) }
    return left
  }

  private mutating func parseUnary(withFilter: Bool = true) throws(Fault) -> Int32 {
    try enter()
    defer { depth -= 1 }
    let start = current.start
    var value: Int32
    if isSign("-") || isSign("+") {
      let isNegative = isSign("-")
      index += 1
      value = try add(.sign(try parseUnary(withFilter: false), isNegative: isNegative), from: start)
    } else {
      value = try parsePrimary()
    }
    value = try parsePostfix(value, from: start)
    return withFilter ? try parseFilterExpression(value, from: start) : value
  }

  mutating func addConstant(_ value: Value, from start: Int) throws(Fault) -> Int32 {
    code.constants.append(value)
    return try add(.constant(Int32(code.constants.count - 1)), from: start)
  }

  private mutating func parsePrimary() throws(Fault) -> Int32 {
    let token = current
    index += 1
    switch token.kind {
    case .name("true"), .name("True"): return try addConstant(.bool(true), from: token.start)
    case .name("false"), .name("False"): return try addConstant(.bool(false), from: token.start)
    case .name("none"), .name("None"): return try addConstant(.none, from: token.start)
    case .name(let name): return try add(.name(code.symbol(name)), from: token.start)
    case .integer(let int): return try addConstant(.int(int), from: token.start)
    case .float(let double): return try addConstant(.double(double), from: token.start)
    case .string(var string):
      while case .string(let more) = current.kind {
        string += more
        index += 1
      }
      return try addConstant(.string(string), from: token.start)
    case .sign("("):
      let value = try parseTuple(isInParentheses: true)
      try expect(sign: ")")
      return value
    case .sign("["): return try parseList(from: token.start)
    case .sign("{"): return try parseMap(from: token.start)
    default:
      index -= 1
      throw unexpected("表达式", "an expression")
    }
  }

  /// Parses the one argument that a test takes without parentheses.
  mutating func parseTestArgument() throws(Fault) -> Int32 {
    let start = current.start
    return try parsePostfix(try parsePrimary(), from: start)
  }

  private mutating func parseList(from start: Int) throws(Fault) -> Int32 {
    var items: [Int32] = []
    while !isSign("]") {
      items.append(try parseExpression())
      if !isSign("]") { try expect(sign: ",") }
    }
    index += 1
    return try add(.list(span(items)), from: start)
  }

  private mutating func parseMap(from start: Int) throws(Fault) -> Int32 {
    var items: [Int32] = []
    while !isSign("}") {
      items.append(try parseExpression())
      try expect(sign: ":")
      items.append(try parseExpression())
      if !isSign("}") { try expect(sign: ",") }
    }
    index += 1
    return try add(.map(span(items)), from: start)
  }

  private mutating func parsePostfix(_ value: Int32, from start: Int) throws(Fault) -> Int32 {
    var value = value
    while true {
      if isSign(".") || isSign("[") {
        value = try parseSubscript(value, from: start)
      } else if isSign("(") {
        value = try parseCall(value, from: start)
      } else {
        return value
      }
    }
  }

  private mutating func parseFilterExpression(_ value: Int32, from start: Int) throws(Fault) -> Int32 {
    var value = value
    while true {
      if isSign("|") {
        value = try parseFilters(value)
      } else if isName("is") {
        value = try parseTest(value, from: start)
      } else if isSign("(") {
        value = try parseCall(value, from: start)
      } else {
        return value
      }
    }
  }

  private mutating func parseSubscript(_ value: Int32, from start: Int) throws(Fault) -> Int32 {
    if skip(sign: ".") {
      let token = current
      index += 1
      switch token.kind {
      case .name(let name):
        if name.hasPrefix("__") {
          throw Fault.unsupported("以两个下划线开头的属性 .\(name)", ".\(name)", at: place(token))
        }
        return try add(.attribute(value, symbol: code.symbol(name)), from: start)
      case .integer(let int):
        return try add(.item(value, try addConstant(.int(int), from: token.start)), from: start)
      default:
        index -= 1
        throw unexpected("名称或数字", "a name or a number")
      }
    }
    index += 1
    if isSign("]") { throw unexpected("下标", "a subscript") }
    let first = isSign(":") ? -1 : try parseExpression()
    if skip(sign: "]") { return try add(.item(value, first), from: start) }
    var parts = [first, -1, -1]
    for part in 1...2 where skip(sign: ":") {
      if !isSign(":"), !isSign("]") { parts[part] = try parseExpression() }
    }
    if isSign(",") { throw Fault.unsupported("下标里写逗号", "a tuple as subscript", at: place(current)) }
    try expect(sign: "]")
    return try add(.slice(value, span(parts)), from: start)
  }
}
