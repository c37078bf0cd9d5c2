/// What kind of character a Unicode scalar is, as Chinese typesetting sees it.
package enum CharacterClass: Sendable {
  /// A Chinese character, kana, hangul or their punctuation: two columns wide on a terminal.
  case wide
  /// Anything else.
  case narrow
}
