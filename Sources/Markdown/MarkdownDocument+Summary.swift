// A list of articles shows how each begins, and no sentence is broken off where that can be helped.

extension MarkdownDocument {
  /// How far into the text paragraphs are noted for summaries, in bytes: the longest summary that a site can ask for has
  /// 500 characters of at most four bytes, and headings and lists may stand between.
  static let summaryReach = 4_000

  /// The beginning of the story, cut at a sentence's end: sentences of its paragraphs, without headings, lists and tables.
  /// - Parameter limit: The most characters (Unicode scalars).
  /// - Returns: As many whole sentences as fit; if none does, the text up to its last clause or word that fits,
  ///   and `……`. Empty for an empty body.
  package func summary(limit: Int = 120) -> String {
    var cutter = SummaryCutter(limit: limit)
    // A body without paragraphs is a list or a table, and its words are better than none.
    text.withUnsafeBufferPointer { text in
      for range in leads.isEmpty ? [0..<text.count] : leads {
        guard cutter.add(UnsafeBufferPointer(rebasing: text[range])) else { break }
      }
    }
    return cutter.summary
  }
}

/// Takes in text until a summary is full, and remembers where it can be cut.
private struct SummaryCutter {
  private let limit: Int
  private var bytes: [UInt8] = []
  /// The scalars in `bytes`.
  private var count = 0
  /// Where the last whole sentence and the last clause end in `bytes`.
  private var sentence: Int?
  private var clause: Int?
  /// Whether there is more text than the limit holds.
  private var isFull = false

  init(limit: Int) {
    self.limit = limit
    bytes.reserveCapacity(limit * 3)
  }

  /// The summary of what was added.
  var summary: String {
    if !isFull { return String(decoding: bytes, as: UTF8.self) }
    if let sentence { return String(decoding: bytes[..<sentence], as: UTF8.self) }
    return String(decoding: bytes[..<(clause ?? bytes.count)], as: UTF8.self) + "……"
  }

  /// Adds a paragraph; false where it did not fit.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var start = 0
    // Of a long paragraph no more is looked at than is taken.
    while start < text.count {
      let end = ByteRun.first(10, in: text, from: start) ?? text.count
      if start < end {
        let line = UnsafeBufferPointer(rebasing: text[start..<end])
        breakLine()
        let taken = scan(line, at: bytes.count)
        bytes.append(line, 0..<taken)
        if taken < line.count {
          isFull = true
          return false
        }
      }
      start = end + 1
    }
    return true
  }

  /// Joins lines as the text's own joins are: without a space between Chinese. A line may end without a full stop, and
  /// beyond the middle that is as good an end as any.
  private mutating func breakLine() {
    guard let last = bytes.last else { return }
    if count > limit / 2 { sentence = bytes.count }
    guard last < 0x80, last != 0x20, count < limit else { return }
    bytes.append(0x20)
    count += 1
  }

  /// Counts the scalars of a line that will stand at an offset of `bytes`, and notes where it can be cut; where the
  /// limit is reached, or the line's end.
  private mutating func scan(_ line: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int {
    var index = 0
    // Whether the last scalar ended a sentence, so that what closes a quotation still belongs to it.
    var isAtEnd = false
    while index < line.count, count < limit {
      let start = index
      var value = UInt32(line[start])
      // Chinese characters from U+4000 on end nothing and close nothing.
      if value &- 0xE4 < 6, index &+ 2 < line.count {
        index &+= 3
        count &+= 1
        isAtEnd = false
        continue
      }
      index += 1
      if value >= 0xC0 {
        value &= value < 0xE0 ? 0x1F : value < 0xF0 ? 0x0F : 0x07
        while index < line.count, line[index] & 0xC0 == 0x80 {
          value = value << 6 | UInt32(line[index] & 0x3F)
          index += 1
        }
      }
      count += 1
      isAtEnd = Self.endsSentence(value) || isAtEnd && Self.closes(value)
      if isAtEnd {
        sentence = offset + index
      } else if Self.endsClause(value) {
        clause = offset + start
      }
    }
    return index
  }

  /// 。！？… and their narrow twins.
  private static func endsSentence(_ value: UInt32) -> Bool {
    switch value {
    case 0x3002, 0xFF01, 0xFF1F, 0x2026, 0x21, 0x3F: true
    default: false
    }
  }

  /// ”’）》」』 and their narrow twins.
  private static func closes(_ value: UInt32) -> Bool {
    switch value {
    case 0x201D, 0x2019, 0xFF09, 0x300B, 0x300D, 0x300F, 0x29, 0x22: true
    default: false
    }
  }

  /// ，；：、 and their narrow twins, and a space.
  private static func endsClause(_ value: UInt32) -> Bool {
    switch value {
    case 0xFF0C, 0xFF1B, 0xFF1A, 0x3001, 0x2C, 0x3B, 0x20: true
    default: false
    }
  }
}
