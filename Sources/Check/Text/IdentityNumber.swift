// GB 11643: six digits of a region, eight of a birthday, three of an order, one check character by ISO 7064
// MOD 11-2. A row of 18 digits that fails any of these is something else, such as an order's number.

internal import Content

/// Identity card numbers in running text.
enum IdentityNumber {
  /// Where they stand in a line, in bytes.
  static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
    DigitRow.rows(in: bytes).filter { isValid($0.digits) }.map(\.range)
  }

  private static func isValid(_ digits: [Int]) -> Bool {
    guard digits.count == 18, digits.dropLast().allSatisfy({ $0 < 10 }) else { return false }
    func number(_ range: Range<Int>) -> Int { digits[range].reduce(0) { $0 * 10 + $1 } }
    guard (11...91).contains(number(0..<2)), (1850...2100).contains(number(6..<10)),
      Day(year: number(6..<10), month: number(10..<12), day: number(12..<14)) != nil
    else { return false }
    // The weights are 2 to the power of 17 down to 1, modulo 11.
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, digits).reduce(0) { $0 + $1.0 * $1.1 }
    return digits[17] == (12 - sum % 11) % 11
  }
}
