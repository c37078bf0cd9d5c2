// Every hit shows a passage, so the texts must be there too, and a script cannot be compressed on a disk. But UTF-8
// has 122 characters of one byte that a script's string can hold, and 1,920 of two: they are given to the strings that
// are frequent on this site. Measured on 10,000 articles: 1.2 bytes a character and less, where UTF-8 has 3.

/// Strings of a site, each with the character that stands for it.
struct Phrasebook: Sendable {
  /// The strings, by code.
  let phrases: [[UInt32]]
  /// What part of a text's bytes is left when it is written with the book.
  let ratio: Double
  private let trie: PhraseTrie

  /// The character that ends an article in a shard.
  static let end: UInt8 = 1
  /// The characters of one byte: ASCII without what a string cannot hold and without `end`.
  static let short: [UInt8] = (2..<0x80).filter { ![0x0A, 0x0D, 0x22, 0x5C].contains($0) }
  /// How many strings can have a code.
  static let limit = short.count + 0x780
  /// What is rare and below U+0800 is written this much higher, as UTF-8 of three bytes.
  static let shift: UInt32 = 0xE000

  /// Makes a book for texts like these; each ends in 0.
  init(sample: [UInt32]) {
    let trie = PhraseTrie(PhraseFinder.find(in: sample, limit: Phrasebook.limit))
    // The most frequent get the shortest characters.
    var uses = [Int](repeating: 0, count: trie.phrases.count)
    trie.cut(sample) { code, _ in if let code { uses[code] += 1 } }
    let order = uses.indices.sorted { (uses[$1], $0) < (uses[$0], $1) }
    phrases = order.map { trie.phrases[$0] }
    self.trie = PhraseTrie(phrases)
    var written = 0
    self.trie.cut(sample) { code, _ in written += code.map { $0 < Phrasebook.short.count ? 1 : 2 } ?? 3 }
    ratio = Double(written) / Double(max(1, sample.count * 3))
  }

  /// A text with its strings replaced, in UTF-8.
  func encoded(_ text: some Collection<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count / 2)
    trie.cut(Phrasebook.scalars(text)) { code, scalar in
      if let code {
        if code < Phrasebook.short.count {
          bytes.append(Phrasebook.short[code])
        } else {
          Phrasebook.append(UInt32(code - Phrasebook.short.count + 0x80), to: &bytes)
        }
      } else {
        Phrasebook.append(scalar < 0x800 ? scalar + Phrasebook.shift : scalar, to: &bytes)
      }
    }
    return bytes
  }

  /// The scalars of UTF-8; what a script's string or the codes cannot hold is replaced.
  static func scalars(_ text: some Collection<UInt8>) -> [UInt32] {
    var scalars: [UInt32] = []
    scalars.reserveCapacity(text.count / 2)
    Folding.decode(text) { scalar in
      switch scalar {
      case 0x0A: scalars.append(scalar)
      case ..<0x20, 0x7F, 0x2028, 0x2029: scalars.append(0x20)
      case 0xD800..<0xE800, 0x110000...: scalars.append(0xFFFD)
      default: scalars.append(scalar)
      }
    }
    return scalars
  }

  /// Appends a scalar above U+007F in UTF-8.
  private static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x800 {
      bytes.append(UInt8(0xC0 | scalar >> 6))
    } else {
      if scalar < 0x10000 {
        bytes.append(UInt8(0xE0 | scalar >> 12))
      } else {
        bytes.append(UInt8(0xF0 | scalar >> 18))
        bytes.append(UInt8(0x80 | scalar >> 12 & 0x3F))
      }
      bytes.append(UInt8(0x80 | scalar >> 6 & 0x3F))
    }
    bytes.append(UInt8(0x80 | scalar & 0x3F))
  }

  /// The book as a script: its strings between characters `U+0001`.
  func script() -> [UInt8] {
    var text = String.UnicodeScalarView()
    for (code, phrase) in phrases.enumerated() {
      if code > 0 { text.append("\u{1}") }
      text.append(contentsOf: phrase.compactMap { Unicode.Scalar($0) })
    }
    var script = Script("phrases", 0)
    script.add(String(text))
    return script.finished()
  }
}
