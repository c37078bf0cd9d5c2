// Python knows results that can be walked but are not lists: generators, views of a dictionary, ranges.
// They print, count and index differently, so they are kept apart from lists.

import Synchronization

/// Values that can be walked through: what `map`, `select`, `batch`, `.items()` or `range()` give.
public final class Series: Sendable {
  /// Which of Python's kinds it stands for.
  enum Kind: Sendable { case generator, keys, values, items, range }

  let kind: Kind
  private let items: [Value]
  private let wasRead = Atomic<Bool>(false)

  init(_ kind: Kind, _ items: [Value]) {
    self.kind = kind
    self.items = items
  }

  /// The number of values where Python knows it without walking.
  var count: Int? { kind == .generator ? nil : items.count }

  /// The values; a generator gives them once, since Jinja2 would find it empty the second time.
  func read() throws(Fault) -> [Value] {
    if kind == .generator, wasRead.exchange(true, ordering: .relaxed) {
      throw Fault(
        .unsupported, "过滤器的结果只能遍历一次，需要多次使用时请加 |list",
        "the result of this filter can be walked once; add |list to use it again")
    }
    return items
  }
}
