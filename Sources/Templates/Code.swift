// Everything parsed and linked, in tables that nodes refer to by number; immutable once the environment is made.

/// The tables behind the nodes of all templates.
struct Code: Sendable {
  /// A name with its hash.
  struct Symbol: Sendable {
    let name: String
    let hash: UInt64
    /// Whether Python's dictionaries have a method of this name, which then hides a key.
    let isMapMethod: Bool
  }

  /// What a slot holds when its scope is entered.
  struct Entry: Sendable {
    enum Source: Sendable { case missing, alias(slot: Int32, hops: Int32), context(symbol: Int32) }
    let slot: Int32
    let source: Source
  }

  /// Arguments of a call, and for filters and tests what is called.
  struct Call: Sendable {
    /// Nodes by position; for a filter or test bound to its parameters, -1 where absent.
    var positional = Span()
    /// Symbols and nodes in turn.
    var named = Span()
    var splat: Int32 = -1
    var namedSplat: Int32 = -1
    /// The filter or test.
    var function: Int32 = -1
    /// The filter or test that `map`, `select` and their kind apply.
    var inner: Int32 = -1

    /// Whether all arguments are given by position, one by one.
    var isPlain: Bool { named.count == 0 && splat < 0 && namedSplat < 0 }
  }

  /// A `for`.
  struct Loop: Sendable {
    var target: Int32
    var iterable: Int32
    var test: Int32
    var body: Int32
    var otherwise: Int32
    /// The slot of `loop`, -1 where the body does not use it.
    var slot: Int32 = -1
    var bodyEntries = Span()
    var otherwiseEntries = Span()
  }

  /// A `with`, a `filter` block or a `set` block.
  struct Region: Sendable {
    var targets = Span()
    var values = Span()
    /// The first of the filters, applied to `.nothing`; -1 without.
    var filter: Int32 = -1
    var body: Int32 = -1
    var entries = Span()
    var isTop = false
  }

  /// A macro, or the body of a `call`.
  struct Macro: Sendable {
    var symbol: Int32
    /// Targets of the parameters: names, after linking slots.
    var parameters: Span
    var defaults: Span
    var body: Int32
    var slots: Int32 = 0
    var caller: Int32 = -1
    var named: Int32 = -1
    var rest: Int32 = -1
    var entries = Span()
    /// Whether the parameters have the first slots, in their order.
    var hasParametersFirst = false
  }

  /// A block of one template.
  struct Block: Sendable {
    var symbol: Int32
    /// The number of its name among those of all blocks.
    var name: Int32 = 0
    var template: Int32
    var body: Int32
    var isScoped: Bool
    var isRequired: Bool
    var slots: Int32 = 0
    var entries = Span()
  }

  /// An `include`, `import` or `from`.
  struct Inclusion: Sendable {
    var template: Int32
    /// The template itself, where its name is a constant; -1 where it is known only when rendering.
    var known: Int32 = -1
    var isMissingIgnored = false
    var hasContext: Bool
    /// For `import` the target; for `from` names' symbols and targets in turn.
    var targets = Span()
    var isFrom = false
    var isTop = false
    /// Symbols and nodes of the local variables that the template sees.
    var locals = Span()
  }

  /// One template.
  struct Template: Sendable {
    var name: String
    /// Where its text stands in the text of all.
    var offset: Int32 = 0
    var body: Int32 = -1
    var slots: Int32 = 0
    var entries = Span()
    /// The template that it extends.
    var parent: Int32 = -1
    /// How deep its nodes nest.
    var height: Int32 = 1
    /// Its blocks by symbol.
    var blocks: [Int32: Int32] = [:]
    /// Blocks by the number of their name, its own first, then those of the templates that it extends.
    var chains: [[Int32]] = []
  }

