// A figure in front matter is one quantity and nothing else: `220余场次`.

extension Quantity {
  /// Reads `text`, all of which is one quantity with any unit or none: `1200余万元`, `93%`, `三千五百`, `二〇二五年`.
  /// Nil where it is not a quantity, or its number has more than 18 digits.
  package init?(_ text: some StringProtocol) {
    let scalars = ScalarText(text)
    let whole = scalars.trimmed(0..<scalars.count)
    var start = whole.lowerBound
    while start < whole.upperBound {
      let scalar = scalars.scalars[start]
      if NumberToken.asciiDigit(scalar) != nil || ChineseNumeral.isNumeral(scalar) || scalar == "半" { break }
      start += 1
    }
    let content = whole.count == scalars.count ? scalars : ScalarText(scalars.string(whole))
    let reader = QuantityReader(text: content)
    let number = start - whole.lowerBound
    guard var found = reader.read(at: number, notBefore: 0) else { return nil }
    if found.range.upperBound < content.count {
      guard let other = reader.read(at: number, notBefore: 0, anyUnit: true) else { return nil }
      // A longer unit than those of the list: 个标准化服务站.
      let end = found.range.upperBound
      let unit = found.quantity.unit + content.string(end..<content.count)
      let last = found.quantity.qualifiers.last
      found = last?.place == .afterUnit || found.quantity.unit.isEmpty ? other : found
      if found.quantity.unit != unit, last?.place != .afterUnit { found = other }
      let quantity = found.quantity
      self.init(
        value: quantity.value, upper: quantity.upper, qualifiers: quantity.qualifiers,
        multiplier: quantity.multiplier, unit: last?.place == .afterUnit ? quantity.unit : unit,
        written: content.string(0..<content.count))
      guard found.range.lowerBound == 0, Self.isUnit(self.unit) else { return nil }
      return
    }
    guard found.range.lowerBound == 0 else { return nil }
    self = found.quantity
  }

  /// A unit is a short word without digits or marks.
  private static func isUnit(_ unit: String) -> Bool {
    unit.unicodeScalars.count <= 12
      && unit.unicodeScalars.allSatisfy {
        Han.contains($0) && !ChineseNumeral.isNumeral($0) || Han.isLatin($0)
          || "%％‰℃°/²³㎡·".unicodeScalars.contains($0)
      }
  }
}
