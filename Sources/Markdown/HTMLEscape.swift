// Escaping copies whole runs between the few bytes that need it.

/// Escaping for HTML as cmark does it.
package enum HTMLEscape {
  /// Appends text, or the value of an attribute in double quotes.
  package static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    var taken = 0
    var index = 0
    let count = bytes.count
    while index < count {
      let byte = bytes[index]
      if byte >= 0x80 {
        index = ByteRun.endOfHigh(in: bytes, from: index)
        continue
      }
      if byte < 0x3F, let entity = entity(for: byte) {
        output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[taken..<index]))
        output.append(entity)
        taken = index + 1
      }
      index += 1
    }
    output.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[taken..<count]))
  }

  /// Appends text, or the value of an attribute in double quotes.
  package static func append(_ bytes: [UInt8], to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { append($0, to: &output) }
  }

  /// Appends an address as the value of an attribute: all bytes but those that an address may hold as percent
  /// signs and two digits.
  package static func appendAddress(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "&"): output.append("&amp;" as StaticString)
      case UInt8(ascii: "'"): output.append("&#x27;" as StaticString)
      default:
        if isSafeInAddress(byte) {
          output.append(byte)
        } else {
          output.append(UInt8(ascii: "%"))
          output.append(hexadecimal(byte >> 4))
          output.append(hexadecimal(byte & 15))
        }
      }
    }
  }

  /// Appends an address as the value of an attribute.
  package static func appendAddress(_ bytes: [UInt8], to output: inout [UInt8]) {
    bytes.withUnsafeBufferPointer { appendAddress($0, to: &output) }
  }

  @inline(__always)
  static func entity(for byte: UInt8) -> StaticString? {
    switch byte {
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    default: nil
    }
  }

  private static func hexadecimal(_ digit: UInt8) -> UInt8 { digit < 10 ? 0x30 + digit : 0x37 + digit }

  /// The table of libcmark's `houdini_escape_href`.
  private static func isSafeInAddress(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    case UInt8(ascii: "!"), UInt8(ascii: "#"), UInt8(ascii: "$"), UInt8(ascii: "%"),
      UInt8(ascii: "(")...UInt8(ascii: "/"), UInt8(ascii: ":"), UInt8(ascii: ";"), UInt8(ascii: "="),
      UInt8(ascii: "?"), UInt8(ascii: "@"), UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}

extension [UInt8] {
  /// Appends the bytes of a literal.
  @inline(__always)
  mutating func append(_ string: StaticString) {
    append(contentsOf: UnsafeBufferPointer(start: string.utf8Start, count: string.utf8CodeUnitCount))
  }

  /// Whether the bytes of a literal stand at the end.
  @inline(__always)
  func ends(with string: StaticString) -> Bool {
    let length = string.utf8CodeUnitCount
    guard count >= length else { return false }
    var index = length
    while index > 0 {
      index -= 1
      if self[count - length + index] != string.utf8Start[index] { return false }
    }
    return true
  }

  /// Appends a number in decimal digits.
  mutating func append(decimal number: Int) {
    append(contentsOf: String(number).utf8)
  }

  /// Appends a run of bytes that lie elsewhere.
  @inline(__always)
  mutating func append(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    guard !range.isEmpty else { return }
    append(contentsOf: UnsafeBufferPointer(rebasing: bytes[range]))
  }
}
