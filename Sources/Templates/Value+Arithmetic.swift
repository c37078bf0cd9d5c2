// Python's operators on numbers, texts and lists. Whole numbers that would need more than 64 bits are refused.

extension Value {
  private static func mismatch(_ sign: String, _ left: Value, _ right: Value) throws(Fault) -> Never {
    try left.defined()
    try right.defined()
    throw Fault(
      .type, "“\(sign)”不能用于\(left.chineseType)与\(right.chineseType)",
      "unsupported operand types for \(sign): \(left.typeName) and \(right.typeName)")
  }

  private static func whole(_ result: (partialValue: Int, overflow: Bool)) throws(Fault) -> Value {
    if result.overflow { throw Fault(.range, "整数超出 64 位", "the integer exceeds 64 bits") }
    return .int(result.partialValue)
  }

  /// Python's `+`.
  static func add(_ left: Value, _ right: Value) throws(Fault) -> Value {
    switch (left, right) {
    case (.string(let one), .string(let two)): return .string(one + two)
    case (.list(let one), .list(let two)): return .list(one + two)
    case (.tuple, .tuple), (.group, .tuple), (.tuple, .group), (.group, .group):
      return .tuple((left.elements ?? []) + (right.elements ?? []))
    case (.markup, .string), (.string, .markup), (.markup, .markup):
      return try concatenate([left, right])
    default:
      if let one = left.integer, let two = right.integer {
        return try whole(one.addingReportingOverflow(two))
      }
      return try floating("+", left, right) { $0 + $1 }
    }
  }

  /// Python's `-`.
  static func subtract(_ left: Value, _ right: Value) throws(Fault) -> Value {
    if let one = left.integer, let two = right.integer {
      return try whole(one.subtractingReportingOverflow(two))
    }
    return try floating("-", left, right) { $0 - $1 }
  }

  /// Python's `*`, also of a text or list with a whole number.
  static func multiply(_ left: Value, _ right: Value, limit: Int) throws(Fault) -> Value {
    if let one = left.integer, let two = right.integer {
      return try whole(one.multipliedReportingOverflow(by: two))
    }
    if let count = right.integer, let result = try left.repeated(count, limit) { return result }
    if let count = left.integer, let result = try right.repeated(count, limit) { return result }
    return try floating("*", left, right) { $0 * $1 }
  }

  private func repeated(_ count: Int, _ limit: Int) throws(Fault) -> Value? {
    var count = max(0, count)
    let size: Int
    switch self {
    case .string(let text): size = text.utf8.count
    case .markup(let markup): size = markup.bytes.count
    default:
      guard let elements else { return nil }
      size = elements.count * 16
    }
    // Nothing stays nothing, however often it is repeated.
    if size == 0 { count = 0 }
    if size.multipliedReportingOverflow(by: count).overflow || size * count > limit {
      throw Fault(.limit, "重复后的结果太长", "the repeated value is too long")
    }
    switch self {
    case .string(let text): return .string(String(repeating: text, count: count))
    case .markup(let markup): return .markup(Markup(String(repeating: markup.text, count: count)))
    default:
      let items = [Value]((0..<count).map { _ in elements ?? [] }.joined())
      if case .list = self { return .list(items) }
      return .tuple(items)
    }
  }

  /// Python's `/`.
  static func divide(_ left: Value, _ right: Value) throws(Fault) -> Value {
    try floating("/", left, right, isDivision: true) { $0 / $1 }
  }

  /// Python's `//`: towards minus infinity.
  static func floorDivide(_ left: Value, _ right: Value) throws(Fault) -> Value {
    if let one = left.integer, let two = right.integer {
      if two == 0 { throw zero }
      let (quotient, overflow) = one.dividedReportingOverflow(by: two)
      let isBelow = !overflow && one % two != 0 && (one < 0) != (two < 0)
      return try whole((isBelow ? quotient - 1 : quotient, overflow))
    }
    return try floating("//", left, right, isDivision: true) { one, two in
      let rest = modulo(one, two)
      let quotient = (one - rest) / two
      if quotient == 0 { return Double(signOf: one / two, magnitudeOf: 0) }
      let floor = quotient.rounded(.down)
      return quotient - floor > 0.5 ? floor + 1 : floor
    }
  }

  /// Python's `%` on numbers: the result has the divisor's sign.
  static func remainder(_ left: Value, _ right: Value) throws(Fault) -> Value {
    if let one = left.integer, let two = right.integer {
      if two == 0 { throw zero }
      if two == -1 { return .int(0) }
      let rest = one % two
      return .int(rest != 0 && (rest < 0) != (two < 0) ? rest + two : rest)
    }
    return try floating("%", left, right, isDivision: true, modulo)
  }

  private static func modulo(_ one: Double, _ two: Double) -> Double {
    let rest = one.truncatingRemainder(dividingBy: two)
    if rest == 0 { return Double(signOf: two, magnitudeOf: 0) }
    return (rest < 0) != (two < 0) ? rest + two : rest
  }

  /// Python's `**` for whole numbers; everything else depends on the platform's library and is refused.
  static func power(_ left: Value, _ right: Value) throws(Fault) -> Value {
    try left.defined()
    try right.defined()
    guard let base = left.integer, let exponent = right.integer, exponent >= 0 else {
      throw Fault.unsupported(
        "\(left.chineseType)与\(right.chineseType)的 **", "** with \(left.typeName) and \(right.typeName)")
    }
    if base.magnitude <= 1 { return .int(exponent == 0 ? 1 : base < 0 && exponent % 2 == 0 ? 1 : base) }
    var result = Value.int(1)
    for _ in 0..<min(exponent, 64) {
      result = try whole((result.integer ?? 0).multipliedReportingOverflow(by: base))
    }
    return result
  }

  /// Python's unary `-` and `+`.
  static func signed(_ value: Value, isNegative: Bool) throws(Fault) -> Value {
    if case .double(let double) = value { return .double(isNegative ? -double : double) }
    if let int = value.integer {
      return try whole(isNegative ? 0.subtractingReportingOverflow(int) : (int, false))
    }
    try value.defined()
    throw Fault(.type, "\(value.chineseType)不能带正负号", "bad operand type for a sign: \(value.typeName)")
  }

  private static var zero: Fault { Fault(.value, "除数为零", "division by zero") }

  private static func floating(
    _ sign: String, _ left: Value, _ right: Value, isDivision: Bool = false,
    _ body: (Double, Double) -> Double
  ) throws(Fault) -> Value {
    guard left.isNumeric, right.isNumeric else { try mismatch(sign, left, right) }
    let (one, two) = (try left.number(), try right.number())
    if isDivision, two == 0 { throw zero }
    return .double(body(one, two))
  }

  private var isNumeric: Bool {
    if case .double = self { return true }
    return integer != nil
  }

  /// Jinja2's `~`: markup as soon as one part is markup, the other parts then escaped.
  static func concatenate(_ parts: [Value]) throws(Fault) -> Value {
    var hasMarkup = false
    for part in parts { if case .markup = part { hasMarkup = true } }
    if hasMarkup {
      var result: [UInt8] = []
      for part in parts { try part.write(into: &result) }
      return .markup(Markup(result))
    }
    var result = ""
    for part in parts { result += try part.str() }
    return .string(result)
  }
}

extension Double {
  /// A zero or number with another's sign.
  fileprivate init(signOf sign: Double, magnitudeOf magnitude: Double) {
    self = sign.sign == .minus ? -magnitude.magnitude : magnitude.magnitude
  }
}
