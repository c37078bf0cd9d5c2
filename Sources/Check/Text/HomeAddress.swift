// 家住幸福小区3幢2单元501室: what makes an address private is that somebody lives there, and that it leads to a door.

/// Home addresses of private persons in running text.
enum HomeAddress {
  private static let verbs = ["家住", "住在", "住址", "家庭住址", "家庭地址", "家在", "居住在", "租住在", "租住"].map {
    Array($0.unicodeScalars)
  }
  /// What follows the number of a building or flat.
  private static let doors = ["单元", "号楼", "幢", "栋", "室", "弄"].map { Array($0.unicodeScalars) }
  /// How far behind the verb a door still belongs to it, in characters.
  private static let reach = 32

  /// Where they stand, in scalars, from the verb to the door.
  static func ranges(in text: [Unicode.Scalar]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var index = 0
    while index < text.count {
      guard let verb = verbs.first(where: { text[index...].starts(with: $0) }),
        let end = doorEnd(in: text, from: index + verb.count)
      else {
        index += 1
        continue
      }
      found.append(index..<end)
      index = end
    }
    return found
  }

  /// The end of the last door in the clause that begins at `start`.
  private static func doorEnd(in text: [Unicode.Scalar], from start: Int) -> Int? {
    var end: Int?
    var index = start
    while index < min(text.count, start + reach), !"。！？；，".unicodeScalars.contains(text[index]) {
      if index > start, isNumeral(text[index - 1]),
        let door = doors.first(where: { text[index...].starts(with: $0) })
      {
        end = index + door.count
      } else if index > start, text[index] == "号", isNumeral(text[index - 1]), isHouse(text, index + 1) {
        end = index + 1
      }
      index += 1
    }
    return end
  }

  /// Whether 号 ends the number of a house: 12号的, but not 12号线.
  private static func isHouse(_ text: [Unicode.Scalar], _ next: Int) -> Bool {
    next == text.count || "的，。、；）)".unicodeScalars.contains(text[next]) || isNumeral(text[next])
  }

  private static func isNumeral(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isDigit || "一二三四五六七八九十〇零".unicodeScalars.contains(scalar)
  }
}
