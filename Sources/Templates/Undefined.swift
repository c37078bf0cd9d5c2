// Jinja2's StrictUndefined as a value: harmless to hold, an error to use, and it remembers what was missing.

/// A value that is not there, with what is needed to say which part of `a.b.c` was missing.
public final class Undefined: Sendable {
  /// The name that was not found.
  public let name: String
  /// What was searched: a description of the holder, or nil for a variable.
  let holder: String?
  /// The names that there are, to find the one that was meant.
  private let known: Layout?
  /// True for the value of an inline `if` without `else`, which Jinja2 prints as nothing.
  let isLenient: Bool

  /// Marks a slot, a parameter or a key that has no value; never seen by a template.
  static let missing = Undefined(name: "")

  /// Describes a missing variable, or a missing part of `holder`.
  init(name: String, holder: String? = nil, known: Layout? = nil, isLenient: Bool = false) {
    self.name = name
    self.holder = holder
    self.known = known
    self.isLenient = isLenient
  }

  /// The failure of using this value.
  var fault: Fault {
    if isLenient {
      return .unsupported(
        "没有 else 的条件表达式这样使用，请补上 else", "an inline if without else, used other than printed or tested")
    }
    let nearest = known.flatMap { NearestName.of(name, among: $0.keys) }
    guard let holder else {
      return Fault(
        .undefined, chinese: "没有定义变量“\(name)”", english: "'\(name)' is undefined", nearest: nearest)
    }
    return Fault(
      .undefined, chinese: "\(holder) 中没有“\(name)”", english: "\(holder) has no '\(name)'", nearest: nearest)
  }
}
