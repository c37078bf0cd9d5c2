// Python's two ways to fill a text with values: `%` and `format()`, as far as pages use them.

/// Fills format texts. On markup, values are escaped and the result is markup.
struct Format {
  private let isMarkup: Bool
  private let limits: Limits
  private var result: [UInt8] = []

  private init(isMarkup: Bool, limits: Limits) {
    self.isMarkup = isMarkup
    self.limits = limits
  }

  private var value: Value {
    isMarkup ? .markup(Markup(result)) : .string(String(decoding: result, as: UTF8.self))
  }

  private static func incomplete(_ text: String) -> Fault {
    Fault(.value, "格式字符串不完整：\(text)", "incomplete format: \(text)")
  }

  /// How one value is to be written.
  private struct Spec {
    var fill = " "
    var align: Character?
    var sign: Character?
    var isGrouped = false
    var width = 0
    var places: Int?
    var letter: Character = "s"
  }

  // MARK: %

  /// Python's `text % values`: `%s %r %d %i %f %x %X %o %%` with flags, width and precision.
  static func percent(_ text: String, _ isMarkup: Bool, _ values: Value, _ limits: Limits) throws(Fault)
    -> Value
  {
    var format = Format(isMarkup: isMarkup, limits: limits)
    var rest = Substring(text).unicodeScalars
    var items = [values]
    if case .tuple(let tuple) = values {
      items = tuple
    } else if case .group(let tuple) = values {
      items = tuple
    }
    var next = 0
    var hasNames = false
    while let scalar = rest.popFirst() {
      guard scalar == "%" else {
        format.result += String(scalar).utf8
        continue
      }
      var named: Value?
      if rest.first == "(" {
        guard let end = rest.firstIndex(of: ")") else { throw incomplete(text) }
        let name = String(rest[rest.index(after: rest.startIndex)..<end])
        guard case .map(let map) = try values.defined(), !name.contains("(") else {
          throw Fault(.type, "格式需要字典", "format requires a mapping")
        }
        guard let value = map[name] else { throw Fault(.value, "没有键“\(name)”", "no key '\(name)'") }
        named = value
        hasNames = true
        rest = rest[rest.index(after: end)...]
      }
      let spec = try percentSpec(&rest, text)
      if spec.letter == "%" {
        if spec.width > 0 || spec.places != nil || spec.align != nil || named != nil {
          throw Fault.unsupported("%% 中间写别的", "%% with flags")
        }
        format.result.append(0x25)
        continue
      }
      if named == nil {
        if next >= items.count { throw Fault(.type, "格式字符串的值不够", "not enough arguments for the format") }
        named = items[next]
        next += 1
      }
      if let named { try format.append(named, spec) }
    }
    if next < items.count, !hasNames, !mayHoldMore(values) {
      throw Fault(.type, "格式字符串的值太多", "not all arguments converted")
    }
    return format.value
  }

  /// Whether Python takes the values for a mapping, of which a format need not use everything.
  private static func mayHoldMore(_ values: Value) -> Bool {
    switch values {
    case .map, .list, .undefined: true
    case .series(let series): series.kind == .range
    default: false
    }
  }

  private static func percentSpec(_ rest: inout Substring.UnicodeScalarView, _ text: String) throws(Fault)
    -> Spec
  {
    var spec = Spec(align: nil)
    while let flag = rest.first, "-+ 0#".unicodeScalars.contains(flag) {
      switch flag {
      case "-": spec.align = "<"
      case "0": spec.fill = "0"
      case "#": throw Fault.unsupported("格式里的 #", "# in a format")
      case "+": spec.sign = "+"
      default: spec.sign = spec.sign ?? " "
      }
      rest.removeFirst()
    }
    if spec.align == "<" { spec.fill = " " }
    spec.width = try number(&rest) ?? 0
    if rest.first == "." {
      rest.removeFirst()
      spec.places = try number(&rest) ?? 0
    }
    guard let letter = rest.popFirst() else { throw incomplete(text) }
    guard "srdifFxXou%".unicodeScalars.contains(letter) else {
      throw Fault.unsupported("格式里的 %\(letter)", "%\(letter) in a format")
    }
    spec.letter = Character(letter)
    if letter == "i" || letter == "u" { spec.letter = "d" }
    return spec
  }

