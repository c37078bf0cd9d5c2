// Markup back to text, for `striptags`: tags go, references are decoded. Names beyond the five of XML are
// refused rather than guessed, since Python knows 2,231 of them.

/// Decodes HTML.
enum Entities {
  /// MarkupSafe's `striptags`: comments and tags removed, whitespace collapsed, references decoded.
  static func stripTags(_ text: String) throws(Fault) -> String {
    var text = text
    for (open, close) in [("<!--", "-->"), ("<", ">")] { text = without(text, open, close) }
    let words = text.unicodeScalars.split { $0.isPythonSpace }.map { String($0) }
    return try unescape(words.joined(separator: " "))
  }

  /// The text without the parts from an opening mark to the next closing one; what that leaves is searched again.
  private static func without(_ text: String, _ open: String, _ close: String) -> String {
    var result: [UInt8] = []
    let (bytes, opening, closing) = (Array(text.utf8), Array(open.utf8), Array(close.utf8))
    let search = TextSearch(text)
    var index = 0
    while index < bytes.count {
      result.append(bytes[index])
      index += 1
      // Removing a part may bring the halves of an opening mark together, so the result is what is searched.
      if result.count >= opening.count, result.suffix(opening.count).elementsEqual(opening) {
        // A closing mark may share its first bytes with the opening one, as in `<!-->`.
        let shared = stride(from: closing.count - 1, to: 0, by: -1).first { count in
          opening.suffix(count).elementsEqual(closing.prefix(count))
            && bytes[index...].starts(with: closing.dropFirst(count))
        }
        guard let end = shared.map({ index - $0 }) ?? search.first(closing, from: index) else { continue }
        result.removeLast(opening.count)
        index = end + closing.count
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// Decodes numeric references and `&amp; &lt; &gt; &quot; &apos;`.
  static func unescape(_ text: String) throws(Fault) -> String {
    guard text.utf8.contains(0x26) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    let names = ["amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'"]
    while let scalar = rest.popFirst() {
      guard scalar == "&", let next = rest.first, next == "#" || next.properties.isAlphabetic && next.isASCII
      else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let end = rest.prefix(10).firstIndex(of: ";") else {
        throw Fault.unsupported("& 之后不完整的实体", "the reference after &")
      }
      let name = String(rest[..<end])
      if let text = names[name] {
        result += text
      } else {
        let isHex = name.hasPrefix("#x") || name.hasPrefix("#X")
        let digits = name.dropFirst(isHex ? 2 : 1)
        guard name.hasPrefix("#"), digits.allSatisfy({ $0.isASCII && $0.isHexDigit }),
          let number = UInt32(digits, radix: isHex ? 16 : 10),
          number >= 0x20 && number < 0x7F || number >= 0xA0 && number < 0xFDD0 || number == 9 || number == 10,
          let decoded = Unicode.Scalar(number)
        else { throw Fault.unsupported("实体 &\(name);", "the reference &\(name);") }
        result.unicodeScalars.append(decoded)
      }
      rest = rest[rest.index(after: end)...]
    }
    return result
  }
}
