/// Mobile numbers of mainland China in running text: eleven digits that begin with 13 to 19.
enum MobileNumber {
  /// Where they stand in a line, in bytes. 12351, 400-… and 0571-… are no mobile numbers.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    DigitRow.rows(in: bytes).compactMap { row in
      var digits = row.digits[...]
      // With the country's code before it.
      if digits.starts(with: [0, 0, 8, 6]) { digits = digits.dropFirst(4) }
      if digits.count == 13, digits.starts(with: [8, 6]) { digits = digits.dropFirst(2) }
      guard digits.count == 11, let first = digits.first, first == 1,
        let second = digits.dropFirst().first, second >= 3
      else { return nil }
      return row.range
    }
  }
}
