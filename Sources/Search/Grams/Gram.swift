// Chinese has no spaces between words, so what is looked up are pairs of characters: every character of a text
// begins one, and a phrase is a chain of pairs whose places follow one another.

/// A pair of characters and its place, in one number that sorts by pair and then by place.
///
/// 21 bits for each character and 22 for the place, so a run of texts holds at most 4,194,304 characters.
struct Gram: Sendable {
  /// The first place that does not fit.
  static let placeLimit = 1 << 22

  /// The number.
  let bits: UInt64

  /// A pair at a place below `placeLimit`.
  init(_ first: UInt32, _ second: UInt32, at place: Int) {
    bits = Gram.pair(first, second) << 22 | UInt64(place)
  }

  /// A pair as one number; pairs sort by their characters' code points.
  static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 21 | UInt64(second) }

  /// The characters of a pair.
  static func characters(of pair: UInt64) -> (UInt32, UInt32) {
    (UInt32(pair >> 21), UInt32(pair & 0x1F_FFFF))
  }

  /// The pair that stands for a whole word of ASCII letters or digits, at its first character: two private
  /// characters from a hash (FNV-1a, 32 bits). A collision in its 30 bits changes the order of hits, never the hits.
  static func word(hash: UInt32) -> UInt64 {
    pair(0xF0000 + (hash & 0x7FFF), 0xF8000 + (hash >> 15 & 0x7FFF))
  }

  /// The hash of no character.
  static let emptyHash: UInt32 = 0x811C_9DC5

  /// The hash with one more character.
  static func hash(_ hash: UInt32, _ character: UInt32) -> UInt32 { (hash ^ character) &* 0x0100_0193 }
}
