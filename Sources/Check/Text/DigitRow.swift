/// Digits in a row, as numbers of cards and telephones are typed: a space or hyphen between them does not matter.
struct DigitRow {
  /// The digits, as numbers from 0 to 9; 10 stands for an X at the end.
  let digits: [Int]
  /// Where the row stands, in bytes.
  let range: Range<Int>

  /// Whether a line has so many digits at all, which nearly no line has.
  static func hasRow(of count: Int, in bytes: [UInt8]) -> Bool {
    var found = 0
    for byte in bytes where byte &- 0x30 < 10 {
      found += 1
      if found == count { return true }
    }
    return false
  }

  /// The rows of a line that stand by themselves: no letter, point or further digit touches them.
  static func rows(in bytes: [UInt8]) -> [DigitRow] {
    var rows: [DigitRow] = []
    var index = 0
    while index < bytes.count {
      guard bytes[index] &- 0x30 < 10 else {
        index += 1
        continue
      }
      var (end, digits) = (index, [Int]())
      while end < bytes.count {
        if bytes[end] &- 0x30 < 10 {
          digits.append(Int(bytes[end] &- 0x30))
          end += 1
        } else if bytes[end] == 0x20 || bytes[end] == 0x2D, end + 1 < bytes.count, bytes[end + 1] &- 0x30 < 10
        {
          end += 1
        } else {
          break
        }
      }
      if digits.count == 17, end < bytes.count, bytes[end] | 0x20 == UInt8(ascii: "x") {
        digits.append(10)
        end += 1
      }
      let before = index > 0 ? bytes[index - 1] : 0x20
      let after = end < bytes.count ? bytes[end] : 0x20
      // A full stop ends a sentence, and a point goes on: 13800138000.jpg.
      let isPoint = after == UInt8(ascii: ".") && end + 1 < bytes.count && !isTied(bytes[end + 1])
      if !isTied(before), !isTied(after) || isPoint || after == UInt8(ascii: ".") && end + 1 == bytes.count {
        rows.append(DigitRow(digits: digits, range: index..<end))
      }
      index = end
    }
    return rows
  }

  /// Whether a byte beside a row makes it part of a code, an address or a name.
  private static func isTied(_ byte: UInt8) -> Bool {
    byte | 0x20 &- 0x61 < 26 || [0x2E, 0x5F, 0x2F, 0x3D, 0x23, 0x40].contains(byte)
  }
}
