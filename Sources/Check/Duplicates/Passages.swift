internal import Chinese
internal import Content

/// The longest passages that two articles share, with their lines in both.
struct Passages {
  /// A passage.
  struct Passage {
    /// Its line in the first article, from 1.
    let line: Int
    /// Its line in the second article, from 1.
    let otherLine: Int
    /// How many characters it has, marks left out.
    let length: Int
    /// How it begins.
    let beginning: String
  }

  /// The shortest passage worth showing, in characters.
  private static let shortest = 12
  /// How many passages are shown.
  private static let shown = 3

  /// The longest passages, in the order of the first article.
  let longest: [Passage]

  init(_ one: Article, _ other: Article, _ source: (String) -> SourceText?) {
    guard let left = source(one.path), let right = source(other.path) else {
      longest = []
      return
    }
    let passages = Passages.common(CountedText(left), CountedText(right))
    longest = passages.sorted { ($1.length, $0.line) < ($0.length, $1.line) }.prefix(Passages.shown)
      .sorted { ($0.line, $0.otherLine) < ($1.line, $1.otherLine) }
  }

  /// The passages side by side, each on a line of its own.
  func sideBySide(_ language: Language, _ path: String) -> String {
    longest.map { passage in
      let text = passage.beginning
      return Bilingual(
        "\n     第 \(passage.line) 行“\(text)”起 \(passage.length) 字 ＝ \(path) 第 \(passage.otherLine) 行",
        "\n     line \(passage.line), “\(text)”, \(passage.length) characters = \(path), line \(passage.otherLine)"
      )(language)
    }.joined()
  }

  /// All passages of two texts, each as long as it can be, going through the first text once.
  private static func common(_ one: CountedText, _ other: CountedText) -> [Passage] {
    var places: [ArraySlice<UInt32>: [Int]] = [:]
    for start in other.characters.indices.dropLast(max(0, shortest - 1)) {
      places[other.characters[start..<start + shortest], default: []].append(start)
    }
    var passages: [Passage] = []
    var start = 0
    while start + shortest <= one.characters.count {
      let candidates = places[one.characters[start..<start + shortest]] ?? []
      // A formula that stands everywhere is tried at its first places only.
      let best = candidates.prefix(8).map { (place: $0, length: match(one, start, other, $0)) }
        .max { $0.length < $1.length }
      if let best {
        passages.append(
          Passage(
            line: one.lines[start], otherLine: other.lines[best.place], length: best.length,
            beginning: one.beginning(at: start)))
      }
      start += best?.length ?? 1
    }
    return passages
  }

  private static func match(_ one: CountedText, _ start: Int, _ other: CountedText, _ place: Int) -> Int {
    var length = 0
    while start + length < one.characters.count, place + length < other.characters.count,
      one.characters[start + length] == other.characters[place + length]
    {
      length += 1
    }
    return length
  }
}

/// A body as it counts for comparison, with the line of each character.
private struct CountedText {
  var characters: [UInt32] = []
  var lines: [Int] = []
  private var places: [(block: Int, index: Int)] = []
  private let blocks: [Block]

  init(_ source: SourceText) {
    let table = Lines(source)
    blocks = Prose.read(source, table).blocks
    for (number, block) in blocks.enumerated() {
      for (index, scalar) in block.scalars.enumerated() {
        guard let value = Shingles.counted(scalar.value) else { continue }
        characters.append(value)
        lines.append(table.line(of: block.offsets[index]))
        places.append((number, index))
      }
    }
  }

  /// A few words as they were typed, from a character on.
  func beginning(at position: Int) -> String {
    let (block, index) = places[position]
    let scalars = blocks[block].scalars
    let end = min(scalars.count, index + 18)
    return blocks[block].string(index..<end) + (end < scalars.count ? "……" : "")
  }
}
