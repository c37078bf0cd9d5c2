// libcmark itself is the judge of CommonMark.

import CCmark

@testable import Markdown

enum Reference {
  static func html(_ markdown: String) -> String {
    String(decoding: html(Array(markdown.utf8)), as: UTF8.self)
  }

  static func html(_ markdown: [UInt8]) -> [UInt8] {
    let result = markdown.withUnsafeBytes { bytes in
      cmark_markdown_to_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_UNSAFE)
    }
    guard let result else { return [] }
    defer { cmark_get_default_mem_allocator().pointee.free(result) }
    var length = 0
    while result[length] != 0 { length += 1 }
    return UnsafeBufferPointer(start: result, count: length).map { UInt8(bitPattern: $0) }
  }
}

/// The HTML of a text with its holes filled as typed.
func render(_ markdown: String, _ options: MarkdownOptions = .site) -> String {
  String(decoding: MarkdownParser.parse(Array(markdown.utf8), options: options).htmlAsTyped(), as: UTF8.self)
}
