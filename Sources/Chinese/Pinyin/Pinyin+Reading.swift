// Three readings of the same characters: 曾 is zeng as a surname and ceng in 曾经; 都 is du in a place and dou in a title.

extension Pinyin {
  /// The reading of a personal name, surname and given name as two words: `吕旭强` is `lv-xuqiang`.
  /// A foreign name with dots, or in Latin letters, has a word for each part.
  package init(person name: some StringProtocol) {
    let scalars = name.unicodeScalars.filter { !Han.isSpace($0) }
    guard scalars.allSatisfy(Han.contains), !scalars.isEmpty else {
      self.init(text: name, charactersApart: false)
      return
    }
    let characters = Array(scalars)
    let length = characters.count > 1 ? max(1, Surnames.length(in: characters[...])) : 1
    let surname = Array(characters[..<length])
    let given = characters[length...].map { Self.part($0, correction: PinyinCorrections.givenNames[$0]) }
    self.init(words: [Self.surname(surname), given])
  }

  private static func surname(_ characters: [Unicode.Scalar]) -> [Part] {
    if let reading = PinyinCorrections.compoundSurnames[characters] { return parts(characters[...], reading) }
    return characters.map {
      part($0, correction: characters.count == 1 ? PinyinCorrections.surnames[$0] : nil)
    }
  }

  /// The reading of a place's name as one word: `长兴` is `changxing`.
  package init(place name: some StringProtocol) {
    let characters = Array(name.unicodeScalars)
    self.init(words: [Self.read(characters, corrections: PinyinCorrections.places).flatMap { $0 }])
  }

  /// The reading of running text; each character is a word but for the words that are read as a whole.
  package init(text: some StringProtocol) {
    self.init(text: text, charactersApart: true)
  }

  private init(text: some StringProtocol, charactersApart: Bool) {
    let characters = Array(text.unicodeScalars)
    if charactersApart {
      self.init(words: Self.read(characters, corrections: [:]))
    } else {
      let pieces = characters.split { !Han.contains($0) && !Self.isPlain($0) }
      self.init(words: pieces.map { Self.read(Array($0), corrections: [:]).flatMap { $0 } })
    }
  }

  private static func read(_ characters: [Unicode.Scalar], corrections: [Unicode.Scalar: String]) -> [[Part]]
  {
    var words: [[Part]] = []
    var position = 0
    while position < characters.count {
      let scalar = characters[position]
      if Han.contains(scalar) {
        let length = wordLength(characters, at: position)
        let word = characters[position..<position + length]
        if length > 1, let reading = PinyinCorrections.words[Array(word)] {
          words.append(parts(word, reading))
        } else {
          words.append([part(scalar, correction: corrections[scalar])])
        }
        position += length
      } else if isPlain(scalar) {
        let end = characters[position...].firstIndex { !isPlain($0) } ?? characters.count
        words.append([.plain(plain(characters[position..<end]))])
        position = end
      } else {
        position += 1
      }
    }
    return words
  }

  /// How many characters of the longest known word begin at `position`; 1 where there is none.
  private static func wordLength(_ characters: [Unicode.Scalar], at position: Int) -> Int {
    for length in stride(from: min(4, characters.count - position), to: 1, by: -1)
    where PinyinCorrections.words[Array(characters[position..<position + length])] != nil {
      return length
    }
    return 1
  }

  private static func parts(_ word: ArraySlice<Unicode.Scalar>, _ reading: String) -> [Part] {
    let syllables = reading.split(afterEach: { $0.isASCII && $0 >= "1" && $0 <= "5" })
    return zip(word, syllables).map { part($0, correction: $1) }
  }

  private static func part(_ scalar: Unicode.Scalar, correction: String?) -> Part {
    if let syllable = correction.flatMap({ Syllable($0) }) ?? PinyinTable.shared[scalar] {
      return .syllable(syllable, of: scalar)
    }
    return .plain("u" + String(scalar.value, radix: 16))
  }

  /// A digit or a letter of the Latin script, of either width.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
    default: Han.isLatin(scalar)
    }
  }

  private static func plain(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var result = ""
    for scalar in scalars {
      let value = scalar.value >= 0xFF00 ? scalar.value - 0xFEE0 : scalar.value
      if let folded = Unicode.Scalar(value) { result += folded.properties.lowercaseMapping }
    }
    // é stays e: addresses are ASCII.
    return String(String.UnicodeScalarView(result.unicodeScalars.compactMap(LatinFolding.ascii)))
  }
}

extension String {
  /// The string cut after each character that `ends` says ends a piece.
  fileprivate func split(afterEach ends: (Character) -> Bool) -> [String] {
    var result: [String] = []
    var current = ""
    for character in self {
      current.append(character)
      if ends(character) {
        result.append(current)
        current = ""
      }
    }
    return result
  }
}
