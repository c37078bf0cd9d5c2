// Walks the linked nodes and writes the page. Everything that changes while rendering is in here; one
// renderer serves one call of `render`.

/// The state of one rendering, and what has variables of its own: templates, blocks, macros.
struct Renderer: ~Copyable {
  /// A macro with the variables that it sees.
  struct Closure {
    let macro: Int32
    let slots: Slots
    let context: Context
    /// Whether its template was imported without context and has run to its end, so that nothing but its
    /// arguments decides what it writes.
    var isClosed = false
  }

  /// An imported template: its context, whose exported variables are its attributes.
  struct Module {
    let context: Context

    /// The value of an exported symbol.
    func find(_ symbol: Int32) -> Value? {
      let place = context.variables.indices.first {
        context.variables[$0].symbol == symbol && context.variables[$0].isExported
      }
      return place.map { context.variables[$0].value }
    }

    /// The exported names.
    func layout(_ code: Code) -> Layout {
      Layout(context.variables.filter(\.isExported).map { code.symbols[Int($0.symbol)].name })
    }
  }

  /// A loop that is running.
  struct LoopState {
    let items: [Value]
    var index = 0
    /// What `changed` was last asked.
    var last: [Value]?
  }

  let code: Code
  /// The tables of the code that every step reads, without the cost of counting references to them: they are
  /// valid while the renderer is, and the linker alone makes the numbers that they are read with.
  let nodes: UnsafeBufferPointer<Node>
  let references: UnsafeBufferPointer<Int32>
  private let text: UnsafeBufferPointer<UInt8>
  let globals: Map
  let limits: Limits
  let memo: MacroMemo?
  let cache: ModuleCache
  var output: [UInt8] = []
  var slots = Slots.empty(0)
  var context = Context(template: -1)
  var loops: [LoopState] = []
  var macros: [Closure] = []
  /// The exported variables of imported templates.
  var modules: [Module] = []
  /// Modules that this page imported without context, with their templates.
  var sharedModules: [(template: Int32, module: Int32)] = []
  private(set) var depth = 0
  /// The greatest depth since `measure` began.
  private var deepest = 0
  private(set) var rounds = 0

  /// Gives a renderer to `body`, and takes it away when that returns.
  static func with<Result>(
    _ code: Code, globals: Map = [:], limits: Limits = .default, memo: MacroMemo? = nil,
    cache: ModuleCache = ModuleCache(),
    _ body: (inout Renderer) throws(Fault) -> Result
  ) throws(Fault) -> Result {
    try code.nodes.withUnsafeBufferPointer { nodes throws(Fault) in
      try code.references.withUnsafeBufferPointer { references throws(Fault) in
        try code.text.withUnsafeBufferPointer { text throws(Fault) in
          var renderer = Renderer(code, nodes, references, text, globals, limits, memo, cache)
          return try body(&renderer)
        }
      }
    }
  }

  private init(
    _ code: Code, _ nodes: UnsafeBufferPointer<Node>, _ references: UnsafeBufferPointer<Int32>,
    _ text: UnsafeBufferPointer<UInt8>, _ globals: Map, _ limits: Limits, _ memo: MacroMemo?,
    _ cache: ModuleCache
  ) {
    (self.code, self.nodes, self.references, self.text) = (code, nodes, references, text)
    (self.globals, self.limits, self.memo, self.cache) = (globals, limits, memo, cache)
  }

  /// Writes a run of the templates' text.
  @inline(__always)
  mutating func append(_ span: Span) {
    output.append(contentsOf: UnsafeBufferPointer(rebasing: text[span.range]))
  }

  /// Renders a template and appends the page.
  mutating func render(_ template: Int32, _ base: Map, into target: inout [UInt8]) throws(Fault) {
    let start = target.count
    swap(&output, &target)
    defer { swap(&output, &target) }
    do throws(Fault) {
      try using(cache) { renderer throws(Fault) in
        renderer.context = Context(template: template, base: base)
        try renderer.run(template: template)
      }
    } catch {
      output.removeLast(output.count - start)
      throw error
    }
  }

  // MARK: Units

  /// Enters a unit whose nodes nest so deep.
  private mutating func enter(_ height: Int32) throws(Fault) {
    depth += Int(height)
    deepest = max(deepest, depth)
    if depth > limits.depth { throw Fault(.limit, "嵌套或递归太深", "nested or recursing too deeply") }
    try checkOutput()
  }

  func checkOutput() throws(Fault) {
    if output.count > limits.output { throw Fault(.limit, "输出超过上限", "the output is too long") }
  }

  /// Counts rounds of loops and elements of lists against the limit.
  mutating func count(rounds count: Int) throws(Fault) {
    rounds += count
    if rounds > limits.rounds { throw Fault(.limit, "循环次数超过上限", "too many rounds of loops") }
  }