  private static func number(_ rest: inout Substring.UnicodeScalarView) throws(Fault) -> Int? {
    var number: Int?
    while let digit = rest.first, digit.isASCII, let value = Character(digit).wholeNumberValue {
      number = (number ?? 0) * 10 + value
      if number ?? 0 > 10_000 { throw Fault(.limit, "格式的宽度太大", "the width of the format is too large") }
      rest.removeFirst()
    }
    return number
  }

  private mutating func append(_ value: Value, _ spec: Spec) throws(Fault) {
    try value.defined()
    var text: String
    var spec = spec
    if spec.letter == "s" || spec.letter == "r" {
      text = spec.letter == "s" ? try value.str() : try value.repr()
      if isMarkup { text = try Format.escaped(spec.letter == "s" ? value : .string(text)) }
      if let places = spec.places { text = String(text.unicodeScalars.prefix(places)) }
      if spec.fill == "0" { spec.fill = " " }
    } else {
      text = try Format.number(value, spec, isMarkup)
    }
    let missing = spec.width - text.unicodeScalars.count
    let filling = String(repeating: spec.fill, count: max(0, missing))
    if spec.align == "<" {
      text += filling
    } else if spec.align == "^" {
      let left = String(repeating: spec.fill, count: max(0, missing) / 2)
      text = left + text + filling.dropFirst(left.count)
    } else if spec.fill == "0", spec.align == nil, let sign = text.first, "+- ".contains(sign) {
      text = String(sign) + filling + text.dropFirst()
    } else {
      text = filling + text
    }
    result += text.utf8
  }

