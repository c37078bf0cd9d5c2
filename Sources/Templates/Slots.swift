// The local variables of one running template, block or macro; a macro keeps those of where it was defined.

/// The slots of a unit, and of the units around it.
///
/// A page makes some forty of them, so the values lie in memory of their own and not in an array, which would check at
/// each access that nobody else has it.
final class Slots {
  /// The values, as many as the linker counted for the unit; it alone makes the numbers by which they are read.
  let values: UnsafeMutableBufferPointer<Value>
  let outer: Slots?

  init(count: Int32, outer: Slots? = nil) {
    values = .allocate(capacity: Int(count))
    values.initialize(repeating: .missing)
    self.outer = outer
  }

  deinit {
    values.deinitialize()
    values.deallocate()
  }
}
