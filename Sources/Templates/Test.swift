// Tests are filters whose answer is a truth value.

/// A test: `{% if value is name(arguments) %}`.
public struct Test: Sendable {
  /// The test as a filter that gives a truth value.
  let filter: Filter

  /// Makes a test of a function; an undefined value or argument is an error before it is called.
  public init(
    _ name: String, parameters: [Parameter] = [],
    _ body: @escaping @Sendable (Value, Arguments) throws -> Bool
  ) {
    filter = Filter(name, parameters: parameters) { .bool(try body($0, $1)) }
  }

  init(
    _ name: String, _ parameters: [Parameter] = [], takesUndefined: Bool = false,
    _ body: @escaping @Sendable (Value, Arguments) throws(Fault) -> Bool
  ) {
    filter = Filter(name, parameters, takesUndefined: takesUndefined) { value, arguments throws(Fault) in
      .bool(try body(value, arguments))
    }
  }
}
