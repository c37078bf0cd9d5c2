// Jinja2's StrictUndefined as a value: harmless to hold, an error to use, and it remembers what was missing.

/// A value that is not there, with what is needed to say which part of `a.b.c` was missing.
public struct Undefined: Sendable {
  /// What was looked for, and where.
  private final class Search: Sendable {
    let name: String
    let holder: String?
    let known: Layout?
    let isLenient: Bool

    init(_ name: String, _ holder: String?, _ known: Layout?, isLenient: Bool) {
      (self.name, self.holder, self.known, self.isLenient) = (name, holder, known, isLenient)
    }
  }

  /// Nil for the mark of an empty place: every slot begins with it, and marks that share an object would have all threads
  /// count references to that one.
  private let search: Search?

  /// Marks a slot, a parameter or a key that has no value; never seen by a template.
  static var missing: Undefined { Undefined() }

  private init() { search = nil }

  /// Describes a missing variable, or a missing part of `holder`.
  ///
  /// - Parameters:
  ///   - holder: what was searched, in words; nil for a variable.
  ///   - known: the names that there are, to find the one that was meant.
  ///   - isLenient: whether it is the value of an inline `if` without `else`, which Jinja2 prints as nothing.
  init(name: String, holder: String? = nil, known: Layout? = nil, isLenient: Bool = false) {
    search = Search(name, holder, known, isLenient: isLenient)
  }

  /// The name that was not found.
  public var name: String { search?.name ?? "" }

  /// Whether this marks an empty place, and is no value that turned out undefined.
  var isMissing: Bool { search == nil }

  /// Whether it is the value of an inline `if` without `else`.
  var isLenient: Bool { search?.isLenient ?? false }

  /// The failure of using this value.
  var fault: Fault {
    if isLenient {
      return .unsupported(
        "没有 else 的条件表达式这样使用，请补上 else", "an inline if without else, used other than printed or tested")
    }
    let nearest = search?.known.flatMap { NearestName.of(name, among: $0.keys) }
    guard let holder = search?.holder else {
      return Fault(
        .undefined, chinese: "没有定义变量“\(name)”", english: "'\(name)' is undefined", nearest: nearest)
    }
    return Fault(
      .undefined, chinese: "\(holder) 中没有“\(name)”", english: "\(holder) has no '\(name)'", nearest: nearest)
  }
}
