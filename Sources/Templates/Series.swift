// Python knows results that can be walked but are not lists: generators, views of a dictionary, ranges.
// They print, count and index differently, so they are kept apart from lists.

import Synchronization

/// Values that can be walked through: what `map`, `select`, `batch`, `.items()` or `range()` give.
public final class Series: Sendable {
  /// Which of Python's kinds it stands for.
  enum Kind: Sendable { case generator, keys, values, items, range }

  let kind: Kind
  private let items: [Value]
  /// What went wrong after these items.
  private let failure: Fault?
  private let wasRead = Atomic<Bool>(false)

  init(_ kind: Kind, _ items: [Value]) {
    (self.kind, self.items, failure) = (kind, items, nil)
  }

  /// A generator. Python runs it only when somebody walks through it, so what goes wrong is kept until then.
  init(_ fill: (inout [Value]) throws(Fault) -> Void) {
    kind = .generator
    var (items, failure): ([Value], Fault?) = ([], nil)
    do throws(Fault) { try fill(&items) } catch { failure = error }
    (self.items, self.failure) = (items, failure)
  }

  /// The first value; what follows it is never made.
  func first() throws(Fault) -> Value? { try items.isEmpty ? read().first : items[0] }

  /// The number of values where Python knows it without walking.
  var count: Int? { kind == .generator ? nil : items.count }

  /// The values; a generator gives them once, since Jinja2 would find it empty the second time.
  func read() throws(Fault) -> [Value] {
    if kind == .generator, wasRead.exchange(true, ordering: .relaxed) {
      throw Fault(
        .unsupported, "过滤器的结果只能遍历一次，需要多次使用时请加 |list",
        "the result of this filter can be walked once; add |list to use it again")
    }
    if let failure { throw failure }
    return items
  }
}
