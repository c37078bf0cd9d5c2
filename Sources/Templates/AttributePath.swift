// Filters such as `map`, `sort` and `groupby` name attributes by a text with dots.

/// An attribute of an attribute: `author.name` or `0.title`.
struct AttributePath {
  private let parts: [Value]

  /// Reads the text, or takes a whole number as an index.
  init(_ value: Value) throws(Fault) {
    switch value {
    case .int: parts = [value]
    case .string(let text):
      parts = text.split(separator: ".", omittingEmptySubsequences: false).map { part in
        let isNumber = !part.isEmpty && part.utf8.allSatisfy { $0 >= 0x30 && $0 <= 0x39 }
        return isNumber ? Int(part).map { Value.int($0) } ?? .string(String(part)) : .string(String(part))
      }
    default: throw Fault(.type, "attribute 应是字符串", "the attribute must be a string")
    }
  }

  /// Reads the attribute of a value; a part that is missing is the default, or else undefined.
  func read(_ value: Value, or other: Value? = nil) throws(Fault) -> Value {
    var value = value
    for part in parts {
      value = try AttributePath.item(value, part)
      if value.isUndefined, let other { value = other }
    }
    return value
  }

  private static func item(_ holder: Value, _ part: Value) throws(Fault) -> Value {
    if case .undefined(let undefined) = holder { throw undefined.fault }
    if case .int(let index) = part {
      if case .map = holder { return .undefined(Undefined(name: "\(index)", holder: holder.typeName)) }
      return try holder.element(index) ?? .undefined(Undefined(name: "\(index)", holder: holder.typeName))
    }
    guard case .string(let name) = part else { return .missing }
    if case .map(let map) = holder {
      if let value = map[name] { return value }
      if Method.mapNames.contains(name) { throw Method.uncalled(name) }
      return .undefined(Undefined(name: name, holder: holder.typeName, known: map.layout))
    }
    if case .group(let items) = holder, name == "grouper" || name == "list" {
      return items[name == "list" ? 1 : 0]
    }
    if name.hasPrefix("__") || Method.exists(name, on: holder) { throw Method.uncalled(name) }
    if case .handle = holder {
      throw Fault.unsupported("取\(holder.chineseType)的属性", "attributes of \(holder.typeName)")
    }
    return .undefined(Undefined(name: name, holder: holder.typeName))
  }
}
