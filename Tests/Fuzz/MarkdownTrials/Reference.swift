// libcmark itself is the judge of CommonMark.

import CCmark

/// What `cmark_markdown_to_html` makes of a source, raw HTML allowed.
package enum Reference {
  /// The HTML of a source.
  package static func html(_ markdown: [UInt8]) -> [UInt8] {
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

  /// Makes the HTML and drops it: for timing, where reading it would count.
  package static func time(_ markdown: [UInt8]) -> Bool {
    let result = markdown.withUnsafeBytes { bytes in
      cmark_markdown_to_html(
        bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count, CMARK_OPT_UNSAFE)
    }
    guard let result else { return false }
    cmark_get_default_mem_allocator().pointee.free(result)
    return true
  }
}
