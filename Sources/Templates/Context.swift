// The variables that a template, a block or an included template sees beyond its own slots.

/// A chain of variables: what templates set at their top, over what the caller gave.
final class Context {
  /// What surrounds this context; its variables are seen through it.
  private let outer: Context?
  /// What the caller of `render` gave, for the outermost context.
  private let base: Map?
  /// The template whose blocks are rendered.
  let template: Int32
  @exclusivity(unchecked) private(set) var variables: [(symbol: Int32, value: Value, isExported: Bool)]

  init(template: Int32, base: Map? = nil) {
    (self.template, self.base) = (template, base)
    (outer, variables) = (nil, [])
  }

  init(template: Int32, inside outer: Context, locals: [(symbol: Int32, value: Value, isExported: Bool)]) {
    (self.template, self.outer) = (template, outer)
    (base, variables) = (nil, locals)
  }

  /// The keys that the caller gave, to find a nearest name.
  var layout: Layout { outer?.layout ?? base?.layout ?? .empty }

  /// Sets a variable that blocks and, where exported, importing templates see.
  func set(_ symbol: Int32, _ value: Value, isExported: Bool) {
    if let index = variables.firstIndex(where: { $0.symbol == symbol }) {
      variables[index] = (symbol, value, isExported)
    } else {
      variables.append((symbol, value, isExported))
    }
  }

  /// Where the value of a variable lies that the caller gave; nil where there is none, or a template has set it.
  func place(of symbol: Int32, _ name: borrowing Code.Symbol) -> UnsafePointer<Value>? {
    for index in variables.indices where variables[index].symbol == symbol { return nil }
    if let outer { return outer.place(of: symbol, name) }
    guard let base, let position = base.layout.position(of: name.name, hash: name.hash),
      let place = base.place(at: position), !place.pointee.isUndefined
    else { return nil }
    return place
  }

  /// The value of a variable, nil where there is none.
  func find(_ symbol: Int32, _ name: borrowing Code.Symbol) -> Value? {
    // By index, since walking through the elements would copy each value.
    for index in variables.indices where variables[index].symbol == symbol { return variables[index].value }
    // By calling, since going outwards in a loop would retain each context on the way.
    if let outer { return outer.find(symbol, name) }
    return base?.find(name.name, hash: name.hash)
  }
}
