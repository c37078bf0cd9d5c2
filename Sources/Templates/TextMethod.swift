// Python's methods of texts. On markup, arguments that end up in the result are escaped and the result is markup.

/// One call of a method of a text.
struct TextMethod {
  private let text: String
  private let isMarkup: Bool
  private let arguments: Arguments
  private let limits: Limits

  init(_ value: Value, _ arguments: Arguments, _ limits: Limits) throws(Fault) {
    (text, isMarkup) = value.text ?? ("", false)
    self.arguments = arguments
    self.limits = limits
  }

  private func result(_ text: String) -> Value { Value.text(text, isMarkup: isMarkup) }

  /// An argument that becomes part of the result.
  private func inserted(_ position: Int, or other: String) throws(Fault) -> String {
    let string = try arguments.string(position, or: other)
    if isMarkup, case .string = arguments[position] { return Markup(escaping: string).text }
    return string
  }

  private func required(_ name: String) throws(Fault) -> String {
    _ = try Method.required(arguments, name)
    return try arguments.string(0, or: "")
  }

  func call(_ name: String) throws(Fault) -> Value {
    switch name {
    case "upper": return result(Casing.upper(text))
    case "lower": return result(try Casing.lower(text))
    case "capitalize": return result(try Casing.capitalize(text))
    case "title": return result(try Casing.title(text))
    case "strip": return result(try TextMethod.strip(text, characters))
    case "lstrip": return result(try TextMethod.strip(text, characters, right: false))
    case "rstrip": return result(try TextMethod.strip(text, characters, left: false))
    case "split", "rsplit": return try split(fromRight: name == "rsplit")
    case "splitlines":
      return .list(TextMethod.lines(text, keepEnds: try arguments.bool(0, or: false)).map(result))
    case "startswith": return .bool(try affixes(name).contains { text.utf8.starts(with: $0.utf8) })
    case "endswith":
      return .bool(try affixes(name).contains { text.utf8.reversed().starts(with: $0.utf8.reversed()) })
    case "removeprefix":
      let prefix = try required(name)
      return result(
        text.utf8.starts(with: prefix.utf8) ? String(text.utf8.dropFirst(prefix.utf8.count)) ?? "" : text)
    case "removesuffix":
      let suffix = try required(name)
      let isSuffix = text.utf8.reversed().starts(with: suffix.utf8.reversed())
      return result(isSuffix ? String(text.utf8.dropLast(suffix.utf8.count)) ?? "" : text)
    case "replace": return try replace()
    case "count": return .int(TextSearch(text).split(try nonempty(name)).count - 1)
    case "find", "index", "rfind": return try find(name)
    case "join": return try join()
    case "zfill", "ljust", "rjust", "center": return try pad(name)
    case "partition", "rpartition": return try partition(name)
    case "isdigit", "isalpha", "isspace", "isalnum", "isnumeric": return .bool(try isAll(name))
    case "isupper", "islower": return .bool(Casing.isCased(text, upper: name == "isupper"))
    case "striptags" where isMarkup: return .string(try Entities.stripTags(text))
    case "unescape" where isMarkup: return .string(try Entities.unescape(text))
    default: throw Method.unknown(name)
    }
  }

  private var characters: String? {
    get throws(Fault) {
      if case .none? = arguments[0] { return nil }
      return arguments[0] == nil ? nil : try arguments.string(0, or: "")
    }
  }

  /// Takes characters from the ends: the given ones, or whitespace.
  static func strip(_ text: String, _ characters: String?, left: Bool = true, right: Bool = true)
    throws(Fault) -> String
  {
    let set = characters.map { Set($0.unicodeScalars) }
    func isTaken(_ scalar: Unicode.Scalar) -> Bool { set?.contains(scalar) ?? scalar.isPythonSpace }
    var view = text.unicodeScalars[...]
    while left, let first = view.first, isTaken(first) { view.removeFirst() }
    while right, let last = view.last, isTaken(last) { view.removeLast() }
    return String(view)
  }

