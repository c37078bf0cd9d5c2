// A reader finds what was meant, not how it was typed: ＡＥＤ and aed, 勞模 and 劳模, 24小时 and 24 小时 are one.
// The table is made here once for a build; the browser gets the part of it that the site needs (`FoldingScript`).

internal import Chinese

/// Which character stands for which when texts are compared.
package struct Folding: Sendable {
  /// What stands for each scalar of the basic plane; 0 for what is passed over.
  private let table: [UInt16]

  /// A space, which counts only between two letters or digits of the Latin script.
  static let space: UInt32 = 0x20
  /// The end of a line: no phrase runs over it.
  static let separator: UInt32 = 0x02
  /// What stands for a character that cannot be searched: a control, or one of the private use areas.
  static let unknown: UInt32 = 0xFFFD

  /// Makes the table.
  package init() {
    var table = (0...UInt16.max).map { $0 }
    for value in 0..<0x20 { table[value] = UInt16(Folding.space) }
    table[0x7F] = 0
    for value in 0xE000...0xF8FF { table[value] = UInt16(Folding.unknown) }
    for value in Folding.spaces { table[value] = UInt16(Folding.space) }
    for value in Folding.passedOver { table[Int(value)] = 0 }
    for value in 0xFF01...0xFF5E { table[value] = UInt16(value - 0xFEE0) }
    for value in Folding.cased { table[value] = Folding.lowerCase(table[value]) }
    for value in 0xFF21...0xFF3A { table[value] = Folding.lowerCase(table[value]) }
    table[0xFF02] = 0
    table[0xFF07] = 0
    table[0x0A] = UInt16(Folding.separator)
    for pair in Variants.pairs() {
      table[Int(pair.traditional.value)] = UInt16(pair.simplified.value)
    }
    self.table = table
  }

  /// What stands for a scalar; `nil` where it is passed over.
  subscript(_ scalar: UInt32) -> UInt32? {
    if scalar > 0xFFFF { return scalar < 0xF0000 ? scalar : Folding.unknown }
    let folded = table[Int(scalar)]
    return folded == 0 ? nil : UInt32(folded)
  }

  /// Spaces of all widths.
  private static let spaces =
    [0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000] + Array(0x2000...0x200A)

  /// Latin, Greek and Cyrillic letters: what Chinese articles hold beside Chinese.
  private static let cased =
    Array(0x41...0x5A) + Array(0xC0...0x24F) + Array(0x370...0x52F) + Array(0x1E00...0x1EFF)

  /// Quotation marks and the marks around titles, and what has no width.
  private static let passedOver =
    "\"'`“”‘’„‟«»‹›「」『』〈〉《》〝〞〟".unicodeScalars.map(\.value)
    + [0xAD, 0x200B, 0x200C, 0x200D, 0x200E, 0x200F, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0xFEFF]
    + Array(0x202A...0x202E) + Array(0xFE00...0xFE0F)

  private static func lowerCase(_ value: UInt16) -> UInt16 {
    guard let scalar = Unicode.Scalar(value) else { return value }
    let lower = scalar.properties.lowercaseMapping.unicodeScalars
    guard lower.count == 1, let first = lower.first, first.value <= 0xFFFF else { return value }
    return UInt16(first.value)
  }
}
