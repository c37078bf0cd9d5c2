/// Sorts whole numbers by some of their bits, in time that grows with their number alone.
enum RadixSort {
  /// Sorts by the bits of a range; numbers that agree in those keep their order.
  static func sort(_ values: inout [UInt64], bits: Range<Int>) {
    guard values.count > 1 else { return }
    var other = [UInt64](repeating: 0, count: values.count)
    var low = bits.lowerBound
    while low < bits.upperBound {
      let width = min(11, bits.upperBound - low)
      if pass(values, into: &other, low: low, width: width) { swap(&values, &other) }
      low += width
    }
  }

  /// One pass by `width` bits; false where all numbers agree in them, so that nothing was moved.
  private static func pass(_ values: [UInt64], into other: inout [UInt64], low: Int, width: Int) -> Bool {
    let mask = (1 << width) - 1
    let shift = UInt64(low)
    var next = [Int](repeating: 0, count: mask + 1)
    values.withUnsafeBufferPointer { values in
      for value in values { next[Int(truncatingIfNeeded: value >> shift) & mask] += 1 }
    }
    if next.contains(values.count) { return false }
    var sum = 0
    for digit in next.indices {
      let count = next[digit]
      next[digit] = sum
      sum += count
    }
    values.withUnsafeBufferPointer { values in
      other.withUnsafeMutableBufferPointer { other in
        next.withUnsafeMutableBufferPointer { next in
          for value in values {
            let digit = Int(truncatingIfNeeded: value >> shift) & mask
            other[next[digit]] = value
            next[digit] += 1
          }
        }
      }
    }
    return true
  }
}
