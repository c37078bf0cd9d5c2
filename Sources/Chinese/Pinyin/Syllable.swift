// Addresses need the letters, order needs the tone as well: 黎 lí stands before 李 lǐ.

/// The reading of one character.
package struct Syllable: Sendable, Hashable {
  /// ASCII letters, `v` for ü: `lv`.
  package let letters: String
  /// 1 to 4, 5 for the light tone.
  package let tone: Int

  /// Makes a syllable of its letters and its tone, 1 to 4, or 5 for none.
  package init(letters: String, tone: Int) {
    self.letters = letters
    self.tone = tone
  }

  /// A syllable of the form `lv3`; nil for anything else.
  init?(_ text: String) {
    guard let last = text.utf8.last, last >= 0x31, last <= 0x35, text.utf8.count > 1 else { return nil }
    self.init(letters: String(text.dropLast()), tone: Int(last - 0x30))
  }

  /// The letters with ü as it is spelt by hand (GB/T 16159): `lü`.
  package var spelling: String { letters.replacing("v", with: "ü") }
}
