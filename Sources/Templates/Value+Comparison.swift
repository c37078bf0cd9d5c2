// Python's equality and order between values, where pages need them; what Python refuses is refused.

extension Value {
  /// Python's `==`.
  func equals(_ other: Value, depth: Int = 0) throws(Fault) -> Bool {
    if depth > 50 { throw Fault(.limit, "值嵌套太深", "the value nests too deeply") }
    switch (self, other) {
    case (.undefined(let undefined), _), (_, .undefined(let undefined)): throw undefined.fault
    case (.string(let left), .string(let right)): return Value.compare(left, right) == 0
    case (.string, .markup), (.markup, .string), (.markup, .markup):
      return try Value.compare(str(), other.str()) == 0
    case (.none, .none): return true
    case (.list(let left), .list(let right)): return try Value.equal(left, right, depth)
    case (.tuple(let left), .tuple(let right)), (.tuple(let left), .group(let right)),
      (.group(let left), .tuple(let right)), (.group(let left), .group(let right)):
      return try Value.equal(left, right, depth)
    case (.map(let left), .map(let right)):
      if left.count != right.count { return false }
      for pair in left.pairs {
        guard let value = right[pair.key] else { return false }
        if try !pair.value.equals(value, depth: depth + 1) { return false }
      }
      return true
    case (.series, .series), (.handle, .handle):
      throw Fault.unsupported("比较\(chineseType)", "comparing one \(typeName) with another")
    default:
      if let order = try Value.numericOrder(self, other) { return order == 0 }
      return false
    }
  }

  private static func equal(_ left: [Value], _ right: [Value], _ depth: Int) throws(Fault) -> Bool {
    if left.count != right.count { return false }
    for index in left.indices where try !left[index].equals(right[index], depth: depth + 1) { return false }
    return true
  }

  /// Python's order: negative, zero or positive; nil where a NaN makes every comparison false.
  func order(_ other: Value, depth: Int = 0) throws(Fault) -> Int? {
    switch (self, other) {
    case (.undefined(let undefined), _), (_, .undefined(let undefined)): throw undefined.fault
    case (.string(let left), .string(let right)): return Value.compare(left, right)
    case (.string, .markup), (.markup, .string), (.markup, .markup):
      return Value.compare(try str(), try other.str())
    case (.list(let left), .list(let right)), (.tuple(let left), .tuple(let right)):
      return try Value.order(left, right, depth)
    case (.group(let left), .group(let right)), (.group(let left), .tuple(let right)),
      (.tuple(let left), .group(let right)):
      return try Value.order(left, right, depth)
    default:
      if isNumber, other.isNumber { return try Value.numericOrder(self, other) }
      throw Fault(
        .type, "不能比较\(chineseType)与\(other.chineseType)的大小",
        "'<' is not supported between \(typeName) and \(other.typeName)")
    }
  }

  /// The order of two sequences: that of the first elements that differ, else that of the lengths.
  static func order(_ left: [Value], _ right: [Value], _ depth: Int = 0) throws(Fault) -> Int? {
    if depth > 50 { throw Fault(.limit, "值嵌套太深", "the value nests too deeply") }
    for (one, two) in zip(left, right) where try !one.equals(two) {
      return try one.order(two, depth: depth + 1)
    }
    return left.count - right.count
  }

  private var isNumber: Bool {
    if case .double = self { return true }
    return integer != nil
  }

  /// Python's `in`.
  func contains(_ item: Value) throws(Fault) -> Bool {
    switch self {
    case .string, .markup:
      try item.defined()
      guard let part = item.text, let whole = text else {
        throw Fault(.type, "字符串里只能查找字符串", "'in <string>' requires a string, not \(item.typeName)")
      }
      return TextSearch(whole.string).first(part.string) != nil
    case .map(let map):
      try item.hashable()
      if let key = item.text { return map[key.string] != nil }
      return false
    case .undefined(let undefined): throw undefined.fault
    case .handle: throw Fault(.type, "不能在\(chineseType)中查找", "\(typeName) is not a container")
    case .series(let series) where series.kind == .keys: try item.hashable()
    case .none, .bool, .int, .double:
      throw Fault(.type, "不能在\(chineseType)中查找", "\(typeName) is not a container")
    default: break
    }
    for element in try iterate() where try element.equals(item) { return true }
    return false
  }

  /// Passes what Python can use as a key.
  func hashable(depth: Int = 0) throws(Fault) {
    switch self {
    case .undefined(let undefined): throw undefined.fault
    case .list, .map: throw Fault(.type, "\(chineseType)不能作键", "unhashable type: \(typeName)")
    // Python would take it by its address.
    case .series: throw Fault.unsupported("用\(chineseType)作键", "\(typeName) as a key")
    case .tuple(let items), .group(let items):
      if depth > 50 { throw Fault(.limit, "值嵌套太深", "the value nests too deeply") }
      for item in items { try item.hashable(depth: depth + 1) }
    default: break
    }
  }

  /// The order of two texts by code points, which is that of their UTF-8 bytes.
  static func compare(_ left: String, _ right: String) -> Int {
    let order: Int?? = left.utf8.withContiguousStorageIfAvailable { one in
      right.utf8.withContiguousStorageIfAvailable { two in
        for index in 0..<min(one.count, two.count) where one[index] != two[index] {
          return Int(one[index]) - Int(two[index])
        }
        return one.count - two.count
      }
    }
    if let order, let order { return order }
    if left.utf8.elementsEqual(right.utf8) { return 0 }
    return left.utf8.lexicographicallyPrecedes(right.utf8) ? -1 : 1
  }

  /// The order of two numbers, nil where one is no number or not a number at all.
  private static func numericOrder(_ left: Value, _ right: Value) throws(Fault) -> Int? {
    if let one = left.integer, let two = right.integer { return one < two ? -1 : one == two ? 0 : 1 }
    guard left.isNumber, right.isNumber else { return nil }
    let (one, two) = (try left.number(), try right.number())
    return one < two ? -1 : one == two ? 0 : one > two ? 1 : nil
  }

  /// The value as a floating-point number; a whole number that it cannot hold exactly is refused.
  func number() throws(Fault) -> Double {
    switch self {
    case .double(let double): return double
    case .undefined(let undefined): throw undefined.fault
    default: break
    }
    guard let integer else {
      throw Fault(.type, "需要数字，得到\(chineseType)", "a number is required, not \(typeName)")
    }
    if integer.magnitude > 1 << 53 {
      throw Fault(.range, "整数 \(integer) 太大，不能与小数一起计算", "\(integer) is too large to mix with floats")
    }
    return Double(integer)
  }
}
