// Jinja2's filters on texts and markup.

extension Filter {
  /// All built-in filters.
  static let builtIn = text + numbers + lists + selections

  /// A text of either kind; other values become plain text, as with MarkupSafe's `soft_str`.
  static func soft(_ value: Value) throws(Fault) -> (string: String, isMarkup: Bool) {
    if let text = value.text { return text }
    return (try value.str(), false)
  }

  /// The text of a value that must be one.
  private static func strict(_ value: Value) throws(Fault) -> (string: String, isMarkup: Bool) {
    if let text = value.text { return text }
    throw Fault(.type, "需要字符串，得到\(value.chineseType)", "a string is required, not \(value.typeName)")
  }

  /// A filter that changes a text and keeps its kind.
  private static func changing(
    _ name: String, _ change: @escaping @Sendable (String) throws(Fault) -> String
  ) -> Filter {
    Filter(name) { value, _ throws(Fault) in
      let (string, isMarkup) = try soft(value)
      return .text(try change(string), isMarkup: isMarkup)
    }
  }

  /// MarkupSafe's `escape`.
  static func escape(_ value: Value) throws(Fault) -> Markup {
    if case .markup(let markup) = value { return markup }
    return Markup(escaping: try value.str())
  }

  private static let text: [Filter] = [
    changing("upper") { text throws(Fault) in Casing.upper(text) },
    changing("lower") { text throws(Fault) in try Casing.lower(text) },
    changing("capitalize") { text throws(Fault) in try Casing.capitalize(text) },
    Filter("title") { value, _ throws(Fault) in
      let (string, isMarkup) = try soft(value)
      if isMarkup { throw Fault.unsupported("对安全的 HTML 用 title", "title on markup") }
      return .string(try Casing.titleWords(string))
    },
    Filter("string") { value, _ throws(Fault) in
      if value.text != nil { return value }
      return .string(try value.str())
    },
    Filter("safe") { value, _ throws(Fault) in .markup(Markup(try value.str())) },
    Filter("e") { value, _ throws(Fault) in .markup(try escape(value)) },
    Filter("escape") { value, _ throws(Fault) in .markup(try escape(value)) },
    Filter("forceescape") { value, _ throws(Fault) in .markup(Markup(escaping: try value.str())) },
    Filter("trim", ["chars"]) { value, arguments throws(Fault) in
      let (string, isMarkup) = try soft(value)
      var characters: String?
      if let argument = arguments[0], argument.typeName != "none" {
        characters = try arguments.string(0, or: "")
      }
      return .text(try TextMethod.strip(string, characters), isMarkup: isMarkup)
    },
    Filter("striptags") { value, _ throws(Fault) in .string(try Entities.stripTags(try value.str())) },
    Filter("center", ["width"]) { value, arguments throws(Fault) in
      let (string, isMarkup) = try soft(value)
      return .text(
        try TextMethod.pad(string, try arguments.int(0, or: 80), "center", " ", .default), isMarkup: isMarkup)
    },
    Filter("wordcount") { value, _ throws(Fault) in
      .int(try soft(value).string.unicodeScalars.split { !$0.isPythonWord }.count)
    },
    Filter("format", isVariadic: true) { value, arguments throws(Fault) in
      let (string, isMarkup) = try soft(value)
      if arguments.named.isEmpty {
        return try Format.percent(string, isMarkup, .tuple(arguments.values), .default)
      }
      if arguments.count > 0 {
        throw Fault(.arguments, "format 不能同时用位置参数和命名参数", "format takes positions or names, not both")
      }
      let map = Map(arguments.named.map { ($0.name, $0.value) })
      return try Format.percent(string, isMarkup, .map(map), .default)
    },
    Filter("replace", [.required("old"), .required("new"), "count"]) { value, arguments throws(Fault) in
      try replace(value, arguments)
    },
    Filter("truncate", ["length", "killwords", "end", "leeway"]) { value, arguments throws(Fault) in
      try truncate(value, arguments)
    },
    Filter("indent", ["width", "first", "blank"]) { value, arguments throws(Fault) in
      try indent(value, arguments)
    },
    Filter("urlencode") { value, _ throws(Fault) in try urlEncode(value) },
    Filter("xmlattr", ["autospace"]) { value, arguments throws(Fault) in try attributes(value, arguments) },
    Filter("tojson", ["indent"]) { value, arguments throws(Fault) in
      var indent: Int?
      if let argument = arguments[0], argument.typeName != "none" { indent = try arguments.int(0, or: 0) }
      return .markup(Markup(try JSON.write(value, indent: indent)))
    },
  ]

