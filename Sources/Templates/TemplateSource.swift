// What a caller hands in: the text of one template under the name by which other templates call it.

/// One template before it is parsed: its name and its UTF-8 text.
public struct TemplateSource: Sendable {
  /// The name that `extends`, `include` and `import` use, such as `article.html`.
  public let name: String
  /// The text as UTF-8; bytes that are not UTF-8 are reported when the environment is made.
  public let bytes: [UInt8]

  /// Takes a template as bytes, as they were read.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }

  /// Takes a template as text.
  public init(name: String, text: String) {
    self.init(name: name, bytes: Array(text.utf8))
  }

  /// The text as Jinja2 reads it: every line end is `\n`, and one line end at the very end is dropped.
  var normalized: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == 0x0D {
        result.append(0x0A)
        if index < bytes.count, bytes[index] == 0x0A { index += 1 }
      } else {
        result.append(byte)
      }
    }
    if result.last == 0x0A { result.removeLast() }
    return result
  }

  /// The names that stand as texts in its `extends`, `include`, `import` and `from`: what a caller that reads
  /// templates one by one must hand over beside it.
  public var references: [String] {
    let text = normalized
    guard String(validating: text, as: UTF8.self) != nil,
      let tokens = try? Lexer.tokens(of: text, template: 0)
    else { return [] }
    var names: [String] = []
    var isReference = false
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      if token.kind == .blockBegin, case .name(let tag) = next.kind {
        isReference = ["extends", "include", "import", "from"].contains(tag)
      } else if token.kind == .blockEnd {
        isReference = false
      } else if isReference, case .string(let name) = token.kind {
        names.append(name)
      }
    }
    return names
  }
}
