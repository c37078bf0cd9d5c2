// The value of each kind of expression.

extension Renderer {
  /// Where the value of a variable lies, or of a part of one, to be looked at without being copied: copies count
  /// references, which was a fifth of the time that templates take. Nil where it must be worked out, or is not there.
  /// What it gives holds until something is assigned or the renderer leaves the unit.
  func place(of id: Int32) -> UnsafePointer<Value>? {
    switch nodes[Int(id)] {
    case .local(let slot, let hops, _):
      let place = hops == 0 ? slots.place(of: slot) : slots(out: hops).place(of: slot)
      return place.pointee.isMissing ? nil : place
    case .global(let symbol):
      return context.place(of: symbol, code.symbols[Int(symbol)])
    case .attribute(let holder, let symbol):
      guard let holder = place(of: holder), case .map(let map) = holder.pointee else { return nil }
      return place(of: symbol, in: map)
    default: return nil
    }
  }

  /// Where a map has the value of a symbol; nil where that needs more thought.
  @inline(__always)
  private func place(of symbol: Int32, in map: borrowing Map) -> UnsafePointer<Value>? {
    let isMethod = code.symbols[Int(symbol)].isMapMethod
    guard !isMethod,
      let position = map.layout.position(
        of: code.symbols[Int(symbol)].name, hash: code.symbols[Int(symbol)].hash),
      let place = map.place(at: position), !place.pointee.isUndefined
    else { return nil }
    return place
  }

