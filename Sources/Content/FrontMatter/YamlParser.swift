// libyaml called directly: measured, its events cost 10 to 20 µs for a front matter where the usual Swift wrapper takes
// 90 to 160, and they carry the line and column that diagnostics need (DESIGN §4).
// The only file that touches libyaml's pointers.

internal import CYaml

/// Reads YAML into nodes with places; scalars are never given a type.
package enum YamlParser {
  /// How deep lists and mappings may stand within one another.
  package static let maximumDepth = 16

  /// Reads the YAML in a range of a file's bytes: without libyaml where it is simple.
  ///
  /// - Parameters:
  ///   - bytes: the whole file as UTF-8.
  ///   - range: the part that is YAML.
  ///   - firstLine: the number of the range's first line in the file.
  /// - Returns: the document's root, or `nil` for an empty document.
  /// - Throws: `YamlFailure` with the place of the slip.
  package static func parse(
    _ bytes: [UInt8], in range: Range<Int>, firstLine: Int
  ) throws(YamlFailure) -> YamlNode? {
    let simple = bytes.withUnsafeBufferPointer {
      SimpleYaml.parse(UnsafeBufferPointer(rebasing: $0[range]), firstLine: firstLine)
    }
    if let simple { return simple }
    return try parseWithLibyaml(bytes, in: range, firstLine: firstLine)
  }

  /// Reads the same with libyaml, whatever it is.
  package static func parseWithLibyaml(
    _ bytes: [UInt8], in range: Range<Int>, firstLine: Int
  ) throws(YamlFailure) -> YamlNode? {
    let result: Result<YamlNode?, YamlFailure> = bytes.withUnsafeBufferPointer { buffer in
      let part = UnsafeBufferPointer(rebasing: buffer[range])
      var parser = yaml_parser_t()
      guard yaml_parser_initialize(&parser) == 1 else {
        return .failure(YamlFailure(kind: .syntax("out of memory"), line: firstLine, column: 1))
      }
      defer { yaml_parser_delete(&parser) }
      yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING)
      yaml_parser_set_input_string(&parser, part.baseAddress, part.count)
      var events = YamlEventReader(lineOffset: firstLine)
      return Result { () throws(YamlFailure) in try events.read(&parser) }
    }
    return try result.get()
  }
}

/// Builds nodes from libyaml's events with a stack of its own, so that depth costs no recursion.
private struct YamlEventReader {
  let lineOffset: Int
  private var stack: [Open] = []
  private var root: YamlNode?
  private var isSecondDocument = false

  /// A list or mapping that has begun and not ended.
  private struct Open {
    let isMapping: Bool
    let mark: YamlMark
    var items: [YamlNode] = []
    var pairs: [YamlNode.Pair] = []
    var key: (text: String, mark: YamlMark)?
  }

  init(lineOffset: Int) {
    self.lineOffset = lineOffset
  }

  mutating func read(_ parser: inout yaml_parser_t) throws(YamlFailure) -> YamlNode? {
    while true {
      var event = yaml_event_t()
      guard yaml_parser_parse(&parser, &event) == 1 else { throw failure(of: parser) }
      defer { yaml_event_delete(&event) }
      switch event.type {
      case YAML_STREAM_END_EVENT:
        return root
      case YAML_DOCUMENT_START_EVENT:
        if isSecondDocument { throw failure(.secondDocument, at: event.start_mark) }
        isSecondDocument = true
      case YAML_ALIAS_EVENT:
        throw failure(.anchor("*" + text(event.data.alias.anchor)), at: event.start_mark)
      case YAML_SCALAR_EVENT:
        try readScalar(event)
      case YAML_SEQUENCE_START_EVENT:
        try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, event)
        try open(isMapping: false, event)
      case YAML_MAPPING_START_EVENT:
        try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, event)
        try open(isMapping: true, event)
      case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT:
        if let done = stack.popLast() {
          let content: YamlNode.Content = done.isMapping ? .mapping(done.pairs) : .sequence(done.items)
          try add(YamlNode(content: content, mark: done.mark))
        }
      default:
        break
      }
    }
  }

  private mutating func readScalar(_ event: yaml_event_t) throws(YamlFailure) {
    let scalar = event.data.scalar
    try refuse(anchor: scalar.anchor, tag: scalar.tag, event)
    let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
    let isPlain = scalar.style == YAML_PLAIN_SCALAR_STYLE
    let value = String(decoding: bytes, as: UTF8.self)
    try add(YamlNode(content: .scalar(value, isPlain: isPlain), mark: mark(of: event)))
  }

  private mutating func open(isMapping: Bool, _ event: yaml_event_t) throws(YamlFailure) {
    if stack.count == YamlParser.maximumDepth { throw failure(.depth, at: event.start_mark) }
    stack.append(Open(isMapping: isMapping, mark: mark(of: event)))
  }

  private mutating func add(_ node: YamlNode) throws(YamlFailure) {
    guard let top = stack.indices.last else {
      root = node
      return
    }
    if !stack[top].isMapping {
      stack[top].items.append(node)
    } else if let key = stack[top].key {
      stack[top].pairs.append(YamlNode.Pair(key: key.text, mark: key.mark, value: node))
      stack[top].key = nil
    } else if let text = node.text {
      stack[top].key = (text, node.mark)
    } else {
      throw YamlFailure(kind: .complexKey, line: node.mark.line, column: node.mark.column)
    }
  }

  private func refuse(
    anchor: UnsafePointer<UInt8>?, tag: UnsafePointer<UInt8>?, _ event: yaml_event_t
  ) throws(YamlFailure) {
    if let anchor { throw failure(.anchor("&" + text(anchor)), at: event.start_mark) }
    if let tag { throw failure(.anchor(text(tag)), at: event.start_mark) }
  }

  private func text(_ pointer: UnsafePointer<UInt8>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }

  private func mark(of event: yaml_event_t) -> YamlMark {
    let start = event.start_mark
    let end = event.end_mark
    let length = end.line == start.line ? end.column - start.column : 1
    return YamlMark(line: start.line + lineOffset, column: start.column + 1, length: max(1, length))
  }

  private func failure(_ kind: YamlFailure.Kind, at mark: yaml_mark_t) -> YamlFailure {
    YamlFailure(kind: kind, line: mark.line + lineOffset, column: mark.column + 1)
  }

  private func failure(of parser: yaml_parser_t) -> YamlFailure {
    let problem = parser.problem.map { String(cString: $0) } ?? "unreadable"
    if parser.error == YAML_READER_ERROR {
      return YamlFailure(kind: .syntax(problem), line: lineOffset, column: 0)
    }
    let context = parser.context.map { String(cString: $0) } ?? ""
    let isFlow =
      context.hasPrefix("while parsing a flow") && problem.hasPrefix("did not find expected ',' or")
    let isQuote = context == "while scanning a quoted scalar" && problem == "found unexpected end of stream"
    // Within one line something else is wrong between the brackets.
    if isQuote || isFlow && parser.problem_mark.line > parser.context_mark.line {
      return failure(.unclosed, at: parser.context_mark)
    }
    return failure(.syntax(problem), at: parser.problem_mark)
  }
}
