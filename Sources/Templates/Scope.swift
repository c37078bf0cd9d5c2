// Which variable a name means is decided before rendering, by the same analysis as Jinja2's: each scope
// notes what it loads and stores, in order, and from that follows where a name's value comes from.

/// The names of one scope while templates are linked.
final class Scope {
  /// A slot of a unit.
  struct Variable: Hashable {
    let unit: Int
    let slot: Int32
  }

  /// Where a variable's value comes from when its scope is entered.
  enum Load { case parameter, context(Int32), alias(Variable, symbol: Int32), missing }

  /// A template's body, a block or a macro: what has its own slots at run time.
  final class Unit {
    let number: Int
    let parent: Unit?
    private var slots: [[Int32]: Int32] = [:]

    init(number: Int, parent: Unit?) {
      self.number = number
      self.parent = parent
    }

    var count: Int32 { Int32(slots.count) }

    /// The slot of a symbol at a level; scopes beside one another share it.
    func slot(_ symbol: Int32, level: Int) -> Int32 {
      let key = [Int32(level), symbol]
      if let slot = slots[key] { return slot }
      slots[key] = Int32(slots.count)
      return Int32(slots.count - 1)
    }
  }

  let unit: Unit
  let parent: Scope?
  private let level: Int
  private var variables: [Int32: Variable] = [:]
  private(set) var loads: [Variable: Load] = [:]
  private(set) var stores: Set<Int32> = []

  init(unit: Unit, parent: Scope?) {
    self.unit = unit
    self.parent = parent
    level = (parent?.level ?? -1) + 1
  }

  private init(copying scope: Scope) {
    (unit, parent, level) = (scope.unit, scope.parent, scope.level)
    (variables, loads, stores) = (scope.variables, scope.loads, scope.stores)
  }

  /// A copy for one branch of an `if`.
  func branch() -> Scope { Scope(copying: self) }

  func find(_ symbol: Int32) -> Variable? { variables[symbol] ?? parent?.find(symbol) }

  /// Whether a variable is only ever read from the context, and so needs no slot.
  func isOnlyRead(_ symbol: Int32, _ variable: Variable) -> Bool {
    guard variables[symbol] == variable else { return parent?.isOnlyRead(symbol, variable) ?? false }
    if stores.contains(symbol) { return false }
    if case .context = loads[variable] { return true }
    return false
  }

  private func define(_ symbol: Int32, _ load: Load) {
    let variable = Variable(unit: unit.number, slot: unit.slot(symbol, level: level))
    variables[symbol] = variable
    loads[variable] = load
  }

  func load(_ symbol: Int32) {
    if find(symbol) == nil { define(symbol, .context(symbol)) }
  }

  func store(_ symbol: Int32) {
    stores.insert(symbol)
    guard variables[symbol] == nil else { return }
    define(symbol, parent?.find(symbol).map { .alias($0, symbol: symbol) } ?? .missing)
  }

  @discardableResult
  func declare(_ symbol: Int32) -> Int32 {
    stores.insert(symbol)
    define(symbol, .parameter)
    return unit.slot(symbol, level: level)
  }

  /// Takes over what the branches of an `if` stored: before it, their value is the outer one.
  func merge(_ branches: [Scope]) {
    var stored: Set<Int32> = []
    for branch in branches { stored.formUnion(branch.stores) }
    stored.subtract(stores)
    for branch in branches {
      variables.merge(branch.variables) { $1 }
      loads.merge(branch.loads) { $1 }
      stores.formUnion(branch.stores)
    }
    for symbol in stored {
      guard let variable = find(symbol) else { continue }
      loads[variable] = parent?.find(symbol).map { .alias($0, symbol: symbol) } ?? .context(symbol)
    }
  }

  /// All stored names of this and the outer scopes, in a stable order.
  func storedSymbols() -> [Int32] {
    var all: Set<Int32> = []
    var scope: Scope? = self
    while let current = scope {
      all.formUnion(current.stores)
      scope = current.parent
    }
    return all.sorted()
  }
}
