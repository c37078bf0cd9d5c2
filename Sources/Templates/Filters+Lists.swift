// Jinja2's filters on lists, maps and single values.

extension Filter {
  static let lists: [Filter] = [
    Filter("default", ["default_value", "boolean"], takesUndefined: true) { value, arguments throws(Fault) in
      try fallback(value, arguments)
    },
    Filter("d", ["default_value", "boolean"], takesUndefined: true) { value, arguments throws(Fault) in
      try fallback(value, arguments)
    },
    Filter("length") { value, _ throws(Fault) in .int(try value.length()) },
    Filter("count") { value, _ throws(Fault) in .int(try value.length()) },
    Filter("first") { value, _ throws(Fault) in
      if case .series(let series) = value { return try series.first() ?? none(of: "first") }
      return try value.iterate().first ?? none(of: "first")
    },
    Filter("last") { value, _ throws(Fault) in
      if case .series(let series) = value, series.kind == .generator {
        throw Fault(.type, "先用 |list 再用 |last", "use |list before |last")
      }
      if case .markup = value { return try value.element(-1) ?? none(of: "last") }
      return try value.iterate().last ?? none(of: "last")
    },
    Filter("list") { value, _ throws(Fault) in .list(try value.iterate()) },
    Filter("reverse") { value, _ throws(Fault) in
      if let (string, _) = value.text {
        var reversed = String.UnicodeScalarView()
        reversed.append(contentsOf: string.unicodeScalars.reversed())
        if case .markup = value { return .markup(Markup(String(reversed))) }
        return .string(String(reversed))
      }
      // Python walks backwards through what has an end; of what has none Jinja2 makes a list first.
      if case .series(let series) = value, series.kind == .generator {
        return .list(try series.read().reversed())
      }
      return .series(Series(.generator, try value.iterate().reversed()))
    },
    Filter("join", ["d", "attribute"]) { value, arguments throws(Fault) in try join(value, arguments) },
    generating("batch", [.required("linecount"), "fill_with"]) { value, arguments, rows throws(Fault) in
      try batch(value, arguments, into: &rows)
    },
    generating("slice", [.required("slices"), "fill_with"]) { value, arguments, columns throws(Fault) in
      try slices(value, arguments, into: &columns)
    },
    generating("items") { value, _, pairs throws(Fault) in
      switch value {
      case .undefined: break
      case .map(let map): pairs = map.pairs.map { .tuple([.string($0.key), $0.value]) }
      default: throw Fault(.type, "items 需要字典", "items needs a map")
      }
    },
    Filter("sum", ["attribute", "start"]) { value, arguments throws(Fault) in try sum(value, arguments) },
  ]

  /// A filter whose result is walked through, and which fails only then.
  static func generating(
    _ name: String, _ parameters: [Parameter] = [], isVariadic: Bool = false,
    _ fill: @escaping @Sendable (Value, Arguments, inout [Value]) throws(Fault) -> Void
  ) -> Filter {
    Filter(name, parameters, isVariadic: isVariadic, takesUndefined: true) { value, arguments throws(Fault) in
      .series(
        Series { items throws(Fault) in
          for argument in arguments.values where !argument.isMissing { try argument.defined() }
          try fill(value, arguments, &items)
        })
    }
  }

  private static func none(of name: String) -> Value {
    .undefined(Undefined(name: name, holder: "[]"))
  }

  private static func fallback(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    let other = arguments[0] ?? .string("")
    if value.isUndefined { return other }
    if try arguments.bool(1, or: false), try !value.truth() { return other }
    return value
  }

  private static func join(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    var items = try value.iterate()
    if let attribute = arguments[1], attribute.typeName != "none" {
      let path = try AttributePath(attribute)
      for index in items.indices { items[index] = try path.read(items[index]) }
    }
    let separator = arguments[0] ?? .string("")
    let isMarkup = separator.typeName == "markup" || items.contains { $0.typeName == "markup" }
    if !isMarkup {
      let between = try separator.str()
      var result = ""
      for (index, item) in items.enumerated() {
        if index > 0 { result += between }
        result += try item.str()
      }
      return .string(result)
    }
    var bytes: [UInt8] = []
    for (index, item) in items.enumerated() {
      if index > 0 { try separator.write(into: &bytes) }
      try item.write(into: &bytes)
    }
    return .markup(Markup(bytes))
  }

  private static func batch(_ value: Value, _ arguments: Arguments, into rows: inout [Value]) throws(Fault) {
    let size = try arguments.int(0, or: 1)
    let items = try value.iterate()
    if size < 1 { throw Fault.unsupported("batch 每组 \(size) 个", "batch of \(size)") }
    for start in stride(from: 0, to: items.count, by: min(size, items.count + 1)) {
      var row = Array(items[start..<min(items.count, start + min(size, items.count))])
      if let fill = arguments[1], fill.typeName != "none", row.count < size {
        if size > 100_000 { throw Fault(.limit, "batch 太大", "the batch is too large") }
        row += Array(repeating: fill, count: size - row.count)
      }
      rows.append(.list(row))
    }
  }

  private static func slices(_ value: Value, _ arguments: Arguments, into columns: inout [Value])
    throws(Fault)
  {
    let count = try arguments.int(0, or: 1)
    let items = try value.iterate()
    if count < 1 || count > 100_000 { throw Fault.unsupported("slice 分成 \(count) 份", "slice into \(count)") }
    let (size, extra) = items.count.quotientAndRemainder(dividingBy: count)
    var start = 0
    for index in 0..<count {
      let end = start + size + (index < extra ? 1 : 0)
      var column = Array(items[start..<end])
      if let fill = arguments[1], fill.typeName != "none", index >= extra { column.append(fill) }
      columns.append(.list(column))
      start = end
    }
  }

  /// Python's `sum`; where versions of Python round differently, the sum is refused.
  private static func sum(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    var total = arguments[1] ?? .int(0)
    if total.text != nil { throw Fault(.type, "sum 不能用于字符串", "sum cannot add strings") }
    var path: AttributePath?
    if let attribute = arguments[0], attribute.typeName != "none" { path = try AttributePath(attribute) }
    var (plain, carry) = (0.0, 0.0)
    for item in try value.iterate() {
      let item = try path?.read(item) ?? item
      if case .double(let double) = item {
        let before = try total.number()
        let next = before + double
        carry += before.magnitude >= double.magnitude ? (before - next) + double : (double - next) + before
        plain = next
      }
      total = try Value.add(total, item)
    }
    if carry != 0, plain + carry != plain {
      throw Fault.unsupported("结果随 Python 版本而不同的求和", "a sum that depends on the version of Python")
    }
    return total
  }
}
