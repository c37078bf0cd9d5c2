// GFM's "Disallowed Raw HTML" (its specification, section 6.11), for the comparison with its examples only.

/// Takes the effect from nine tags.
enum TagFilter {
  private static let tags: [[UInt8]] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ].map { Array($0.utf8) }

  /// Appends raw HTML with the `<` of disallowed tags escaped.
  static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for index in bytes.indices {
      if bytes[index] == UInt8(ascii: "<"), isDisallowed(bytes, at: index + 1) {
        output.append("&lt;" as StaticString)
      } else {
        output.append(bytes[index])
      }
    }
  }

  private static func isDisallowed(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    var index = index
    if index < bytes.count, bytes[index] == UInt8(ascii: "/") { index += 1 }
    return tags.contains { tag in
      let end = index + tag.count
      guard end < bytes.count, tag.indices.allSatisfy({ bytes[index + $0] | 0x20 == tag[$0] }) else {
        return false
      }
      switch bytes[end] {
      case 9...13, 32, UInt8(ascii: ">"): return true
      case UInt8(ascii: "/"): return end + 1 < bytes.count && bytes[end + 1] == UInt8(ascii: ">")
      default: return false
      }
    }
  }
}
