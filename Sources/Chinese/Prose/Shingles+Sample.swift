// Ten thousand articles have twelve million runs of characters. A sample that every article takes in the same way,
// by the hash alone, keeps the share that two of them have in common (min-wise sampling modulo a number, Broder 1997).

extension Shingles {
  /// The sorted, different hashes of those runs of `length` characters whose hash is a multiple of `step`; the
  /// same runs and hashes as those of `hashes(of:length:)`. One in `step` remains.
  package static func sample(of text: [UInt8], length: Int = 8, oneIn step: UInt64) -> [UInt64] {
    guard length > 0, step > 0 else { return [] }
    let base: UInt64 = 0x9E37_79B9_7F4A_7C15
    var lead: UInt64 = 1
    for _ in 0..<length - 1 { lead = lead &* base }
    // The last `length` characters, as a ring: what leaves the run is taken out of its hash.
    var ring = [UInt64](repeating: 0, count: length)
    var (position, count) = (0, 0)
    var hash: UInt64 = 0
    var result: [UInt64] = []
    result.reserveCapacity(text.count / 3 / Int(step) + 8)
    forEachScalar(in: text) { scalar in
      guard let value = counted(scalar) else { return }
      hash = (hash &- ring[position] &* lead) &* base &+ UInt64(value)
      ring[position] = UInt64(value)
      position = position + 1 == length ? 0 : position + 1
      count += 1
      guard count >= length else { return }
      let mixed = mixed(hash)
      if mixed % step == 0 { result.append(mixed) }
    }
    result.sort()
    return result.withoutNeighbours()
  }

  /// Calls `body` with every scalar of a text that is valid UTF-8.
  private static func forEachScalar(in text: [UInt8], _ body: (UInt32) -> Void) {
    var index = 0
    while index < text.count {
      let lead = text[index]
      let width = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      guard index + width <= text.count else { return }
      var value = width == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(width))
      var next = index + 1
      while next < index + width {
        value = value << 6 | UInt32(text[next] & 0x3F)
        next += 1
      }
      body(value)
      index += width
    }
  }
}
