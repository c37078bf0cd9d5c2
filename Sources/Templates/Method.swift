// The methods of Python's texts, lists and maps that templates call, and the names of all others: a name that
// Python knows must not be taken for a missing key.

/// Methods of values.
enum Method {
  static let mapNames: Set<String> = [
    "clear", "copy", "fromkeys", "get", "items", "keys", "pop", "popitem", "setdefault", "update", "values",
  ]
  private static let textNames = Set(
    """
    capitalize casefold center count encode endswith expandtabs find format format_map index isalnum isalpha isascii \
    isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip \
    maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines \
    startswith strip swapcase title translate upper zfill
    """.split(separator: " ").map(String.init))
  private static let markupNames: Set<String> = ["escape", "striptags", "unescape"]
  private static let listNames: Set<String> = [
    "append", "clear", "copy", "count", "extend", "index", "insert", "pop", "remove", "reverse", "sort",
  ]
  private static let tupleNames: Set<String> = ["count", "index"]
  private static let numberNames: Set<String> = [
    "as_integer_ratio", "bit_count", "bit_length", "conjugate", "denominator", "from_bytes", "fromhex", "hex",
    "imag",
    "is_integer", "numerator", "real", "to_bytes",
  ]

  /// Whether Python's type of a value has something of this name.
  static func exists(_ name: String, on value: Value) -> Bool {
    switch value {
    case .string: textNames.contains(name)
    case .markup: textNames.contains(name) || markupNames.contains(name)
    case .map: mapNames.contains(name)
    case .list: listNames.contains(name)
    case .tuple, .group: tupleNames.contains(name)
    case .int, .double, .bool: numberNames.contains(name)
    case .series: true
    case .none, .undefined, .handle: false
    }
  }

  /// A method that is named and not called.
  static func uncalled(_ name: String) -> Fault {
    Fault(
      .unsupported, "“\(name)”是方法，应写成 \(name)()；若是键，请写 ['\(name)'] 并确保有这个键",
      "'\(name)' is a method; call it, or write ['\(name)'] for a key that exists")
  }

  /// Calls a method.
  static func call(
    _ name: String, on value: Value, _ arguments: [Value], _ named: [(name: String, value: Value)],
    _ limits: Limits
  ) throws(Fault) -> Value {
    let known = signatures[name] ?? []
    if known.isEmpty, !arguments.isEmpty || !named.isEmpty, name != "format" { throw unknown(name) }
    let signature = Filter(name, known.map { Parameter(name: $0, isRequired: false) }) {
      value, _ throws(Fault) in value
    }
    if name == "format", let text = value.text {
      return try Format.braces(text.string, text.isMarkup, arguments, named, limits)
    }
    if !named.isEmpty, name != "split", name != "rsplit", name != "splitlines" {
      throw signature.unknown(named[0].name)
    }
    let bound = try signature.bind(positional: arguments, named: named)
    if name != "get" { for argument in bound.values where !argument.isMissing { try argument.defined() } }
    switch value {
    case .string, .markup: return try TextMethod(value, bound, limits).call(name)
    case .map(let map): return try call(name, on: map, bound)
    case .list(let items), .tuple(let items), .group(let items): return try call(name, on: items, bound)
    default: throw unknown(name)
    }
  }

  /// The parameters of the methods that are supported.
  private static let signatures: [String: [String]] = [
    "get": ["key", "default"], "count": ["sub"], "index": ["sub"], "find": ["sub"], "rfind": ["sub"],
    "split": ["sep", "maxsplit"], "rsplit": ["sep", "maxsplit"], "splitlines": ["keepends"],
    "strip": ["chars"],
    "lstrip": ["chars"], "rstrip": ["chars"], "replace": ["old", "new", "count"], "startswith": ["prefix"],
    "endswith": ["suffix"], "join": ["iterable"], "zfill": ["width"], "ljust": ["width", "fill"],
    "rjust": ["width", "fill"], "center": ["width", "fill"], "removeprefix": ["prefix"],
    "removesuffix": ["suffix"],
    "partition": ["sep"], "rpartition": ["sep"],
  ]

  /// A method that is not supported.
  static func unknown(_ name: String) -> Fault { Fault.unsupported("方法 \(name)()", "the method \(name)()") }

  /// A required argument of a method.
  static func required(_ arguments: Arguments, _ name: String) throws(Fault) -> Value {
    if let value = arguments[0] { return value }
    throw Fault(.arguments, "\(name)() 缺少参数", "\(name)() needs an argument")
  }

  private static func call(_ name: String, on map: Map, _ arguments: Arguments) throws(Fault) -> Value {
    switch name {
    case "items": return .series(Series(.items, map.pairs.map { .tuple([.string($0.key), $0.value]) }))
    case "keys": return .series(Series(.keys, map.pairs.map { .string($0.key) }))
    case "values": return .series(Series(.values, map.pairs.map(\.value)))
    case "copy": return .map(map)
    case "get":
      let key = try required(arguments, name)
      try key.hashable()
      if let text = key.text, let value = map[text.string] { return value }
      return arguments[1] ?? .none
    default: throw unknown(name)
    }
  }

  private static func call(_ name: String, on items: [Value], _ arguments: Arguments) throws(Fault) -> Value {
    switch name {
    case "copy": return .list(items)
    case "count", "index":
      let wanted = try required(arguments, name)
      var positions: [Int] = []
      for (position, item) in items.enumerated() where try item.equals(wanted) { positions.append(position) }
      if name == "count" { return .int(positions.count) }
      if let first = positions.first { return .int(first) }
      throw Fault(.value, "列表中没有这个值", "the value is not in the list")
    default: throw unknown(name)
    }
  }
}
