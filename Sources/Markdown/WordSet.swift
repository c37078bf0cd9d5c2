// Captions are searched for a few dozen words; most bytes begin and end none of them.

/// Some words in UTF-8, found at either end of a text.
struct WordSet {
  private let words: [[UInt8]]
  /// By byte, whether a word begins with it.
  let begins: [Bool]
  /// By byte, whether a word ends with it.
  let ends: [Bool]

  init(_ words: [String]) {
    var begins = [Bool](repeating: false, count: 256)
    var ends = begins
    self.words = words.map { Array($0.utf8) }
    for word in self.words {
      if let first = word.first { begins[Int(first)] = true }
      if let last = word.last { ends[Int(last)] = true }
    }
    self.begins = begins
    self.ends = ends
  }

  /// The width of the first word of the set that the text begins with.
  func startOf(_ text: ArraySlice<UInt8>) -> Int? {
    guard let first = text.first, begins[Int(first)] else { return nil }
    return words.first { $0.first == first && text.starts(with: $0) }?.count
  }

  /// The width of the first word of the set that the text ends with.
  func endOf(_ text: ArraySlice<UInt8>) -> Int? {
    guard let last = text.last, ends[Int(last)] else { return nil }
    return words.first {
      $0.last == last && text.count >= $0.count && text.suffix($0.count).elementsEqual($0)
    }?.count
  }

  /// Whether the text begins with one of them.
  func startsAny(_ text: ArraySlice<UInt8>) -> Bool { startOf(text) != nil }
}
