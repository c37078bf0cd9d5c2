// libcmark 0.30.2 needs quadratic time for a few inputs. They are counted in one scan, and refused.

/// Looks for hazards.
enum HazardScan {
  /// Shorter sources take no more than milliseconds whatever they hold.
  private static let harmless = 20_000

  /// How many openers of pictures libcmark may visit for nothing; measured, 30 million take about 60 ms.
  private static let maximumVisits = 30_000_000

  /// The first hazard of a source and where it begins, or nil.
  static func find(
    in source: UnsafeBufferPointer<UInt8>, _ options: MarkdownOptions
  ) -> (Hazard, Range<Int>)? {
    guard source.count > harmless else { return nil }
    return unclosedPictures(source).map { (.unclosedBrackets, $0) }
  }

  /// CVE-2023-22486: each link that closes makes libcmark visit all pictures that are still open in its
  /// paragraph (`![[]()` over and over). The bracket stack is followed, and the visits are added up.
  private static func unclosedPictures(_ source: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    var stack: [Bool] = []
    var pictures = 0
    var visits = 0
    var first = 0
    var lineIsBlank = true
    var index = 0
    while index < source.count {
      let byte = source[index]
      if byte >= 0x80 {
        lineIsBlank = false
        index = ByteRun.endOfHigh(in: source, from: index)
        continue
      }
      switch byte {
      case 10, 13:
        if lineIsBlank {
          stack.removeAll(keepingCapacity: true)
          pictures = 0
          first = index + 1
        }
        index += 1
        if byte == 13, index < source.count, source[index] == 10 { index += 1 }
        lineIsBlank = true
        continue
      case UInt8(ascii: "\\"): index += 1
      case UInt8(ascii: "["):
        let isPicture = index > 0 && source[index - 1] == UInt8(ascii: "!")
        stack.append(isPicture)
        if isPicture { pictures += 1 }
      case UInt8(ascii: "]"):
        if let isPicture = stack.popLast() {
          if isPicture { pictures -= 1 } else { visits += pictures }
          if visits > maximumVisits { return first..<index }
        }
      default: break
      }
      if byte != 32, byte != 9 { lineIsBlank = false }
      index += 1
    }
    return nil
  }
}
