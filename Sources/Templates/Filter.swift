// Filters come from outside in the same way as the built-in ones: a name, parameters and a pure function.

/// A filter: `{{ value|name(arguments) }}`.
///
///     Filter("shout", parameters: ["times"]) { value, arguments in
///       .string(try value.str().uppercased() + String(repeating: "!", count: try arguments.int(0, or: 1)))
///     }
public struct Filter: Sendable {
  /// The function behind it.
  typealias Body = @Sendable (Value, Arguments) throws(Fault) -> Value

  /// The name that templates use.
  public let name: String
  /// The parameters after the value.
  public let parameters: [Parameter]
  /// Whether arguments beyond the parameters are handed over instead of refused.
  let isVariadic: Bool
  /// Whether an undefined value is handed over instead of refused.
  let takesUndefined: Bool
  let body: Body

  /// Makes a filter of a function; what it throws becomes an error at the place of the call. An undefined
  /// value or argument is an error before the function is called.
  public init(
    _ name: String, parameters: [Parameter] = [],
    _ body: @escaping @Sendable (Value, Arguments) throws -> Value
  ) {
    self.init(name, parameters) { value, arguments throws(Fault) in
      do {
        return try body(value, arguments)
      } catch let fault as Fault {
        throw fault
      } catch {
        throw Fault(.value, "\(error)", "\(error)")
      }
    }
  }

  init(
    _ name: String, _ parameters: [Parameter] = [], isVariadic: Bool = false, takesUndefined: Bool = false,
    _ body: @escaping Body
  ) {
    self.name = name
    self.parameters = parameters
    self.isVariadic = isVariadic
    self.takesUndefined = takesUndefined
    self.body = body
  }

  /// Calls it after refusing what is undefined.
  @inline(__always)
  func apply(_ value: Value, _ arguments: Arguments) throws(Fault) -> Value {
    if !takesUndefined {
      if case .undefined(let undefined) = value { throw undefined.fault }
      for argument in arguments.values { if !argument.isMissing { try argument.defined() } }
    }
    return try body(value, arguments)
  }

  /// Puts positional and named arguments beside the parameters, as Python does.
  func bind(positional: [Value], named: [(name: String, value: Value)]) throws(Fault) -> Arguments {
    if isVariadic { return Arguments(values: positional, named: named) }
    var values = positional
    if values.count > parameters.count { throw tooMany(values.count) }
    for (name, value) in named {
      guard let index = parameters.firstIndex(where: { $0.name == name }) else { throw unknown(name) }
      while values.count <= index { values.append(.missing) }
      if !values[index].isMissing { throw twice(name) }
      values[index] = value
    }
    for (index, parameter) in parameters.enumerated() where parameter.isRequired {
      if index >= values.count || values[index].isMissing { throw absent(parameter.name) }
    }
    return Arguments(values: values)
  }

  func tooMany(_ count: Int) -> Fault {
    Fault(
      .arguments, "\(name) 最多接受 \(parameters.count) 个参数，给了 \(count) 个",
      "\(name) takes at most \(parameters.count) arguments, got \(count)")
  }
  func unknown(_ parameter: String) -> Fault {
    Fault(
      .arguments, chinese: "\(name) 没有参数“\(parameter)”", english: "\(name) has no parameter '\(parameter)'",
      nearest: NearestName.of(parameter, among: parameters.map(\.name)))
  }
  func twice(_ parameter: String) -> Fault {
    Fault(.arguments, "\(name) 的参数“\(parameter)”给了两次", "\(name) got '\(parameter)' twice")
  }
  func absent(_ parameter: String) -> Fault {
    Fault(.arguments, "\(name) 缺少参数“\(parameter)”", "\(name) needs the argument '\(parameter)'")
  }
}
