// The words of a template, cut by the lexer for the parser.

/// One word of a template with its bytes' range.
struct Token {
  /// What a token is; what carries text carries it decoded.
  enum Kind: Equatable {
    case data, variableBegin, variableEnd, blockBegin, blockEnd, end
    case name(String)
    case string(String)
    case integer(Int)
    case float(Double)
    case sign(String)
  }

  let kind: Kind
  let start: Int
  let end: Int

  /// How a message names it.
  var description: String {
    switch kind {
    case .data: "text"
    case .variableBegin: "{{"
    case .variableEnd: "}}"
    case .blockBegin: "{%"
    case .blockEnd: "%}"
    case .end: "the end"
    case .name(let name): name
    case .string(let string): "\"\(string)\""
    case .integer(let int): "\(int)"
    case .float(let double): "\(double)"
    case .sign(let sign): sign
    }
  }
}
