// An article without a summary shows its first sentences in lists; half a sentence looks broken.

/// Cuts a summary from the beginning of a text.
package enum Summary {
  /// The first whole sentences of `text` that have together at most `limit` characters (Unicode scalars). Where
  /// already the first is longer, it is cut at its last comma within the limit, or at the limit, and ends in `……`.
  package static func cut(_ text: String, limit: Int) -> String {
    guard limit > 2 else { return "" }
    let bytes = Array(text.utf8)
    var result = ""
    var count = 0
    for range in Sentences.ranges(in: text) {
      let sentence = String(decoding: bytes[range], as: UTF8.self)
      let length = sentence.unicodeScalars.count
      guard count + length <= limit else {
        return result.isEmpty ? shortened(sentence, limit: limit) : result
      }
      // Latin sentences have a space between them.
      if let last = result.unicodeScalars.last, let first = sentence.unicodeScalars.first, last.isASCII,
        first.isASCII
      {
        result += " "
        count += 1
      }
      result += sentence
      count += length
    }
    return result
  }

  private static func shortened(_ sentence: String, limit: Int) -> String {
    let scalars = Array(sentence.unicodeScalars.prefix(limit - 2))
    let comma = scalars.lastIndex { "，,；;：、 ".unicodeScalars.contains($0) }
    let end = comma.map { $0 * 2 >= limit ? $0 : scalars.count } ?? scalars.count
    return String(String.UnicodeScalarView(scalars[..<end])) + "……"
  }
}