  /// Takes back rounds that were counted before the page began.
  mutating func forget(rounds count: Int) { rounds -= count }

  /// Runs a template's body and then those that it extends, in the current context.
  mutating func run(template: Int32) throws(Fault) {
    let saved = slots
    var current = template
    var heights = 0
    defer {
      slots = saved
      depth -= heights
    }
    while current >= 0 {
      // Part by part: a copy of the whole would retain its tables.
      let height = code.templates[Int(current)].height
      heights += Int(height)
      try enter(height)
      slots = Slots.empty(code.templates[Int(current)].slots)
      fill(code.templates[Int(current)].entries)
      do throws(Fault) {
        try execute(code.templates[Int(current)].body)
      } catch {
        var fault = error
        if current != template, let place = fault.place {
          let name = code.templates[Int(current)].name
          fault.stack.append((.extends, name, Place(template: template, start: 0, end: place.end)))
        }
        throw fault
      }
      current = code.templates[Int(current)].parent
    }
  }

  /// Runs a block in a context.
  mutating func run(block number: Int32, in inner: Context, from id: Int32) throws(Fault) {
    let block = code.blocks[Int(number)]
    let height = code.templates[Int(block.template)].height
    let (savedSlots, savedContext) = (slots, context)
    defer {
      (slots, context) = (savedSlots, savedContext)
      depth -= Int(height)
    }
    try enter(height)
    slots = Slots.empty(block.slots)
    context = inner
    do throws(Fault) {
      fill(block.entries)
      try execute(block.body)
    } catch {
      var fault = error
      fault.stack.append((.block, code.symbols[Int(block.symbol)].name, code.places[Int(id)]))
      throw fault
    }
  }

  /// Runs a macro's body with its parameters in place.
  mutating func run(macro number: Int32, _ inner: Slots, _ closure: Context, from id: Int32) throws(Fault) {
    let macro = code.macros[Int(number)]
    let height = code.templates[Int(code.places[Int(macro.body)].template)].height
    let (savedSlots, savedContext) = (slots, context)
    defer {
      (slots, context) = (savedSlots, savedContext)
      depth -= Int(height)
    }
    try enter(height)
    (slots, context) = (inner, closure)
    do throws(Fault) {
      fill(macro.entries)
      // The last parameters are those that have defaults.
      let defaults = macro.defaults.range
      let first = macro.parameters.range.upperBound - defaults.count
      // What was not passed is undefined, and not absent: a template that the macro includes must not find a variable of
      // the same name further out.
      for index in macro.parameters.range.lowerBound..<first {
        if case .local(let slot, _, let symbol) = nodes[Int(references[index])],
          slots[slot].isMissing
        {
          slots[slot] = undefined(symbol)
        }
      }
      for offset in 0..<defaults.count {
        guard case .local(let slot, _, _) = nodes[Int(references[first + offset])],
          slots[slot].isMissing
        else { continue }
        slots[slot] = try evaluate(references[defaults.lowerBound + offset])
      }
      try execute(macro.body)
    } catch {
      var fault = error
      fault.stack.append((.macro, code.symbols[Int(macro.symbol)].name, code.places[Int(id)]))
      throw fault
    }
  }

  /// Runs something and gives how deep below here it went.
  mutating func measure(_ body: (inout Renderer) throws(Fault) -> Void) throws(Fault) -> Int {
    let before = deepest
    deepest = depth
    defer { deepest = max(before, deepest) }
    try body(&self)
    return deepest - depth
  }

  /// Runs something and gives what it wrote instead of leaving it in the output.
  mutating func capture(_ body: (inout Renderer) throws(Fault) -> Void) throws(Fault) -> Markup {
    let start = output.count
    try body(&self)
    let markup = Markup([UInt8](output[start...]))
    output.removeLast(output.count - start)
    return markup
  }

  /// Gives the slots of a scope their first values.
  func fill(_ entries: Span) {
    if entries.count == 0 { return }
    for entry in code.entries[entries.range] {
      switch entry.source {
      case .missing: slots[entry.slot] = .missing
      case .alias(let slot, let hops): slots[entry.slot] = slots(out: hops)[slot]
      case .context(let symbol): slots[entry.slot] = find(symbol) ?? .missing
      }
    }
  }

  /// The slots so many units outwards.
  @inline(__always)
  func slots(out hops: Int32) -> Slots {
    var result = slots
    for _ in 0..<hops { result = result.outer ?? result }
    return result
  }

  /// A variable of the context, of the environment, or a function of Jinja2's own.
  func find(_ symbol: Int32) -> Value? {
    if let value = context.find(symbol, code.symbols[Int(symbol)]) { return value }
    let name = code.symbols[Int(symbol)]
    if let value = globals.find(name.name, hash: name.hash) { return value }
    return Function(rawValue: name.name).map { .handle(Handle(kind: .function, index: $0.index)) }
  }
}
