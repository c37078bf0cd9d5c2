// The parsed and linked template: one flat array of small nodes without references, so that walking it
// counts no references and any number of threads share it.

/// A run of entries in one of the code's tables.
struct Span: Sendable {
  var start: Int32 = 0
  var count: Int32 = 0
  var range: Range<Int> { Int(start)..<Int(start + count) }
}

/// One expression or statement; numbers are indices of other nodes or of the tables in `Code`, -1 for none.
enum Node: Sendable {
  /// An operator between two values.
  enum Operator: UInt8, Sendable { case add, subtract, multiply, divide, floorDivide, remainder, power }
  /// A comparison.
  enum Comparison: UInt8, Sendable {
    case equal, notEqual, less, lessEqual, greater, greaterEqual, isIn, notIn
  }

  // Expressions.
  case constant(Int32)
  /// A variable before linking, by its symbol.
  case name(Int32)
  /// A variable in a slot of this unit, or of one so many units outwards.
  case local(slot: Int32, hops: Int32, symbol: Int32)
  /// A variable of the context.
  case global(Int32)
  case list(Span)
  case tuple(Span)
  /// Keys and values in turn.
  case map(Span)
  case attribute(Int32, symbol: Int32)
  case item(Int32, Int32)
  /// What is cut, then start, stop and step.
  case slice(Int32, Span)
  case sign(Int32, isNegative: Bool)
  case not(Int32)
  case and(Int32, Int32)
  case or(Int32, Int32)
  case binary(Operator, Int32, Int32)
  case compare(Int32, Span)
  case operand(Comparison, Int32)
  /// `~`; with constants alone, Jinja2 folds it while compiling and then escapes nothing.
  case concatenate(Span, isConstant: Bool)
  case conditional(test: Int32, then: Int32, otherwise: Int32)
  case filter(Int32, call: Int32)
  case test(Int32, call: Int32)
  case call(Int32, call: Int32)
  /// `super()` inside a block.
  case parent(block: Int32)
  /// `self.name()`.
  case ownBlock(symbol: Int32)

  // Statements.
  case nothing
  case body(Span)
  case text(Span)
  case output(Int32)
  /// Tests and bodies in turn; a test of -1 is `else`.
  case choice(Span)
  case loop(Int32)
  case set(target: Int32, value: Int32, isTop: Bool)
  case capture(region: Int32)
  case with(region: Int32)
  case filterBlock(region: Int32)
  case macro(Int32, target: Int32, isTop: Bool)
  case callBlock(call: Int32, macro: Int32)
  case block(Int32, locals: Span)
  case extends(Int32)
  case include(Int32)
  case importing(Int32)
}
