// Tokens to nodes: the statements. The grammar is Jinja2's, function by function, so that what it accepts
// and how it groups can be compared line by line; what is left out is refused by name.

/// Parses one template into the shared code; stops at the first error of grammar, and collects the unknown
/// names and wrong calls that do not stop it.
struct Parser {
  var code: Code
  let limits: Limits
  let template: Int32
  var tokens: [Token] = []
  var index = 0
  /// Faults that did not stop the parser.
  var faults: [Fault] = []
  /// How deep the parser is in its own recursion.
  var depth = 0
  /// How deep each node of this template nests, by its number less `firstNode`.
  var heights: [Int32] = []
  let firstNode: Int
  private var openTags: [Token] = []

  /// Prepares for the template of that number.
  init(code: Code, template: Int32, limits: Limits) {
    self.code = code
    self.template = template
    self.limits = limits
    firstNode = code.nodes.count
  }

  /// Parses the whole template.
  mutating func parse(_ source: [UInt8]) throws(Fault) {
    guard String(validating: source, as: UTF8.self) != nil else {
      throw Fault(
        .encoding, "模板不是 UTF-8 编码", "the template is not UTF-8",
        at: Place(template: template, start: 0, end: 1))
    }
    tokens = try Lexer.tokens(of: source, template: template)
    textOffset = Int32(code.text.count)
    code.templates[Int(template)].offset = textOffset
    code.text += source
    let body = try parseBody(until: [])
    code.templates[Int(template)].body = body
    code.templates[Int(template)].height = heights.max() ?? 1
  }

  private var textOffset: Int32 = 0

  // MARK: Tokens

  var current: Token { tokens[min(index, tokens.count - 1)] }
  var next: Token { tokens[min(index + 1, tokens.count - 1)] }

  func place(_ start: Int, _ end: Int) -> Place {
    Place(template: template, start: Int32(start), end: Int32(max(start, end)))
  }

  func place(_ token: Token) -> Place { place(token.start, token.end) }

  func unexpected(_ chinese: String, _ english: String) -> Fault {
    let found =
      current.kind == .end
      ? ("模板结束", "the end of the template") : ("“\(current.description)”", "'\(current.description)'")
    return Fault(
      .syntax, "此处应为\(chinese)，却是\(found.0)", "expected \(english), got \(found.1)", at: place(current))
  }

  func isName(_ name: String, _ token: Token? = nil) -> Bool { (token ?? current).kind == .name(name) }
  func isSign(_ sign: String) -> Bool { current.kind == .sign(sign) }

  mutating func skip(sign: String) -> Bool {
    if !isSign(sign) { return false }
    index += 1
    return true
  }

  mutating func skip(name: String) -> Bool {
    if !isName(name) { return false }
    index += 1
    return true
  }

  mutating func expect(sign: String) throws(Fault) {
    if !skip(sign: sign) { throw unexpected("“\(sign)”", "'\(sign)'") }
  }

  mutating func expectName(_ wanted: String? = nil) throws(Fault) -> String {
    guard case .name(let name) = current.kind, wanted == nil || wanted == name else {
      throw unexpected(wanted.map { "“\($0)”" } ?? "名称", wanted.map { "'\($0)'" } ?? "a name")
    }
    index += 1
    return name
  }

  // MARK: Nodes

  /// Adds a node; its place reaches from a byte to the last token read.
  mutating func add(_ node: Node, from start: Int, to end: Int? = nil) throws(Fault) -> Int32 {
    let id = Int32(code.nodes.count)
    code.nodes.append(node)
    let place = place(start, end ?? (index > 0 ? tokens[index - 1].end : start))
    code.places.append(place)
    var height: Int32 = 0
    for child in code.children(of: id) where Int(child) >= firstNode {
      height = max(height, heights[Int(child) - firstNode])
    }
    heights.append(height + 1)
    if Int(height) >= limits.nesting { throw tooDeep(place) }
    return id
  }

  private func tooDeep(_ place: Place) -> Fault {
    Fault(.limit, "嵌套超过 \(limits.nesting) 层", "nested deeper than \(limits.nesting)", at: place)
  }

  /// Enters one level of the parser's own recursion; the caller leaves it.
  mutating func enter() throws(Fault) {
    depth += 1
    if depth > limits.nesting { throw tooDeep(place(current)) }
  }

  mutating func span(_ items: [Int32]) -> Span { code.span(items) }

  // MARK: Statements

