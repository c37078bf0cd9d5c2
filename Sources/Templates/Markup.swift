// Autoescape as a type: text is escaped when it is written, markup is not, and only a filter or the
// caller can make one into the other.

/// HTML that is already safe to write; shared, never copied until it is written.
public struct Markup: Sendable {
  /// The HTML as UTF-8.
  public let bytes: [UInt8]

  /// Declares bytes to be safe HTML in UTF-8.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Declares a text to be safe HTML.
  public init(_ text: String) {
    bytes = Array(text.utf8)
  }

  /// The HTML as text.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Escapes a text as MarkupSafe does.
  public init(escaping text: String) {
    var result: [UInt8] = []
    Markup.escape(text, into: &result)
    bytes = result
  }

  /// Appends a text with `& < > ' "` replaced by `&amp; &lt; &gt; &#39; &#34;`.
  @inline(__always)
  static func escape(_ text: String, into output: inout [UInt8]) {
    let done: Void? = text.utf8.withContiguousStorageIfAvailable { escape($0, into: &output) }
    if done == nil { Array(text.utf8).withUnsafeBufferPointer { escape($0, into: &output) } }
  }

  /// Appends bytes, copying the runs between special bytes whole.
  static func escape(_ bytes: UnsafeBufferPointer<UInt8>, into output: inout [UInt8]) {
    var run = 0
    var index = 0
    while index < bytes.count {
      // Eight bytes of characters beyond ASCII at once.
      if bytes[index] >= 0x80, index + 8 <= bytes.count {
        let eight = UnsafeRawBufferPointer(bytes).loadUnaligned(fromByteOffset: index, as: UInt64.self)
        if eight & 0x8080_8080_8080_8080 == 0x8080_8080_8080_8080 {
          index += 8
          continue
        }
      }
      let byte = bytes[index]
      // The five special bytes lie below `?`; all of Chinese and most of Latin does not.
      if byte > 0x3E || !isSpecial(byte) {
        index += 1
        continue
      }
      if run < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<index])) }
      let replacement: StaticString =
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x27: "&#39;"
        default: "&#34;"
        }
      replacement.withUTF8Buffer { output.append(contentsOf: $0) }
      index += 1
      run = index
    }
    if run == 0 {
      output.append(contentsOf: bytes)
    } else if run < bytes.count {
      output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...]))
    }
  }

  @inline(__always)
  private static func isSpecial(_ byte: UInt8) -> Bool {
    byte == 0x26 || byte == 0x3C || byte == 0x3E || byte == 0x27 || byte == 0x22
  }
}
