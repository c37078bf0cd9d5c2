// Addresses are made of ASCII letters and lists of persons are in the order of pinyin, so both need the
// reading that a Chinese reader would give: of a name, of a place, or of running text.

/// The reading of a text, cut into words.
package struct Pinyin: Sendable, Hashable {
  /// A piece of the text.
  package enum Part: Sendable, Hashable {
    /// A character and its reading.
    case syllable(Syllable, of: Unicode.Scalar)
    /// Latin letters and digits in a row, lower case; of a character without a known reading its code: `u3400`.
    case plain(String)
  }

  /// The words, each with its parts; a name is two words, a place one.
  package let words: [[Part]]

  init(words: [[Part]]) { self.words = words.filter { !$0.isEmpty } }

  private var parts: some Sequence<Part> { words.lazy.joined() }

  /// The reading with a space after each syllable and ü as it is spelt: `lü xu qiang`.
  package var spaced: String {
    parts.map { part in
      switch part {
      case .syllable(let syllable, _): syllable.spelling
      case .plain(let text): text
      }
    }.joined(separator: " ")
  }

  /// Lower-case ASCII for an address, `v` for ü, words joined by `-`: `lv-xuqiang`. Whole words up to `limit`
  /// bytes; a first word that is longer is cut.
  package func slug(limit: Int = 60) -> String {
    var result = ""
    for word in words {
      let text = word.map(Self.letters).joined()
      if result.isEmpty {
        result = String(text.prefix(limit))
      } else if result.utf8.count + 1 + text.utf8.count <= limit {
        result += "-" + text
      } else {
        break
      }
    }
    return result
  }

  /// The first letter of each syllable: `lxq`. Latin letters and digits stand as they are.
  package var initials: String {
    parts.map { part in
      if case .syllable(let syllable, _) = part { return String(syllable.letters.prefix(1)) }
      return Self.letters(part)
    }.joined()
  }

  /// The letters of all syllables without anything between: `lvxuqiang`. Equal for names that sound alike.
  package var letters: String { parts.map(Self.letters).joined() }

  /// A key whose order by bytes is that of a Chinese name list: character by character by letters, tone, and code
  /// point; digits and Latin letters first.
  package var sortKey: String {
    parts.map { part in
      switch part {
      case .plain(let text): "0" + text + "\u{1}"
      case .syllable(let syllable, let scalar):
        syllable.letters + "\u{1}" + String(syllable.tone) + Self.hexadecimal(scalar) + "\u{1}"
      }
    }.joined()
  }

  private static func letters(_ part: Part) -> String {
    switch part {
    case .syllable(let syllable, _): syllable.letters
    case .plain(let text): text
    }
  }

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, 5 - digits.utf8.count)) + digits
  }
}
