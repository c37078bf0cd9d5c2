// What a filter or test is called with, already beside its parameters.

/// The arguments of a call by the position of their parameter.
public struct Arguments: Sendable {
  /// The values; a parameter that was left out holds a mark that the accessors below know.
  let values: [Value]
  /// Arguments by name, of the few filters that take any.
  var named: [(name: String, value: Value)] = []
  /// The filter or test that `map`, `select` and their kind apply.
  var inner: Filter?

  /// No arguments.
  static let none = Arguments(values: [])

  /// The number of positions that were given.
  var count: Int { values.count }

  /// The argument at a position, nil where it was left out.
  public subscript(position: Int) -> Value? {
    position < values.count && !values[position].isMissing ? values[position] : nil
  }

  /// A whole number, or the default where it was left out.
  public func int(_ position: Int, or other: Int) throws(Fault) -> Int {
    guard let value = self[position] else { return other }
    if let int = value.integer { return int }
    throw Fault(
      .type, "参数需要整数，得到\(value.chineseType)", "an argument must be an integer, not \(value.typeName)")
  }

  /// A text of either kind, or the default where it was left out.
  public func string(_ position: Int, or other: String) throws(Fault) -> String {
    guard let value = self[position] else { return other }
    if let text = value.text { return text.string }
    throw Fault(
      .type, "参数需要字符串，得到\(value.chineseType)", "an argument must be a string, not \(value.typeName)")
  }

  /// The truth of an argument, or the default where it was left out.
  public func bool(_ position: Int, or other: Bool) throws(Fault) -> Bool {
    guard let value = self[position] else { return other }
    return try value.truth()
  }
}
