// Names of foreign craftsmen and firms carry accents, and addresses are ASCII.

/// Letters of the Latin script as ASCII.
enum LatinFolding {
  private static let rows: [(letters: String, ascii: Unicode.Scalar)] = [
    ("àáâãäåāăąǎ", "a"), ("çćĉċč", "c"), ("ďđ", "d"), ("èéêëēĕėęě", "e"), ("ĝğġģ", "g"), ("ĥħ", "h"),
    ("ìíîïĩīĭįıǐ", "i"),
    ("ĵ", "j"), ("ķ", "k"), ("ĺļľŀł", "l"), ("ñńņňŉ", "n"), ("òóôõöøōŏőǒ", "o"), ("ŕŗř", "r"), ("śŝşšß", "s"),
    ("ţťŧ", "t"),
    ("ùúûũūŭůűųǔ", "u"), ("üǖǘǚǜ", "v"), ("ŵ", "w"), ("ýÿŷ", "y"), ("źżž", "z"),
  ]

  private static let table: [Unicode.Scalar: Unicode.Scalar] = {
    var table: [Unicode.Scalar: Unicode.Scalar] = [:]
    for row in rows {
      for letter in row.letters.unicodeScalars { table[letter] = row.ascii }
    }
    return table
  }()

  /// The ASCII letter of a lower-case letter; nil where there is none.
  static func ascii(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    scalar.isASCII ? scalar : table[scalar]
  }
}
