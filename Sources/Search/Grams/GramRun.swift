/// The pairs of a run of texts with their places, packed: at 100,000 articles all runs are in memory at once.
struct GramRun: Sendable {
  /// The pairs, ascending.
  private(set) var pairs: [UInt64] = []
  /// How often each pair stands.
  private(set) var counts: [UInt32] = []
  /// How many characters the texts have.
  let length: Int
  /// Where the places of each pair begin in `gaps`.
  private var starts: [UInt32] = []
  /// For each pair the distances between its places, seven bits a byte.
  private var gaps: [UInt8] = []

  /// Packs sorted grams.
  init(sorted grams: [UInt64], length: Int) {
    self.length = length
    gaps.reserveCapacity(grams.count + grams.count / 2)
    var last: UInt64 = .max
    var place: UInt64 = 0
    for gram in grams {
      let pair = gram >> 22
      if pair != last {
        pairs.append(pair)
        counts.append(0)
        starts.append(UInt32(gaps.count))
        (last, place) = (pair, 0)
      }
      let next = gram & UInt64(Gram.placeLimit - 1)
      var gap = next - place
      while gap >= 0x80 {
        gaps.append(UInt8(truncatingIfNeeded: gap) | 0x80)
        gap >>= 7
      }
      gaps.append(UInt8(gap))
      place = next
      counts[counts.count - 1] += 1
    }
  }

  /// Appends the places of a pair, by its index, counted from `base`.
  func places(of index: Int, from base: Int, to result: inout [UInt32]) {
    var offset = Int(starts[index])
    var place = base
    for _ in 0..<counts[index] {
      var shift = 0
      var byte = gaps[offset]
      while byte >= 0x80 {
        place += Int(byte & 0x7F) << shift
        shift += 7
        offset += 1
        byte = gaps[offset]
      }
      place += Int(byte) << shift
      offset += 1
      result.append(UInt32(truncatingIfNeeded: place))
    }
  }
}
