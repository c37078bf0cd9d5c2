// Summaries end where a sentence ends, and checks look at sentences; Chinese has no space to find them by,
// and the closing quotation mark behind a full stop belongs to the sentence (GB/T 15834 §4.1 to §4.3, §4.8).

/// Cuts text into sentences.
package enum Sentences {
  /// The places of the sentences of `text`, in UTF-8 bytes, without the spaces around them. A sentence ends with
  /// `。！？` (and `!?` after Chinese), an ellipsis before a new sentence, or the end of a line. `3.5`, `2.0版` and
  /// addresses are not cut.
  package static func ranges(in text: some StringProtocol) -> [Range<Int>] {
    text.utf8.withContiguousStorageIfAvailable { ranges(in: $0) }
      ?? Array(text.utf8).withUnsafeBufferPointer { ranges(in: $0) }
  }

  /// The places of the sentences of a text in UTF-8.
  package static func ranges(in bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    // A sentence of a newspaper seldom has fewer than twenty characters.
    result.reserveCapacity(bytes.count / 60 + 1)
    var start = 0
    var position = 0
    while position < bytes.count {
      // Chinese characters from U+4000 on are most of a text and no marks.
      if bytes[position] &- 0xE4 < 6 {
        position += 3
        continue
      }
      let length = stop(bytes, position)
      guard length > 0 else {
        // No mark begins within a character.
        position += bytes[position] &- 0xE0 < 16 ? 3 : 1
        continue
      }
      position += length
      while case let next = stop(bytes, position), next > 0 { position += next }
      while case let next = closing(bytes, position), next > 0 { position += next }
      // “好！”他说。 and “……”他说 go on behind the quotation; so does 等……， before a comma.
      if goesOn(bytes, position, start) { continue }
      append(start..<position, bytes, &result)
      start = position
    }
    append(start..<bytes.count, bytes, &result)
    return result
  }

  /// The sentences of `text`.
  package static func sentences(in text: some StringProtocol) -> [String] {
    let bytes = Array(text.utf8)
    return ranges(in: text).map { String(decoding: bytes[$0], as: UTF8.self) }
  }

  /// The length of the mark at `at` that ends a sentence; 0 where there is none.
  @inline(__always)
  private static func stop(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    guard at < bytes.count else { return 0 }
    switch bytes[at] {
    case 0x0A, 0x0D: return 1
    case 0x21, 0x3F: return at > 0 && bytes[at - 1] >= 0x80 ? 1 : 0
    case 0x2E: return isEnglishStop(bytes, at) ? 1 : 0
    case 0xE3: return at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x82 ? 3 : 0
    case 0xEF:
      guard at + 2 < bytes.count, bytes[at + 1] == 0xBC else { return 0 }
      return bytes[at + 2] == 0x81 || bytes[at + 2] == 0x9F ? 3 : 0
    case 0xE2: return at + 2 < bytes.count && bytes[at + 1] == 0x80 && bytes[at + 2] == 0xA6 ? 3 : 0
    default: return 0
    }
  }

  /// The length of the mark at `at` that closes a quotation or a bracket; 0 where there is none.
  private static func closing(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int {
    if at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: ")") { return 1 }
    guard at + 2 < bytes.count else { return 0 }
    switch (bytes[at], bytes[at + 1], bytes[at + 2]) {
    // ” ’ 」 』 ） 》 】
    case (0xE2, 0x80, 0x9D), (0xE2, 0x80, 0x99), (0xE3, 0x80, 0x8D), (0xE3, 0x80, 0x8F), (0xEF, 0xBC, 0x89),
      (0xE3, 0x80, 0x8B), (0xE3, 0x80, 0x91):
      return 3
    default: return 0
    }
  }

  /// A full stop behind a word and before a space: `end. Next`, but not `No. 3` and `3.5`.
  private static func isEnglishStop(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Bool {
    guard at > 3, at + 1 == bytes.count || bytes[at + 1] == 0x20 || bytes[at + 1] == 0x0A else {
      return false
    }
    return (1...4).allSatisfy { bytes[at - $0] >= 0x61 && bytes[at - $0] <= 0x7A }
  }

  /// Whether the sentence goes on at `position`: a comma or the like follows, or an ellipsis stood inside it.
  private static func goesOn(_ bytes: UnsafeBufferPointer<UInt8>, _ position: Int, _ start: Int) -> Bool {
    guard position + 2 < bytes.count else { return false }
    switch (bytes[position], bytes[position + 1], bytes[position + 2]) {
    // ， 、 ； ： and 的
    case (0xEF, 0xBC, 0x8C), (0xE3, 0x80, 0x81), (0xEF, 0xBC, 0x9B), (0xEF, 0xBC, 0x9A), (0xE7, 0x9A, 0x84):
      return true
    default: return bytes[position] == UInt8(ascii: ",")
    }
  }

  private static func append(
    _ range: Range<Int>, _ bytes: UnsafeBufferPointer<UInt8>, _ result: inout [Range<Int>]
  ) {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, let width = spaceWidth(bytes, lower), lower + width <= upper { lower += width }
    while upper > lower, bytes[upper - 1] <= 0x20 { upper -= 1 }
    while upper - lower >= 3, spaceWidth(bytes, upper - 3) == 3 { upper -= 3 }
    if lower < upper { result.append(lower..<upper) }
  }

  private static func spaceWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int) -> Int? {
    if bytes[at] <= 0x20 { return 1 }
    return at + 2 < bytes.count && bytes[at] == 0xE3 && bytes[at + 1] == 0x80 && bytes[at + 2] == 0x80
      ? 3 : nil
  }
}
