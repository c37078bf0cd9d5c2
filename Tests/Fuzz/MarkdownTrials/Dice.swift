// Trials must be repeatable: the same seed, the same inputs, on every machine.

/// A small generator of numbers (SplitMix64).
package struct Dice: RandomNumberGenerator {
  private var state: UInt64

  /// Begins with a seed.
  package init(seed: UInt64) { state = seed }

  /// The next number.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A number below a limit.
  package mutating func roll(_ limit: Int) -> Int { Int(next() % UInt64(max(1, limit))) }

  /// One of several.
  package mutating func pick<Element>(_ elements: [Element]) -> Element { elements[roll(elements.count)] }
}
