// Unpacks the table once, on first use (about a millisecond), into two flat arrays.

/// The commonest reading of each character.
struct PinyinTable: Sendable {
  static let shared = PinyinTable()
  private static let first: UInt32 = 0x4E00
  private static let last: UInt32 = 0x9FFF

  private let syllables: [Syllable]
  /// For each character of the basic block the place of its syllable plus one; 0 where it has none.
  private let index: [UInt16]

  private init() {
    var syllables: [Syllable] = []
    var index = [UInt16](repeating: 0, count: Int(Self.last - Self.first) + 1)
    var letters = ""
    PinyinData.text.withUTF8Buffer { bytes in
      for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
        switch scalar.value {
        case 0x61...0x7A: letters.unicodeScalars.append(scalar)
        case 0x31...0x35:
          syllables.append(Syllable(letters: letters, tone: Int(scalar.value - 0x30)))
          letters = ""
        case Self.first...Self.last: index[Int(scalar.value - Self.first)] = UInt16(syllables.count)
        default: break
        }
      }
    }
    for (character, reading) in PinyinCorrections.general {
      guard let syllable = Syllable(reading), character.value >= Self.first, character.value <= Self.last
      else { continue }
      syllables.append(syllable)
      index[Int(character.value - Self.first)] = UInt16(syllables.count)
    }
    self.syllables = syllables
    self.index = index
  }

  /// The reading of a character; nil for what is no Chinese character of the basic block.
  subscript(_ scalar: Unicode.Scalar) -> Syllable? {
    if scalar == "〇" { return Syllable(letters: "ling", tone: 2) }
    guard scalar.value >= Self.first, scalar.value <= Self.last else { return nil }
    let place = index[Int(scalar.value - Self.first)]
    return place == 0 ? nil : syllables[Int(place) - 1]
  }
}
