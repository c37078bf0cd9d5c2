// One story sent to two columns is found by the short runs of characters that both share. The hash is
// fixed here, since Swift's own changes with every run and the same input must give the same output.

/// The runs of characters of a text, as hashes.
package enum Shingles {
  /// The sorted, different hashes of all runs of `length` characters of the text. Only Chinese characters, letters
  /// and digits count, half-width and lower case, so that line breaks and marks make no difference. Empty where
  /// the text is shorter.
  package static func hashes(of text: some StringProtocol, length: Int = 8) -> [UInt64] {
    guard length > 0 else { return [] }
    let scalars = normalized(text)
    guard scalars.count >= length else { return [] }
    // A rolling polynomial hash modulo 2^64, then mixed, so that each run costs the same whatever its length.
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var lead: UInt64 = 1
    for _ in 1..<max(length, 1) where length > 1 { lead = lead &* base }
    var hash: UInt64 = 0
    var result: [UInt64] = []
    result.reserveCapacity(scalars.count - length + 1)
    for (index, value) in scalars.enumerated() {
      if index >= length { hash = hash &- UInt64(scalars[index - length]) &* lead }
      hash = hash &* base &+ UInt64(value)
      if index >= length - 1 { result.append(mixed(hash)) }
    }
    result.sort()
    return result.withoutNeighbours()
  }

  /// The share of common hashes of two sorted lists: common over all (Jaccard), 0 to 1000, in thousandths.
  package static func likeness(_ left: [UInt64], _ right: [UInt64]) -> Int {
    let common = common(left, right)
    let all = left.count + right.count - common
    return all == 0 ? 0 : common * 1000 / all
  }

  /// How much of the shorter list is in the other, 0 to 1000, in thousandths.
  package static func containment(_ left: [UInt64], _ right: [UInt64]) -> Int {
    let shorter = min(left.count, right.count)
    return shorter == 0 ? 0 : common(left, right) * 1000 / shorter
  }

  /// How many hashes two sorted lists have in common.
  package static func common(_ left: [UInt64], _ right: [UInt64]) -> Int {
    var (i, j, count) = (0, 0, 0)
    while i < left.count, j < right.count {
      if left[i] == right[j] {
        (i, j, count) = (i + 1, j + 1, count + 1)
      } else if left[i] < right[j] {
        i += 1
      } else {
        j += 1
      }
    }
    return count
  }

  private static func normalized(_ text: some StringProtocol) -> [UInt32] {
    var result: [UInt32] = []
    result.reserveCapacity(text.utf8.count / 3)
    for scalar in text.unicodeScalars {
      if let value = counted(scalar.value) { result.append(value) }
    }
    return result
  }

  /// A character as it counts in a run: half-width and lower case; nil for marks and spaces, which do not count.
  package static func counted(_ scalar: UInt32) -> UInt32? {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0x20000...0x323AF, 0x3007: scalar
    case 0x41...0x5A: scalar + 32
    case 0xFF10...0xFF19, 0xFF41...0xFF5A: scalar - 0xFEE0
    case 0xFF21...0xFF3A: scalar - 0xFEE0 + 32
    default: nil
    }
  }

  /// The last step of SplitMix64 (Steele, Lea, Flood 2014).
  static func mixed(_ value: UInt64) -> UInt64 {
    var value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

extension [UInt64] {
  /// A sorted list without doubles.
  func withoutNeighbours() -> [UInt64] {
    var result: [UInt64] = []
    result.reserveCapacity(count)
    for value in self where value != result.last { result.append(value) }
    return result
  }
}