  /// The lines of a text, at Python's line ends.
  static func lines(_ text: String, keepEnds: Bool = false) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    var isAfterReturn = false
    for scalar in text.unicodeScalars {
      if isAfterReturn, scalar == "\n" {
        isAfterReturn = false
        if keepEnds { lines[lines.count - 1].unicodeScalars.append(scalar) }
        continue
      }
      isAfterReturn = scalar == "\r"
      if scalar.isPythonLineEnd {
        if keepEnds { line.append(scalar) }
        lines.append(String(line))
        line = String.UnicodeScalarView()
      } else {
        line.append(scalar)
      }
    }
    if !line.isEmpty { lines.append(String(line)) }
    return lines
  }

  private func split(fromRight: Bool) throws(Fault) -> Value {
    let limit = try arguments.int(1, or: -1)
    let most = limit < 0 ? Int.max : limit
    if let separator = arguments[0], case .none = separator {
    } else if arguments[0] != nil {
      let separator = try arguments.string(0, or: "")
      if separator.isEmpty { throw Fault(.value, "分隔符不能为空", "empty separator") }
      return .list(TextSearch(text).split(separator, limit: most, fromRight: fromRight).map(result))
    }
    if fromRight, limit >= 0 { throw Method.unknown("rsplit with maxsplit and without a separator") }
    var words: [Value] = []
    var rest = text.unicodeScalars[...].drop { $0.isPythonSpace }
    while !rest.isEmpty, words.count < most {
      let word = rest.prefix { !$0.isPythonSpace }
      words.append(result(String(word)))
      rest = rest[word.endIndex...].drop { $0.isPythonSpace }
    }
    if !rest.isEmpty { words.append(result(String(rest))) }
    return .list(words)
  }

  private func affixes(_ name: String) throws(Fault) -> [String] {
    let value = try Method.required(arguments, name)
    guard case .tuple(let items) = value else { return [try required(name)] }
    var affixes: [String] = []
    for item in items {
      guard let text = try item.defined().text else { throw Fault(.type, "应是字符串", "a string is required") }
      affixes.append(text.string)
    }
    return affixes
  }

  private func replace() throws(Fault) -> Value {
    let old = try required("replace")
    guard arguments[1] != nil else {
      throw Fault(.arguments, "replace() 缺少参数", "replace() needs two arguments")
    }
    let limit = try arguments.int(2, or: -1)
    return result(
      try TextMethod.replace(text, old, try inserted(1, or: ""), limit < 0 ? .max : limit, limits))
  }

  /// Replaces occurrences unless the result would be too long.
  static func replace(
    _ text: String, _ old: String, _ new: String, _ limit: Int, _ limits: Limits
  ) throws(Fault) -> String {
    let most = text.utf8.count / max(1, old.utf8.count) + 1
    if most.multipliedReportingOverflow(by: new.utf8.count).overflow
      || min(most, limit) * new.utf8.count > limits.output
    {
      throw Fault(.limit, "替换的结果太长", "the replaced text is too long")
    }
    return TextSearch(text).replace(old, with: new, limit: limit)
  }

  private func nonempty(_ name: String) throws(Fault) -> String {
    let part = try required(name)
    if part.isEmpty { throw Method.unknown("\(name) of an empty text") }
    return part
  }

  private func find(_ name: String) throws(Fault) -> Value {
    let part = try nonempty(name)
    let search = TextSearch(text)
    let found =
      name == "rfind" ? search.last(Array(part.utf8), before: search.bytes.count) : search.first(part)
    if let found { return .int(search.text(0..<found).unicodeScalars.count) }
    if name == "index" { throw Fault(.value, "没有找到“\(part)”", "substring not found") }
    return .int(-1)
  }

  private func join() throws(Fault) -> Value {
    var parts: [String] = []
    for item in try Method.required(arguments, "join").iterate() {
      if isMarkup {
        var bytes: [UInt8] = []
        try item.write(into: &bytes)
        parts.append(Markup(bytes).text)
      } else if let text = try item.defined().text {
        parts.append(text.string)
      } else {
        throw Fault(.type, "join() 只能连接字符串", "join() needs strings, not \(item.typeName)")
      }
    }
    return result(parts.joined(separator: text))
  }

  private func pad(_ name: String) throws(Fault) -> Value {
    _ = try Method.required(arguments, name)
    let width = try arguments.int(0, or: 0)
    let fill = try inserted(1, or: " ")
    if fill.unicodeScalars.count != 1 { throw Fault(.type, "填充应是一个字符", "the fill must be one character") }
    return result(try TextMethod.pad(text, width, name, fill, limits))
  }

  /// Fills a text to a width in code points.
  static func pad(
    _ text: String, _ width: Int, _ name: String, _ fill: String, _ limits: Limits
  ) throws(Fault) -> String {
    if width > limits.output / 4 { throw Fault(.limit, "宽度太大", "the width is too large") }
    let missing = width - text.unicodeScalars.count
    if missing <= 0 { return text }
    func filling(_ count: Int, _ fill: String = fill) -> String { String(repeating: fill, count: count) }
    switch name {
    case "ljust": return text + filling(missing)
    case "rjust": return filling(missing) + text
    case "zfill":
      let sign = text.first == "-" || text.first == "+" ? String(text.unicodeScalars.prefix(1)) : ""
      return sign + filling(missing, "0") + String(text.unicodeScalars.dropFirst(sign.count))
    default:
      let left = missing / 2 + (missing & width & 1)
      return filling(left) + text + filling(missing - left)
    }
  }

  private func partition(_ name: String) throws(Fault) -> Value {
    let separator = try nonempty(name)
    let pieces = TextSearch(text).split(separator, limit: 1, fromRight: name == "rpartition")
    if pieces.count == 2 { return .tuple([result(pieces[0]), result(separator), result(pieces[1])]) }
    let parts = name == "partition" ? [text, "", ""] : ["", "", text]
    return .tuple(parts.map(result))
  }

  private func isAll(_ name: String) throws(Fault) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy { scalar in
        switch name {
        case "isspace": scalar.isPythonSpace
        case "isalpha": scalar.isPythonLetter
        case "isdigit": scalar.properties.numericType == .decimal || scalar.properties.numericType == .digit
        case "isnumeric": scalar.properties.numericType != nil
        default: scalar.isPythonLetter || scalar.properties.numericType != nil
        }
      }
  }
}
