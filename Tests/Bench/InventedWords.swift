// The sentences of `Vocabulary` repeat themselves, which flatters a search index and makes articles that nobody could
// tell apart. These are of invented words whose frequencies fall as in real texts, by Zipf's law.

internal import Foundation

/// Invented words, the first of them by far the most frequent.
struct InventedWords {
  private let words: [String]

  /// Makes so many words of one to four characters.
  init(count: Int, random: inout Random) {
    let characters = (0..<2_600).compactMap { Unicode.Scalar(UInt32(0x4E00 + $0 * 8)) }
    words = (0..<count).map { index in
      let length = index < 300 ? 1 : [2, 2, 2, 3, 4][Int.random(in: 0..<5, using: &random)]
      let word = (0..<length).map { _ in characters[InventedWords.zipf(characters.count, &random)] }
      return String(String.UnicodeScalarView(word))
    }
  }

  /// An index below `count`; the one at place n is drawn about 1/n as often as the first.
  private static func zipf(_ count: Int, _ random: inout Random) -> Int {
    min(count - 1, Int(pow(Double(count), Double.random(in: 0..<1, using: &random))) - 1)
  }

  /// Words without anything between them, of at least so many characters.
  func run(_ length: Int, _ random: inout Random) -> String {
    var text = ""
    var characters = 0
    while characters < length {
      let word = words[InventedWords.zipf(words.count, &random)]
      text += word
      characters += word.unicodeScalars.count
    }
    return text
  }

  /// A sentence of some clauses.
  func sentence(_ random: inout Random) -> String {
    let clauses = (0..<Int.random(in: 1...4, using: &random)).map { _ in
      run(Int.random(in: 4...14, using: &random), &random)
    }
    return clauses.joined(separator: "，") + "。"
  }
}
