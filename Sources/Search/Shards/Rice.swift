/// Golomb's code in Rice's form, for the distances between the places of a pair: the number of whole steps of 2^k as
/// zeros before a one, then k bits. What takes `longest` steps or more is written out in 32 bits instead.
enum Rice {
  /// So many zeros say that 32 bits follow.
  static let longest = 20

  /// The k that takes the fewest bits, within two of what a geometric distribution would want.
  static func bestWidth(for gaps: [UInt32]) -> Int {
    var sum = 0
    for gap in gaps { sum += Int(gap) }
    let mean = gaps.isEmpty ? 0 : sum / gaps.count
    let middle = mean < 2 ? 0 : Int.bitWidth - mean.leadingZeroBitCount - 1
    var best = (width: 0, bits: Int.max)
    for width in max(0, middle - 3)...min(28, middle + 1) {
      var bits = gaps.count * (width + 1)
      for gap in gaps {
        let steps = Int(gap >> UInt32(width))
        bits += steps < longest ? steps : longest + 32 - width - 1
      }
      if bits < best.bits { best = (width, bits) }
    }
    return best.width
  }

  /// Writes one distance.
  static func write(_ gap: UInt32, width: Int, to symbols: inout SymbolWriter) {
    let steps = Int(gap >> UInt32(width))
    if steps < longest {
      symbols.write(bits: 1 << UInt64(steps), width: steps + 1)
      symbols.write(bits: UInt64(gap) & (1 << UInt64(width) - 1), width: width)
    } else {
      symbols.write(bits: 0, width: longest)
      symbols.write(bits: UInt64(gap), width: 32)
    }
  }
}
