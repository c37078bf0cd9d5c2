// Intake shows the editor where each figure comes from.

/// A quantity with its place in the text that was searched.
package struct FoundQuantity: Sendable, Hashable {
  package let quantity: Quantity
  /// The place, in UTF-8 bytes, with the words that qualify the number.
  package let range: Range<Int>
  /// Whether the number is written in Chinese characters: 百余名, 三家.
  package let isChinese: Bool

  /// Makes a quantity that stood at a range of UTF-8 bytes.
  package init(quantity: Quantity, range: Range<Int>, isChinese: Bool) {
    self.quantity = quantity
    self.range = range
    self.isChinese = isChinese
  }
}