  var nodes: [Node] = []
  var places: [Place] = []
  var references: [Int32] = []
  var constants: [Value] = []
  var symbols: [Symbol] = []
  var text: [UInt8] = []
  var calls: [Call] = []
  var loops: [Loop] = []
  var regions: [Region] = []
  var macros: [Macro] = []
  var blocks: [Block] = []
  var inclusions: [Inclusion] = []
  var entries: [Entry] = []
  var templates: [Template] = []
  var filters: [Filter] = []
  var tests: [Filter] = []
  var filterNames: [String: Int32] = [:]
  var testNames: [String: Int32] = [:]
  var templateNames: [String: Int32] = [:]
  private var symbolNumbers: [String: Int32] = [:]
  /// The names of blocks, by symbol, in the order in which they were linked.
  var blockNames: [Int32: Int32] = [:]

  /// The blocks of a name that a template and those that it extends have, its own first.
  func chain(of symbol: Int32, in template: Int32) -> [Int32] {
    blockNames[symbol].map { templates[Int(template)].chains[Int($0)] } ?? []
  }

  /// The number of a name that some template has.
  func number(of name: String) -> Int32? { symbolNumbers[name] }

  /// The number of a name, given once and for all.
  mutating func symbol(_ name: String) -> Int32 {
    if let number = symbolNumbers[name] { return number }
    let number = Int32(symbols.count)
    symbols.append(Symbol(name: name, hash: Layout.hash(name), isMapMethod: Method.mapNames.contains(name)))
    symbolNumbers[name] = number
    return number
  }

  /// Puts references into the table.
  mutating func span(_ items: [Int32]) -> Span {
    let span = Span(start: Int32(references.count), count: Int32(items.count))
    references += items
    return span
  }

  /// The text of a node as it stands in its template.
  func source(of id: Int32) -> String {
    let place = places[Int(id)]
    let offset = templates[Int(place.template)].offset
    return String(decoding: text[Int(offset + place.start)..<Int(offset + place.end)], as: UTF8.self)
  }

  /// The references of a span.
  func items(_ span: Span) -> ArraySlice<Int32> { references[span.range] }

  /// The nodes directly under a node, in Jinja2's order of evaluation; -1 stands for none.
  func children(of id: Int32) -> [Int32] {
    switch nodes[Int(id)] {
    case .constant, .name, .local, .global, .parent, .ownBlock, .nothing, .text, .extends: []
    case .list(let span), .tuple(let span), .map(let span), .concatenate(let span, _), .body(let span),
      .choice(let span):
      Array(items(span))
    case .attribute(let value, _), .sign(let value, _), .not(let value), .operand(_, let value),
      .output(let value):
      [value]
    case .item(let one, let two), .and(let one, let two), .or(let one, let two), .binary(_, let one, let two):
      [one, two]
    case .slice(let value, let span), .compare(let value, let span): [value] + items(span)
    case .conditional(let test, let then, let otherwise): [test, then, otherwise]
    case .filter(let value, let call), .test(let value, let call), .call(let value, let call):
      [value] + arguments(of: calls[Int(call)])
    case .set(let target, let value, _): [value, target]
    case .loop(let loop):
      [loops[Int(loop)].iterable, loops[Int(loop)].test, loops[Int(loop)].body, loops[Int(loop)].otherwise]
    case .capture(let region), .with(let region), .filterBlock(let region):
      items(regions[Int(region)].values) + [regions[Int(region)].filter, regions[Int(region)].body]
    case .macro(let macro, _, _): items(macros[Int(macro)].defaults) + [macros[Int(macro)].body]
    case .callBlock(let call, let macro):
      [call] + items(macros[Int(macro)].defaults) + [macros[Int(macro)].body]
    case .block(let block, _): [blocks[Int(block)].body]
    case .include(let inclusion), .importing(let inclusion): [inclusions[Int(inclusion)].template]
    }
  }

  private func arguments(of call: Call) -> [Int32] {
    var result = Array(items(call.positional))
    for (index, item) in items(call.named).enumerated() where index % 2 == 1 { result.append(item) }
    return result + [call.splat, call.namedSplat]
  }
}
