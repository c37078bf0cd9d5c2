/// Texts in XML.
package enum XML {
  /// A text escaped for content and attributes; characters that XML 1.0 cannot hold are dropped.
  package static func escaped(_ text: String) -> String {
    if text.utf8.allSatisfy({ !isSpecial($0) }) { return text }
    var bytes: [UInt8] = []
    append(Array(text.utf8), to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends UTF-8 bytes, escaped as `escaped` does it; runs that hold nothing special are copied whole.
  static func append(_ text: [UInt8], to output: inout [UInt8]) {
    output.reserveCapacity(output.count + text.count + text.count / 4)
    text.withUnsafeBufferPointer { text in
      var start = 0
      var index = 0
      while index < text.count {
        guard isSpecial(text[index]) else {
          index += 1
          continue
        }
        let length = dropped(text, at: index)
        if length == 0, text[index] == 0xEF {
          index += 1
          continue
        }
        output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start..<index]))
        if length == 0 { output += entity(text[index]).utf8 }
        index += max(1, length)
        start = index
      }
      output.append(contentsOf: UnsafeBufferPointer(rebasing: text[start...]))
    }
  }

  /// Whether a byte may need more than copying: below `?` stand all that XML needs escaped, and U+FFFE and U+FFFF
  /// begin with EF. Tab and line ends are let through.
  private static func isSpecial(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x09, 0x0B, 0x0C, 0x0E..<0x20: true
    case UInt8(ascii: "\""), UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), 0xEF: true
    default: false
    }
  }

  /// How many bytes a character takes that XML cannot hold; 0 where it can.
  private static func dropped(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
    if text[index] < 0x20 { return 1 }
    let isNoncharacter =
      text[index] == 0xEF && index + 2 < text.count && text[index + 1] == 0xBF && text[index + 2] >= 0xBE
    return isNoncharacter ? 3 : 0
  }

  private static func entity(_ byte: UInt8) -> String {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: "&quot;"
    }
  }
}