  /// Parses up to a tag of one of these names, which stays the current token; without names, to the end.
  mutating func parseBody(until ends: [String]) throws(Fault) -> Int32 {
    try enter()
    defer { depth -= 1 }
    var items: [Int32] = []
    let start = current.start
    while current.kind != .end {
      let token = current
      index += 1
      switch token.kind {
      case .data:
        let text = Span(start: textOffset + Int32(token.start), count: Int32(token.end - token.start))
        items.append(try add(.text(text), from: token.start))
      case .variableBegin:
        let value = try parseTuple()
        guard current.kind == .variableEnd else { throw unexpected("“}}”", "'}}'") }
        items.append(try add(.output(value), from: code.start(of: value)))
        index += 1
      default:
        if case .name(let name) = current.kind, ends.contains(name) {
          return try add(.body(span(items)), from: start)
        }
        items.append(try parseStatement(until: ends))
        guard current.kind == .blockEnd else { throw unexpected("“%}”", "'%}'") }
        index += 1
      }
    }
    if !ends.isEmpty, let tag = openTags.last {
      throw Fault(
        .syntax, "“\(tag.description)”没有结束，缺少 {% \(ends.last ?? "") %}",
        "'\(tag.description)' is not closed by {% \(ends.last ?? "") %}", at: place(tag))
    }
    return try add(.body(span(items)), from: start)
  }

  /// Parses `%}` and a body, and leaves the tag that ends it.
  mutating func parseBlock(until ends: [String]) throws(Fault) -> (body: Int32, end: String) {
    _ = skip(sign: ":")
    guard current.kind == .blockEnd else { throw unexpected("“%}”", "'%}'") }
    index += 1
    let body = try parseBody(until: ends)
    return (body, try expectName())
  }

  private mutating func parseStatement(until ends: [String]) throws(Fault) -> Int32 {
    let tag = current
    let name = try expectName()
    openTags.append(tag)
    defer { openTags.removeLast() }
    switch name {
    case "if": return try parseIf(tag)
    case "for": return try parseFor(tag)
    case "set": return try parseSet(tag)
    case "with": return try parseWith(tag)
    case "block": return try parseBlockTag(tag)
    case "extends": return try parseExtends(tag)
    case "include": return try parseInclude(tag)
    case "import": return try parseImport(tag)
    case "from": return try parseFrom(tag)
    case "macro": return try parseMacro(tag)
    case "call": return try parseCallBlock(tag)
    case "filter":
      let region = try parseFilters(nil)
      let body = try parseBlock(until: ["endfilter"]).body
      code.regions.append(Code.Region(filter: region, body: body))
      return try add(.filterBlock(region: Int32(code.regions.count - 1)), from: tag.start, to: tag.end)
    case "autoescape", "print", "trans", "do", "break", "continue", "debug":
      throw Fault.unsupported("标签 {% \(name) %}", "{% \(name) %}", at: place(tag))
    default:
      let known = [
        "if", "for", "set", "with", "block", "extends", "include", "import", "from", "macro", "call",
        "filter", "raw",
      ]
      if name.hasPrefix("end") || name == "else" || name == "elif" { throw misplaced(tag, wanted: ends) }
      var fault = Fault(.unknownTag, "没有标签“\(name)”", "there is no tag '\(name)'", at: place(tag))
      fault.nearest = NearestName.of(name, among: known)
      throw fault
    }
  }

  /// A tag that ends or continues another one which is not open here.
  private func misplaced(_ tag: Token, wanted ends: [String]) -> Fault {
    guard openTags.count > 1, let end = ends.first(where: { $0.hasPrefix("end") }) else {
      return Fault(
        .unknownTag, "多出了 {% \(tag.description) %}，前面没有与它配对的标签",
        "{% \(tag.description) %} has no tag before it that it belongs to", at: place(tag))
    }
    let open = openTags[openTags.count - 2].description
    let nearest = NearestName.of(tag.description, among: ends)
    var fault = Fault(
      .unknownTag, "此处是 {% \(tag.description) %}，但前面的“\(open)”还没有用 {% \(end) %} 结束",
      "{% \(tag.description) %} stands here, but '\(open)' is not closed by {% \(end) %} yet", at: place(tag))
    fault.nearest = nearest
    return fault
  }

  private mutating func parseIf(_ tag: Token) throws(Fault) -> Int32 {
    var items = [try parseTuple(withCondition: false)]
    while true {
      let (body, end) = try parseBlock(until: ["elif", "else", "endif"])
      items.append(body)
      if end == "endif" { break }
      items.append(end == "elif" ? try parseTuple(withCondition: false) : -1)
      if end == "else" {
        items.append(try parseBlock(until: ["endif"]).body)
        break
      }
    }
    return try add(.choice(span(items)), from: tag.start, to: tag.end)
  }

