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
    for index in 0..<bytes.count {
      let replacement: StaticString
      switch bytes[index] {
      case 0x26: replacement = "&amp;"
      case 0x3C: replacement = "&lt;"
      case 0x3E: replacement = "&gt;"
      case 0x27: replacement = "&#39;"
      case 0x22: replacement = "&#34;"
      default: continue
      }
      if run < index { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run..<index])) }
      replacement.withUTF8Buffer { output.append(contentsOf: $0) }
      run = index + 1
    }
    if run < bytes.count { output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[run...])) }
  }
}
