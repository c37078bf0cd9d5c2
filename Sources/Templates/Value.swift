// The values of the template language: Python's, as far as pages need them, with markup as a type of its own.

/// A value that a template can hold.
public enum Value: Sendable {
  /// Something that is not there; an error to use, as with Jinja2's StrictUndefined.
  case undefined(Undefined)
  /// Python's `None`.
  case none
  /// `True` or `False`.
  case bool(Bool)
  /// A whole number; what would exceed 64 bits is refused, since Python's numbers have no bound.
  case int(Int)
  /// A floating-point number.
  case double(Double)
  /// Text, escaped when it is written.
  case string(String)
  /// Safe HTML, written as it is.
  case markup(Markup)
  /// A list.
  case list([Value])
  /// A tuple; differs from a list in how it prints and compares.
  case tuple([Value])
  /// A pair of `groupby`: a tuple with the attributes `grouper` and `list`.
  case group([Value])
  /// A map with texts as keys.
  case map(Map)
  /// The result of a filter or method that can be walked but is not a list.
  case series(Series)
  /// A macro, an imported template, a loop or a function.
  case handle(Handle)

  /// Marks a place without a value.
  static var missing: Value { .undefined(.missing) }

  /// Whether the value is not there.
  public var isUndefined: Bool {
    if case .undefined = self { true } else { false }
  }

  /// Whether this is the mark for a place without a value, and not a value that turned out undefined.
  var isMissing: Bool {
    if case .undefined(let undefined) = self { undefined.isMissing } else { false }
  }

  /// Passes everything but an undefined value, which is an error.
  @discardableResult
  func defined() throws(Fault) -> Value {
    if case .undefined(let undefined) = self { throw undefined.fault }
    return self
  }

  /// The text and whether it is markup, for a string of either type.
  var text: (string: String, isMarkup: Bool)? {
    switch self {
    case .string(let string): (string, false)
    case .markup(let markup): (markup.text, true)
    default: nil
    }
  }

  /// Text as a value of the same type as another text.
  static func text(_ string: String, isMarkup: Bool) -> Value {
    isMarkup ? .markup(Markup(string)) : .string(string)
  }

  /// The elements of a list or of a tuple of either kind.
  var elements: [Value]? {
    switch self {
    case .list(let items), .tuple(let items), .group(let items): items
    default: nil
    }
  }

  /// The whole number that Python takes this value for: a number or a truth value.
  var integer: Int? {
    switch self {
    case .int(let int): int
    case .bool(let bool): bool ? 1 : 0
    default: nil
    }
  }

  /// Python's name of the type, for messages.
  public var typeName: String {
    switch self {
    case .undefined: "undefined"
    case .none: "none"
    case .bool: "bool"
    case .int: "int"
    case .double: "float"
    case .string: "string"
    case .markup: "markup"
    case .list: "list"
    case .tuple, .group: "tuple"
    case .map: "map"
    case .series: "iterator"
    case .handle(let handle): "\(handle.kind)"
    }
  }

  /// The type as Chinese messages name it.
  public var chineseType: String {
    switch self {
    case .undefined: "没有定义的值"
    case .none: "空值"
    case .bool: "真假值"
    case .int: "整数"
    case .double: "小数"
    case .string: "文字"
    case .markup: "安全的 HTML 片段"
    case .list: "列表"
    case .tuple, .group: "元组"
    case .map: "字典"
    case .series: "过滤结果"
    case .handle(let handle):
      switch handle.kind {
      case .macro: "宏"
      case .module: "导入的模板"
      case .loop: "循环信息"
      case .function: "函数"
      }
    }
  }

  /// Python's truth: empty and zero are false.
  func truth() throws(Fault) -> Bool {
    switch self {
    case .undefined(let undefined):
      if undefined.isLenient { return false }
      throw undefined.fault
    case .none: return false
    case .bool(let bool): return bool
    case .int(let int): return int != 0
    case .double(let double): return double != 0
    case .string(let string): return !string.isEmpty
    case .markup(let markup): return !markup.bytes.isEmpty
    case .list(let items), .tuple(let items), .group(let items): return !items.isEmpty
    case .map(let map): return map.count > 0
    case .series(let series): return series.count != 0
    case .handle: return true
    }
  }

  /// The values that a `for` walks through: elements, keys, or single characters.
  func iterate() throws(Fault) -> [Value] {
    switch self {
    case .list(let items), .tuple(let items), .group(let items): return items
    case .series(let series): return try series.read()
    case .map(let map): return map.pairs.map { .string($0.key) }
    case .string(let string): return string.unicodeScalars.map { .string(String($0)) }
    // Python walks through Markup as through plain text.
    case .markup(let markup): return markup.text.unicodeScalars.map { .string(String($0)) }
    case .undefined(let undefined):
      if undefined.isLenient { return [] }
      throw undefined.fault
    default:
      throw Fault(.type, "不能遍历\(chineseType)", "\(typeName) is not iterable")
    }
  }

  /// Python's `len()`.
  func length() throws(Fault) -> Int {
    switch self {
    case .string(let string): return string.unicodeScalars.count
    case .markup(let markup): return markup.bytes.count { $0 & 0xC0 != 0x80 }
    case .list(let items), .tuple(let items), .group(let items): return items.count
    case .map(let map): return map.count
    case .series(let series):
      if let count = series.count { return count }
    case .undefined(let undefined): throw undefined.fault
    default: break
    }
    throw Fault(.type, "\(chineseType)没有长度", "\(typeName) has no length")
  }
}
