// Names and bylines are read by asking of each character whether it can be a surname, or begin a role. A set that
// hashes was measured to be most of that work; a bit for each character of the Basic Multilingual Plane is one load.

/// A set of Unicode scalars that answers by one bit.
struct ScalarSet: Sendable {
  /// 65,536 bits.
  private var bits = [UInt64](repeating: 0, count: 1024)
  /// Those beyond the Basic Multilingual Plane.
  private var beyond: Set<Unicode.Scalar> = []

  init(_ scalars: some Sequence<Unicode.Scalar>) {
    for scalar in scalars {
      if scalar.value < 0x1_0000 {
        bits[Int(scalar.value >> 6)] |= 1 << UInt64(scalar.value & 63)
      } else {
        beyond.insert(scalar)
      }
    }
  }

  func contains(_ scalar: Unicode.Scalar) -> Bool {
    guard scalar.value < 0x1_0000 else { return beyond.contains(scalar) }
    return bits[Int(scalar.value >> 6)] >> UInt64(scalar.value & 63) & 1 != 0
  }
}
