// Jinja2's tests.

extension Test {
  /// All built-in tests.
  static let builtIn: [Test] =
    [
      kind("defined") { !$0.isUndefined },
      kind("undefined") { $0.isUndefined },
      kind("none") { $0.typeName == "none" },
      kind("boolean") { $0.typeName == "bool" },
      kind("true") { if case .bool(true) = $0 { true } else { false } },
      kind("false") { if case .bool(false) = $0 { true } else { false } },
      kind("integer") { $0.typeName == "int" },
      kind("float") { $0.typeName == "float" },
      kind("number") { $0.integer != nil || $0.typeName == "float" },
      kind("string") { $0.text != nil },
      kind("mapping") { $0.typeName == "map" },
      kind("escaped") { $0.typeName == "markup" },
      kind("sequence") { value in
        switch value {
        case .string, .markup, .list, .tuple, .group, .map: true
        case .series(let series): series.kind == .range
        default: false
        }
      },
      Test("iterable") { value, _ throws(Fault) in
        switch value {
        case .none, .bool, .int, .double, .handle: false
        default: true
        }
      },
      Test("odd") { value, _ throws(Fault) in try halved(value).equals(.int(1)) },
      Test("even") { value, _ throws(Fault) in try halved(value).equals(.int(0)) },
      Test("divisibleby", [.required("num")], takesUndefined: true) { value, arguments throws(Fault) in
        if value.text != nil { throw Fault.unsupported("对文字用 divisibleby", "divisibleby of a text") }
        return try Value.remainder(value, arguments.values[0]).equals(.int(0))
      },
      Test("lower") { value, _ throws(Fault) in Casing.isCased(try value.str(), upper: false) },
      Test("upper") { value, _ throws(Fault) in Casing.isCased(try value.str(), upper: true) },
      Test("sameas", [.required("other")], takesUndefined: true) { value, arguments throws(Fault) in
        switch (value, arguments.values[0]) {
        case (.none, .none): return true
        case (.bool(let one), .bool(let two)): return one == two
        case (.none, _), (_, .none), (.bool, _), (_, .bool): return false
        default: throw Fault.unsupported("对\(value.chineseType)用 sameas", "sameas for \(value.typeName)")
        }
      },
      Test("in", [.required("seq")]) { value, arguments throws(Fault) in
        try arguments.values[0].contains(value)
      },
      // These two are answered by the renderer, which knows the names.
      Test("filter") { _, _ throws(Fault) in false },
      Test("test") { _, _ throws(Fault) in false },
    ] + comparisons

  private static func kind(_ name: String, _ holds: @escaping @Sendable (Value) -> Bool) -> Test {
    Test(name, takesUndefined: true) { value, _ throws(Fault) in holds(value) }
  }

  private static let comparisons: [Test] = {
    let names: [(String, Node.Comparison)] = [
      ("eq", .equal), ("==", .equal), ("equalto", .equal), ("ne", .notEqual), ("!=", .notEqual),
      ("lt", .less),
      ("<", .less), ("lessthan", .less), ("le", .lessEqual), ("<=", .lessEqual), ("gt", .greater),
      (">", .greater),
      ("greaterthan", .greater), ("ge", .greaterEqual), (">=", .greaterEqual),
    ]
    return names.map { name, comparison in
      Test(name, [.required("other")]) { value, arguments throws(Fault) in
        try Renderer.holds(comparison, value, arguments.values[0])
      }
    }
  }()

  /// Python's `value % 2`, which puts the number into a text.
  private static func halved(_ value: Value) throws(Fault) -> Value {
    guard let text = value.text else { return try Value.remainder(value, .int(2)) }
    return try Format.percent(text.string, text.isMarkup, .int(2), .default)
  }
}
