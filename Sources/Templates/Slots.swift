// The local variables of one running template, block or macro; a macro keeps those of where it was defined.

/// The slots of a unit, and of the units around it.
///
/// A page makes dozens of them, so the values lie behind the object's own head and not in an array, which would be a
/// second piece of memory and would check at each access that nobody else has it.
final class Slots: ManagedBuffer<Slots.Head, Value> {
  struct Head {
    let count: Int
    let outer: Slots?
  }

  /// Slots without values, as many as the linker counted for a unit; it alone makes the numbers by which they are read.
  static func empty(_ count: Int32, outer: Slots? = nil) -> Slots {
    let slots = create(minimumCapacity: Int(count)) { _ in Head(count: Int(count), outer: outer) }
    slots.withUnsafeMutablePointerToElements { $0.initialize(repeating: .missing, count: Int(count)) }
    // What a class creates is of that class.
    return unsafeDowncast(slots, to: Slots.self)
  }

  deinit {
    _ = withUnsafeMutablePointers { $1.deinitialize(count: $0.pointee.count) }
  }

  /// The slots of the unit around this one.
  var outer: Slots? { header.outer }

  /// The values by number.
  @inline(__always)
  subscript(_ slot: Int32) -> Value {
    get { withUnsafeMutablePointerToElements { $0[Int(slot)] } }
    set { withUnsafeMutablePointerToElements { $0[Int(slot)] = newValue } }
  }

  /// Where a value lies; it stays there as long as the slots are.
  @inline(__always)
  func place(of slot: Int32) -> UnsafePointer<Value> {
    withUnsafeMutablePointerToElements { UnsafePointer($0 + Int(slot)) }
  }

  /// All values.
  var values: UnsafeBufferPointer<Value> {
    withUnsafeMutablePointers { UnsafeBufferPointer(start: $1, count: $0.pointee.count) }
  }
}
