// Searching and cutting on UTF-8 bytes: fast, and by code points as Python does, not by grapheme clusters.

/// A text to search, as bytes.
struct TextSearch {
  let bytes: [UInt8]

  init(_ text: String) { bytes = Array(text.utf8) }

  /// The offset of the first occurrence from an offset on.
  func first(_ part: String, from start: Int = 0) -> Int? { first(Array(part.utf8), from: start) }

  func first(_ part: [UInt8], from start: Int = 0) -> Int? {
    if part.isEmpty { return start <= bytes.count ? start : nil }
    var index = start
    while index + part.count <= bytes.count {
      if bytes[index] == part[0] {
        var length = 1
        while length < part.count, bytes[index + length] == part[length] { length += 1 }
        if length == part.count { return index }
      }
      index += 1
    }
    return nil
  }

  /// The offset of the last occurrence that ends at or before an offset.
  func last(_ part: [UInt8], before end: Int) -> Int? {
    var index = end - part.count
    while index >= 0 {
      if bytes[index..<(index + part.count)].elementsEqual(part) { return index }
      index -= 1
    }
    return nil
  }

  /// The text between two offsets.
  func text(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

  /// The pieces between occurrences, at most `limit` cuts from the left, or from the right.
  func split(_ part: String, limit: Int = .max, fromRight: Bool = false) -> [String] {
    let part = Array(part.utf8)
    var pieces: [String] = []
    if fromRight {
      var end = bytes.count
      while pieces.count < limit, let found = last(part, before: end) {
        pieces.append(text(found + part.count..<end))
        end = found
      }
      pieces.append(text(0..<end))
      return pieces.reversed()
    }
    var start = 0
    while pieces.count < limit, let found = first(part, from: start) {
      pieces.append(text(start..<found))
      start = found + part.count
    }
    pieces.append(text(start..<bytes.count))
    return pieces
  }

  /// Replaces at most `limit` occurrences; an empty part stands before every character and at the end.
  func replace(_ part: String, with replacement: String, limit: Int = .max) -> String {
    guard part.isEmpty else {
      return split(part, limit: limit).joined(separator: replacement)
    }
    var result = ""
    var left = limit
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      if left > 0 {
        result += replacement
        left -= 1
      }
      result.unicodeScalars.append(scalar)
    }
    return left > 0 ? result + replacement : result
  }
}
