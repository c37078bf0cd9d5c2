// The keys of many maps with the same shape are hashed once; a map then is one array of values.

/// The keys of a map in their order, hashed once and shared by every map of that shape.
public final class Layout: Sendable {
  /// The keys in order.
  public let keys: [String]
  /// Whether maps of this shape last as long as the environment and stand on many pages: what macros write of
  /// them is kept.
  let isLasting: Bool
  private let hashes: [UInt64]
  /// An open table over the hashes: positions in `keys`, -1 where free.
  private let table: [Int32]

  /// No keys.
  static let empty = Layout([])

  /// Takes distinct keys; where one is repeated, only its first position is ever found.
  ///
  /// - Parameter isLasting: whether the maps of this shape are made once and rendered on many pages; what macros
  ///   write of such maps is kept, with the maps.
  public init(_ keys: [String], isLasting: Bool = false) {
    self.keys = keys
    self.isLasting = isLasting
    hashes = keys.map(Layout.hash)
    var size = 4
    while size < keys.count * 2 { size *= 2 }
    var table = [Int32](repeating: -1, count: size)
    for (position, hash) in hashes.enumerated() {
      var index = Int(truncatingIfNeeded: hash) & (size - 1)
      while table[index] >= 0 { index = (index + 1) & (size - 1) }
      table[index] = Int32(position)
    }
    self.table = table
  }

  /// The position of a key, or nil.
  public func position(of key: String) -> Int? { position(of: key, hash: Layout.hash(key)) }

  /// The position of a key whose hash is known.
  func position(of key: String, hash: UInt64) -> Int? {
    let mask = table.count - 1
    var index = Int(truncatingIfNeeded: hash) & mask
    while true {
      let position = Int(table[index])
      if position < 0 { return nil }
      if hashes[position] == hash, keys[position] == key { return position }
      index = (index + 1) & mask
    }
  }

  /// A hash of the UTF-8 bytes that is the same in every process (FNV-1a, its high bits folded down).
  static func hash(_ key: String) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in key.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash ^ (hash >> 32)
  }
}