  private static func replace(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    var (string, isMarkup) = try soft(value)
    let (old, isOldMarkup) = try soft(arguments.values[0])
    var (new, isNewMarkup) = try soft(arguments.values[1])
    if isOldMarkup || isNewMarkup, !isMarkup { (string, isMarkup) = (Markup(escaping: string).text, true) }
    if isMarkup, !isNewMarkup { new = Markup(escaping: new).text }
    isNewMarkup = isMarkup
    var limit = -1
    if let count = arguments[2], count.typeName != "none" { limit = try arguments.int(2, or: -1) }
    return .text(
      try TextMethod.replace(string, old, new, limit < 0 ? .max : limit, .default), isMarkup: isNewMarkup)
  }

  private static func truncate(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    guard let (string, isMarkup) = value.text else {
      throw Fault.unsupported("对\(value.chineseType)用 truncate", "truncate of \(value.typeName)")
    }
    let length = try arguments.int(0, or: 255)
    let kills = try arguments.bool(1, or: false)
    var end = try arguments.string(2, or: "...")
    let leeway = try arguments.int(3, or: 5)
    let endLength = end.unicodeScalars.count
    if length < endLength || leeway < 0 {
      throw Fault(.value, "truncate 的长度太小", "the length of truncate is too small")
    }
    let scalars = string.unicodeScalars
    if scalars.count <= length.addingReportingOverflow(leeway).partialValue { return value }
    var cut = String(scalars.prefix(length - endLength))
    if !kills { cut = TextSearch(cut).split(" ", limit: 1, fromRight: true)[0] }
    let isEndMarkup: Bool
    if case .markup? = arguments[2] { isEndMarkup = true } else { isEndMarkup = false }
    if isMarkup, !isEndMarkup { end = Markup(escaping: end).text }
    if isEndMarkup, !isMarkup { cut = Markup(escaping: cut).text }
    return .text(cut + end, isMarkup: isMarkup || isEndMarkup)
  }

  private static func indent(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    let (string, isMarkup) = try strict(value)
    var space = ""
    if case .string(let text)? = arguments[0] {
      space = text
    } else {
      let width = try arguments.int(0, or: 4)
      if width > 10_000 { throw Fault(.limit, "缩进太大", "the indent is too large") }
      space = String(repeating: " ", count: max(0, width))
    }
    let (first, blank) = (try arguments.bool(1, or: false), try arguments.bool(2, or: false))
    var result = ""
    for (index, line) in TextMethod.lines(string + "\n").enumerated() {
      if index > 0 { result += "\n" }
      if index == 0 ? first : blank || !line.isEmpty { result += space }
      result += line
    }
    return .text(result, isMarkup: isMarkup)
  }

  /// Percent-encodes the UTF-8 of a text but for letters, digits, `_.-~` and the bytes of `safe`.
  private static func quote(_ text: String, safe: String) -> String {
    let kept = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_.-~".utf8).union(safe.utf8)
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      bytes += kept.contains(byte) ? [byte] : [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func urlEncode(_ value: Value) throws(Fault) -> Value {
    var pairs: [Value]
    switch value {
    case .map(let map): pairs = map.pairs.map { .tuple([.string($0.key), $0.value]) }
    case .list, .tuple, .group, .series: pairs = try value.iterate()
    default: return .string(quote(try value.str(), safe: "/"))
    }
    var parts: [String] = []
    while !pairs.isEmpty {
      let pair = try pairs.removeFirst().iterate()
      if pair.count != 2 { throw Fault(.value, "urlencode 需要成对的值", "urlencode needs pairs") }
      var sides: [String] = []
      for side in pair {
        sides.append(TextSearch(quote(try side.str(), safe: "")).replace("%20", with: "+"))
      }
      parts.append(sides.joined(separator: "="))
    }
    return .string(parts.joined(separator: "&"))
  }

  private static func attributes(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    guard case .map(let map) = value else { throw Fault(.type, "xmlattr 需要字典", "xmlattr needs a map") }
    var result = ""
    for pair in map.pairs {
      if case .none = pair.value { continue }
      if pair.key.utf8.contains(where: {
        [0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x20, 0x2F, 0x3D, 0x3E].contains($0)
      }) {
        throw Fault(.value, "属性名含有不允许的字符：\(pair.key)", "invalid character in the attribute name \(pair.key)")
      }
      if !result.isEmpty { result += " " }
      result += Markup(escaping: pair.key).text + "=\"" + (try escape(pair.value)).text + "\""
    }
    if !result.isEmpty, try arguments.bool(0, or: true) { result = " " + result }
    return .markup(Markup(result))
  }
}
