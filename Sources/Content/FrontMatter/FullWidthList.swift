/// Lists typed with the marks of a Chinese input method: `【甲，乙】`, `［甲、乙］`, `甲，乙`, `甲、乙`.
enum FullWidthList {
  /// The names in a text that is meant as a list; `nil` where it is one name.
  ///
  /// - Parameter isPlain: whether it stands without quotation marks; within them 、 and ； belong to a name.
  static func split(_ text: String, isPlain: Bool) -> [String]? {
    // The marks are E3 80 90, E3 80 91, E3 80 81, EF BC BB, EF BC BD, EF BC 9B, and EF BC 8C between the names.
    guard text.withBytes({ $0.contains { $0 == 0xEF || $0 == 0xE3 } }) else { return nil }
    var scalars = text.unicodeScalars[...]
    let isBracketed =
      scalars.first.map { $0 == "【" || $0 == "［" } == true
      && scalars.last.map { $0 == "】" || $0 == "］" } == true
    if isBracketed { scalars = scalars.dropFirst().dropLast() }
    let names = scalars.split {
      $0 == "，" || (isBracketed || isPlain) && ($0 == "、" || $0 == "；") || isBracketed && $0 == ","
    }
    .map { String($0).trimmed }.filter { !$0.isEmpty }
    return isBracketed || names.count > 1 ? names : nil
  }

  /// Whether a text without brackets is parted by a mark that a name might hold.
  static func holdsPause(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first != "【", first != "［" else { return false }
    return text.unicodeScalars.contains { $0 == "、" || $0 == "；" }
  }
}