  private static func escaped(_ value: Value) throws(Fault) -> String {
    var bytes: [UInt8] = []
    try value.write(into: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func number(_ value: Value, _ spec: Spec, _ isMarkup: Bool) throws(Fault) -> String {
    var text: String
    switch spec.letter {
    case "f", "F":
      let number = try value.number()
      guard number.isFinite else {
        throw Fault.unsupported("格式里的无穷大或非数", "a number that is not finite in a format")
      }
      text = Decimal(number).fixed(spec.places ?? 6)
    case "d":
      if spec.places != nil { throw Fault.unsupported("给整数规定小数位数", "a precision for whole numbers") }
      if case .double(let double) = value {
        guard let whole = Int(exactly: double.rounded(.towardZero)) else {
          throw Fault(.range, "数太大", "the number is too large")
        }
        text = String(whole)
      } else if let whole = value.integer {
        text = String(whole)
      } else {
        throw Fault(.type, "%d 需要数字", "%d needs a number, not \(value.typeName)")
      }
    default:
      guard let whole = value.integer, !isMarkup, spec.places == nil else {
        throw Fault(.type, "%\(spec.letter) 需要整数", "%\(spec.letter) needs an integer")
      }
      text = String(whole, radix: spec.letter == "o" ? 8 : 16, uppercase: spec.letter == "X")
    }
    if spec.isGrouped { text = grouped(text) }
    if let sign = spec.sign, !text.hasPrefix("-") { text = String(sign) + text }
    return text
  }

  private static func grouped(_ text: String) -> String {
    let digits = text.drop { $0 == "-" }.prefix { $0 != "." }
    var result = text.hasPrefix("-") ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { result += "," }
      result.append(digit)
    }
    return result + text[digits.endIndex...]
  }

  // MARK: format()

  /// Python's `text.format(…)`: `{}`, `{0}` and `{name}`, after a colon fill, sign, width, comma, precision
  /// and `d`, `f` or `s`.
  static func braces(
    _ text: String, _ isMarkup: Bool, _ values: [Value], _ named: [(name: String, value: Value)],
    _ limits: Limits
  ) throws(Fault) -> Value {
    var format = Format(isMarkup: isMarkup, limits: limits)
    var rest = Substring(text).unicodeScalars
    var next: Int? = 0
    while let scalar = rest.popFirst() {
      guard scalar == "{" || scalar == "}" else {
        format.result += String(scalar).utf8
        continue
      }
      if rest.first == scalar {
        format.result += String(scalar).utf8
        rest.removeFirst()
        continue
      }
      guard scalar == "{", let end = rest.firstIndex(of: "}") else { throw incomplete(text) }
      let field = Substring(rest[..<end])
      rest = rest[rest.index(after: end)...]
      let colon = field.firstIndex(of: ":") ?? field.endIndex
      let name = String(field[..<colon])
      let value: Value?
      if name.isEmpty, let position = next {
        value = values.indices.contains(position) ? values[position] : nil
        next = position + 1
      } else if let position = Int(name), name.allSatisfy(\.isASCII), next == nil || next == 0 {
        value = values.indices.contains(position) ? values[position] : nil
        next = nil
      } else if !name.isEmpty, name.allSatisfy({ $0.isLetter || $0 == "_" || $0.isNumber }), Int(name) == nil
      {
        value = named.first { $0.name == name }?.value
      } else {
        throw Fault.unsupported("格式项 {\(field)}", "the format field {\(field)}")
      }
      guard let value else { throw Fault(.value, "格式字符串的值不够：{\(name)}", "no value for the field {\(name)}") }
      try format.append(value, field: field[colon...].dropFirst())
    }
    return format.value
  }

  private mutating func append(_ value: Value, field: Substring) throws(Fault) {
    try value.defined()
    if field.isEmpty {
      if isMarkup { try value.write(into: &result) } else { result += try value.str().utf8 }
      return
    }
    var spec = Spec()
    var rest = field.unicodeScalars
    if rest.count > 1, "<>^".unicodeScalars.contains(rest[rest.index(after: rest.startIndex)]) {
      spec.fill = String(rest.removeFirst())
    }
    if let align = rest.first, "<>^".unicodeScalars.contains(align) {
      spec.align = Character(rest.removeFirst())
    }
    if let sign = rest.first, "+ ".unicodeScalars.contains(sign) { spec.sign = Character(rest.removeFirst()) }
    if rest.first == "0", spec.align == nil {
      spec.fill = "0"
      rest.removeFirst()
    }
    spec.width = try Format.number(&rest) ?? 0
    if rest.first == "," {
      spec.isGrouped = true
      rest.removeFirst()
    }
    if rest.first == "." {
      rest.removeFirst()
      spec.places = try Format.number(&rest)
      if spec.places == nil { throw Format.incomplete(String(field)) }
    }
    spec.letter = rest.popFirst().map(Character.init) ?? Format.letter(of: value)
    let isNumber = spec.letter == "d" || spec.letter == "f"
    let isFitting: Bool
    switch value {
    case .int: isFitting = isNumber && (spec.letter == "f" || spec.places == nil)
    case .double: isFitting = spec.letter == "f"
    case .string: isFitting = spec.letter == "s" && spec.sign == nil && !spec.isGrouped && spec.fill != "0"
    default: isFitting = false
    }
    if !rest.isEmpty || !isFitting || spec.isGrouped && spec.fill == "0"
      || isMarkup && spec.fill != " " && spec.fill != "0"
    {
      throw Fault.unsupported(
        "对\(value.chineseType)用格式 {:\(field)}", "the format {:\(field)} for \(value.typeName)")
    }
    if spec.letter == "s", spec.align == nil { spec.align = "<" }
    if isMarkup, spec.letter == "s" {
      var plain = Format(isMarkup: false, limits: limits)
      try plain.append(value, spec)
      Markup.escape(String(decoding: plain.result, as: UTF8.self), into: &result)
    } else {
      try append(value, spec)
    }
  }

  private static func letter(of value: Value) -> Character {
    if case .int = value { return "d" }
    if case .double = value { return "?" }
    return "s"
  }
}