  /// The value of an expression; a fault gets the place of the innermost node.
  mutating func evaluate(_ id: Int32) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .constant(let index): return code.constants[Int(index)]
    case .local(let slot, let hops, let symbol):
      let value = hops == 0 ? slots[slot] : slots(out: hops)[slot]
      return value.isMissing ? undefined(symbol) : value
    case .global(let symbol):
      return find(symbol) ?? undefined(symbol)
    case .attribute(let holder, let symbol):
      if let place = place(of: id) { return place.pointee }
      let value = try evaluate(holder)
      if case .map(let map) = value, let place = place(of: symbol, in: map) {
        // Nothing else may hold this map.
        return withExtendedLifetime(map) { place.pointee }
      }
      do throws(Fault) {
        return try attribute(value, code.symbols[Int(symbol)], holder)
      } catch {
        throw placed(error, id)
      }
    default:
      do throws(Fault) {
        return try evaluateInner(id)
      } catch {
        throw placed(error, id)
      }
    }
  }

  /// The value of a variable that has none.
  func undefined(_ symbol: Int32) -> Value {
    .undefined(Undefined(name: code.symbols[Int(symbol)].name, known: context.layout))
  }

  private mutating func evaluateInner(_ id: Int32) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .item(let holder, let key): return try item(try evaluate(holder), try evaluate(key), holder)
    case .filter(let value, let call): return try apply(code.calls[Int(call)], to: try evaluate(value))
    case .test(let value, let call): return try test(code.calls[Int(call)], try evaluate(value))
    case .and(let left, let right):
      let value = try evaluate(left)
      return try value.truth() ? try evaluate(right) : value
    case .or(let left, let right):
      let value = try evaluate(left)
      return try value.truth() ? value : try evaluate(right)
    case .not(let value): return .bool(try !isTrue(value))
    case .compare(let first, let span): return .bool(try compare(first, span))
    case .conditional(let test, let then, let otherwise):
      if try isTrue(test) { return try evaluate(then) }
      return otherwise < 0 ? .undefined(Undefined(name: "else", isLenient: true)) : try evaluate(otherwise)
    case .binary(let operation, let left, let right):
      let base = try evaluate(left)
      if operation == .power, code.isConstant(left), !code.isConstant(right), (base.integer ?? 0) < 0 {
        // Jinja2 works out the base while compiling and writes it without brackets: of `-1 ** x` Python makes -(1 ** x).
        throw Fault.unsupported("负数常量的 **", "** of a negative constant")
      }
      return try binary(operation, base, try evaluate(right))
    case .sign(let value, let isNegative):
      return try Value.signed(try evaluate(value), isNegative: isNegative)
    case .concatenate(let span, let isConstant):
      var parts: [Value] = []
      for part in code.items(span) {
        let value = try evaluate(part)
        parts.append(isConstant ? .string(try value.str()) : value)
      }
      return try bounded(try Value.concatenate(parts))
    case .call(let callee, let call):
      return try self.call(id, callee, call, isDirect: false) ?? .none
    case .parent, .ownBlock:
      return .markup(try capture { renderer throws(Fault) in try renderer.runBlockCall(id) })
    default: return try collection(id)
    }
  }

  private mutating func collection(_ id: Int32) throws(Fault) -> Value {
    switch nodes[Int(id)] {
    case .list(let span): return .list(try values(span))
    case .tuple(let span): return .tuple(try values(span))
    case .map(let span):
      var pairs: [(String, Value)] = []
      let values = try values(span)
      for index in stride(from: 0, to: values.count, by: 2) {
        guard case .string(let key) = try values[index].defined() else {
          throw Fault.unsupported(
            "用\(values[index].chineseType)作字典的键，请用带引号的文字", "\(values[index].typeName) as a key of a map")
        }
        if values[index + 1].isUndefined {
          throw Fault.unsupported("在字典里放没有定义的值", "an undefined value in a map")
        }
        pairs.append((key, values[index + 1]))
      }
      return .map(Map(pairs))
    case .slice(let value, let span):
      let holder = try evaluate(value)
      var bounds: [Int?] = []
      for part in code.items(span) {
        let bound = part < 0 ? Value.none : try evaluate(part)
        if case .none = bound {
          bounds.append(nil)
        } else if let int = bound.integer {
          bounds.append(int)
        } else {
          throw Fault(.type, "切片的界限应是整数", "slice indices must be integers")
        }
      }
      // Jinja2 cuts constants while compiling, and then takes what cannot be cut for undefined.
      let isConstant = code.isConstant(id) && holder.text == nil && holder.elements == nil
      if isConstant { throw Fault.unsupported("对这个常量切片", "a slice of this constant") }
      return try holder.slice(bounds[0], bounds[1], bounds[2])
    default: return .none
    }
  }

  /// The values of several nodes.
  mutating func values(_ span: Span) throws(Fault) -> [Value] {
    var result: [Value] = []
    result.reserveCapacity(Int(span.count))
    for index in span.range {
      let id = references[index]
      result.append(id < 0 ? .missing : try evaluate(id))
    }
    return result
  }

  /// Refuses a text or list that has grown too long.
  func bounded(_ value: Value) throws(Fault) -> Value {
    let size: Int
    switch value {
    case .string(let text): size = text.utf8.count
    case .markup(let markup): size = markup.bytes.count
    default: size = (value.elements?.count ?? 0) * 16
    }
    if size > limits.output { throw Fault(.limit, "值太长", "the value is too long") }
    return value
  }

  private func binary(_ operation: Node.Operator, _ left: Value, _ right: Value) throws(Fault) -> Value {
    switch operation {
    case .add: return try bounded(try Value.add(left, right))
    case .subtract: return try Value.subtract(left, right)
    case .multiply: return try Value.multiply(left, right, limit: limits.output)
    case .divide: return try Value.divide(left, right)
    case .floorDivide: return try Value.floorDivide(left, right)
    case .remainder:
      if let text = left.text {
        return try bounded(try Format.percent(text.string, text.isMarkup, right, limits))
      }
      return try Value.remainder(left, right)
    case .power: return try Value.power(left, right)
    }
  }

  private mutating func compare(_ first: Int32, _ span: Span) throws(Fault) -> Bool {
    var left = try evaluate(first)
    for index in span.range {
      guard case .operand(let comparison, let operand) = nodes[Int(references[index])] else {
        continue
      }
      let right = try evaluate(operand)
      if try !Renderer.holds(comparison, left, right) { return false }
      left = right
    }
    return true
  }

  /// Whether one comparison holds.
  static func holds(_ comparison: Node.Comparison, _ left: Value, _ right: Value) throws(Fault) -> Bool {
    switch comparison {
    case .equal: return try left.equals(right)
    case .notEqual: return try !left.equals(right)
    case .isIn: return try right.contains(left)
    case .notIn: return try !right.contains(left)
    default: break
    }
    guard let order = try left.order(right) else { return false }
    switch comparison {
    case .less: return order < 0
    case .lessEqual: return order <= 0
    case .greater: return order > 0
    default: return order >= 0
    }
  }

  // MARK: Filters and tests

  private mutating func arguments(of call: Code.Call, _ filter: Filter) throws(Fault) -> Arguments {
    if call.positional.count == 0, call.named.count == 0, call.splat < 0, call.namedSplat < 0 { return .none }
    if !filter.isVariadic { return Arguments(values: try values(call.positional)) }
    let (positional, named) = try passed(call)
    return Arguments(values: positional, named: named)
  }

  /// Applies the filter that a call names.
  private mutating func apply(_ call: Code.Call, to value: Value) throws(Fault) -> Value {
    let filter = code.filters[Int(call.function)]
    var arguments = try arguments(of: call, filter)
    if call.inner >= 0 {
      arguments.inner = filter.name == "map" ? code.filters[Int(call.inner)] : code.tests[Int(call.inner)]
    }
    return try bounded(try filter.apply(value, arguments))
  }

  private mutating func test(_ call: Code.Call, _ value: Value) throws(Fault) -> Value {
    let test = code.tests[Int(call.function)]
    if test.name == "filter" || test.name == "test" {
      let names = test.name == "filter" ? code.filterNames : code.testNames
      return .bool(names[try value.str()] != nil)
    }
    return try test.apply(value, try arguments(of: call, test))
  }

  /// Applies the filters of a `filter` block or a `set` block to what was captured.
  mutating func apply(_ id: Int32, to value: Value) throws(Fault) -> Value {
    guard case .filter(let inner, let call) = nodes[Int(id)] else { return value }
    let value = try apply(inner, to: value)
    do throws(Fault) {
      return try apply(code.calls[Int(call)], to: value)
    } catch {
      throw placed(error, id)
    }
  }

  // MARK: Parts

  /// `holder.name`: an attribute before a key, as in Jinja2.
  func attribute(_ holder: Value, _ symbol: Code.Symbol, _ id: Int32) throws(Fault) -> Value {
    switch holder {
    case .map(let map):
      if symbol.isMapMethod { throw Method.uncalled(symbol.name) }
      return map.find(symbol.name, hash: symbol.hash)
        ?? .undefined(Undefined(name: symbol.name, holder: code.source(of: id), known: map.layout))
    case .undefined(let undefined): throw undefined.fault
    case .handle(let handle): return try part(of: handle, symbol, id)
    case .group(let items) where symbol.name == "grouper": return items[0]
    case .group(let items) where symbol.name == "list": return items[1]
    default:
      if Method.exists(symbol.name, on: holder) { throw Method.uncalled(symbol.name) }
      return .undefined(Undefined(name: symbol.name, holder: code.source(of: id)))
    }
  }

  private func part(of handle: Handle, _ symbol: Code.Symbol, _ id: Int32) throws(Fault) -> Value {
    switch handle.kind {
    case .module:
      let module = modules[Int(handle.index)]
      if let number = code.number(of: symbol.name), let value = module.find(number) { return value }
      return .undefined(Undefined(name: symbol.name, holder: code.source(of: id), known: module.layout(code)))
    case .loop:
      guard loops.indices.contains(Int(handle.index)) else {
        throw Fault.unsupported("在循环结束以后使用 loop", "loop after its end")
      }
      let loop = loops[Int(handle.index)]
      let count = loop.items.count
      switch symbol.name {
      case "index": return .int(loop.index + 1)
      case "index0": return .int(loop.index)
      case "first": return .bool(loop.index == 0)
      case "last": return .bool(loop.index == count - 1)
      case "length": return .int(count)
      case "revindex": return .int(count - loop.index)
      case "revindex0": return .int(count - loop.index - 1)
      case "depth": return .int(1)
      case "depth0": return .int(0)
      case "previtem" where loop.index > 0: return loop.items[loop.index - 1]
      case "nextitem" where loop.index < count - 1: return loop.items[loop.index + 1]
      case _ where symbol.name != "cycle" && symbol.name != "changed":
        let known = Layout([
          "index", "index0", "first", "last", "length", "revindex", "revindex0", "previtem", "nextitem",
        ])
        return .undefined(Undefined(name: symbol.name, holder: "loop", known: known))
      default: throw Method.uncalled(symbol.name)
      }
    default: throw Fault.unsupported("属性 .\(symbol.name)", ".\(symbol.name)")
    }
  }

  /// `holder[key]`: a key before an attribute, as in Jinja2.
  func item(_ holder: Value, _ key: Value, _ id: Int32) throws(Fault) -> Value {
    if case .undefined(let undefined) = holder { throw undefined.fault }
    try key.defined()
    if case .map(let map) = holder {
      if let text = key.text {
        if let value = map[text.string] { return value }
        if Method.mapNames.contains(text.string) { throw Method.uncalled(text.string) }
        return .undefined(Undefined(name: text.string, holder: code.source(of: id), known: map.layout))
      }
      return .undefined(Undefined(name: try key.str(), holder: code.source(of: id)))
    }
    if let index = key.integer, let value = try holder.element(index) { return value }
    if let text = key.text {
      return try attribute(
        holder, Code.Symbol(name: text.string, hash: Layout.hash(text.string), isMapMethod: false), id)
    }
    return .undefined(Undefined(name: try key.str(), holder: code.source(of: id)))
  }
}