  private mutating func parseFor(_ tag: Token) throws(Fault) -> Int32 {
    let target = try parseTarget()
    _ = try expectName("in")
    let iterable = try parseTuple(withCondition: false)
    let test = skip(name: "if") ? try parseExpression() : -1
    if isName("recursive") { throw Fault.unsupported("for 的 recursive", "recursive", at: place(current)) }
    let (body, end) = try parseBlock(until: ["else", "endfor"])
    let otherwise = end == "else" ? try parseBlock(until: ["endfor"]).body : -1
    code.loops.append(
      Code.Loop(target: target, iterable: iterable, test: test, body: body, otherwise: otherwise))
    return try add(.loop(Int32(code.loops.count - 1)), from: tag.start, to: tag.end)
  }

  private mutating func parseSet(_ tag: Token) throws(Fault) -> Int32 {
    let target = try parseTarget()
    if isSign(".") { throw Fault.unsupported("namespace，也不能给属性赋值", "namespace", at: place(current)) }
    if skip(sign: "=") {
      let value = try parseTuple()
      return try add(.set(target: target, value: value, isTop: false), from: tag.start)
    }
    let filter = isSign("|") ? try parseFilters(nil) : -1
    let body = try parseBlock(until: ["endset"]).body
    code.regions.append(Code.Region(targets: span([target]), filter: filter, body: body))
    return try add(.capture(region: Int32(code.regions.count - 1)), from: tag.start, to: tag.end)
  }

  private mutating func parseWith(_ tag: Token) throws(Fault) -> Int32 {
    var (targets, values): ([Int32], [Int32]) = ([], [])
    while current.kind != .blockEnd {
      if !targets.isEmpty { try expect(sign: ",") }
      targets.append(try parseTarget())
      try expect(sign: "=")
      values.append(try parseExpression())
    }
    let body = try parseBlock(until: ["endwith"]).body
    code.regions.append(Code.Region(targets: span(targets), values: span(values), body: body))
    return try add(.with(region: Int32(code.regions.count - 1)), from: tag.start, to: tag.end)
  }

  private mutating func parseBlockTag(_ tag: Token) throws(Fault) -> Int32 {
    let token = current
    let name = try expectName()
    let isScoped = skip(name: "scoped")
    let isRequired = skip(name: "required")
    let body = try parseBlock(until: ["endblock"]).body
    _ = skip(name: name)
    if isRequired, code.children(of: body).contains(where: { !isBlank($0) }) {
      throw Fault(.syntax, "required 块只能是空白", "a required block must be empty", at: place(token))
    }
    let symbol = code.symbol(name)
    let number = Int32(code.blocks.count)
    if code.templates[Int(template)].blocks[symbol] != nil {
      faults.append(
        Fault(.duplicate, "块“\(name)”定义了两次", "block '\(name)' is defined twice", at: place(token)))
    }
    code.templates[Int(template)].blocks[symbol] = number
    code.blocks.append(
      Code.Block(symbol: symbol, template: template, body: body, isScoped: isScoped, isRequired: isRequired))
    return try add(.block(number, locals: Span()), from: token.start, to: token.end)
  }

  private func isBlank(_ id: Int32) -> Bool {
    guard case .text(let span) = code.nodes[Int(id)] else { return false }
    let text = String(decoding: code.text[span.range], as: UTF8.self)
    return text.unicodeScalars.allSatisfy(\.isPythonSpace)
  }

  private mutating func parseExtends(_ tag: Token) throws(Fault) -> Int32 {
    let value = try parseExpression()
    guard let name = constantText(value) else {
      throw Fault.unsupported("extends 用变量给出模板名，请直接写带引号的模板名", "extends with an expression", at: place(tag))
    }
    if depth > 1 {
      throw Fault.unsupported("在别的标签里写 extends，请写在模板最前面", "extends inside another tag", at: place(tag))
    }
    if code.templates[Int(template)].parent >= 0 {
      throw Fault(.inheritance, "只能 extends 一次", "a template can extend only once", at: place(tag))
    }
    guard let parent = code.templateNames[name] else {
      faults.append(
        .unknownTemplate(name, among: code.templateNames.keys, at: code.places[Int(value)]))
      return try add(.nothing, from: tag.start)
    }
    code.templates[Int(template)].parent = parent
    return try add(.extends(parent), from: code.start(of: value))
  }

  func constantText(_ id: Int32) -> String? {
    guard case .constant(let index) = code.nodes[Int(id)], case .string(let text) = code.constants[Int(index)]
    else {
      return nil
    }
    return text
  }
}
