// Jinja2's filters on numbers.

extension Filter {
  static let numbers: [Filter] = [
    Filter("abs") { value, _ throws(Fault) in
      if case .double(let double) = value { return .double(double.magnitude) }
      let isNegative = value.integer ?? 0 < 0
      return try Value.signed(value, isNegative: isNegative)
    },
    Filter("int", ["default", "base"]) { value, arguments throws(Fault) in try whole(value, arguments) },
    Filter("float", ["default"]) { value, arguments throws(Fault) in
      if let number = try floating(value) { return .double(number) }
      return arguments[0] ?? .double(0)
    },
    Filter("round", ["precision", "method"]) { value, arguments throws(Fault) in try round(value, arguments)
    },
    Filter("filesizeformat", ["binary"]) { value, arguments throws(Fault) in try fileSize(value, arguments) },
  ]

  /// Python's `float()`: nil where it would refuse; what it accepts beyond plain decimals is refused here.
  private static func floating(_ value: Value) throws(Fault) -> Double? {
    switch value {
    case .double(let double): return double
    case .string, .markup:
      let text = try TextMethod.strip(try value.str(), nil)
      let bytes = Array(text.utf8)
      guard let first = bytes.first else { return nil }
      if bytes.contains(where: { $0 >= 0x80 || $0 == 0x5F }) || "iInN".utf8.contains(first | 0) {
        throw Fault.unsupported("把“\(text)”变成数字", "\(text) as a number")
      }
      if bytes.count > 1, first == 0x2B || first == 0x2D, "iInN".utf8.contains(bytes[1]) {
        throw Fault.unsupported("把“\(text)”变成数字", "\(text) as a number")
      }
      guard bytes.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 || "+-.eE".utf8.contains($0) }) else { return nil }
      // Python accepts "1." and ".5", Swift needs digits on both sides; neither accepts "4.2." and "1e5.".
      let endsInPoint = bytes.last == 0x2E && !bytes.dropLast().contains { ".eE".utf8.contains($0) }
      var plain = endsInPoint ? String(text.dropLast()) : text
      plain = TextSearch(plain).replace(".e", with: ".0e")
      guard bytes.contains(where: { $0 >= 0x30 && $0 <= 0x39 }), let number = Double(plain) else {
        return nil
      }
      return number
    default: return value.integer == nil ? nil : try value.number()
    }
  }

  private static func whole(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    if try arguments.int(1, or: 10) != 10 { throw Fault.unsupported("int 的第二个参数（进制）", "int with a base") }
    if let integer = value.integer { return .int(integer) }
    if let text = value.text {
      let digits = try TextMethod.strip(text.string, nil)
      if digits.unicodeScalars.contains(where: { $0.value >= 0x80 || $0 == "_" }) {
        throw Fault.unsupported("把“\(digits)”变成数字", "\(digits) as a number")
      }
      if let int = Int(digits) { return .int(int) }
      if !digits.isEmpty,
        digits.utf8.drop(while: { $0 == 0x2B || $0 == 0x2D }).allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }),
        digits.utf8.count > 18
      {
        throw Fault(.range, "整数超出 64 位", "the integer exceeds 64 bits")
      }
    }
    guard let number = try floating(value) else { return arguments[0] ?? .int(0) }
    guard number.isFinite else { return arguments[0] ?? .int(0) }
    guard let int = Int(exactly: number.rounded(.towardZero)) else {
      throw Fault(.range, "整数超出 64 位", "the integer exceeds 64 bits")
    }
    return .int(int)
  }

  private static func round(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    let precision = try arguments.int(0, or: 0)
    let method = try arguments.string(1, or: "common")
    guard ["common", "ceil", "floor"].contains(method) else {
      throw Fault(.value, "round 的方法应是 common、ceil 或 floor", "the method must be common, ceil or floor")
    }
    guard (0...15).contains(precision) else {
      throw Fault.unsupported("round 到 \(precision) 位", "round to \(precision) places")
    }
    if method == "common" {
      if let integer = value.integer { return .int(integer) }
      let number = try value.number()
      guard number.isFinite else {
        throw Fault.unsupported("对无穷大或非数取整", "round of a number that is not finite")
      }
      return .double(Double(Decimal(number).fixed(precision)) ?? number)
    }
    var factor = 1.0
    for _ in 0..<precision { factor *= 10 }
    let scaled = try value.number() * factor
    let rounded = scaled.rounded(method == "ceil" ? .up : .down)
    guard rounded.magnitude <= 0x1p53 else { throw Fault(.range, "数太大", "the number is too large") }
    return .double((rounded == 0 ? 0 : rounded) / factor)
  }

  private static func fileSize(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    let isBinary = try arguments.bool(0, or: false)
    guard let bytes = try floating(value), bytes.isFinite else {
      throw Fault(.type, "filesizeformat 需要数字", "filesizeformat needs a number")
    }
    let base = isBinary ? 1024.0 : 1000.0
    if bytes == 1 { return .string("1 Byte") }
    if bytes < base {
      guard let whole = Int(exactly: bytes.rounded(.towardZero)) else {
        throw Fault(.range, "数太大", "the number is too large")
      }
      return .string("\(whole) Bytes")
    }
    var unit = base
    for (index, prefix) in ["k", "M", "G", "T", "P", "E"].enumerated() {
      unit *= base
      if bytes < unit {
        let letter = isBinary && index == 0 ? "K" : prefix
        return .string(Decimal(base * bytes / unit).fixed(1) + " \(letter)\(isBinary ? "iB" : "B")")
      }
    }
    throw Fault(.range, "数太大", "the number is too large")
  }
}
