// The local variables of one running template, block or macro; a macro keeps those of where it was defined.

/// The slots of a unit, and of the units around it.
final class Slots {
  /// Only the one renderer that owns the slots touches them, so overlapping access needs no check.
  @exclusivity(unchecked) var values: [Value]
  let outer: Slots?

  init(count: Int32, outer: Slots? = nil) {
    values = [Value](repeating: .missing, count: Int(count))
    self.outer = outer
  }
}
