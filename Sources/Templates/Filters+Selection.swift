// Jinja2's filters that order, group and choose.

extension Filter {
  static let selections: [Filter] = [
    Filter("sort", ["reverse", "case_sensitive", "attribute"]) { value, arguments throws(Fault) in
      var paths: [AttributePath] = []
      if let attribute = arguments[2], attribute.typeName != "none" {
        let names = attribute.text.map { TextSearch($0.string).split(",").map(Value.string) } ?? [attribute]
        for name in names { paths.append(try AttributePath(name)) }
      }
      let isSensitive = try arguments.bool(1, or: false)
      var keys: [[Value]] = []
      let items = try value.iterate()
      for item in items {
        var key: [Value] = paths.isEmpty ? [item] : []
        for path in paths { key.append(try path.read(item)) }
        keys.append(try folded(key, isSensitive))
      }
      return .list(try order(keys, isReverse: try arguments.bool(0, or: false)).map { items[$0] })
    },
    Filter("dictsort", ["case_sensitive", "by", "reverse"]) { value, arguments throws(Fault) in
      guard case .map(let map) = value else { throw Fault(.type, "dictsort 需要字典", "dictsort needs a map") }
      let by = try arguments.string(1, or: "key")
      guard by == "key" || by == "value" else {
        throw Fault(.value, "by 应是 key 或 value", "by must be key or value")
      }
      let isSensitive = try arguments.bool(0, or: false)
      let pairs = map.pairs
      var keys: [Value] = []
      for pair in pairs { keys += try folded([by == "key" ? .string(pair.key) : pair.value], isSensitive) }
      let order = try order(keys, isReverse: try arguments.bool(2, or: false))
      return .list(order.map { .tuple([.string(pairs[$0].key), pairs[$0].value]) })
    },
    generating("unique", ["case_sensitive", "attribute"]) { value, arguments, kept throws(Fault) in
      let path = try path(arguments[1])
      var seen = Set<String>()
      for item in try value.iterate() {
        let key = try folded([try path?.read(item) ?? item], try arguments.bool(0, or: false))[0]
        if seen.insert(try identity(key)).inserted { kept.append(item) }
      }
    },
    Filter("groupby", [.required("attribute"), "default", "case_sensitive"]) {
      value, arguments throws(Fault) in
      try group(value, arguments)
    },
    extreme("min", 1), extreme("max", -1),
    generating("map", ["attribute", "default"], isVariadic: true) {
      value, arguments, results throws(Fault) in
      guard try value.truth() else { return }
      let named = arguments.named
      if let filter = arguments.inner {
        let bound = try filter.bind(positional: Array(arguments.values.dropFirst()), named: named)
        for item in try value.iterate() { results.append(try filter.apply(item, bound)) }
      } else if let attribute = named.first(where: { $0.name == "attribute" }) {
        let other = named.first { $0.name == "default" }?.value
        var fallback = other
        if case .none? = other { fallback = nil }
        let path = try AttributePath(attribute.value)
        for item in try value.iterate() { results.append(try path.read(item, or: fallback)) }
      }
    },
    choosing("select", isKeeping: true, hasAttribute: false),
    choosing("reject", isKeeping: false, hasAttribute: false),
    choosing("selectattr", isKeeping: true, hasAttribute: true),
    choosing("rejectattr", isKeeping: false, hasAttribute: true),
  ]

  private static func path(_ value: Value?) throws(Fault) -> AttributePath? {
    guard let value, value.typeName != "none" else { return nil }
    return try AttributePath(value)
  }

  /// Keys with texts in lower case, unless case counts.
  private static func folded(_ keys: [Value], _ isSensitive: Bool) throws(Fault) -> [Value] {
    if isSensitive { return keys }
    var result: [Value] = []
    for key in keys {
      if let text = key.text {
        result.append(.text(try Casing.lower(text.string), isMarkup: text.isMarkup))
      } else {
        result.append(key)
      }
    }
    return result
  }

  private static func order(_ keys: [[Value]], isReverse: Bool) throws(Fault) -> [Int] {
    try order(keys.map { Value.list($0) }, isReverse: isReverse)
  }

