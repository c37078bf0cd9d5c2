// Reads the scripts of an index as the browser does, so that what they say can be compared with the texts.

import Search

/// An index, read from its files.
struct ShardReader {
  /// How many articles it has.
  let articles: Int
  /// For each pair of characters its places, ascending.
  private(set) var places: [String: [Int]] = [:]
  /// Where headline, summary and text of each article begin: all headlines first, then summaries, then texts.
  private(set) var bounds: [Int] = []
  /// The record of each article: its lines.
  private(set) var records: [[String]] = []
  /// The names of each key of pinyin.
  private(set) var names: [String: [String]] = [:]
  /// The size of each file.
  private(set) var sizes: [String: Int] = [:]

  /// Reads all files of an index.
  init(_ index: SearchIndex) {
    var strings: [String: [String]] = [:]
    for number in 0..<index.count {
      let file = index.file(number)
      sizes[file.address] = file.bytes.count
      strings[file.address] = Self.strings(String(decoding: file.bytes, as: UTF8.self))
    }
    let phrases = strings["search/phrases/0.js"]?.last?.split(separator: "\u{1}").map(String.init) ?? []
    var lengths: [[Int]] = [[], [], []]
    for values in Self.shards("articles", strings) {
      var symbols = Symbols(values[1])
      while !symbols.isAtEnd {
        for _ in 0..<symbols.next() / 16 { _ = symbols.next() }
        for _ in 0..<symbols.next() { _ = symbols.next() }
        for field in 0..<3 { lengths[field].append(symbols.next()) }
      }
    }
    articles = lengths[0].count
    bounds = lengths.joined().reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
    for values in Self.shards("texts", strings) { records += Self.records(values[1], phrases) }
    for values in Self.shards("names", strings) {
      for row in values[1].split(separator: "\u{1}") {
        let parts = row.split(separator: "\u{2}").map(String.init)
        names[parts[0]] = Array(parts.dropFirst())
      }
    }
    for values in Self.shards("terms", strings) { readTerms(values) }
  }

  /// The articles that hold a phrase of two characters or more.
  func articles(with phrase: [Unicode.Scalar]) -> Set<Int> {
    var starts: Set<Int>?
    for index in phrase.indices.dropFirst() {
      let pair = String(String.UnicodeScalarView([phrase[index - 1], phrase[index]]))
      let found = Set((places[pair] ?? []).map { $0 - (index - 1) })
      starts = starts.map { $0.intersection(found) } ?? found
    }
    return Set((starts ?? []).map { segment(of: $0) % articles })
  }

  private func segment(of place: Int) -> Int {
    var (low, high) = (0, bounds.count)
    while low < high {
      let middle = (low + high) / 2
      if bounds[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return low - 1
  }

  private mutating func readTerms(_ values: [String]) {
    let characters = Array(values[1].unicodeScalars)
    var numbers = Symbols(values[2])
    var bits = Symbols(values[3])
    var first: Unicode.Scalar = " "
    var index = 0
    while index < characters.count {
      if characters[index] == "\u{1}" {
        first = characters[index + 1]
        index += 2
      }
      let pair = String(String.UnicodeScalarView([first, characters[index]]))
      let (count, width, _) = (numbers.next(), numbers.next(), numbers.next())
      var place = 0
      for _ in 0..<count {
        place += bits.distance(width: width)
        places[pair, default: []].append(place)
      }
      bits.align()
      index += 1
    }
  }

  /// The shards of a kind in the order of their numbers.
  private static func shards(_ kind: String, _ strings: [String: [String]]) -> [[String]] {
    var shards: [[String]] = []
    while let next = strings["search/\(kind)/\(shards.count).js"] { shards.append(next) }
    return shards
  }

  private static func records(_ text: String, _ phrases: [String]) -> [[String]] {
    text.unicodeScalars.split(separator: "\u{1}", omittingEmptySubsequences: false).dropLast().map { coded in
      var record = ""
      for scalar in coded {
        switch scalar.value {
        case ..<0x800:
          let code = Int(scalar.value) - 2 - [0x0A, 0x0D, 0x22, 0x5C].count { $0 < scalar.value }
          record += phrases[code]
        case 0xE000..<0xE800:
          if let literal = Unicode.Scalar(scalar.value - 0xE000) { record.unicodeScalars.append(literal) }
        default: record.unicodeScalars.append(scalar)
        }
      }
      return record.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
  }

  /// The strings of a script in order, escapes resolved.
  static func strings(_ script: String) -> [String] {
    var strings: [String] = []
    var current: String.UnicodeScalarView?
    var isEscaped = false
    for scalar in script.unicodeScalars {
      if current == nil {
        if scalar == "\"" { current = String.UnicodeScalarView() }
      } else if isEscaped {
        current?.append(scalar == "n" ? "\n" : scalar)
        isEscaped = false
      } else if scalar == "\\" {
        isEscaped = true
      } else if scalar == "\"" {
        strings.append(String(current ?? .init()))
        current = nil
      } else {
        current?.append(scalar)
      }
    }
    return strings
  }

  /// Numbers in a string.
  private struct Symbols {
    private let values: [Int]
    private var index = 0
    private var bits = 0
    private var held = 0

    init(_ text: String) { values = text.unicodeScalars.map { Int($0.value) & 127 } }

    var isAtEnd: Bool { index >= values.count }

    mutating func next() -> Int {
      var (value, shift) = (0, 0)
      while true {
        let symbol = values[index]
        index += 1
        value += (symbol & 63) << shift
        shift += 6
        if symbol < 64 { return value }
      }
    }

    private mutating func bit() -> Int {
      if held == 0 { (bits, held, index) = (values[index], 7, index + 1) }
      defer { (bits, held) = (bits >> 1, held - 1) }
      return bits & 1
    }

    mutating func distance(width: Int) -> Int {
      var steps = 0
      while steps < 20, bit() == 0 { steps += 1 }
      var value = 0
      for position in 0..<(steps < 20 ? width : 32) { value |= bit() << position }
      return steps < 20 ? steps << width | value : value
    }

    mutating func align() { held = 0 }
  }
}
