// The only file that holds pointers of libcmark. A tree is freed when it goes out of scope, its nodes are
// borrowed from it, and their strings are read where they lie and never kept.

internal import CCmark

/// A parsed document; owns the memory of its nodes.
struct CmarkTree: ~Copyable {
  private let arena: CmarkArena
  private let document: OpaquePointer

  /// Parses the runs one after the other as one source. Nil if libcmark gives no tree.
  init?(parsing first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) {
    guard let arena = CmarkArena(for: first.count + second.count),
      let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena.functions)
    else { return nil }
    for run in [first, second] where !run.isEmpty {
      run.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    }
    defer { if CmarkArena.isPlain { cmark_parser_free(parser) } }
    guard let document = cmark_parser_finish(parser) else { return nil }
    self.arena = arena
    self.document = document
  }

  deinit { if CmarkArena.isPlain { cmark_node_free(document) } }

  /// The version of the library that is loaded, as its `major.minor.patch` in one number.
  static var version: Int { Int(cmark_version()) }

  /// The root. It and all nodes reached from it are valid as long as the tree is.
  var root: CmarkNode { CmarkNode(pointer: document) }
}

/// A node of a tree, borrowed.
struct CmarkNode: Equatable, Hashable {
  /// The kinds in the order of `cmark_node_type`.
  enum Kind: UInt32 {
    case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading
    case thematicBreak, text, softBreak, lineBreak, code, inlineHTML, customInline, emphasis, strong, link,
      image
  }

  fileprivate let pointer: OpaquePointer

  var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }
  var next: CmarkNode? { cmark_node_next(pointer).map(CmarkNode.init) }
  var previous: CmarkNode? { cmark_node_previous(pointer).map(CmarkNode.init) }
  var parent: CmarkNode? { cmark_node_parent(pointer).map(CmarkNode.init) }
  var firstChild: CmarkNode? { cmark_node_first_child(pointer).map(CmarkNode.init) }

  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var isBulletList: Bool { cmark_node_get_list_type(pointer) == CMARK_BULLET_LIST }
  var listStart: Int { Int(cmark_node_get_list_start(pointer)) }
  var isTight: Bool { cmark_node_get_list_tight(pointer) != 0 }

  /// Lines and columns count from 1, columns in bytes; 0 where libcmark does not know.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

  /// The bytes of a node with a literal: text, code, HTML.
  func withLiteral<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.with(cmark_node_get_literal(pointer), body)
  }

  /// The destination of a link or picture.
  func withURL<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.with(cmark_node_get_url(pointer), body)
  }

  /// The title of a link or picture.
  func withTitle<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.with(cmark_node_get_title(pointer), body)
  }

  /// Whether a link or picture has a title, be it empty: `[a](b "")`. libcmark's renderer tells an empty one
  /// from none, its interface does not; but for none it always returns the same empty string.
  var hasTitle: Bool {
    guard let title = cmark_node_get_title(pointer) else { return false }
    if title.pointee != 0 { return true }
    guard let untitled = cmark_node_new(CMARK_NODE_LINK) else { return false }
    defer { cmark_node_free(untitled) }
    return cmark_node_get_title(untitled) != title
  }

  /// The info string of a fenced code block; empty for an indented one.
  func withFenceInfo<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    Self.with(cmark_node_get_fence_info(pointer), body)
  }

  @inline(__always)
  private static func with<Result>(
    _ string: UnsafePointer<CChar>?, _ body: (UnsafeBufferPointer<UInt8>) -> Result
  ) -> Result {
    guard let string else { return body(UnsafeBufferPointer(start: nil, count: 0)) }
    let length = strlen(string)
    return string.withMemoryRebound(to: UInt8.self, capacity: length) {
      body(UnsafeBufferPointer(start: $0, count: length))
    }
  }
}

/// A walk over a node and all below it, without recursion.
struct CmarkWalk: ~Copyable {
  /// What the walk does at a node.
  enum Event {
    case enter(CmarkNode)
    case exit(CmarkNode)
  }

  private let iterator: OpaquePointer

  /// Nil if libcmark gives no iterator.
  init?(over root: CmarkNode) {
    guard let iterator = cmark_iter_new(root.pointer) else { return nil }
    self.iterator = iterator
  }

  deinit { cmark_iter_free(iterator) }

  /// The next event, or nil at the end. A node without children by its kind is only entered.
  mutating func next() -> Event? {
    let event = cmark_iter_next(iterator)
    guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else { return nil }
    return event == CMARK_EVENT_ENTER ? .enter(CmarkNode(pointer: node)) : .exit(CmarkNode(pointer: node))
  }

  /// Goes on behind everything below a node that has just been entered: the next event is after its exit.
  mutating func skip(_ node: CmarkNode) {
    cmark_iter_reset(iterator, node.pointer, CMARK_EVENT_EXIT)
  }
}
