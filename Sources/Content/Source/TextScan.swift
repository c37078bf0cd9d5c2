// Every file is looked at once before anything else is done with it: is it UTF-8, does it hold bytes of zero or
// carriage returns? One pass answers all three, and goes over Chinese text eight characters at a step.

internal import Chinese

/// What one pass over a file's bytes tells.
struct TextScan {
  /// The first byte that is no UTF-8; `nil` where all is.
  private(set) var firstInvalid: Int?
  /// Whether a byte of zero stands before `firstInvalid`.
  private(set) var hasNul = false
  /// Whether a carriage return stands before `firstInvalid`.
  private(set) var hasCarriageReturn = false

  init(_ bytes: some Collection<UInt8>) {
    let scanned: Void? = bytes.withContiguousStorageIfAvailable { buffer in
      firstInvalid = scan(UnsafeRawBufferPointer(buffer))
    }
    if scanned == nil { self = TextScan(Array(bytes)) }
  }

  /// The offset of the first byte that is no UTF-8.
  private mutating func scan(_ bytes: UnsafeRawBufferPointer) -> Int? {
    var index = 0
    let count = bytes.count
    while index < count {
      index = TextScan.passChinese(bytes, from: index)
      guard index < count else { break }
      let byte = bytes[index]
      if byte < 0x80 {
        index = passASCII(bytes, from: index)
        continue
      }
      let width = TextScan.width(bytes, at: index)
      guard width > 0 else { return index }
      index &+= width
    }
    return nil
  }

  /// The end of a run of Chinese: whole blocks, then what is left of it.
  private static func passChinese(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = WideBlock.end(in: bytes, from: start)
    while index &+ 4 <= bytes.count,
      beginsWithChinese(
        UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt32.self)))
    {
      index &+= 3
    }
    return index
  }

  /// Whether a word begins with three bytes of which the first is E4 to E9, as nearly all Chinese characters do, or E3 or
  /// EF, as Chinese marks do: no two spellings and no surrogates are among them.
  private static func beginsWithChinese(_ word: UInt32) -> Bool {
    let lead = word & 0xFF
    return (lead &- 0xE3 < 7 || lead == 0xEF) && word & 0xC0_C000 == 0x80_8000
  }

  /// Notes what stands in a run of ASCII, and gives its end.
  private mutating func passASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    while index < bytes.count {
      let byte = bytes[index]
      if byte >= 0x80 { break }
      if byte == 0 { hasNul = true }
      if byte == UInt8(ascii: "\r") { hasCarriageReturn = true }
      index &+= 1
    }
    return index
  }

  /// How many bytes the sequence at an offset has (Unicode 15, table 3-7); 0 where it is none.
  private static func width(_ bytes: UnsafeRawBufferPointer, at index: Int) -> Int {
    let (width, second): (Int, ClosedRange<UInt8>) =
      switch bytes[index] {
      case 0xC2...0xDF: (2, 0x80...0xBF)
      case 0xE0: (3, 0xA0...0xBF)
      case 0xED: (3, 0x80...0x9F)
      case 0xE1...0xEF: (3, 0x80...0xBF)
      case 0xF0: (4, 0x90...0xBF)
      case 0xF1...0xF3: (4, 0x80...0xBF)
      case 0xF4: (4, 0x80...0x8F)
      default: (0, 0x80...0xBF)
      }
    guard width > 0, index + width <= bytes.count, second.contains(bytes[index + 1]) else { return 0 }
    for offset in index + 2..<index + max(2, width) where bytes[offset] & 0xC0 != 0x80 { return 0 }
    return width
  }
}