  /// The positions of keys in ascending order, or descending; equal keys stay in their order.
  private static func order(_ keys: [Value], isReverse: Bool) throws(Fault) -> [Int] {
    for key in keys {
      if keys.count == 1, key.isUndefined {
        throw Fault.unsupported("按没有的属性给一个值排序或分组", "ordering one value by what is undefined")
      }
      if try contains(nan: key) {
        throw Fault.unsupported("给非数（NaN）排序", "sorting numbers that are not numbers")
      }
    }
    var order = Array(keys.indices)
    var width = 1
    while width < order.count {
      var merged: [Int] = []
      merged.reserveCapacity(order.count)
      for start in stride(from: 0, to: order.count, by: width * 2) {
        let (middle, end) = (min(start + width, order.count), min(start + width * 2, order.count))
        var (left, right) = (start, middle)
        while left < middle || right < end {
          var takesRight = left == middle
          if left < middle, right < end {
            let comparison = try keys[order[right]].order(keys[order[left]]) ?? 0
            takesRight = isReverse ? comparison > 0 : comparison < 0
          }
          merged.append(order[takesRight ? right : left])
          if takesRight { right += 1 } else { left += 1 }
        }
      }
      order = merged
      width *= 2
    }
    return order
  }

  private static func contains(nan value: Value) throws(Fault) -> Bool {
    switch value {
    case .double(let double): return double.isNaN
    case .list(let items), .tuple(let items), .group(let items):
      for item in items { if case .double(let double) = item, double.isNaN { return true } }
      return false
    default:
      try value.defined()
      return false
    }
  }

  /// A text that is the same for values that Python takes for the same key.
  private static func identity(_ value: Value) throws(Fault) -> String {
    try value.hashable()
    switch value {
    case .string, .markup: return "s" + (try value.str()).utf8.map { String($0) }.joined(separator: ",")
    case .bool, .int: return "n\(value.integer ?? 0)"
    case .double(let double):
      if double.isNaN {
        throw Fault.unsupported("对非数（NaN）用 unique", "unique of numbers that are not numbers")
      }
      return Int(exactly: double).map { "n\($0)" } ?? "f\(double)"
    case .none: return "0"
    default: throw Fault.unsupported("对\(value.chineseType)用 unique", "unique of \(value.typeName)")
    }
  }

  private static func group(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    let path = try AttributePath(arguments.values[0])
    var other = arguments[1]
    if case .none? = other { other = nil }
    let isSensitive = try arguments.bool(2, or: false)
    let items = try value.iterate()
    var (keys, raw): ([Value], [Value]) = ([], [])
    for item in items {
      raw.append(try path.read(item, or: other))
      keys += try folded([raw[raw.count - 1]], isSensitive)
    }
    var groups: [(key: Value, first: Int, items: [Value])] = []
    for index in try order(keys, isReverse: false) {
      if let last = groups.indices.last, try groups[last].key.equals(keys[index]) {
        groups[last].items.append(items[index])
      } else {
        groups.append((keys[index], index, [items[index]]))
      }
    }
    return .list(groups.map { .group([raw[$0.first], .list($0.items)]) })
  }

  private static func extreme(_ name: String, _ sign: Int) -> Filter {
    Filter(name, ["case_sensitive", "attribute"]) { value, arguments throws(Fault) in
      let path = try path(arguments[1])
      var best: (item: Value, key: Value)?
      for item in try value.iterate() {
        let key = try folded([try path?.read(item) ?? item], try arguments.bool(0, or: false))[0]
        guard let current = best else {
          best = (item, key)
          continue
        }
        if let order = try key.order(current.key), order * sign < 0 { best = (item, key) }
      }
      return best?.item ?? .undefined(Undefined(name: name, holder: "[]"))
    }
  }

  private static func choosing(_ name: String, isKeeping: Bool, hasAttribute: Bool) -> Filter {
    generating(name, ["attribute"], isVariadic: true) { value, arguments, kept throws(Fault) in
      guard try value.truth() else { return }
      let path = hasAttribute ? try AttributePath(arguments.values[0]) : nil
      var bound = Arguments.none
      if let test = arguments.inner {
        let rest = Array(arguments.values.dropFirst(hasAttribute ? 2 : 1))
        bound = try test.bind(positional: rest, named: arguments.named)
      }
      for item in try value.iterate() {
        let tested = try path?.read(item) ?? item
        let answer = try arguments.inner?.apply(tested, bound)
        let holds = try (answer ?? tested).truth()
        if holds == isKeeping { kept.append(item) }
      }
    }
  }
}
