// A rule reads what a reader reads, and must point at what the editor typed. A block has both: the text without
// marks, and for each character where it stands in the file.

internal import Chinese

/// One heading, paragraph, item, row or note of a text.
struct Block: Sendable {
  /// What a block is.
  enum Kind: Sendable, Equatable {
    /// A heading of a level from 1 to 6, as typed.
    case heading(Int)
    /// A paragraph.
    case paragraph
    /// An item of a list.
    case item(isNumbered: Bool)
    /// A paragraph of a quotation.
    case quotation
    /// A row of a table.
    case row
    /// The text of a footnote.
    case note
  }

  /// What it is.
  let kind: Kind
  /// The text without marks, line ends between Chinese taken out.
  let scalars: [Unicode.Scalar]
  /// Where each scalar stands in the source, in bytes.
  let offsets: [Int]
  /// The scalars before which a line of the source ended.
  let breaks: [Int]
  /// The line on which it begins, from 1.
  let line: Int

  /// The text.
  var text: String { string(scalars.indices) }

  /// Whether it is told to a reader in whole sentences.
  var isProse: Bool {
    switch kind {
    case .paragraph, .item, .quotation: true
    case .heading, .row, .note: false
    }
  }

  /// The text of a range of scalars.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range])
    return String(view)
  }

  /// The sentences, as ranges of scalars.
  var sentences: [Range<Int>] {
    scalarRanges(ofBytes: Sentences.ranges(in: text))
  }

  /// Ranges of scalars for ascending ranges of UTF-8 bytes of `text`.
  func scalarRanges(ofBytes ranges: [Range<Int>]) -> [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(ranges.count)
    var (index, byte) = (0, 0)
    func advance(to target: Int) -> Int {
      while index < scalars.count, byte < target {
        byte += scalars[index].utf8Width
        index += 1
      }
      return index
    }
    for range in ranges {
      let lower = advance(to: range.lowerBound)
      result.append(lower..<max(lower, advance(to: range.upperBound)))
    }
    return result
  }

  /// Where a word stands, from a scalar on.
  func firstIndex(of word: [Unicode.Scalar], from start: Int = 0) -> Int? {
    guard let first = word.first, scalars.count >= word.count else { return nil }
    var index = start
    while index + word.count <= scalars.count {
      if scalars[index] == first, scalars[index..<index + word.count].elementsEqual(word) { return index }
      index += 1
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// How many bytes it takes in UTF-8.
  var utf8Width: Int {
    switch value {
    case ..<0x80: 1
    case ..<0x800: 2
    case ..<0x10000: 3
    default: 4
    }
  }

  /// Whether it is a Chinese character.
  var isHan: Bool {
    switch value {
    case 0x4E00...0x9FFF, 0x3400...0x4DBF, 0x3007, 0x20000...0x323AF: true
    default: false
    }
  }

  /// Whether it is an ASCII digit.
  var isDigit: Bool { value &- 0x30 < 10 }

  /// Whether it is an ASCII letter.
  var isLetter: Bool { (value | 0x20) &- 0x61 < 26 }
}
